// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

extension Snapshot {
  /// The keys of a snapshot; `facts` is read straight into columns, once the schema is known.
  package static let schema = ObjectSchema<Snapshot>(
    "Snapshot", de: "eine Bestandsaufnahme", en: "a snapshot"
  ) {
    $0.required(
      "commune", \.commune, .identifier, de: "Kennung der Kommune", en: "identifier of the municipality")
    $0.required(
      "taken", \.taken, ValueDecoder.date.located, de: "Stichtag der Fakten",
      en: "day on which the facts were true")
    $0.required(
      "schema", \.schema, .schemaReference, de: "Bestandsschema, etwa `kommune@1`",
      en: "inventory schema, such as `kommune@1`")
    $0.optional(
      "class", \.classification, .word, de: "Vertraulichkeit des Ganzen", en: "confidentiality of the whole")
    $0.optional("size_class", \.sizeClass, .identifier, de: "Größenklasse", en: "size class")
    $0.optional(
      "services", \.services, .set(of: .identifier) { $0 }, de: "betriebene Dienste", en: "services run")
    $0.optional(
      "provenance", \.provenance, .list(of: Provenance.schema.decoder), de: "Herkunft der Teile",
      en: "where the parts come from")
    $0.optional(
      "answers", \.answers, .keyed(\.rule, .ruleReference, RecordedAnswer.schema), de: "Antworten je Regel",
      en: "answers by rule")
    $0.optional(
      "documents", \.documents, .set(of: EvidenceDocument.schema.decoder) { $0.id },
      de: "Dokumente als Nachweise", en: "documents kept as evidence")
    $0.elsewhere(
      "facts", .dictionary(keys: nil, .anything),
      de: "Tabellen und einzelne Einträge nach dem Bestandsschema",
      en: "tables and records by the inventory schema")
  }
  .checked { $0.validate(&$1) }

  private func validate(_ context: inout DecodingContext) {
    let known = documents.map(\.id.value)
    for id in answers.flatMap(\.documents) {
      context.check(id.value, at: id.location, isOneOf: known, .document)
    }
  }
}

extension Provenance {
  /// The keys of a provenance.
  package static let schema = ObjectSchema<Provenance>(
    "Provenance", de: "eine Herkunftsangabe", en: "a provenance"
  ) {
    $0.required(
      "part", \.part, .identifier, de: "Tabelle oder Eintrag, oder `answers`",
      en: "table or record, or `answers`")
    $0.required("source", \.source, .string, de: "Verzeichnis oder Werkzeug", en: "register or tool")
    $0.optional(
      "on", \.on, ValueDecoder.date.located, de: "Tag der Entnahme", en: "day on which it was taken")
    $0.optional("by", \.by, .string, de: "Rolle", en: "role")
  }
}

extension RecordedAnswer {
  /// The keys of an answer.
  package static let schema = ObjectSchema<RecordedAnswer>("Answer", de: "eine Antwort", en: "an answer") {
    $0.required(
      "value", \.value, ValueDecoder.answer.located, de: "Antwort auf der Skala der Regel",
      en: "answer on the scale of the rule")
    $0.required("on", \.on, ValueDecoder.date.located, de: "Tag der Antwort", en: "day of the answer")
    $0.required("by", \.by, .string, de: "Rolle, die geantwortet hat", en: "role that answered")
    $0.optional("evidence", \.evidence, .word, de: "worauf sie sich stützt", en: "what it rests on")
    $0.optional(
      "max_age", \.maximumAge, .ageLimit, de: "Alter, ab dem sie als unbeantwortet gilt; sonst 12 Monate",
      en: "age after which it counts as unanswered; else 12 months")
    $0.optional("class", \.classification, .word, de: "Vertraulichkeit", en: "confidentiality")
    $0.optional(
      "documents", \.documents, .list(of: .identifier), de: "Dokumente, die sie belegen",
      en: "documents that show it")
    $0.optional("note", \.note, .string, de: "Bemerkung", en: "remark")
    $0.optional(
      "asked", \.asked, .string, de: "Wortlaut der Frage in der Veröffentlichung, zur Anzeige",
      en: "wording of the question in the publication, for display")
  }
}

extension EvidenceDocument {
  /// The keys of a document.
  package static let schema = ObjectSchema<EvidenceDocument>("Document", de: "ein Dokument", en: "a document")
  {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("title", \.title, .string, de: "Titel", en: "title")
    $0.optional("class", \.classification, .word, de: "Vertraulichkeit", en: "confidentiality")
    $0.optional(
      "date", \.date, ValueDecoder.date.located, de: "Datum des Dokuments", en: "date of the document")
    $0.optional("sha256", \.sha256, .sha256, de: "SHA-256 seiner Bytes", en: "SHA-256 of its bytes")
  }
}

extension ValueDecoder where Value == Located<String> {
  /// A SHA-256 checksum in lower case.
  static let sha256 = form(.text(pattern: "^[0-9a-f]{64}$"), { .invalidSHA256($0) }) { text, location in
    let isHex: (UInt8) -> Bool = { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return text.utf8.count == 64 && text.utf8.allSatisfy(isHex) ? Located(text, at: location) : nil
  }
}
