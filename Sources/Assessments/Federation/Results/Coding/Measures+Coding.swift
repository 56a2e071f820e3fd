// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

extension AssessedMeasure: JSONRecord {}
extension MeasureLead: JSONRecord {}
extension MeasureParticipant: JSONRecord {}
extension OtherParticipants: JSONRecord {}
extension MeasureCost: JSONRecord {}
extension MeasureEffort: JSONRecord {}

extension JSONCodec where Value == AssessedMeasure {
  static let assessedMeasure = JSONCodec.record(
    "JointMeasure", de: "eine gemeinsame Maßnahme", en: "a joint measure"
  ) { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("title", \.title, .localized, doc("Titel", "title"))
    keys.field("rules", \.rules, JSONCodec<String>.string.list(), doc("Regeln", "rules"))
    keys.optional("lead", \.lead, .measureLead, doc("Federführung", "who leads it"))
    keys.field("choice", \.choice, .word, doc("woher die Teilnehmer kommen", "where participants come from"))
    keys.field(
      "participants", \.participants, JSONCodec<MeasureParticipant>.measureParticipant.list(),
      doc("Teilnehmer", "participants"))
    keys.optional("others", \.others, .otherParticipants, doc("weitere Teilnehmer", "further participants"))
    keys.field(
      "candidates", \.candidates, .affected,
      doc("wer möglicherweise oder angenommen betroffen ist", "who may have a gap, or has accepted it"))
    keys.optional(
      "unnamed_with_gap", \.unnamedWithGap, .count,
      doc("ungenannte Mitglieder mit sicherer Lücke", "unnamed members with a certain gap"))
    keys.optional("key", \.key, .word, doc("Schlüssel", "key"))
    keys.field("cost", \.cost, .measureCost, doc("Kosten", "cost"))
    keys.optional("effort", \.effort, .measureEffort, doc("Personentage", "person-days"))
    keys.optional("starts_at", \.startsAt, .date, doc("Beginn", "start"))
    keys.optional("settled_at", \.settledAt, .date, doc("abgestimmt seit", "settled from"))
    keys.field("settlement", \.settlement, .word, doc("Stand der Abstimmung", "state of the settlement"))
  }
}

extension JSONCodec where Value == MeasureLead {
  static let measureLead = JSONCodec.record("Lead", de: "die Federführung", en: "who leads") { keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.field("name", \.name, .localized, doc("Name", "name"))
  }
}

extension JSONCodec where Value == MeasureParticipant {
  static let measureParticipant = JSONCodec.record("Participant", de: "ein Teilnehmer", en: "a participant") {
    keys in
    keys.field("member", \.member, .string, doc("Mitglied", "member"))
    keys.field(
      "gaps", \.gaps, JSONCodec<String>.string.list(),
      doc("Regeln mit sicherer Lücke", "rules with a certain gap"))
    keys.field(
      "share_cents", \.share, .int, doc("Anteil an einmaligen Kosten", "part of what arises once"))
    keys.field("total_cents", \.total, .int, doc("zusammen", "in all"))
  }
}

extension JSONCodec where Value == OtherParticipants {
  static let otherParticipants = JSONCodec.record(
    "OtherParticipants", de: "ungenannte Teilnehmer", en: "participants without names"
  ) { keys in
    keys.field("count", \.count, .count, doc("Zahl", "number"))
    keys.field("total_cents", \.total, .int, doc("zusammen", "in all"))
  }
}

extension JSONCodec where Value == MeasureCost {
  static let measureCost = JSONCodec.record("Cost", de: "Kosten in Cent", en: "cost in cents") { keys in
    keys.field("one_off_cents", \.oneOff, .int, doc("einmalig", "once"))
    keys.field("per_member_cents", \.perMember, .int, doc("je Teilnehmer", "for each participant"))
    keys.field("grants_cents", \.grants, .int, doc("Fördermittel", "grants"))
    keys.field("net_cents", \.net, .int, doc("zu teilen", "to be split"))
    keys.optional(
      "unused_grants_cents", \.unusedGrants, unless: 0, .int,
      doc("Fördermittel über die einmaligen Kosten hinaus", "grants beyond what arises once"))
    keys.field("total_cents", \.total, .int, doc("aller Teilnehmer", "of all participants"))
  }
}

extension JSONCodec where Value == MeasureEffort {
  static let measureEffort = JSONCodec.record("Effort", de: "Personentage", en: "person-days") { keys in
    keys.field("alone", \.alone, .decimal, doc("eines allein", "of one alone"))
    keys.field("all_alone", \.allAlone, .rational, doc("aller, jedes allein", "of all, each alone"))
    keys.field("joint", \.joint, .decimal, doc("aller gemeinsam", "of all together"))
    keys.field("saving", \.saving, .rational, doc("Ersparnis", "saving"))
  }
}
