// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText

/// What persons have stated about facts, beside a snapshot, so that a fresh export never overwrites it.
///
/// Facts are read like those of a snapshot, but only fill in: rows are found by their keys, and what is not given here
/// stays as the export says.
package struct Supplements: DocumentPart {
  package var location: SourceLocation
  /// Who stated it, and when.
  package var provenance: [Provenance] = []

  package init(at location: SourceLocation) { self.location = location }

  /// The keys of the supplements of a snapshot; `facts` is read straight into columns.
  package static let schema = ObjectSchema<Supplements>(
    "Supplements", de: "Ergänzungen einer Bestandsaufnahme", en: "supplements of a snapshot"
  ) {
    $0.optional(
      "provenance", \.provenance, .list(of: Provenance.schema.decoder), de: "Herkunft der Angaben",
      en: "where the statements come from")
    $0.elsewhere(
      "facts", .dictionary(keys: nil, .anything),
      de:
        "Angaben zu Tabellen und einzelnen Einträgen nach dem Bestandsschema; Zeilen nur mit ihrem Schlüssel und dem, was ergänzt wird",
      en:
        "statements on tables and records by the inventory schema; rows with their key and what is filled in only"
    )
  }

  /// Reads the supplements of a snapshot without their facts.
  package static func head(of file: SourceFile) -> (value: Supplements?, diagnostics: [Diagnostic]) {
    FactDocument.read(file, as: .supplements, schema) { _, cursor, event in cursor.skip(event) }
  }
}
