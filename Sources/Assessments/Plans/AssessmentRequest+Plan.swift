// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

extension AssessmentRequest {
  /// The cheapest way to what is asked for; `nil` without a maturity model, without a target, or if the budget is too fine
  /// for the efforts (`PlanLimits.budgetCells`).
  package func plan(
    _ asked: PlanRequest, of verdicts: [Verdict], standings: Standings, gaps: [Gap]
  ) -> AssessedPlan? {
    guard let planner = Planner(self, verdicts: verdicts, standings: standings) else { return nil }
    let (goals, notAssessable) = planner.goals(asked)
    let hasTarget = asked.level != nil || settings.document?.targets != nil
    guard hasTarget, let choice = planner.choice(for: goals, budget: asked.budget) else { return nil }
    let waived = Set(gaps.filter(\.isWaived).map(\.rule))
    let steps = planner.steps(of: choice, waived: waived)
    return AssessedPlan(
      aim: choice.aim,
      goals: choice.goals.map { PlanGoal(domain: $0.domain, from: $0.from, to: $0.to) },
      notAssessable: notAssessable, steps: steps,
      days: steps.reduce(.zero) { $1.kind == .measure ? $0 + $1.days : $0 },
      possibleDays: steps.reduce(.zero) { $1.kind == .answer ? $0 + $1.days : $0 },
      margin: planner.effort.days(ofUnits: choice.margin), budget: asked.budget)
  }
}

extension Planner {
  /// The steps of a choice: answers first, then each measure after what it builds on; else lower levels first, `muss`
  /// before `sollte`, quick ones first, then in the order of the graph.
  func steps(of choice: Choice, waived: Set<Int>) -> [PlanStep] {
    let chosen = Set(choice.rules)
    let ordered = choice.rules.sorted { rank(of: $0).lexicographicallyPrecedes(rank(of: $1)) }
    var done = Set(ordered.filter { kind(of: $0) == .answer })
    var result = ordered.filter(done.contains)
    var left = ordered.filter { !done.contains($0) }
    while let place = left.firstIndex(where: { rule in
      request.graph.rules[rule].requires.allSatisfy { done.contains($0) || !chosen.contains($0) }
    }) {
      done.insert(left[place])
      result.append(left.remove(at: place))
    }
    return result.map { step(for: $0, of: choice, chosen, isWaived: waived.contains($0)) }
  }

  private func rank(of rule: Int) -> [Int] {
    let linked = request.graph.rules[rule]
    let obligation = Obligation.allCases.firstIndex(of: linked.document.obligation) ?? 0
    let units = effort.units(of: linked.document.effort?.value)
    return [linked.level ?? .max, obligation, units, rule]
  }

  private func kind(of rule: Int) -> PlanStep.Kind {
    switch verdicts[rule]?.outcome ?? .unknown {
    case .fail: .measure
    case .unknown, .error: .answer
    case .pass, .notapplicable, .notchecked, .notselected: .follows
    }
  }

  private func step(for rule: Int, of choice: Choice, _ chosen: Set<Int>, isWaived: Bool) -> PlanStep {
    let linked = request.graph.rules[rule]
    let kind = kind(of: rule)
    let effortStep = linked.document.effort?.value
    return PlanStep(
      rule: request.name(of: rule), kind: kind, reason: reason(for: rule, in: choice),
      days: kind == .follows ? .zero : effort.days(of: effortStep),
      isEffortAssumed: effortStep == nil && kind != .follows, isWaived: isWaived,
      after: linked.requires.filter(chosen.contains).map(request.name))
  }

  private func reason(for rule: Int, in choice: Choice) -> PlanStep.Reason {
    let isMuss = choice.demands.contains { $0.muss.contains(rule) }
    let isSollte = choice.demands.contains { $0.sollte.contains(rule) }
    guard isMuss || isSollte else { return .prerequisite }
    return choice.aim == .weight ? .weight : isMuss ? .muss : .sollte
  }
}
