// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension ExchangePlan: JSONRecord {}
extension ExchangeNeed: JSONRecord {}
extension ExchangeSuggestion: JSONRecord {}
extension OpenNeed: JSONRecord {}
extension ExchangeGiver: JSONRecord {}

extension JSONCodec where Value == ExchangePlan {
  static let exchange = JSONCodec.record(
    "Exchange", de: "Vorschläge für den Personalaustausch", en: "suggestions for the exchange of staff"
  ) { keys in
    keys.optional("support_days", \.supportDays, .decimal, doc("Tage je Bedarf", "days for each need"))
    keys.field(
      "suggestions", \.suggestions, JSONCodec<ExchangeSuggestion>.suggestion.list(),
      doc("Vorschläge", "suggestions"))
    keys.field(
      "open", \.open, JSONCodec<OpenNeed>.openNeed.list(), doc("Bedarf ohne Vorschlag", "needs without one"))
    keys.field(
      "givers", \.givers, JSONCodec<ExchangeGiver>.giver.list(), doc("wer geben könnte", "who could give"))
    keys.optional(
      "is_ordered", \.isOrdered, unless: true, .bool,
      doc("ob Gleichstände nach Kennungen entschieden sind", "whether ties were settled by ids"))
  }
}

extension JSONCodec where Value == ExchangeNeed {
  static let need = JSONCodec.record("Need", de: "ein Bedarf", en: "a need") { keys in
    keys.field("member", \.member, .string, doc("Mitglied", "member"))
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.field("level", \.level, .int, doc("gesicherte Stufe", "guaranteed level"))
    keys.field("target", \.target, .int, doc("Ziel", "target"))
  }
}

extension JSONCodec where Value == ExchangeSuggestion {
  static let suggestion = JSONCodec.record("Suggestion", de: "ein Vorschlag", en: "a suggestion") { keys in
    keys.field("need", \.need, .need, doc("Bedarf", "need"))
    keys.field("carrier", \.carrier, .string, doc("Kompetenzträger", "carrier of competence"))
    keys.field("level", \.level, .int, doc("dessen gesicherte Stufe", "its guaranteed level"))
    keys.field("is_specialist", \.isSpecialist, .bool, doc("erklärte Fachkunde", "declared knowledge"))
    keys.field("days", \.days, .decimal, doc("Tage", "days"))
    keys.field(
      "alternatives", \.alternatives, .count, doc("wer es sonst noch könnte", "how many others could"))
  }
}

extension JSONCodec where Value == OpenNeed {
  static let openNeed = JSONCodec.record(
    "OpenNeed", de: "ein Bedarf ohne Vorschlag", en: "a need without a suggestion"
  ) { keys in
    keys.field("need", \.need, .need, doc("Bedarf", "need"))
    keys.field("reason", \.reason, .word, doc("Grund", "reason"))
  }
}

extension JSONCodec where Value == ExchangeGiver {
  static let giver = JSONCodec.record("Giver", de: "wer geben könnte", en: "who could give") { keys in
    keys.field("member", \.member, .string, doc("Mitglied", "member"))
    keys.field("days", \.days, .decimal, doc("Tage im Jahr", "days in a year"))
    keys.field("suggested", \.suggested, .rational, doc("vorgeschlagen", "suggested"))
  }
}
