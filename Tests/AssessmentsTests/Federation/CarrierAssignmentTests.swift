// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Testing

/// Carriers are assigned to needs exactly: checked against trying every assignment.
@Suite struct CarrierAssignmentTests {
  private typealias Option = CarrierAssignment.Option

  private func option(_ carrier: Int, specialist: Bool = false) -> Option {
    Option(carrier: carrier, isSpecialist: specialist)
  }

  @Test func coverageComesBeforeSpecialists() {
    // The specialist 0 could take the first need, but only it can take the second, and it has room for one.
    let needs = [[option(0, specialist: true), option(1)], [option(0)]]
    #expect(CarrierAssignment(needs: needs, capacities: [1, 1]).carriers == [1, 0])
  }

  @Test func specialistsComeBeforeIDs() {
    let needs = [[option(0), option(1, specialist: true)]]
    #expect(CarrierAssignment(needs: needs, capacities: [1, 1]).carriers == [1])
  }

  @Test func tiesGoToTheFirstNeedAndTheFirstCarrier() {
    let needs = [[option(0), option(1)], [option(0), option(1)], [option(0), option(1)]]
    #expect(CarrierAssignment(needs: needs, capacities: [1, 1]).carriers == [0, 1, nil])
  }

  @Test func nobodyGivesMoreThanItsLimit() {
    let needs = Array(repeating: [option(0)], count: 5)
    #expect(CarrierAssignment(needs: needs, capacities: [3]).carriers == [0, 0, 0, nil, nil])
    #expect(CarrierAssignment(needs: needs, capacities: [0]).carriers == [nil, nil, nil, nil, nil])
    #expect(CarrierAssignment(needs: [], capacities: []).carriers == [])
  }

  /// A long chain of moves is needed for the last need: every carrier has to hand one on.
  @Test func longChainsOfMovesAreFound() {
    let count = 40
    var needs = (0..<count).map { [option($0), option($0 + 1)] }
    needs.append([option(0)])
    let assignment = CarrierAssignment(
      needs: needs, capacities: Array(repeating: 1, count: count + 1))
    #expect(assignment.carriers == (0..<count).map { $0 + 1 } + [0])
  }

  @Test func withoutTrialsOnlyTheOrderOfTiesIsLost() {
    var random = SplitMix(seed: 5)
    for _ in 0..<50 {
      let (needs, capacities) = problem(&random)
      let exact = CarrierAssignment(needs: needs, capacities: capacities)
      let quick = CarrierAssignment(needs: needs, capacities: capacities, limit: 0)
      #expect(exact.isOrdered)
      #expect(score(quick.carriers, needs).covered == score(exact.carriers, needs).covered)
      #expect(score(quick.carriers, needs).specialists == score(exact.carriers, needs).specialists)
    }
    let open = CarrierAssignment(
      needs: [[option(1)], [option(0), option(1)]], capacities: [1, 1], limit: 0)
    #expect(!open.isOrdered || open.carriers == [1, 0])
  }

  @Test func itIsTheBestOfAllAssignments() {
    var random = SplitMix(seed: 9)
    for _ in 0..<600 {
      let (needs, capacities) = problem(&random)
      let found = CarrierAssignment(needs: needs, capacities: capacities).carriers
      #expect(found == best(needs, capacities), "\(needs) \(capacities)")
    }
  }

  // MARK: - Trying everything

  private func problem(_ random: inout SplitMix) -> ([[Option]], [Int]) {
    let carriers = random.below(4) + 1
    let needs = (0..<random.below(6)).map { _ in
      (0..<carriers).filter { _ in random.below(3) > 0 }.map {
        option($0, specialist: random.below(3) == 0)
      }
    }
    return (needs, (0..<carriers).map { _ in random.below(4) })
  }

  private func score(_ carriers: [Int?], _ needs: [[Option]]) -> (covered: Int, specialists: Int) {
    let chosen = zip(carriers, needs).compactMap { carrier, options in
      options.first { $0.carrier == carrier }
    }
    return (chosen.count, chosen.count(where: \.isSpecialist))
  }

  /// The first of the best, where nobody comes after all carriers.
  private func best(_ needs: [[Option]], _ capacities: [Int]) -> [Int?] {
    var best: (key: [Int], carriers: [Int?])?
    func consider(_ carriers: [Int?], _ loads: [Int]) {
      guard carriers.count < needs.count else {
        let score = score(carriers, needs)
        let key = [-score.covered, -score.specialists] + carriers.map { $0 ?? capacities.count }
        if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true { best = (key, carriers) }
        return
      }
      consider(carriers + [nil], loads)
      for option in needs[carriers.count] where loads[option.carrier] < capacities[option.carrier] {
        var loads = loads
        loads[option.carrier] += 1
        consider(carriers + [option.carrier], loads)
      }
    }
    consider([], Array(repeating: 0, count: capacities.count))
    return best?.carriers ?? []
  }
}
