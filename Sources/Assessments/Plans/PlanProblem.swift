// SPDX-License-Identifier: EUPL-1.2

/// What a plan has to choose from: measures with costs that build on each other, and how many of which are needed.
///
/// Finding the cheapest set is a covering problem with prerequisites: NP-hard in general, and small or simply built in
/// practice.
package struct PlanProblem: Sendable {
  /// Something that can be done.
  package struct Item: Sendable, Hashable {
    /// What it costs.
    package var cost: PlanCost
    /// What it is worth where a budget does not reach a level; in units of the caller.
    package var weight: Int
    /// The items that have to be done as well, by position. They form no circle.
    package var prerequisites: [Int]

    /// Creates an item.
    package init(cost: PlanCost, weight: Int = 1, prerequisites: [Int] = []) {
      self.cost = cost
      self.weight = weight
      self.prerequisites = prerequisites
    }
  }

  /// So many of these.
  package struct Demand: Sendable, Hashable {
    /// The items to choose from, by position. No item is in two demands.
    package var candidates: [Int]
    /// How many of them are needed.
    package var count: Int

    /// Creates a demand.
    package init(_ count: Int, of candidates: [Int]) {
      self.count = count
      self.candidates = candidates
    }
  }

  /// All items.
  package var items: [Item]
  /// The items that are needed in any case.
  package var forced: [Int]
  /// The numbers that are needed besides.
  package var demands: [Demand]

  /// Creates a problem.
  package init(items: [Item], forced: [Int] = [], demands: [Demand] = []) {
    self.items = items
    self.forced = forced
    self.demands = demands
  }

  /// Some items with everything they need, by position.
  package func closure(of start: some Sequence<Int>) -> Set<Int> {
    var found: Set<Int> = []
    var open = Array(start)
    while let next = open.popLast() {
      guard found.insert(next).inserted else { continue }
      open += items[next].prerequisites.filter { !found.contains($0) }
    }
    return found
  }
}

/// The cost of a measure.
package struct PlanCost: Sendable, Hashable {
  /// Units of effort that are certain.
  package var certain: Int
  /// Units of effort that come on top if what is not known turns out to be missing.
  package var possible: Int

  /// Creates a cost.
  package init(certain: Int, possible: Int = 0) {
    self.certain = certain
    self.possible = possible
  }

  /// No cost.
  package static let zero = PlanCost(certain: 0)

  /// The cost of both.
  package static func + (left: PlanCost, right: PlanCost) -> PlanCost {
    PlanCost(certain: left.certain + right.certain, possible: left.possible + right.possible)
  }
}

/// The items to be done.
package struct PlanSolution: Sendable, Hashable {
  /// The items, by position in ascending order.
  package var chosen: [Int]
  /// What they cost together.
  package var cost: PlanCost
  /// Whether no set is better; else the search ended at a limit.
  package var isOptimal: Bool
  /// By how many units of certain cost it may exceed the cheapest set; 0 if it is optimal.
  package var margin = 0
}
