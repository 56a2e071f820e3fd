// SPDX-License-Identifier: EUPL-1.2

extension PlanProblem {
  /// The closed set of items with the greatest weight whose certain cost is within a budget, and of those the cheapest.
  /// Forced items and demands are left aside.
  ///
  /// `nil` if the table for it would exceed `PlanLimits.budgetCells`.
  ///
  /// - Complexity: n × budget for n items that need at most one other each; where items need several, the same for each
  ///   of at most `branchLimit` ways to decide about those.
  package func heaviestSet(
    within budget: Int, branchLimit: Int = PlanLimits.budgetBranches
  ) -> PlanSolution? {
    let budget = min(budget, items.reduce(0) { $0 + $1.cost.certain })
    guard budget >= 0, (items.count + 1) * (budget + 1) <= PlanLimits.budgetCells else { return nil }
    var search = BudgetSearch(problem: self, budget: budget)
    let isOptimal = search.run(branchLimit: branchLimit)
    let chosen = search.best.sorted()
    return PlanSolution(
      chosen: chosen, cost: chosen.reduce(.zero) { $0 + items[$1].cost }, isOptimal: isOptimal)
  }
}

/// Branch and bound over the items that need several others; the bound drops all their prerequisites but the first, which
/// leaves a forest that is solved exactly.
private struct BudgetSearch {
  private struct State {
    var included: Set<Int> = []
    var excluded: Set<Int> = []
  }

  private let problem: PlanProblem
  private let budget: Int
  private(set) var best: Set<Int> = []
  private var bestWorth: Worth

  /// What sets are compared by.
  private struct Worth: Comparable {
    let weight: Int
    let cost: Int

    static func < (left: Worth, right: Worth) -> Bool {
      (left.weight, -left.cost) < (right.weight, -right.cost)
    }
  }

  init(problem: PlanProblem, budget: Int) {
    self.problem = problem
    self.budget = budget
    bestWorth = Worth(weight: 0, cost: 0)
  }

  /// Whether every branch that could be better was followed.
  mutating func run(branchLimit: Int) -> Bool {
    var open = [State()]
    var branches = 0
    while let state = open.popLast() {
      guard branches < branchLimit else { return false }
      branches += 1
      guard let relaxed = relaxed(state), bestWorth < worth(of: relaxed) else { continue }
      guard let broken = relaxed.sorted().first(where: { !isSupported($0, in: relaxed) }) else {
        best = relaxed
        bestWorth = worth(of: relaxed)
        continue
      }
      var without = state
      without.excluded.insert(broken)
      open.append(without)
      var with = state
      with.included.formUnion(problem.closure(of: [broken]))
      if with.included.isDisjoint(with: with.excluded) { open.append(with) }
    }
    return true
  }

  private func isSupported(_ item: Int, in set: Set<Int>) -> Bool {
    problem.items[item].prerequisites.allSatisfy(set.contains)
  }

  private func worth(of set: Set<Int>) -> Worth {
    Worth(
      weight: set.reduce(0) { $0 + problem.items[$1].weight },
      cost: set.reduce(0) { $0 + problem.items[$1].cost.certain })
  }

  /// The best set that keeps to the decisions and, of each item's prerequisites still open, to the first; `nil` if what
  /// is included is beyond the budget already.
  private func relaxed(_ state: State) -> Set<Int>? {
    let spent = worth(of: state.included).cost
    guard spent <= budget else { return nil }
    let open = problem.items.indices.filter { item in
      !state.included.contains(item) && state.excluded.isDisjoint(with: problem.closure(of: [item]))
    }
    let parents = open.map { item in
      problem.items[item].prerequisites.first { !state.included.contains($0) }
    }
    let forest = BudgetForest(items: problem.items, members: open, parents: parents)
    return state.included.union(forest.heaviest(within: budget - spent))
  }
}
