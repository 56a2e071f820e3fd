// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// The header of files that hold results.
package enum StoredDocument {
  /// The version of the formats that this program writes and reads.
  package static let format = 1
}

/// The file as a whole: its header and what it holds.
private struct StoredFile<Content: JSONRecord>: JSONRecord {
  var format = StoredDocument.format
  var kind = ""
  var content = Content()
}

extension JSONCodec where Value: JSONRecord {
  /// The file that holds a value behind a header with the version of the format and the kind of document.
  ///
  /// - Parameters:
  ///   - name: the name of the file's object in the JSON Schema.
  ///   - kind: the word after `kind`.
  ///   - key: the key that the value stands under.
  ///   - title: what the file is.
  ///   - content: what the value is.
  func stored(
    _ name: String, as kind: String, under key: String, _ title: LocalizedText, holding content: LocalizedText
  ) -> JSONCodec {
    let file = JSONCodec<StoredFile<Value>>.record(name, de: title.de, en: title.en) { keys in
      keys.field("pegel", \.format, .format, doc("Fassung des Formats", "version of the format"))
      keys.field("kind", \.kind, .kind(kind), doc("Art des Dokuments", "kind of document"))
      keys.field(key, \.content, self, content)
    }
    return JSONCodec(file.shape) { value, writer in
      file.write(StoredFile(kind: kind, content: value), &writer)
    } read: { node, context in
      file.read(node, &context)?.content
    }
  }
}

extension JSONCodec where Value == Assessment {
  /// The whole of `assessment.json`.
  package static let stored = assessment.stored(
    "StoredAssessment", as: Assessment.kind, under: "assessment",
    doc("ein gespeichertes Ergebnis", "a stored assessment"), holding: doc("das Ergebnis", "the assessment"))
}

extension Assessment {
  /// The word after `kind` in the file.
  package static let kind = "Assessment"
}

extension JSONCodec where Value == Int {
  /// The version of the format, which must be the one that this program knows.
  fileprivate static let format = JSONCodec(.integer(StoredDocument.format...StoredDocument.format)) {
    $1.integer($0)
  } read: { node, context in
    guard let format = JSONCodec.int.read(node, &context) else { return nil }
    guard format == StoredDocument.format else {
      context.report(.unsupportedFormat(String(format)), at: node)
      return nil
    }
    return format
  }
}

extension JSONCodec where Value == String {
  /// The kind of the document, which must be a certain one.
  fileprivate static func kind(_ expected: String) -> JSONCodec {
    JSONCodec(.word([expected])) {
      $1.string($0)
    } read: { node, context in
      guard let kind = JSONCodec.string.read(node, &context) else { return nil }
      guard kind.utf8Key == expected.utf8Key else {
        context.report(.wrongKind(kind, expected: [expected]), at: node)
        return nil
      }
      return kind
    }
  }
}
