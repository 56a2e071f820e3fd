// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// A plan, sorted into what every report shows of it.
struct PlanContents {
  /// One step with its rule.
  struct Step {
    let number: Int
    let step: PlanStep
    let rule: AssessedRule
  }

  let plan: AssessedPlan
  let contents: ReportContents
  let say: Phrasing

  /// The steps in order.
  var steps: [Step] {
    plan.steps.enumerated().compactMap { place, step in
      contents.rule(step.rule).map { Step(number: place + 1, step: step, rule: $0) }
    }
  }

  /// What to know of the whole plan, sentence by sentence.
  var sentences: [LocalizedText] {
    var sentences: [LocalizedText] = []
    if let method = plan.levelsBy { sentences.append(Words.planGates(levelsBy: say(method.meaning))) }
    if let budget = plan.budget { sentences.append(Words.planBudget(say.number(budget), plan.aim)) }
    if plan.steps.isEmpty, plan.aim == .target {
      sentences.append(Words.targetsReached)
    } else {
      let model = contents.provenance.model.map { "\($0.id) \($0.version)" } ?? ""
      sentences.append(Words.planCost(days: days(plan.days), possible: days(plan.possibleDays), table: model))
      sentences.append(Words.planExplained)
    }
    if plan.margin > .zero { sentences.append(Words.planMargin(days(plan.margin))) }
    if !plan.notAssessable.isEmpty {
      let titles = plan.notAssessable.map { say(contents.title(ofDomain: $0)) }
      sentences.append(Words.notAssessableTargets(say.list(titles)))
    }
    return sentences
  }

  /// Days with at most one digit after the point.
  func days(_ days: Rational) -> String { say.number(days, places: days.denominator == 1 ? 0 : 1) }

  /// The days of a step; those of an answer come only with a no.
  func days(of step: PlanStep) -> String {
    switch step.kind {
    case .measure: days(step.days)
    case .answer: "0 (+\(days(step.days)))"
    case .follows: "0"
    }
  }

  /// Why a step is in the plan, with its level.
  func reason(of step: Step) -> String {
    let level = step.rule.level.map { " \($0)" } ?? ""
    switch step.step.reason {
    case .muss, .sollte: return say(step.step.reason.name) + level
    case .prerequisite, .weight: return say(step.step.reason.name)
    }
  }

  /// What there is to do, with what must be known of it.
  func task(of step: PlanStep) -> String {
    let notes =
      (step.isWaived ? [say(Words.acceptedRisk)] : [])
      + (step.sharedWith.map { [say(Words.sharedMeasure(id(of: $0)))] } ?? [])
      + (step.isEffortAssumed ? [say(Words.assumedEffort)] : [])
    return say(step.kind.name) + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }

  /// The titles of the columns about levels.
  var goalTitles: [LocalizedText] {
    [Words.domain, Words.levelNow, Words.levelThen]
      + (plan.levelsBy.map { [Words.levelThenBy(say($0.meaning))] } ?? [])
  }

  /// A domain that is lifted, with its levels.
  func row(_ goal: PlanGoal) -> [String] {
    let byMethod = goal.byMethod.map(level) ?? say(Words.notAssessable)
    return [say(contents.title(ofDomain: goal.domain)), level(goal.from), level(goal.to)]
      + (plan.levelsBy == nil ? [] : [byMethod])
  }

  private func id(of name: String) -> String { contents.rule(name)?.id ?? name }

  /// The number of the level a domain has now, and then.
  private func level(_ number: Int) -> String { say(Words.levelOf(number)) }
}
