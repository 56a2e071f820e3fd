// SPDX-License-Identifier: EUPL-1.2

/// The cheapest way to meet demands that share items: branch and bound, with the bound of `PriceBound`.
struct GroupSearch {
  /// What was decided so far, by local position.
  struct State {
    /// Done, with everything they need.
    var included: [Bool]
    /// Left out, with everything that needs them.
    var excluded: [Bool]
    /// By demand, the price to begin with.
    var prices: [Int128]
    /// By need that the bound drops, what an item pays the needed one.
    var tolls: [Int128]
  }

  private let group: PlanGroup
  private var bestSet: [Bool]?
  private var bestCost = Int128.max
  /// By how many units the best set may exceed the cheapest: 0 if every branch that could be better was followed.
  private(set) var margin = 0

  init(_ group: PlanGroup) { self.group = group }

  /// The best set found, by position in the problem.
  var best: [Int]? { bestSet.map { set in set.indices.filter { set[$0] }.map { group.positions[$0] } } }

  /// Searches depth first, at least one branch and at most so many.
  mutating func run(branchLimit: Int) {
    let none = Array(repeating: false, count: group.costs.count)
    var open = [
      State(included: none, excluded: none, prices: group.firstPrices, tolls: group.otherNeeds.map { _ in 0 })
    ]
    var branches = 0
    while var state = open.popLast() {
      guard branches == 0 || branches < branchLimit else { return leave(open + [state]) }
      branches += 1
      guard let bound = bound(of: &state), bound.value < bestCost else { continue }
      fix(&state, by: bound)
      guard let item = group.closestCall(bound.gains, among: state) else { continue }
      var without = state
      group.exclude(item, from: &without)
      group.include(item, in: &state)
      open += bound.gains[item] > 0 ? [without, state] : [state, without]
    }
  }

  /// Ends the search with states that were not looked at.
  private mutating func leave(_ open: [State]) {
    let least = open.filter(group.isFeasible).map { PriceBound(group, $0).value }.min() ?? bestCost
    margin = group.units(max(0, bestCost - least))
  }

  /// The bound of a state; every set met on the way is tried. `nil` if the demands cannot be met any more.
  private mutating func bound(of state: inout State) -> PriceBound? {
    guard group.isFeasible(state) else { return nil }
    var best: PriceBound?
    for round in 0..<(bestSet == nil ? 400 : 40) {
      let bound = PriceBound(group, state)
      take(group.completing(bound.selection, state))
      if best.map({ $0.value < bound.value }) ?? true { best = bound }
      guard let best, best.value < bestCost, !bound.isBalanced else { break }
      bound.improve(&state, toward: bestCost, round: round)
    }
    if let best { (state.prices, state.tolls) = (best.prices, best.tolls) }
    return best
  }

  private mutating func take(_ set: [Bool]?) {
    guard let set else { return }
    let cost = group.cost(of: set)
    if cost < bestCost { (bestSet, bestCost) = (set, cost) }
  }

  /// Decides about every item of which the other decision cannot lead to a cheaper set.
  private func fix(_ state: inout State, by bound: PriceBound) {
    let slack = bestCost - bound.value
    for item in group.costs.indices where !state.included[item] && !state.excluded[item] {
      if bound.gains[item] < 0, -bound.gains[item] >= slack {
        group.exclude(item, from: &state)
      } else if bound.certainGain(of: item) >= slack {
        group.include(item, in: &state)
      }
    }
  }
}
