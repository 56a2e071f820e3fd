// SPDX-License-Identifier: EUPL-1.2

/// Assigns carriers of competence to needs, each need one carrier at most.
///
/// Of all assignments it takes one that covers the most needs; among those, one with the most declared specialists; and
/// among those the first by the carriers of the first need, then of the second, and so on, nobody being the last. Every
/// need costs the same number of days, so that as many days are used as needs are covered, and nothing can be saved by
/// covering them otherwise.
///
/// Exact: need by need along the best augmenting path (minimum cost flow by successive shortest paths, Busacker and Gowen
/// 1960), in time O(needs x (options + carriers^3)). Ties are then settled one by one with the same search.
package struct CarrierAssignment: Sendable {
  /// A carrier that may cover a need.
  package struct Option: Sendable, Hashable {
    /// The position of the carrier.
    package let carrier: Int
    /// Whether it has declared knowledge in the domain.
    package let isSpecialist: Bool

    /// Creates an option.
    package init(carrier: Int, isSpecialist: Bool) {
      self.carrier = carrier
      self.isSpecialist = isSpecialist
    }
  }

  /// After so many trials ties are left as they are: coverage and specialists are the best all the same.
  package static let limit = 5_000

  /// The carrier of each need, if it has one.
  package var carriers: [Int?] { places.map { $0 == nobody ? nil : $0 } }
  /// Whether all ties were settled in the order of ids.
  package private(set) var isOrdered = true

  /// By need, the places that come into question, in their order, with what they are worth.
  private let worth: [[(place: Int, worth: Int)]]
  private let capacities: [Int]
  /// By need that has been placed, the carrier or nobody.
  private var places: [Int] = []
  /// By place, how many needs it has.
  private var loads: [Int]
  private var trials = 0

  /// The place of needs that nobody covers: the one after all carriers, for any number of needs.
  private var nobody: Int { capacities.count }

  /// Assigns needs.
  ///
  /// - Parameters:
  ///   - needs: the options of each need, in the order in which ties are settled.
  ///   - capacities: how many needs each carrier can take, in the order in which ties are settled.
  ///   - limit: how many trials may be spent on ties.
  package init(needs: [[Option]], capacities: [Int], limit: Int = Self.limit) {
    let covered = needs.count + 1
    self.capacities = capacities
    worth = needs.map { options in
      let open = options.filter { capacities.indices.contains($0.carrier) }.sorted { $0.carrier < $1.carrier }
      return open.map { ($0.carrier, covered + ($0.isSpecialist ? 1 : 0)) } + [(capacities.count, 0)]
    }
    loads = Array(repeating: 0, count: capacities.count + 1)
    for need in needs.indices { place(need) }
    for need in needs.indices { settle(need, limit) }
  }

  /// Places one need more, moving others where that is worth it.
  private mutating func place(_ need: Int) {
    let paths = MovePaths(from: worth[need], moves: moves(after: -1), count: loads.count)
    let end = best(of: paths)
    places.append(nobody)
    loads[nobody] += 1
    move(need, to: paths.start(of: end))
    for step in paths.steps(to: end) { move(step.need, to: step.to) }
  }

  /// Gives a need the first carrier that it has in any of the best assignments, earlier needs staying where they are.
  private mutating func settle(_ need: Int, _ limit: Int) {
    let current = places[need]
    for (place, _) in worth[need] where place < current {
      guard trials < limit else {
        isOrdered = false
        return
      }
      trials += 1
      if tryMoving(need, to: place) { return }
    }
  }

  /// Moves a need if others can be moved such that nothing is lost: along a circle of moves back to where it was. A place
  /// with room may keep what it gets, and any other place hand one on in its stead.
  private mutating func tryMoving(_ need: Int, to place: Int) -> Bool {
    let change = gain(need, to: place)
    let open = openPlaces
    let handovers = open.flatMap { from in
      loads.indices.filter { $0 != from }.map { MovePaths.Move(need: nil, from: from, to: $0, gain: 0) }
    }
    let paths = MovePaths(
      from: [(place, change)], moves: moves(after: need) + handovers, count: loads.count)
    let end = places[need]
    guard paths.gain(at: end) == 0 else { return false }
    move(need, to: place)
    for step in paths.steps(to: end) { move(step.need, to: step.to) }
    return true
  }

  private mutating func move(_ need: Int?, to place: Int) {
    guard let need else { return }
    loads[places[need]] -= 1
    places[need] = place
    loads[place] += 1
  }

  private func gain(_ need: Int, to place: Int) -> Int {
    worth(need, at: place) - worth(need, at: places[need])
  }

  private func worth(_ need: Int, at place: Int) -> Int {
    worth[need].first { $0.place == place }?.worth ?? 0
  }

  /// The places with room for one more; there is always room at nobody.
  private var openPlaces: [Int] { loads.indices.filter { $0 == nobody || loads[$0] < capacities[$0] } }

  /// The place with room for one more that is reached with the greatest gain.
  private func best(of paths: MovePaths) -> Int {
    openPlaces.reduce(nobody) { best, place in
      (paths.gain(at: place) ?? .min) > (paths.gain(at: best) ?? .min) ? place : best
    }
  }

  /// The best single move between each two places, of needs after one.
  private func moves(after first: Int) -> [MovePaths.Move] {
    var best: [Int: MovePaths.Move] = [:]
    for need in places.indices.dropFirst(first + 1) {
      let (from, kept) = (places[need], worth(need, at: places[need]))
      for (to, worth) in worth[need] where to != from {
        let move = MovePaths.Move(need: need, from: from, to: to, gain: worth - kept)
        let key = move.from * loads.count + to
        if best[key].map({ $0.gain < move.gain }) ?? true { best[key] = move }
      }
    }
    return best.keys.sorted().compactMap { best[$0] }
  }
}

/// The chains of moves with the greatest gain from a place to every other (Bellman 1958); no circle of moves gains
/// anything, because the assignment is the best there is for the needs that it has.
private struct MovePaths {
  struct Move {
    /// The need that moves; `nil` where one place keeps what it gets and the other hands one on.
    let need: Int?
    let from: Int
    let to: Int
    let gain: Int
  }

  private var gains: [Int?]
  private var last: [Move?]

  init(from starts: [(place: Int, worth: Int)], moves: [Move], count: Int) {
    gains = Array(repeating: nil, count: count)
    last = Array(repeating: nil, count: count)
    for (place, worth) in starts { gains[place] = worth }
    for _ in 0..<count where !relax(moves) { return }
  }

  /// Whether a move made a chain better.
  private mutating func relax(_ moves: [Move]) -> Bool {
    var isChanged = false
    for move in moves {
      guard let gain = gains[move.from].map({ $0 + move.gain }), gain > gains[move.to] ?? .min else {
        continue
      }
      gains[move.to] = gain
      last[move.to] = move
      isChanged = true
    }
    return isChanged
  }

  func gain(at place: Int) -> Int? { gains[place] }

  /// The moves that lead to a place, the last first, so that nothing is moved twice.
  func steps(to place: Int) -> [Move] {
    var steps: [Move] = []
    var place = place
    while let move = last[place] {
      steps.append(move)
      place = move.from
    }
    return steps
  }

  /// Where the chain to a place begins.
  func start(of place: Int) -> Int { steps(to: place).last?.from ?? place }
}
