// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension AssessedPlan: JSONRecord {}
extension PlanGoal: JSONRecord {}
extension PlanStep: JSONRecord {}

extension JSONCodec where Value == AssessedPlan {
  /// A plan.
  package static let plan = JSONCodec.record("Plan", de: "der günstigste Weg", en: "the cheapest way") {
    keys in
    keys.field("aim", \.aim, .word, doc("wohin er führt", "what it leads to"))
    keys.optional(
      "levels_by", \.levelsBy, .word,
      doc(
        "Verfahren, nach dem die Stufen gebildet werden, wenn es nicht `staged` ist",
        "method that levels come from, if it is not `staged`"))
    keys.field("goals", \.goals, JSONCodec<PlanGoal>.goal.list(), doc("Ziele", "goals"))
    keys.field(
      "not_assessable", \.notAssessable, JSONCodec<String>.string.list(),
      doc("Felder mit Ziel, aber nicht bewertbar", "domains with a target that cannot be assessed"))
    keys.field("steps", \.steps, JSONCodec<PlanStep>.step.list(), doc("Schritte", "steps"))
    keys.field("days", \.days, .rational, doc("sichere Personentage", "certain person-days"))
    keys.field(
      "possible_days", \.possibleDays, .rational,
      doc("weitere Personentage, wenn alle Antworten Nein lauten", "more person-days if every answer is no"))
    keys.field(
      "margin", \.margin, .rational,
      doc("Tage, um die ein Plan günstiger sein könnte", "days by which a plan could be cheaper"))
    keys.optional("budget", \.budget, .decimal, doc("verfügbare Personentage", "person-days there are"))
  }
}

extension JSONCodec where Value == PlanGoal {
  static let goal = JSONCodec.record("PlanGoal", de: "ein Ziel", en: "a goal") { keys in
    keys.field("domain", \.domain, .string, doc("Handlungsfeld", "domain"))
    keys.field("from", \.from, .int, doc("gesicherte Stufe jetzt", "level that is guaranteed now"))
    keys.field("to", \.to, .int, doc("gesicherte Stufe danach", "level that is guaranteed then"))
    keys.optional(
      "by_method", \.byMethod, .int,
      doc("gesicherte Stufe danach nach `levels_by`", "level that is guaranteed then by `levels_by`"))
  }
}

extension JSONCodec where Value == PlanStep {
  static let step = JSONCodec.record("PlanStep", de: "ein Schritt", en: "a step") { keys in
    keys.field("rule", \.rule, .string, doc("Regel", "rule"))
    keys.field("kind", \.kind, .word, doc("was zu tun ist", "what there is to do"))
    keys.field("reason", \.reason, .word, doc("weshalb", "why"))
    keys.field("days", \.days, .rational, doc("Personentage", "person-days"))
    keys.optional(
      "effort_assumed", \.isEffortAssumed, unless: false, .bool, doc("Aufwand angenommen", "effort assumed"))
    keys.optional("waived", \.isWaived, unless: false, .bool, doc("Risiko angenommen", "risk accepted"))
    keys.optional(
      "shared_with", \.sharedWith, .string,
      doc("gleiche Regel, bei der die Tage stehen", "rule that equals it and has the days"))
    keys.optional(
      "after", \.after, unless: [], JSONCodec<String>.string.list(), doc("kommt nach", "comes after"))
  }
}
