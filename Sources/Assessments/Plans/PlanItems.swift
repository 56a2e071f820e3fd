// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs

/// The rules that may count as not achieved as items of a plan.
///
/// A rule is an item that builds on what it requires. Rules that equal each other are one measure (Pegel's design,
/// section 5): its cost stands in an item of its own, which each of them builds on, and the rule that counts for all of them
/// is one more item, which builds on them. So no cost counts twice, and there is no circle.
struct PlanItems {
  /// The items.
  private(set) var items: [PlanProblem.Item] = []
  /// By item, the rule that is closed with it; `nil` for what only ties rules together.
  private(set) var rules: [Int?] = []
  /// The measures of several rules.
  private(set) var shared: [SharedMeasure] = []
  /// By rule, its place among those measures.
  private var sharedOf: [Int: Int] = [:]
  /// By scored rule, the item with which it counts as achieved.
  private var counting: [Int: Int] = [:]

  /// Rules that equal each other and may all be missed: done together, the effort of the largest is that of all.
  struct SharedMeasure {
    /// The rules, in order.
    let rules: [Int]
    /// Of the certain gaps the one with the largest effort.
    let certain: Int?
    /// Of the possible gaps the one with the largest effort.
    let possible: Int?
  }

  /// - Parameters:
  ///   - open: the rules that may count as not achieved, by position.
  ///   - outcome: the outcome of each.
  ///   - weight: the weight of each, in units of the caller.
  init(
    of open: [Int], in graph: RuleGraph, effort: EffortUnits, outcome: (Int) -> Outcome, weight: (Int) -> Int
  ) {
    let units = { (rule: Int) in effort.units(of: graph.rules[rule].document.effort?.value) }
    let places = open.enumerated().reduce(into: [Int: Int]()) { $0[$1.element] = $1.offset }
    rules = open
    items = open.map { rule in
      PlanProblem.Item(
        cost: Self.cost(of: outcome(rule), units: units(rule)), weight: weight(rule),
        prerequisites: graph.rules[rule].requires.compactMap { places[$0] })
    }
    counting = places
    for rule in graph.rules.indices where graph.isScored(rule) {
      let equal = ([rule] + graph.countedWith(rule)).filter { places[$0] != nil }.sorted()
      guard equal != [rule], !equal.isEmpty else { continue }
      counting[rule] = tie(equal, at: equal.compactMap { places[$0] }, outcome, units, weight(rule))
    }
  }

  /// Adds what ties equal rules together; the item with which they count.
  private mutating func tie(
    _ equal: [Int], at places: [Int], _ outcome: (Int) -> Outcome, _ units: (Int) -> Int, _ weight: Int
  ) -> Int {
    if equal.count > 1 {
      let measure = SharedMeasure(
        rules: equal, certain: Self.largest(of: equal.filter { outcome($0) == .fail }, units),
        possible: Self.largest(of: equal.filter { [.unknown, .error].contains(outcome($0)) }, units))
      let certain = measure.certain.map(units) ?? 0
      let cost = PlanCost(certain: certain, possible: max(0, (measure.possible.map(units) ?? 0) - certain))
      append(PlanProblem.Item(cost: cost, weight: 0))
      for (rule, place) in zip(equal, places) {
        sharedOf[rule] = shared.count
        items[place].cost = .zero
        items[place].prerequisites.append(items.count - 1)
      }
      shared.append(measure)
    }
    append(PlanProblem.Item(cost: .zero, weight: weight, prerequisites: places))
    return items.count - 1
  }

  private mutating func append(_ item: PlanProblem.Item) {
    items.append(item)
    rules.append(nil)
  }

  private static func largest(of rules: [Int], _ units: (Int) -> Int) -> Int? {
    rules.reduce(nil) { best, rule in best.map { units(rule) > units($0) ? rule : $0 } ?? rule }
  }

  private static func cost(of outcome: Outcome, units: Int) -> PlanCost {
    switch outcome {
    case .fail: PlanCost(certain: units)
    case .unknown, .error: PlanCost(certain: 0, possible: units)
    case .pass, .notapplicable, .notchecked, .notselected: .zero
    }
  }

  /// The items with which rules count as achieved; those that do already are left out.
  func counting(_ rules: [Int]) -> [Int] { rules.compactMap { counting[$0] } }

  /// The rules that are closed with some items, in order.
  func rules(of items: some Sequence<Int>) -> [Int] { items.compactMap { rules[$0] }.sorted() }

  /// The cost of some items.
  func cost(of chosen: some Sequence<Int>) -> PlanCost { chosen.reduce(.zero) { $0 + items[$1].cost } }

  /// The measure that a rule is closed by together with others.
  func shared(of rule: Int) -> SharedMeasure? { sharedOf[rule].map { shared[$0] } }
}
