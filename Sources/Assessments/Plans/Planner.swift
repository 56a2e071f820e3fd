// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Values

/// Finds the cheapest way from what is guaranteed to a target, through the gates of `staged`.
///
/// A gap that is certain takes the days of its effort. One that is only possible takes an answer first, which takes no
/// days; what a no would take is added up apart. A waived gap blocks a level and is planned like any other. What a step
/// requires is planned with it, and so is what equals it (Pegel's design, section 5).
struct Planner {
  let request: AssessmentRequest
  let verdicts: [Int: Verdict]
  let effort: EffortUnits
  let items: PlanItems
  private let method: StagedMethod

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
    let cost: PlanCost
    let margin: Int
  }

  /// `nil` without a maturity model, whose effort table the days come from.
  init?(_ request: AssessmentRequest, verdicts: [Verdict], standings: Standings) {
    guard let model = request.graph.model else { return nil }
    let graph = request.graph
    let outcomes = verdicts.reduce(into: [:]) { $0[$1.rule] = $1 }
    let open = graph.rules.indices.filter { standings[$0].mayBeMissed }
    let weights = Self.weights(of: graph.rules.map(\.document.weight))
    self.request = request
    self.verdicts = outcomes
    method = StagedMethod(model: model, graph: graph, standings: standings)
    effort = EffortUnits(model.effort)
    items = PlanItems(
      of: open, in: graph, effort: effort, outcome: { outcomes[$0]?.outcome ?? .unknown },
      weight: { weights[$0] })
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
      if choice.cost.certain <= units { return choice }
    }
    return heaviest(goals, within: units)
  }

  private func demands(of goals: [Goal]) -> [GateDemand] {
    goals.flatMap { method.demands(of: $0.domain, upTo: $0.to) ?? [] }
  }

  private func cheapest(_ goals: [Goal], aim: PlanAim) -> Choice? {
    let demands = demands(of: goals)
    let problem = PlanProblem(
      items: items.items, forced: items.counting(demands.flatMap(\.muss)),
      demands: demands.filter { $0.needed > 0 }.map {
        PlanProblem.Demand($0.needed, of: items.counting($0.sollte))
      })
    return problem.cheapestSet().map { solution in
      Choice(
        aim: aim, goals: goals, demands: demands, rules: items.rules(of: solution.chosen),
        cost: items.cost(of: solution.chosen), margin: solution.margin)
    }
  }

  private func heaviest(_ goals: [Goal], within units: Int) -> Choice? {
    let demands = demands(of: goals)
    let wanted = items.counting(demands.flatMap { $0.muss + $0.sollte })
    let members = PlanProblem(items: items.items).closure(of: wanted).sorted()
    let places = members.enumerated().reduce(into: [:]) { $0[$1.element] = $1.offset }
    let isWanted = Set(wanted)
    let problem = PlanProblem(
      items: members.map { member in
        let item = items.items[member]
        return PlanProblem.Item(
          cost: item.cost, weight: isWanted.contains(member) ? item.weight : 0,
          prerequisites: item.prerequisites.compactMap { places[$0] })
      })
    return problem.heaviestSet(within: units).map { solution in
      let chosen = solution.chosen.map { members[$0] }
      return Choice(
        aim: .weight, goals: [], demands: demands, rules: items.rules(of: chosen),
        cost: items.cost(of: chosen), margin: solution.margin)
    }
  }
}
