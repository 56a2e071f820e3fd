// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Testing

/// Costs are split to the cent, by the key of the federation.
@Suite struct CostSplitTests {
  private typealias Weight = CostSplit.Weight

  private func split(
    _ oneOff: Int64, grants: Int64 = 0, perMember: Int64 = 0, _ weights: [(String, Int64)]
  ) throws -> CostSplit {
    try CostSplit(
      oneOff: oneOff, grants: grants, perMember: perMember, by: weights.map { Weight($0.0, $0.1) })
  }

  /// 10,000.00 once and 1,000.00 each; A has 9,000 inhabitants and B 20,000.
  @Test func theWorkedExample() throws {
    let split = try split(1_000_000, perMember: 100_000, [("a", 9_000), ("b", 20_000)])
    #expect(split.shares.map(\.total) == [410_345, 789_655])
    #expect(split.shares.map(\.share) == [310_345, 689_655])
    #expect(split.total == 1_200_000)
  }

  @Test func theLastCentGoesToTheLargestFractionThenByID() throws {
    #expect(try split(100, [("c", 1), ("b", 1), ("a", 1)]).shares.map(\.share) == [33, 33, 34])
    #expect(try split(100, [("a", 1), ("b", 2)]).shares.map(\.share) == [33, 67])
    #expect(try split(2, [("é", 1), ("e\u{301}", 1), ("z", 1)]).shares.map(\.share) == [0, 1, 1])
  }

  @Test func grantsReduceOnlyWhatIsSplit() throws {
    let partly = try split(1_000, grants: 400, perMember: 50, [("a", 1), ("b", 1)])
    #expect(partly.net == 600 && partly.unusedGrants == 0 && partly.shares.map(\.total) == [350, 350])
    let over = try split(1_000, grants: 1_200, perMember: 50, [("a", 1), ("b", 1)])
    #expect(over.net == 0 && over.unusedGrants == 200 && over.shares.map(\.total) == [50, 50])
  }

  @Test func nobodyAndNothing() throws {
    #expect(try split(1_000, []).shares.isEmpty)
    #expect(try split(0, perMember: 7, [("a", 0)]).shares.map(\.total) == [7])
    #expect(throws: CostSplit.Obstacle.noWeight) { try split(1, [("a", 0), ("b", 0)]) }
    #expect(throws: CostSplit.Obstacle.tooLarge) { try split(0, perMember: .max, [("a", 1), ("b", 1)]) }
    #expect(throws: CostSplit.Obstacle.tooLarge) { try split(1, perMember: .max, [("a", 1)]) }
  }

  /// The parts add up, none differs from its exact share by a cent, and a greater weight never pays less.
  @Test func partsAddUpForAnyAmounts() throws {
    var random = SplitMix(seed: 3)
    for _ in 0..<2_000 {
      let most: Int64 = [10, 1_000_000, .max][random.below(3)]
      let weights = (0...random.below(9)).map {
        ("m\($0)", Int64(clamping: random.next() % UInt64(most)) / 16)
      }
      guard weights.contains(where: { $0.1 > 0 }) else { continue }
      let amount = Int64(clamping: random.next() % UInt64(most))
      let split = try split(amount, weights)
      #expect(split.total == amount)
      let whole = weights.reduce(Int128(0)) { $0 + Int128($1.1) }
      for (share, weight) in zip(split.shares, weights) {
        let exact = Int128(amount) * Int128(weight.1)
        let difference = Int128(share.share) * whole - exact
        #expect(difference > -whole && difference < whole)
      }
      for (left, leftWeight) in zip(split.shares, weights) {
        for (right, rightWeight) in zip(split.shares, weights) where leftWeight.1 > rightWeight.1 {
          #expect(left.share >= right.share)
        }
      }
    }
  }

  // MARK: - Keys

  private func federation(_ key: String, members: String, measure: String = "") throws -> Federation {
    let text = """
      pegel: 1
      kind: Federation
      id: f
      title: F
      \(key)
      members:
      \(members)
      measures:
        - {id: m, title: M, rules: [p/A-1], one_off: 100\(measure)}

      """
    let (value, diagnostics) = Federation.read(SourceFile(name: "federation.yaml", text: text))
    #expect(diagnostics.map(\.text.en) == [])
    return try #require(value)
  }

  private func weights(
    _ federation: Federation, year: Int = 2026
  ) throws -> ([Int64], [Diagnostic]) {
    let measure = try #require(federation.measures.first)
    let (weights, missing) = CostWeights(of: measure, in: federation, year: year)
      .weights(of: federation.members)
    return (weights.map(\.value), missing)
  }

  private let two = """
      - {id: a, name: A, joined: 2024-01-01, inhabitants: 9000, staff: 17, tier: small}
      - {id: b, name: B, joined: 2024-01-01, inhabitants: 20000, staff: 40, tier: big}
    """
  private let tiers = "tiers: [{id: small, amounts: {2026: 10}}, {id: big, amounts: {2026: 25.50, 2027: 1}}]"

  @Test(
    arguments: [
      ("by: equal", "", [1, 1]), ("by: inhabitants", "", [9000, 20000]), ("by: staff", "", [17, 40]),
      ("by: tiered", "", [1000, 2550]), ("title: Staffel", "", [1000, 2550]),
      ("by: staff", ", key: equal", [1, 1]),
    ] as [(String, String, [Int64])])
  func eachKeyHasItsValues(key: String, measure: String, expected: [Int64]) throws {
    let federation = try federation("cost_key: {\(key), \(tiers)}", members: two, measure: measure)
    let (values, missing) = try weights(federation)
    #expect(values == expected)
    #expect(missing.isEmpty)
  }

  @Test(
    arguments: [
      ("cost_key: {by: inhabitants}", "FED002", "federation.yaml:7"),
      ("cost_key: {by: staff}", "FED002", "federation.yaml:7"),
      ("cost_key: {by: tiered}", "FED002", "federation.yaml:7"),
    ])
  func missingValuesAreErrorsWithTheirPlace(key: String, code: String, place: String) throws {
    let federation = try federation(key, members: "  - {id: a, name: A, joined: 2024-01-01}")
    let (values, missing) = try weights(federation)
    #expect(values.isEmpty)
    #expect(missing.map(\.code) == [code])
    let location = try #require(missing.first?.location)
    #expect(
      location.file.name + ":" + String(PositionIndex(location.file).position(of: location.span.start).line)
        == place)
    #expect(missing.first?.help != nil)
  }

  @Test func aTierWithoutAmountOfTheYearAndAFederationWithoutKeyAreErrors() throws {
    let tiered = try federation("cost_key: {\(tiers)}", members: two)
    #expect(try weights(tiered, year: 2027).1.map(\.code) == ["FED003"])
    let without = try federation(
      "", members: two.replacing(", tier: small", with: "").replacing(", tier: big", with: ""))
    #expect(try weights(without).1.map(\.code) == ["FED001"])
  }
}
