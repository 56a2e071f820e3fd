// SPDX-License-Identifier: EUPL-1.2

extension PlanProblem {
  /// The cheapest set that holds the forced items and meets every demand, closed over prerequisites; `nil` if a demand
  /// asks for more than there is.
  ///
  /// Cheapest by the certain cost. Exact by branch and bound; demands that share nothing are solved one by one. Of equally
  /// cheap sets the one found first in a fixed order.
  ///
  /// - Complexity: n log n for n items that need no other; in general exponential in those that do, cut off after
  ///   `branchLimit` branches for each group of demands that share something.
  package func cheapestSet(branchLimit: Int = PlanLimits.branches) -> PlanSolution? {
    let base = closure(of: forced)
    var search = CheapestSearch(problem: self, chosen: base, branchLimit: branchLimit)
    guard let added = search.run() else { return nil }
    let chosen = base.union(added).sorted()
    return PlanSolution(
      chosen: chosen, cost: chosen.reduce(.zero) { $0 + items[$1].cost }, isOptimal: search.margin == 0,
      margin: search.margin)
  }
}

/// The search for the cheapest way to meet the demands that a fixed set leaves open.
private struct CheapestSearch {
  private let problem: PlanProblem
  /// What each candidate, and each item that one needs, needs that is not fixed yet; itself included.
  private var needs: [Int: [Int]] = [:]
  private var demands: [PlanProblem.Demand] = []
  private let branchLimit: Int
  /// By how many units the set may exceed the cheapest.
  private(set) var margin = 0

  init(problem: PlanProblem, chosen: Set<Int>, branchLimit: Int) {
    self.problem = problem
    self.branchLimit = branchLimit
    for demand in problem.demands {
      let open = demand.candidates.filter { !chosen.contains($0) }
      let count = demand.count - (demand.candidates.count - open.count)
      guard count > 0 else { continue }
      demands.append(PlanProblem.Demand(count, of: open))
      for candidate in open {
        for item in problem.closure(of: [candidate]).subtracting(chosen) where needs[item] == nil {
          needs[item] = problem.closure(of: [item]).subtracting(chosen).sorted()
        }
      }
    }
  }

  /// The items to add; `nil` if a demand cannot be met.
  mutating func run() -> Set<Int>? {
    guard demands.allSatisfy({ $0.count <= $0.candidates.count }) else { return nil }
    var result: Set<Int> = []
    for group in connectedGroups() {
      var search = GroupSearch(PlanGroup(group, of: problem, needs: needs))
      search.run(branchLimit: branchLimit)
      margin += search.margin
      guard let best = search.best else { return nil }
      result.formUnion(best)
    }
    return result
  }

  /// The demands in groups that share no item, each in the order given.
  private func connectedGroups() -> [[PlanProblem.Demand]] {
    var owner: [Int: Int] = [:]
    var parent = Array(demands.indices)
    func root(_ place: Int) -> Int { parent[place] == place ? place : root(parent[place]) }
    for (place, demand) in demands.enumerated() {
      for item in demand.candidates.flatMap({ needs[$0] ?? [] }) {
        if let other = owner[item] { parent[root(place)] = root(other) } else { owner[item] = place }
      }
    }
    let roots = demands.indices.map(root)
    return demands.indices.filter { roots[$0] == $0 }
      .map { group in demands.indices.filter { roots[$0] == group }.map { demands[$0] } }
  }
}
