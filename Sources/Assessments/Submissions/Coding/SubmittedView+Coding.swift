// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension SubmittedView: JSONRecord {}
extension SubmittedDomain: JSONRecord {}
extension SubmittedCounts: JSONRecord {}
extension SubmittedRule: JSONRecord {}

extension JSONCodec where Value == SubmittedView {
  static let view = JSONCodec.record("View", de: "eine Bewertung", en: "one way of judging") { keys in
    keys.field(
      "rules", \.rules, JSONCodec<SubmittedRule>.submittedRule.onOneLine().list(),
      doc("Regeln mit Ergebnis", "rules with outcomes"))
    keys.optional("overall", \.overall, .levelBounds, doc("Stufe des Ganzen", "level of the whole"))
    keys.optional(
      "overall_without_dispensations", \.overallWithoutDispensations, .levelBounds,
      doc("Stufe des Ganzen ohne Entbehrlichkeiten", "level of the whole without dispensations"))
    keys.field(
      "domains", \.domains, JSONCodec<SubmittedDomain>.submittedDomain.onOneLine().list(),
      doc("Handlungsfelder", "domains"))
    keys.optional("cutback", \.cutback, .cutback, doc("gekappter Mittelwert", "cut-back mean"))
    keys.optional(
      "method", \.method, .score,
      doc("Ergebnis des Verfahrens, das keine Stufen bildet", "result of the method that makes no levels"))
    keys.field("counts", \.counts, .submittedCounts, doc("gezählte Regeln", "counted rules"))
    keys.field(
      "coverage", \.coverage, JSONCodec<AssessedCoverage>.coverage.onOneLine().list(),
      doc("Abdeckung je Regelpaket und Handlungsfeld", "coverage by rule pack and domain"))
  }
}

extension JSONCodec where Value == SubmittedDomain {
  static let submittedDomain = JSONCodec.record("SubmittedDomain", de: "ein Handlungsfeld", en: "a domain") {
    keys in
    keys.field("id", \.id, .string, doc("Kennung", "id"))
    keys.optional("level", \.level, .levelBounds, doc("Stufe", "level"))
    keys.optional(
      "level_without_dispensations", \.levelWithoutDispensations, .levelBounds,
      doc("Stufe ohne Entbehrlichkeiten", "level without dispensations"))
    keys.field("counts", \.counts, .submittedCounts, doc("gezählte Regeln", "counted rules"))
  }
}

extension JSONCodec where Value == SubmittedCounts {
  static let submittedCounts = JSONCodec.record("SubmittedCounts", de: "Zahlen", en: "counts") { keys in
    keys.field("outcomes", \.outcomes, .outcomeCounts, doc("Regeln nach Ergebnis", "rules by outcome"))
    keys.field("decided", \.decided, .count, doc("aus Daten entschieden", "decided from facts"))
    keys.field("attested", \.attested, .count, doc("von einer Person angegeben", "attested by a person"))
    keys.field("dispensed", \.dispensed, .count, doc("entbehrlich", "dispensed"))
    keys.field(
      "withheld", \.withheld, .count,
      doc("vielleicht offen, weil Angaben zurückgehalten sind", "open, maybe for what is withheld"))
    keys.field("waived", \.waived, .count, doc("angenommene Risiken", "accepted risks"))
  }
}

extension JSONCodec where Value == SubmittedRule {
  static let submittedRule = JSONCodec.record(
    "SubmittedRule", de: "eine Regel mit Ergebnis", en: "a rule with its outcome"
  ) { keys in
    keys.field("name", \.name, .string, doc("voller Name", "full name"))
    keys.field("outcome", \.outcome, .word, doc("Ergebnis", "outcome"))
    keys.optional("achievement", \.achievement, .achievement, doc("Erfüllungsgrad", "achievement"))
    keys.field("counts", \.counts, .word, doc("ob sie als erfüllt zählt", "whether it counts as achieved"))
    keys.field("basis", \.basis, .word, doc("worauf es beruht", "what it rests on"))
    keys.optional(
      "is_settled_by_facts", \.isSettledByFacts, unless: false, .bool,
      doc("ob hinter verwandten Regeln Daten stehen", "whether facts are behind related rules"))
    keys.optional(
      "applicability", \.applicability, .word,
      doc("ob sie nach den Daten anwendbar ist", "whether it applies by the facts"))
    keys.optional(
      "may_not_apply", \.mayNotApply, unless: false, .bool,
      doc("ob die Regel vielleicht nicht anwendbar ist", "whether the rule may turn out not to apply"))
    keys.optional("exclusion", \.exclusion, .word, doc("warum nicht bewertet", "why it was not judged"))
    keys.optional("tally", \.tally, .tally, doc("Zahl der Prüfobjekte", "counts of subjects"))
    keys.optional(
      "is_withheld", \.isWithheld, unless: false, .bool,
      doc(
        "ob zurückgehaltene Angaben sie offen lassen können", "whether withheld facts may leave it open"))
    keys.optional(
      "is_waived", \.isWaived, unless: false, .bool,
      doc("ob das Risiko angenommen ist", "whether the risk is accepted"))
    keys.optional(
      "is_dispensed", \.isDispensed, unless: false, .bool,
      doc("ob sie für entbehrlich erklärt ist", "whether it was declared dispensable"))
  }
}
