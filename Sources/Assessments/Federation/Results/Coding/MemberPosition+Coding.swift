// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension MemberPosition: JSONRecord {}
extension MemberTarget: JSONRecord {}
extension MemberNeed: JSONRecord {}
extension MemberOffer: JSONRecord {}
extension MemberMeasure: JSONRecord {}
extension MemberName: JSONRecord {}

extension MemberPosition {
  /// The word after `kind` in the file.
  package static let kind = "MemberPosition"
}

extension JSONCodec where Value == MemberPosition {
  /// The whole of the file of one member.
  package static let stored = position.stored(
    "StoredMemberPosition", as: MemberPosition.kind, under: "position",
    doc("was ein Mitglied betrifft, gespeichert", "what concerns one member, stored"),
    holding: doc("was es betrifft", "what concerns it"))

  /// What concerns one member alone, but for the header of its file.
  static let position = JSONCodec.record(
    "MemberPosition", de: "was ein Mitglied betrifft", en: "what concerns one member"
  ) { keys in
    keys.field("member", \.member, .string, doc("Kennung", "id"))
    keys.field("name", \.name, .string, doc("Name", "name"))
    keys.field("federation", \.federation, .localized, doc("Verbund", "federation"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.field("taken", \.taken, .date, doc("Tag der Bestandsaufnahme", "day of the snapshot"))
    keys.field(
      "program_version", \.programVersion, .string, doc("Fassung des Programms", "version of the program"))
    keys.field("classification", \.classification, .word, doc("Vertraulichkeit", "confidentiality"))
    keys.field(
      "is_named", \.isNamed, .bool, doc("ob der Bericht es nennt", "whether the board's report names it"))
    keys.field(
      "domains", \.domains, JSONCodec<DomainTitle>.domainTitle.list(), doc("Handlungsfelder", "domains"))
    keys.field(
      "rules", \.rules, JSONCodec<FederationRule>.federationRule.list(), doc("genannte Regeln", "rules named")
    )
    keys.field("own", \.own, .comparedLevels, doc("mit eigener Anpassung", "with its own tailoring"))
    keys.field("targets", \.targets, JSONCodec<MemberTarget>.target.list(), doc("Ziele", "targets"))
    keys.field(
      "common", \.common, .comparedLevels, doc("auf den verglichenen Regeln", "on the rules compared"))
    keys.field(
      "spread", \.spread, JSONCodec<ComparedDomain>.comparedDomain.list(),
      doc("Spannweite aller je Handlungsfeld", "spread of all by domain"))
    keys.optional(
      "overall_spread", \.overallSpread, .levelSpread, doc("Spannweite insgesamt", "spread overall"))
    keys.field("needs", \.needs, JSONCodec<MemberNeed>.memberNeed.list(), doc("Bedarf", "needs"))
    keys.field(
      "gives", \.gives, JSONCodec<ExchangeSuggestion>.suggestion.list(),
      doc("vorgeschlagene Unterstützung anderer", "suggested support of others"))
    keys.field(
      "offers", \.offers, JSONCodec<MemberOffer>.offer.list(), doc("mögliche Angebote", "what it could offer")
    )
    keys.field(
      "takes_part_in_exchange", \.takesPartInExchange, .bool,
      doc("ob es am Austausch teilnimmt", "whether it takes part in the exchange"))
    keys.field(
      "measures", \.measures, JSONCodec<MemberMeasure>.memberMeasure.list(),
      doc("gemeinsame Maßnahmen", "joint measures"))
    keys.field(
      "shared_gaps", \.sharedGaps, JSONCodec<String>.string.list(),
      doc("Lücken, die auch andere haben", "gaps that others have too"))
    keys.field(
      "withheld", \.withheld, .count,
      doc("zurückgehalten: offene Regeln", "held back: rules that may stay open"))
    keys.optional(
      "since", \.since, .date, doc("Tag der früheren Auswertung", "day of the earlier evaluation"))
    keys.optional(
      "change", \.change, .memberChange,
      doc("was sich seitdem warum geändert hat", "what changed since then, and why"))
    keys.later(
      "names", \.names, JSONCodec<MemberName>.memberName.list(),
      doc("Namen der erwähnten Mitglieder", "names of the members mentioned"))
  }
}

extension JSONCodec where Value == MemberName {
  static let memberName = JSONCodec.record(
    "MemberName", de: "der Name eines Mitglieds", en: "the name of a member"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("name", \.name, .string, doc("Name", "name"))
  }
}

extension JSONCodec where Value == MemberTarget {
  static let target = JSONCodec.record("Target", de: "ein Ziel", en: "a target") { keys in
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.field("level", \.level, .int, doc("Stufe", "level"))
  }
}

extension JSONCodec where Value == MemberNeed {
  static let memberNeed = JSONCodec.record("MemberNeed", de: "ein Bedarf", en: "a need") { keys in
    keys.field("need", \.need, .need, doc("Bedarf", "need"))
    keys.optional("suggestion", \.suggestion, .suggestion, doc("Vorschlag", "suggestion"))
    keys.field(
      "carriers", \.carriers, JSONCodec<String>.string.list(),
      doc("wer unterstützen könnte", "who could support"))
  }
}

extension JSONCodec where Value == MemberOffer {
  static let offer = JSONCodec.record("Offer", de: "ein mögliches Angebot", en: "a possible offer") { keys in
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.field("level", \.level, .int, doc("gesicherte Stufe", "guaranteed level"))
    keys.field("is_specialist", \.isSpecialist, .bool, doc("erklärte Fachkunde", "declared knowledge"))
  }
}

extension JSONCodec where Value == MemberMeasure {
  static let memberMeasure = JSONCodec.record(
    "MemberMeasure", de: "eine gemeinsame Maßnahme aus Sicht eines Mitglieds",
    en: "a joint measure as one member sees it"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
    keys.field(
      "certain", \.certain, JSONCodec<String>.string.list(), doc("Regeln mit sicherer Lücke", "certain gaps"))
    keys.field(
      "possible", \.possible, JSONCodec<String>.string.list(),
      doc("mögliche oder angenommene Lücken", "possible gaps, or accepted ones"))
    keys.field("is_participant", \.isParticipant, .bool, doc("ob es teilnimmt", "whether it takes part"))
    keys.optional("total_cents", \.total, .int, doc("eigene Kosten", "its cost"))
    keys.optional(
      "share_cents", \.share, .int, doc("Anteil an einmaligen Kosten", "part of what arises once"))
  }
}
