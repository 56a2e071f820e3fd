// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension FederationChanges: JSONRecord {}
extension FederationCause: JSONRecord {}
extension MemberChange: JSONRecord {}
extension MemberSplit: JSONRecord {}
extension JointSplit: JSONRecord {}

extension JSONCodec where Value == FederationChanges {
  static let federationChanges = JSONCodec.record(
    "FederationChanges", de: "was sich geändert hat", en: "what changed"
  ) { keys in
    keys.field("since", \.since, .date, doc("Tag der früheren Auswertung", "day of the earlier evaluation"))
    keys.field(
      "causes", \.causes, JSONCodec<FederationCause>.federationCause.list(),
      doc("was dahinterstehen kann", "what may be behind it"))
    keys.field("joined", \.joined, JSONCodec<String>.string.list(), doc("beigetreten", "joined"))
    keys.field("left", \.left, JSONCodec<String>.string.list(), doc("ausgetreten", "left"))
    keys.field("members_then", \.membersThen, .count, doc("Mitglieder damals", "members then"))
    keys.field("rules_then", \.rulesThen, .count, doc("damals verglichene Regeln", "rules compared then"))
    keys.field(
      "rules_in_both", \.rulesInBoth, .count,
      doc("beide Male verglichene Regeln", "rules compared both times"))
    keys.field(
      "members", \.members, JSONCodec<MemberChange>.memberChange.list(),
      doc("Mitglieder in beiden", "members in both"))
    keys.optional(
      "together", \.together, .jointSplit, doc("alle zusammen", "all of them together"))
    keys.field(
      "new_gaps", \.newGaps, JSONCodec<String>.string.list(), doc("neue gemeinsame Lücken", "new shared gaps")
    )
    keys.field(
      "closed_gaps", \.closedGaps, JSONCodec<String>.string.list(),
      doc("nicht mehr gemeinsame Lücken", "gaps no longer shared"))
    keys.optional(
      "duties_then", \.dutiesThen, .outcomeCounts,
      doc("Pflichten damals, nach Ergebnis", "duties then, by outcome"))
  }
}

extension JSONCodec where Value == FederationCause {
  static let federationCause = JSONCodec.record(
    "FederationCause", de: "eine mögliche Ursache", en: "a possible cause"
  ) { keys in
    keys.field("kind", \.kind, .word, doc("Art", "kind"))
    keys.optional("id", \.id, .string, doc("Regelpaket oder Modell", "pack or model"))
    keys.optional("then", \.then, .string, doc("Fassung damals", "version then"))
    keys.optional("now", \.now, .string, doc("Fassung jetzt", "version now"))
  }
}

extension JSONCodec where Value == MemberChange {
  static let memberChange = JSONCodec.record(
    "MemberChange", de: "die Stufen eines Mitglieds damals und jetzt", en: "a member's levels then and now"
  ) { keys in
    keys.field("member", \.member, .string, doc("Kennung", "id"))
    keys.optional("then", \.then, .levelBounds, doc("Stufe des Ganzen damals", "level of the whole then"))
    keys.optional("now", \.now, .levelBounds, doc("Stufe des Ganzen jetzt", "level of the whole now"))
    keys.optional(
      "split", \.split, .memberSplit,
      doc("was sich warum geändert hat, ohne Anpassung", "what changed and why, without tailoring"))
  }
}

extension JSONCodec where Value == MemberSplit {
  static let memberSplit = JSONCodec.record(
    "MemberSplit", de: "die Änderungen eines Mitglieds, nach Ursachen zerlegt",
    en: "a member's changes, split by cause"
  ) { keys in
    keys.optional(
      "undivided", \.undivided, .word,
      doc("warum die Ursachen nicht zu trennen sind", "why the causes cannot be told apart"))
    keys.field("overall", \.overall, .levelChange, doc("Stufe des Ganzen", "level of the whole"))
    keys.field(
      "domains", \.domains, JSONCodec<DomainChange>.domainChange.list(),
      doc("Handlungsfelder, deren Stufe sich änderte", "domains whose level changed"))
    keys.field(
      "outcomes", \.outcomes, JSONCodec<OutcomeChange>.outcomeChange.list(),
      doc("Regeln, die Stufen bilden, nach Ergebnis", "rules that build levels, by outcome"))
  }
}

extension JSONCodec where Value == JointSplit {
  static let jointSplit = JSONCodec.record(
    "JointSplit", de: "die Änderungen der Mitglieder zusammen, nach Ursachen zerlegt",
    en: "the members' changes together, split by cause"
  ) { keys in
    keys.field("members", \.members, .count, doc("gezählte Mitglieder", "members counted"))
    keys.optional(
      "undivided", \.undivided, unless: 0, .count,
      doc("davon mit Ursachen, die nicht zu trennen sind", "of them with causes that cannot be told apart"))
    keys.optional(
      "left_out", \.leftOut, unless: 0, .count,
      doc("nicht gezählte, die beide Male abgegeben haben", "not counted, although they handed in both times")
    )
    keys.field(
      "outcomes", \.outcomes, JSONCodec<OutcomeChange>.outcomeChange.list(),
      doc("Regeln, die Stufen bilden, nach Ergebnis", "rules that build levels, by outcome"))
  }
}
