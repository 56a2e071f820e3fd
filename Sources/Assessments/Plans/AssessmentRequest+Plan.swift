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
    let others = graph.model.flatMap { $0.hasOtherGates ? $0.method.name : nil }
    let byMethod = others.map { _ in levels(of: verdicts, achieving: Set(choice.rules)) } ?? [:]
    return AssessedPlan(
      aim: choice.aim, levelsBy: others,
      goals: choice.goals.map {
        PlanGoal(domain: $0.domain, from: $0.from, to: $0.to, byMethod: byMethod[$0.domain.utf8Key])
      }, notAssessable: notAssessable, steps: steps,
      days: steps.reduce(.zero) { $1.kind == .measure ? $0 + $1.days : $0 },
      possibleDays: steps.reduce(.zero) { $1.kind == .answer ? $0 + $1.days : $0 },
      margin: planner.effort.days(ofUnits: choice.margin), budget: asked.budget)
  }
}

extension AssessmentRequest {
  /// The levels of domains that the model's own method guarantees once some rules are achieved.
  private func levels(of verdicts: [Verdict], achieving rules: Set<Int>) -> [UTF8Key: Int] {
    guard let model = graph.model else { return [:] }
    let scored = ScoredRules(of: verdicts, in: graph, dispensed: Set(settings.dispensations.keys)) {
      rules.contains($0.rule)
        ? CompletionBranches.OwnStanding(standing: .achieved, achievement: .full)
        : CompletionBranches.OwnStanding(of: $0, atLeast: $1)
    }
    let methods = ScoreMethods(graph: graph, model: model, targets: settings.document?.targets)
    let domains = scored.score(by: methods.levelMethod)?.domains ?? []
    return domains.reduce(into: [:]) { $0[$1.id.utf8Key] = LevelBounds($1.score)?.low }
  }
}

extension MaturityModel {
  /// Whether its levels come from other gates than those of `staged`.
  fileprivate var hasOtherGates: Bool { method.name.makesLevels && method.name != .staged }
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
    let carrier = carrier(of: rule, kind)
    return PlanStep(
      rule: request.name(of: rule), kind: kind, reason: reason(for: rule, in: choice),
      days: carrier == nil ? days(of: rule, kind) : .zero,
      isEffortAssumed: linked.document.effort == nil && kind != .follows, isWaived: isWaived,
      sharedWith: carrier.map(request.name),
      after: linked.requires.filter(chosen.contains).map(request.name))
  }

  /// The rule whose days are those of this one as well, because both are one measure; `nil` if it is this one.
  private func carrier(of rule: Int, _ kind: PlanStep.Kind) -> Int? {
    let shared = items.shared(of: rule)
    let carrier =
      switch kind {
      case .measure: shared?.certain
      case .answer: shared?.possible
      case .follows: Int?.none
      }
    return carrier == rule ? nil : carrier
  }

  /// The days of a step; those of an answer only as far as a certain gap of the same measure does not take them anyway.
  private func days(of rule: Int, _ kind: PlanStep.Kind) -> Rational {
    let days = { (rule: Int) in effort.days(of: request.graph.rules[rule].document.effort?.value) }
    switch kind {
    case .measure: return days(rule)
    case .answer:
      let certain = items.shared(of: rule)?.certain.map(days) ?? .zero
      return max(.zero, days(rule) - certain)
    case .follows: return .zero
    }
  }

  private func reason(for rule: Int, in choice: Choice) -> PlanStep.Reason {
    let counted = Set([rule] + request.graph.countedWith(rule))
    let isMuss = choice.demands.contains { $0.muss.contains(where: counted.contains) }
    let isSollte = choice.demands.contains { $0.sollte.contains(where: counted.contains) }
    guard isMuss || isSollte else { return .prerequisite }
    return choice.aim == .weight ? .weight : isMuss ? .muss : .sollte
  }
}
