// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension FederationChanges: JSONRecord {}
extension FederationCause: JSONRecord {}
extension MemberChange: JSONRecord {}
extension MemberDomainChange: JSONRecord {}

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
    keys.field(
      "domains", \.domains, JSONCodec<MemberDomainChange>.memberDomainChange.list(),
      doc("Handlungsfelder, die sich änderten", "domains that changed"))
  }
}

extension JSONCodec where Value == MemberDomainChange {
  static let memberDomainChange = JSONCodec.record(
    "MemberDomainChange", de: "die Stufe eines Handlungsfelds damals und jetzt",
    en: "the level of a domain then and now"
  ) { keys in
    keys.field("domain", \.domain, .string, doc("Kennung", "id"))
    keys.optional("then", \.then, .levelBounds, doc("damals", "then"))
    keys.optional("now", \.now, .levelBounds, doc("jetzt", "now"))
  }
}
