// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension JSONCodec where Value == AssessedModel {
  static let model = JSONCodec.record("Model", de: "das Reifegradmodell", en: "the maturity model") { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("version", \.version, .string, doc("Fassung", "version"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
    keys.optional(
      "is_draft", \.isDraft, unless: false, .bool, doc("ob es ein Entwurf ist", "whether it is a draft"))
    keys.optional("owner", \.owner, .localized, doc("verantwortliches Gremium", "the board that owns it"))
    keys.field("levels", \.levels, JSONCodec<AssessedLevel>.level.list(), doc("Stufen", "levels"))
    keys.optional("method", \.method, .method, doc("Bewertungsverfahren", "method of scoring"))
    keys.optional(
      "packs", \.packs, unless: [], JSONCodec<AssessedLevelPack>.levelPack.list(),
      doc("Pakete, die Stufen bilden", "packs that build levels"))
    keys.optional(
      "effort", \.effort, unless: [], JSONCodec<AssessedEstimate>.estimate.list(),
      doc("Personentage je Aufwand", "person-days by effort"))
    keys.optional(
      "support", \.support, .estimate,
      doc("Personentage je Unterstützung", "person-days of supporting one need"))
    keys.optional(
      "domains", \.domains, unless: [], JSONCodec<AssessedModelDomain>.modelDomain.list(),
      doc("Festlegungen für Handlungsfelder", "what is set for domains"))
  }
}

extension JSONCodec where Value == AssessedLevel {
  static let level = JSONCodec.record("Level", de: "eine Stufe", en: "a level") { keys in
    keys.field("number", \.number, .int, doc("Nummer", "number"))
    keys.field("title", \.title, .localized, doc("Name", "name"))
    keys.optional("description", \.description, .localized, doc("was sie bedeutet", "what it means"))
    keys.optional(
      "sollte", \.sollte, .decimal,
      doc("nötiger Anteil der `sollte`-Regeln", "share of `sollte` rules that are needed"))
    keys.optional("reason", \.reason, .localized, doc("Begründung des Anteils", "reason for the share"))
  }
}

extension JSONCodec where Value == AssessedMethod {
  static let method = JSONCodec.record("Method", de: "ein Bewertungsverfahren", en: "a method of scoring") {
    keys in
    keys.field("name", \.name, .word, doc("Verfahren", "method"))
    keys.optional("variant", \.variant, .string, doc("Variante", "variant"))
    keys.optional("reason", \.reason, .localized, doc("Begründung", "reason"))
  }
}

extension JSONCodec where Value == AssessedLevelPack {
  static let levelPack = JSONCodec.record(
    "LevelPack", de: "ein Paket, das Stufen bildet", en: "a pack that builds levels"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.optional("reason", \.reason, .localized, doc("Begründung", "reason"))
  }
}

extension JSONCodec where Value == AssessedEstimate {
  static let estimate = JSONCodec.record("Estimate", de: "Personentage", en: "person-days") { keys in
    keys.optional("effort", \.effort, .int, doc("Aufwand von 1 bis 5", "effort from 1 to 5"))
    keys.field("days", \.days, .decimal, doc("Personentage", "person-days"))
    keys.optional("reason", \.reason, .localized, doc("Begründung", "reason"))
  }
}

extension JSONCodec where Value == AssessedModelDomain {
  static let modelDomain = JSONCodec.record(
    "ModelDomain", de: "ein Handlungsfeld im Modell", en: "a domain in the model"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.optional("owner", \.owner, .localized, doc("verantwortliches Gremium", "the board that owns it"))
    keys.optional(
      "weight", \.weight, unless: .one, .decimal,
      doc("Gewicht in gewichteten Verfahren", "weight in weighted methods"))
    keys.optional(
      "thresholds", \.thresholds, unless: [], JSONCodec<AssessedThreshold>.threshold.list(),
      doc("abweichende Anteile", "shares that differ"))
  }
}

extension JSONCodec where Value == AssessedThreshold {
  static let threshold = JSONCodec.record(
    "Threshold", de: "ein Anteil für eine Stufe", en: "a share for a level"
  ) { keys in
    keys.field("level", \.level, .int, doc("Stufe", "level"))
    keys.field(
      "sollte", \.sollte, .decimal,
      doc("nötiger Anteil der `sollte`-Regeln", "share of `sollte` rules that are needed"))
    keys.optional("reason", \.reason, .localized, doc("Begründung", "reason"))
  }
}
