// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What persons have answered, beside a snapshot, so that a fresh export of the facts never overwrites it.
package struct Answers: DocumentPart {
  package var location: SourceLocation
  /// The answers, in the order of the file.
  package var answers: [RecordedAnswer] = []
  /// Documents that show them.
  package var documents: [EvidenceDocument] = []

  package init(at location: SourceLocation) { self.location = location }

  /// The keys of the answers beside a snapshot.
  package static let schema = ObjectSchema<Answers>(
    "Answers", de: "Antworten neben einer Bestandsaufnahme", en: "answers beside a snapshot"
  ) {
    $0.optional(
      "answers", \.answers, .keyed(\.rule, .ruleReference, RecordedAnswer.schema), de: "Antworten je Regel",
      en: "answers by rule")
    $0.optional(
      "documents", \.documents, .set(of: EvidenceDocument.schema.decoder) { $0.id },
      de: "Dokumente als Nachweise", en: "documents kept as evidence")
  }

  /// Reads the answers beside a snapshot.
  package static func read(_ file: SourceFile) -> (value: Answers?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .answers, schema)
  }
}
