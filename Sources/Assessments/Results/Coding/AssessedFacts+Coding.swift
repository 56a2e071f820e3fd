// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension JSONCodec where Value == AssessedFacts {
  static let facts = JSONCodec.record(
    "UsedFacts", de: "Angaben, die entschieden haben", en: "facts that decided"
  ) { keys in
    keys.field(
      "listed", \.facts, JSONCodec<AssessedFact>.fact.list(), doc("die wichtigsten", "the most telling"))
    keys.field("further", \.further, .count, doc("wie viele weitere", "how many more"))
  }
}

extension JSONCodec where Value == AssessedFact {
  static let fact = JSONCodec.record("UsedFact", de: "eine Angabe", en: "a fact") { keys in
    keys.field("path", \.path, .string, doc("Pfad", "path"))
    keys.optional("row", \.row, .string, doc("Schlüssel der Zeile", "key of the row"))
    keys.optional("title", \.title, .localized, doc("Titel des Feldes", "title of the field"))
    keys.optional("value", \.value, .string, doc("Wert", "value"))
    keys.optional("state", \.state, .word, doc("statt eines Wertes", "instead of a value"))
    keys.optional("place", \.place, .string, doc("Datei und Zeile", "file and line"))
  }
}
