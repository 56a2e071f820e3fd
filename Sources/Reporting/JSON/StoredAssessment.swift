// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// The file as a whole: its header and what it holds.
struct StoredAssessment: Sendable {
  /// The version of the format that this program writes and reads.
  static let format = 1

  var format = Self.format
  var kind = Assessment.kind
  var assessment: Assessment
}

extension JSONCodec where Value == StoredAssessment {
  static let stored = JSONCodec.object(
    "StoredAssessment", de: "ein gespeichertes Ergebnis", en: "a stored assessment",
    .field(
      "pegel", \.format, .format, LocalizedText(de: "Fassung des Formats", en: "version of the format")),
    .field("kind", \.kind, .kind, LocalizedText(de: "Art des Dokuments", en: "kind of document")),
    .field("assessment", \.assessment, .assessment, LocalizedText(de: "das Ergebnis", en: "the assessment"))
  ) {
    StoredAssessment(format: $0, kind: $1, assessment: $2)
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
  fileprivate static let kind = JSONCodec(.word([Assessment.kind])) {
    $1.string($0)
  } read: { node, context in
    guard let kind = JSONCodec.string.read(node, &context) else { return nil }
    guard kind.utf8Key == Assessment.kind.utf8Key else {
      context.report(.wrongKind(kind, expected: [Assessment.kind]), at: node)
      return nil
    }
    return kind
  }
}
