// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

/// Finds the cheapest way from what is guaranteed to a target.
///
/// A gap that is certain takes the days of its effort. One that is only possible takes an answer first, which takes no
/// days; what a no would take is added up apart. A waived gap blocks a level and is planned like any other. What a step
/// requires is planned with it (Pegel's design, section 5).
struct Planner {
  let request: AssessmentRequest
  let verdicts: [Int: Verdict]
  let effort: EffortUnits
  /// The rules that may count as not achieved, by position in the graph; the items of every problem, in this order.
  let open: [Int]
  private let method: StagedMethod
  private let items: [PlanProblem.Item]
  private let itemOf: [Int: Int]

  /// A domain with the level it is to be lifted to.
  struct Goal {
    let domain: String
    let from: Int
    var to: Int
  }

  /// What was found: the rules to close, in the order of the graph, and how.
  struct Choice {
    let aim: PlanAim
    let goals: [Goal]
    let demands: [GateDemand]
    let rules: [Int]
    let margin: Int
  }

  /// `nil` without a maturity model, whose effort table the days come from.
  init?(_ request: AssessmentRequest, verdicts: [Verdict], standings: Standings) {
    guard let model = request.graph.model else { return nil }
    let graph = request.graph
    self.request = request
    self.verdicts = verdicts.reduce(into: [:]) { $0[$1.rule] = $1 }
    method = StagedMethod(model: model, graph: graph, standings: standings)
    effort = EffortUnits(model.effort)
    open = graph.rules.indices.filter { standings[$0].mayBeMissed }
    itemOf = open.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    let (places, outcomes, units) = (itemOf, self.verdicts, effort)
    let weights = Self.weights(of: open.map { graph.rules[$0].document.weight })
    items = zip(open, weights).map { rule, weight in
      let days = units.units(of: graph.rules[rule].document.effort?.value)
      return PlanProblem.Item(
        cost: Self.cost(of: outcomes[rule]?.outcome ?? .unknown, units: days), weight: weight,
        prerequisites: graph.rules[rule].requires.compactMap { places[$0] })
    }
  }

  private static func cost(of outcome: Outcome, units: Int) -> PlanCost {
    switch outcome {
    case .fail: PlanCost(certain: units)
    case .unknown, .error: PlanCost(certain: 0, possible: units)
    case .pass, .notapplicable, .notchecked, .notselected: .zero
    }
  }

  /// Weights as whole numbers in the same proportion.
  private static func weights(of weights: [Decimal]) -> [Int] {
    let scale = weights.map(\.scale).max() ?? 0
    return weights.map { weight in
      let whole = (0..<min(scale - weight.scale, PlanLimits.weightPlaces)).reduce(weight.mantissa) {
        value, _ in
        value.multipliedReportingOverflow(by: 10).overflow ? value : value * 10
      }
      return Int(min(whole, PlanLimits.weight))
    }
  }

  // MARK: - Goals

  /// The domains that are below what is asked for, and those with a target in which nothing can be assessed.
  func goals(_ asked: PlanRequest) -> (goals: [Goal], notAssessable: [String]) {
    var (goals, notAssessable): ([Goal], [String]) = ([], [])
    for domain in method.score().domains {
      guard asked.domain.map({ $0.utf8Key == domain.id.utf8Key }) ?? true else { continue }
      let own = request.settings.document?.targets?.level(of: domain.id)
      guard let target = asked.level ?? own, target > 0 else { continue }
      guard let level = LevelBounds(domain.score) else {
        notAssessable.append(domain.id)
        continue
      }
      if level.low < target { goals.append(Goal(domain: domain.id, from: level.low, to: target)) }
    }
    return (goals, notAssessable)
  }

  // MARK: - Choosing

  /// The cheapest way to goals; with a budget, the highest common level that it reaches, or else the greatest weight it
  /// closes. `nil` if a table of the search would exceed `PlanLimits.budgetCells`.
  func choice(for goals: [Goal], budget: Decimal?) -> Choice? {
    guard let budget else { return cheapest(goals, aim: .target) }
    let units = effort.units(within: budget)
    let lowest = goals.map(\.from).min() ?? 0
    let highest = goals.map(\.to).max() ?? 0
    for level in stride(from: highest, to: lowest, by: -1) {
      let capped = goals.map { Goal(domain: $0.domain, from: $0.from, to: min($0.to, level)) }
      let aim = level == highest ? PlanAim.target : .level
      guard let choice = cheapest(capped.filter { $0.from < $0.to }, aim: aim) else { return nil }
      if cost(of: choice.rules).certain <= units { return choice }
    }
    return heaviest(goals, within: units)
  }

  private func cost(of rules: [Int]) -> PlanCost {
    rules.compactMap { itemOf[$0] }.reduce(.zero) { $0 + items[$1].cost }
  }

  private func cheapest(_ goals: [Goal], aim: PlanAim) -> Choice? {
    let demands = goals.flatMap { method.demands(of: $0.domain, upTo: $0.to) ?? [] }
    let problem = PlanProblem(
      items: items, forced: demands.flatMap(\.muss).compactMap { itemOf[$0] },
      demands: demands.filter { $0.needed > 0 }.map { demand in
        PlanProblem.Demand(demand.needed, of: demand.sollte.compactMap { itemOf[$0] })
      })
    return problem.cheapestSet().map { solution in
      Choice(
        aim: aim, goals: goals, demands: demands, rules: solution.chosen.map { open[$0] },
        margin: solution.margin)
    }
  }

  private func heaviest(_ goals: [Goal], within units: Int) -> Choice? {
    let demands = goals.flatMap { method.demands(of: $0.domain, upTo: $0.to) ?? [] }
    let wanted = demands.flatMap { $0.muss + $0.sollte }
    let all = PlanProblem(items: items)
    let members = all.closure(of: wanted.compactMap { itemOf[$0] }).sorted()
    let places = members.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    let isWanted = Set(wanted)
    let problem = PlanProblem(
      items: members.map { member in
        PlanProblem.Item(
          cost: items[member].cost, weight: isWanted.contains(open[member]) ? items[member].weight : 0,
          prerequisites: items[member].prerequisites.compactMap { places[$0] })
      })
    return problem.heaviestSet(within: units).map { solution in
      Choice(
        aim: .weight, goals: [], demands: demands, rules: solution.chosen.map { open[members[$0]] },
        margin: solution.margin)
    }
  }
}
