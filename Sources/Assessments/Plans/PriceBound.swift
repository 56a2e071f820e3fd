// SPDX-License-Identifier: EUPL-1.2

/// A lower bound for the cost of meeting demands: Lagrangian relaxation.
///
/// Each demand pays a price for every candidate, and meeting it is no longer required. What then pays for itself is found
/// at once where every item needs at most one other; for each further one it needs it pays a toll in place of having it.
/// Whatever the prices and tolls, no set that meets the demands is cheaper than what comes out; good ones make the bound
/// tight. They are found by following the shortages (Held and Karp, 1971).
struct PriceBound {
  /// No set that agrees with the state costs less.
  let value: Int128
  /// The prices.
  let prices: [Int128]
  /// By further need, the toll.
  let tolls: [Int128]
  /// By item, what taking it with all that pays for itself behind it gains at these prices.
  let gains: [Int128]
  /// What pays for itself.
  let selection: [Bool]
  /// By demand, how many more are needed than pay for themselves.
  private let shortage: [Int]
  /// By need that was dropped, 1 where an item is taken without it, -1 the other way round.
  private let breaches: [Int]
  private let group: PlanGroup
  private let state: GroupSearch.State

  /// Whether the demands are met exactly wherever there is a price: then the bound cannot get better.
  var isBalanced: Bool {
    zip(shortage + breaches, prices + tolls).allSatisfy { $0 == 0 || ($0 < 0 && $1 == 0) }
  }

  init(_ group: PlanGroup, _ state: GroupSearch.State) {
    let missing = group.missing(in: state.included)
    var prices = state.prices
    for demand in prices.indices where missing[demand] <= 0 { prices[demand] = 0 }
    var tolls = state.tolls
    for (place, need) in group.otherNeeds.enumerated()
    where state.included[need.needed] || state.excluded[need.item] { tolls[place] = 0 }
    let gains = Self.gains(group, state, prices, tolls)
    var selection = Array(repeating: false, count: gains.count)
    var shortage = missing.map { max($0, 0) }
    var value = group.cost(of: state.included)
    for item in group.order where !state.included[item] && !state.excluded[item] && gains[item] > 0 {
      let parent = group.parents[item].flatMap { state.included[$0] ? nil : $0 }
      guard parent.map({ selection[$0] }) ?? true else { continue }
      selection[item] = true
      if parent == nil { value -= gains[item] }
      if let demand = group.demandOf[item] { shortage[demand] -= 1 }
    }
    for demand in prices.indices { value += prices[demand] * Int128(max(missing[demand], 0)) }
    self.value = group.roundedUp(value)
    self.prices = prices
    self.tolls = tolls
    breaches = group.otherNeeds.map { need in
      guard !state.included[need.needed], !state.excluded[need.item] else { return 0 }
      return (selection[need.item] ? 1 : 0) - (selection[need.needed] ? 1 : 0)
    }
    self.gains = gains
    self.selection = selection
    self.shortage = shortage
    self.group = group
    self.state = state
  }

  /// Sums gains from what needs an item to what is needed.
  private static func gains(
    _ group: PlanGroup, _ state: GroupSearch.State, _ prices: [Int128], _ tolls: [Int128]
  ) -> [Int128] {
    var gains = group.costs.indices.map { item in
      (group.demandOf[item].map { prices[$0] } ?? 0) - group.costs[item]
    }
    for (need, toll) in zip(group.otherNeeds, tolls) {
      gains[need.item] -= toll
      gains[need.needed] += toll
    }
    for item in group.order.reversed() where !state.included[item] && !state.excluded[item] && gains[item] > 0
    {
      if let parent = group.parents[item], !state.included[parent] { gains[parent] += gains[item] }
    }
    return gains
  }

  /// What is lost at least if the item is left out: its gain, as far as everything before it gains as much.
  func certainGain(of item: Int) -> Int128 {
    guard selection[item] else { return 0 }
    var gain = gains[item]
    var place = item
    while let parent = group.parents[place], !state.included[parent] {
      gain = min(gain, gains[parent])
      place = parent
    }
    return gain
  }

  /// Moves prices along the shortages, in steps that get smaller.
  func improve(_ state: inout GroupSearch.State, toward best: Int128, round: Int) {
    let length = (shortage + breaches).reduce(0) { $0 + $1 * $1 }
    guard length > 0 else { return }
    let distance = best == .max ? group.typicalCost * 8 : best - value
    let step = max(1, distance / Int128(length) / Int128(1 + round / 25))
    for demand in prices.indices {
      state.prices[demand] = max(0, prices[demand] + step * Int128(shortage[demand]))
    }
    for need in tolls.indices { state.tolls[need] = max(0, tolls[need] + step * Int128(breaches[need])) }
  }
}
