// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// The file as a whole: its header and what it holds.
package struct StoredAssessment: JSONRecord {
  /// The version of the format that this program writes and reads.
  package static let format = 1
  /// The word after `kind`.
  package static let kind = "Assessment"

  var format = Self.format
  var kind = Self.kind
  /// What it holds.
  package var assessment = Assessment()

  init() {}

  /// Wraps an assessment.
  package init(_ assessment: Assessment) { self.assessment = assessment }
}

extension JSONCodec where Value == StoredAssessment {
  /// The whole of `assessment.json`.
  package static let stored = JSONCodec.record(
    "StoredAssessment", de: "ein gespeichertes Ergebnis", en: "a stored assessment"
  ) { keys in
    keys.field(
      "pegel", \.format, .format, LocalizedText(de: "Fassung des Formats", en: "version of the format"))
    keys.field("kind", \.kind, .kind, LocalizedText(de: "Art des Dokuments", en: "kind of document"))
    keys.field(
      "assessment", \.assessment, .assessment, LocalizedText(de: "das Ergebnis", en: "the assessment"))
  }
}

extension JSONCodec where Value == Int {
  /// The version of the format, which must be the one that this program knows.
  fileprivate static let format = JSONCodec(.integer(StoredAssessment.format...StoredAssessment.format)) {
    $1.integer($0)
  } read: { node, context in
    guard let format = JSONCodec.int.read(node, &context) else { return nil }
    guard format == StoredAssessment.format else {
      context.report(.unsupportedFormat(String(format)), at: node)
      return nil
    }
    return format
  }
}

extension JSONCodec where Value == String {
  /// The kind of the document, which must be an assessment.
  fileprivate static let kind = JSONCodec(.word([StoredAssessment.kind])) {
    $1.string($0)
  } read: { node, context in
    guard let kind = JSONCodec.string.read(node, &context) else { return nil }
    guard kind.utf8Key == StoredAssessment.kind.utf8Key else {
      context.report(.wrongKind(kind, expected: [StoredAssessment.kind]), at: node)
      return nil
    }
    return kind
  }
}
