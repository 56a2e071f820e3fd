// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Foundation
import Testing

/// The search for plans against every set there is.
@Suite struct PlanProblemTests {
  /// Random problems: 500, or a tenth of `PEGEL_PROPERTY_CASES`.
  private static let caseCount = max(
    500, (ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap { Int($0) } ?? 0) / 10)

  private typealias Item = PlanProblem.Item

  private static func item(_ days: Int, needs: [Int] = []) -> Item {
    Item(cost: PlanCost(certain: days), prerequisites: needs)
  }

  @Test func theCheaperOfTwoIsChosen() {
    let problem = PlanProblem(items: [Self.item(3), Self.item(2)], demands: [.init(1, of: [0, 1])])
    #expect(problem.cheapestSet()?.chosen == [1])
  }

  @Test func aPrerequisiteIsPaidFor() {
    let items = [Self.item(3), Self.item(2, needs: [2]), Self.item(2)]
    #expect(PlanProblem(items: items, demands: [.init(1, of: [0, 1])]).cheapestSet()?.chosen == [0])
  }

  @Test func aSharedPrerequisiteIsPaidForOnce() {
    let items = [
      Self.item(3), Self.item(3), Self.item(1, needs: [4]), Self.item(1, needs: [4]), Self.item(3),
    ]
    let solution = PlanProblem(items: items, demands: [.init(2, of: [0, 1, 2, 3])]).cheapestSet()
    #expect(solution?.chosen == [2, 3, 4])
    #expect(solution?.cost.certain == 5)
    #expect(solution?.isOptimal == true)
  }

  @Test func whatIsForcedCountsForDemands() {
    let items = [Self.item(9), Self.item(1), Self.item(5, needs: [0])]
    let problem = PlanProblem(items: items, forced: [2], demands: [.init(1, of: [0, 1])])
    #expect(problem.cheapestSet()?.chosen == [0, 2])
  }

  @Test func aDemandBeyondWhatThereIsHasNoSolution() {
    #expect(PlanProblem(items: [Self.item(1)], demands: [.init(2, of: [0])]).cheapestSet() == nil)
  }

  @Test func nothingIsNeededForNothing() {
    #expect(PlanProblem(items: [Self.item(1)]).cheapestSet()?.chosen == [])
  }

  @Test func aSearchThatIsCutOffSaysSo() {
    var random = SplitMix(seed: 1)
    let problem = random.problem(items: 60, density: 3)
    let cut = problem.cheapestSet(branchLimit: 1)
    let whole = problem.cheapestSet()
    #expect(whole?.isOptimal == true)
    guard let cut, let whole else { return }
    #expect(cut.isOptimal == (cut.margin == 0))
    #expect(whole.cost.certain <= cut.cost.certain)
    #expect(cut.cost.certain - cut.margin <= whole.cost.certain)
  }

  @Test func theCheapestSetIsTheCheapestOfAll() throws {
    for seed in 0..<Self.caseCount {
      var random = SplitMix(seed: UInt64(seed))
      let problem = random.problem(items: 2 + random.below(9), density: 3)
      let solution = problem.cheapestSet()
      let best = problem.closedSets.filter(problem.meetsDemands).map { problem.cost($0).certain }.min()
      #expect(solution?.cost.certain == best, "\(problem)")
      guard let solution else { continue }
      #expect(solution.isOptimal)
      #expect(
        problem.isClosed(Set(solution.chosen)) && problem.meetsDemands(Set(solution.chosen)), "\(problem)")
    }
  }

  @Test func theHeaviestSetIsTheHeaviestOfAll() throws {
    for seed in 0..<Self.caseCount {
      var random = SplitMix(seed: UInt64(seed))
      let problem = random.problem(items: 2 + random.below(9), density: 3)
      let budget = random.below(12)
      let solution = try #require(problem.heaviestSet(within: budget))
      let affordable = problem.closedSets.filter { problem.cost($0).certain <= budget }
      let greatest = affordable.map(problem.weight).max() ?? 0
      let cheapest = affordable.filter { problem.weight($0) == greatest }.map { problem.cost($0).certain }
        .min()
      #expect(problem.weight(Set(solution.chosen)) == greatest, "\(problem) within \(budget)")
      #expect(solution.cost.certain == cheapest, "\(problem) within \(budget)")
      #expect(problem.isClosed(Set(solution.chosen)))
      #expect(solution.isOptimal)
    }
  }

  @Test func aBudgetBeyondTheTableIsRefused() {
    let items = Array(repeating: Self.item(PlanLimits.budgetCells), count: 2)
    #expect(PlanProblem(items: items).heaviestSet(within: .max) == nil)
  }

  @Test func hundredsOfGapsAreSolved() throws {
    var random = SplitMix(seed: 7)
    let problem = random.baseline(domains: 2, levels: 5, rules: 50)
    #expect(try #require(problem.cheapestSet()).isOptimal)
    #expect(try #require(problem.heaviestSet(within: 200)).isOptimal)
  }

  /// Twenty domains with 250 gaps each: seconds in a debug build, and still the optimum.
  @Test func fiveThousandGapsAreSolved() throws {
    var random = SplitMix(seed: 11)
    let problem = random.baseline(domains: 20, levels: 5, rules: 50)
    #expect(problem.items.count == 5_000)
    let started = ContinuousClock.now
    #expect(try #require(problem.cheapestSet()).isOptimal)
    #expect(ContinuousClock.now - started < .seconds(60), "on a busy machine, unoptimised")
  }
}

extension PlanProblem {
  fileprivate var closedSets: [Set<Int>] {
    (0..<1 << items.count).map { mask in Set(items.indices.filter { mask >> $0 & 1 == 1 }) }.filter(isClosed)
  }

  fileprivate func isClosed(_ set: Set<Int>) -> Bool {
    set.allSatisfy { items[$0].prerequisites.allSatisfy(set.contains) }
  }

  fileprivate func meetsDemands(_ set: Set<Int>) -> Bool {
    set.isSuperset(of: forced)
      && demands.allSatisfy { demand in demand.candidates.count(where: set.contains) >= demand.count }
  }

  fileprivate func cost(_ set: Set<Int>) -> PlanCost { set.reduce(.zero) { $0 + items[$1].cost } }

  fileprivate func weight(_ set: Set<Int>) -> Int { set.reduce(0) { $0 + items[$1].weight } }
}

extension SplitMix {
  /// Items that need up to two earlier ones, one in `density` of them at all, in demands of about eight.
  fileprivate mutating func problem(items count: Int, density: Int) -> PlanProblem {
    let items = (0..<count).map { place in
      let needs = place == 0 || below(density) > 0 ? [] : (0...below(2)).map { _ in below(place) }
      let cost = PlanCost(certain: below(6), possible: below(2))
      return PlanProblem.Item(cost: cost, weight: 1 + below(3), prerequisites: Set(needs).sorted())
    }
    let forced = (0..<count).filter { _ in below(8) == 0 }
    let demands = stride(from: 0, to: count, by: 8).map { start in
      let candidates = (start..<min(start + 8, count)).filter { _ in below(4) > 0 }
      return PlanProblem.Demand(below(candidates.count + 1), of: candidates)
    }
    return PlanProblem(items: items, forced: forced, demands: demands)
  }

  /// Gaps as a baseline has them: by domain and level, two of five `muss` and so forced, of the others seven of ten needed;
  /// one in ten needs one or two rules of its domain up to its level, a `muss` only such ones.
  fileprivate mutating func baseline(domains: Int, levels: Int, rules: Int) -> PlanProblem {
    var problem = PlanProblem(items: [])
    for _ in 0..<domains {
      var (muss, all): ([Int], [Int]) = ([], [])
      for _ in 0..<levels {
        var sollte: [Int] = []
        for _ in 0..<rules {
          let place = problem.items.count
          let isMuss = below(5) < 2
          let allowed = isMuss ? muss : all
          let needs =
            allowed.isEmpty || below(10) > 0 ? [] : (0...below(2)).map { _ in allowed[below(allowed.count)] }
          let cost = PlanCost(certain: [1, 2, 6, 16, 40][below(5)], possible: below(3))
          problem.items.append(
            PlanProblem.Item(cost: cost, weight: 1 + below(3), prerequisites: Set(needs).sorted()))
          if isMuss { muss.append(place) } else { sollte.append(place) }
          all.append(place)
        }
        problem.demands.append(PlanProblem.Demand(sollte.count * 7 / 10, of: sollte))
      }
      problem.forced += muss
    }
    return problem
  }
}
