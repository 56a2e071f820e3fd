// SPDX-License-Identifier: EUPL-1.2

/// Demands that share items, with everything their candidates need, under local positions.
struct PlanGroup {
  /// The positions of the items in the problem, ascending.
  let positions: [Int]
  /// The certain cost of each item, in parts of a unit so that prices can be set finely.
  let costs: [Int128]
  /// By item, the demand it is a candidate of.
  let demandOf: [Int?]
  /// By item, one of the items it needs.
  let parents: [Int?]
  /// What items need directly besides their parent.
  let otherNeeds: [(item: Int, needed: Int)]
  /// The items, each after all it needs.
  let order: [Int]
  private let counts: [Int]
  private let candidates: [[Int]]
  /// By item, everything it needs and itself, and everything that needs it and itself.
  private let needs, users: [[Int]]

  private static let scale: Int128 = 64

  /// Arranges demands; `needs` gives for every item that is still open what it needs of these, itself included.
  init(_ demands: [PlanProblem.Demand], of problem: PlanProblem, needs closure: [Int: [Int]]) {
    let positions = Set(demands.flatMap(\.candidates).flatMap { closure[$0] ?? [] }).sorted()
    let local = Dictionary(uniqueKeysWithValues: positions.enumerated().map { ($1, $0) })
    self.positions = positions
    costs = positions.map { Int128(problem.items[$0].cost.certain) * Self.scale }
    counts = demands.map(\.count)
    candidates = demands.map { $0.candidates.compactMap { local[$0] } }
    var demandOf: [Int?] = Array(repeating: nil, count: positions.count)
    for (demand, members) in candidates.enumerated() { for item in members { demandOf[item] = demand } }
    self.demandOf = demandOf
    needs = positions.map { (closure[$0] ?? [$0]).compactMap { local[$0] } }
    var users: [[Int]] = Array(repeating: [], count: positions.count)
    for (item, needed) in needs.enumerated() { for other in needed { users[other].append(item) } }
    self.users = users
    let depths = needs.map(\.count)
    let direct = positions.map { problem.items[$0].prerequisites.compactMap { local[$0] } }
    let parents = direct.map { needed in needed.max { depths[$0] < depths[$1] } }
    self.parents = parents
    otherNeeds = direct.indices.flatMap { item in
      direct[item].filter { $0 != parents[item] }.map { (item, $0) }
    }
    order = positions.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
  }

  /// A cost as units of effort.
  func units(_ cost: Int128) -> Int { Int(clamping: cost / Self.scale) }

  /// Prices to begin with: what the last candidate costs of those needed, taken cheapest first.
  var firstPrices: [Int128] {
    zip(candidates, counts).map { members, count in
      let sorted = members.map { costs[$0] }.sorted()
      return sorted.isEmpty ? 0 : sorted[min(max(count, 1), sorted.count) - 1]
    }
  }

  /// The least cost of a set that is not below a bound.
  func roundedUp(_ bound: Int128) -> Int128 {
    let (quotient, rest) = bound.quotientAndRemainder(dividingBy: Self.scale)
    return (quotient + (rest > 0 ? 1 : 0)) * Self.scale
  }

  /// The mean cost of an item, at least 1.
  var typicalCost: Int128 { max(1, costs.reduce(0, +) / Int128(max(costs.count, 1))) }

  /// The cost of a set.
  func cost(of set: [Bool]) -> Int128 { set.indices.reduce(0) { set[$1] ? $0 + costs[$1] : $0 } }

  /// By demand, how many are missing in a set; below 0 where there are more than needed.
  func missing(in set: [Bool]) -> [Int] {
    zip(candidates, counts).map { members, count in count - members.count { set[$0] } }
  }

  /// Whether what was not left out meets the demands.
  func isFeasible(_ state: GroupSearch.State) -> Bool {
    zip(candidates, counts).allSatisfy { members, count in members.count { !state.excluded[$0] } >= count }
  }

  /// Decides that an item is done, and all it needs.
  func include(_ item: Int, in state: inout GroupSearch.State) {
    for needed in needs[item] { state.included[needed] = true }
  }

  /// Decides that an item is left out, and all that needs it.
  func exclude(_ item: Int, from state: inout GroupSearch.State) {
    for user in users[item] { state.excluded[user] = true }
  }

  /// The item about which prices say least; `nil` if all is decided.
  func closestCall(_ gains: [Int128], among state: GroupSearch.State) -> Int? {
    let open = costs.indices.filter { !state.included[$0] && !state.excluded[$0] }
    return open.min { gains[$0].magnitude < gains[$1].magnitude }
  }

  /// A set that meets the demands, made from a selection: with all it needs, with the cheapest of what is missing, and
  /// without what is not needed; `nil` if there is none.
  func completing(_ selection: [Bool], _ state: GroupSearch.State) -> [Bool]? {
    var set = state.included
    func add(_ item: Int) {
      guard !needs[item].contains(where: { state.excluded[$0] }) else { return }
      for needed in needs[item] { set[needed] = true }
    }
    for item in selection.indices where selection[item] { add(item) }
    for (demand, members) in candidates.enumerated() {
      var missing = missing(in: set)[demand]
      guard missing > 0 else { continue }
      let added = members.filter { !set[$0] }.map { (item: $0, cost: marginalCost(of: $0, in: set)) }
      for (item, _) in added.sorted(by: { ($0.cost, $0.item) < ($1.cost, $1.item) }) where missing > 0 {
        add(item)
        missing = counts[demand] - members.count { set[$0] }
      }
    }
    guard missing(in: set).allSatisfy({ $0 <= 0 }) else { return nil }
    drop(from: &set, keeping: state.included)
    return set
  }

  private func marginalCost(of item: Int, in set: [Bool]) -> Int128 {
    needs[item].reduce(0) { set[$1] ? $0 : $0 + costs[$1] }
  }

  /// Takes out what neither a demand nor another item needs, the dearest first.
  private func drop(from set: inout [Bool], keeping fixed: [Bool]) {
    var missing = missing(in: set)
    for item in set.indices.sorted(by: { (costs[$1], $1) < (costs[$0], $0) }) where set[item] && !fixed[item]
    {
      guard !users[item].contains(where: { $0 != item && set[$0] }) else { continue }
      if let demand = demandOf[item] {
        guard missing[demand] < 0 else { continue }
        missing[demand] += 1
      }
      set[item] = false
    }
  }
}
