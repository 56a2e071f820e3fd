// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension Membership: JSONRecord {}
extension FederationMember: JSONRecord {}
extension AffectedMembers: JSONRecord {}
extension FederationComparison: JSONRecord {}
extension ExcludedRule: JSONRecord {}
extension ComparedMember: JSONRecord {}
extension ComparedGroup: JSONRecord {}
extension ComparedLevels: JSONRecord {}
extension ComparedLevel: JSONRecord {}
extension ComparedDomain: JSONRecord {}
extension LevelSpread: JSONRecord {}
extension SharedGap: JSONRecord {}

extension JSONCodec where Value == Membership {
  static let membership = JSONCodec.record(
    "Membership", de: "die Mitglieder am Stichtag", en: "the members on the day"
  ) { keys in
    keys.field(
      "members", \.members, JSONCodec<FederationMember>.federationMember.list(),
      doc("die genannt werden dürfen", "those who may be named"))
    keys.field("unnamed", \.unnamed, .count, doc("weitere Mitglieder", "further members"))
    keys.field(
      "unnamed_submitted", \.unnamedSubmitted, .count,
      doc("weitere Mitglieder mit Abgabe", "further members with a submission"))
  }
}

extension JSONCodec where Value == FederationMember {
  static let federationMember = JSONCodec.record("Member", de: "ein Mitglied", en: "a member") { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("name", \.name, .string, doc("Name", "name"))
    keys.field("joined", \.joined, .date, doc("erster Tag", "first day"))
    keys.optional("left", \.left, .date, doc("letzter Tag", "last day"))
    keys.optional(
      "is_new", \.isNew, unless: false, .bool,
      doc("ob es im letzten Jahr beigetreten ist", "whether it joined within the last year"))
    keys.field("status", \.status, .word, doc("Stand der Abgabe", "state of the submission"))
    keys.optional("taken", \.taken, .date, doc("Tag der Bestandsaufnahme", "day of the snapshot"))
  }
}

extension JSONCodec where Value == AffectedMembers {
  static let affected = JSONCodec.record("Affected", de: "betroffene Mitglieder", en: "members concerned") {
    keys in
    keys.field("members", \.members, JSONCodec<String>.string.list(), doc("Kennungen", "ids"))
    keys.optional("others", \.others, .count, doc("weitere Mitglieder", "other members"))
  }
}

extension JSONCodec where Value == FederationComparison {
  static let federationComparison = JSONCodec.record(
    "Comparison", de: "die Mitglieder nebeneinander", en: "the members beside each other"
  ) { keys in
    keys.field(
      "rules", \.rules, JSONCodec<String>.string.list(), doc("verglichene Regeln", "rules compared"))
    keys.field(
      "excluded", \.excluded, JSONCodec<ExcludedRule>.excludedRule.list(),
      doc("nicht vergleichbare Regeln", "rules that cannot be compared"))
    keys.field(
      "members", \.members, JSONCodec<ComparedMember>.comparedMember.list(), doc("Mitglieder", "members"))
    keys.optional(
      "group", \.group, .comparedGroup, doc("Grenzen über die übrigen", "bounds over the others"))
    keys.field(
      "left_out", \.leftOut, .count,
      doc("Mitglieder, die nicht gezeigt werden dürfen", "members that may not be shown"))
    keys.field(
      "domains", \.domains, JSONCodec<ComparedDomain>.comparedDomain.list(), doc("Handlungsfelder", "domains")
    )
    keys.optional("spread", \.spread, .levelSpread, doc("Spannweite insgesamt", "spread overall"))
  }
}

extension JSONCodec where Value == ExcludedRule {
  static let excludedRule = JSONCodec.record(
    "ExcludedRule", de: "eine nicht vergleichbare Regel", en: "a rule that cannot be compared"
  ) { keys in
    keys.field("rule", \.rule, .string, doc("Regel", "rule"))
    keys.field("reason", \.reason, .word, doc("Grund", "reason"))
    keys.field("members", \.members, .affected, doc("bei wem", "for whom"))
  }
}

extension JSONCodec where Value == ComparedMember {
  static let comparedMember = JSONCodec.record(
    "ComparedMember", de: "ein Mitglied im Vergleich", en: "a member in the comparison"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("has_submitted", \.hasSubmitted, .bool, doc("ob es abgegeben hat", "whether it has handed in"))
    keys.field(
      "common", \.common, .comparedLevels, doc("auf den verglichenen Regeln", "on the rules compared"))
    keys.field(
      "own", \.own, .comparedLevels,
      doc("auf allen eigenen Regeln, mit Anpassung", "on all its rules, tailored"))
  }
}

extension JSONCodec where Value == ComparedGroup {
  static let comparedGroup = JSONCodec.record(
    "ComparedGroup", de: "Grenzen über eine Gruppe", en: "bounds over a group"
  ) { keys in
    keys.field("count", \.count, .count, doc("Zahl der Mitglieder", "number of members"))
    keys.field(
      "common", \.common, .comparedLevels, doc("auf den verglichenen Regeln", "on the rules compared"))
  }
}

extension JSONCodec where Value == ComparedLevels {
  static let comparedLevels = JSONCodec.record("Levels", de: "Stufen", en: "levels") { keys in
    keys.optional("overall", \.overall, .levelBounds, doc("Stufe des Ganzen", "level of the whole"))
    keys.field(
      "domains", \.domains, JSONCodec<ComparedLevel>.comparedLevel.list(), doc("Handlungsfelder", "domains"))
    keys.optional("share", \.share, .scoreBounds, doc("Anteil erfüllter Regeln", "share of rules achieved"))
  }
}

extension JSONCodec where Value == ComparedLevel {
  static let comparedLevel = JSONCodec.record("DomainLevel", de: "ein Handlungsfeld", en: "a domain") {
    keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.optional("level", \.level, .levelBounds, doc("Stufe", "level"))
    keys.optional("share", \.share, .scoreBounds, doc("Anteil erfüllter Regeln", "share of rules achieved"))
  }
}

extension JSONCodec where Value == ComparedDomain {
  static let comparedDomain = JSONCodec.record(
    "ComparedDomain", de: "ein Handlungsfeld über alle", en: "a domain over all"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("rules", \.rules, .count, doc("verglichene Regeln", "rules compared"))
    keys.optional("spread", \.spread, .levelSpread, doc("Spannweite", "spread"))
  }
}

extension JSONCodec where Value == LevelSpread {
  static let levelSpread = JSONCodec.record("Spread", de: "eine Spannweite", en: "a spread") { keys in
    keys.field("members", \.members, .count, doc("Zahl der Mitglieder", "number of members"))
    keys.field("guaranteed", \.guaranteed, .levelBounds, doc("gesicherte Stufen", "guaranteed levels"))
    keys.field("possible", \.possible, .levelBounds, doc("mögliche Stufen", "possible levels"))
  }
}

extension JSONCodec where Value == SharedGap {
  static let sharedGap = JSONCodec.record("SharedGap", de: "eine gemeinsame Lücke", en: "a shared gap") {
    keys in
    keys.field("rule", \.rule, .string, doc("Regel", "rule"))
    keys.field(
      "is_certain", \.isCertain, .bool,
      doc("ob mindestens zwei sie sicher haben", "whether at least two have it for certain"))
    keys.field("certain", \.certain, .affected, doc("sicher", "certain"))
    keys.field("possible", \.possible, .affected, doc("möglich", "possible"))
    keys.field("waived", \.waived, .affected, doc("Risiko angenommen", "risk accepted"))
    keys.field(
      "measures", \.measures, JSONCodec<String>.string.list(), doc("gemeinsame Maßnahmen", "joint measures"))
  }
}
