// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing

@testable import Assessments

/// Members are compared on what applies to all of them, named by their consent only, and nobody is ranked.
@Suite struct FederationComparisonTests {
  private func kase(_ said: [String: [String: FederationCase.Said]], unnamed: [String] = []) -> FederationCase
  {
    let named = said.keys.filter { !unnamed.contains($0) }.sorted()
    return FederationCase(
      members: [FederationCase.named(named), FederationCase.unnamed(unnamed)].filter { !$0.isEmpty }
        .joined(separator: "\n"), said: said)
  }

  @Test func onlyWhatAppliesToEverybodyIsCompared() throws {
    let comparison = try kase([
      "a": ["A1": .notApplicable, "A2": .openApplicability],
      "b": ["A1": .openApplicability, "A3": .notJudged],
    ]).result().assessment.comparison
    #expect(comparison.rules == ["p/B1"])
    #expect(comparison.excluded.map(\.rule) == ["p/A1", "p/A2", "p/A3"])
    #expect(comparison.excluded.map(\.reason) == [.notApplicable, .open, .notJudged])
    #expect(comparison.excluded.map(\.members.members) == [["a"], ["a"], ["b"]])
    #expect(comparison.domains.map(\.id) == ["e"])
  }

  /// Without A1, which a has not achieved but b need not, both have reached the highest level in `d`.
  @Test func levelsAreComputedAgainOnTheRulesCompared() throws {
    let result = try kase(["a": ["A1": .fail], "b": ["A1": .notApplicable], "c": ["A2": .unknown]]).result()
    let levels = result.assessment.comparison.members.map { $0.common.domain("d")?.level }
    #expect(
      levels == [LevelBounds(low: 3, high: 3), LevelBounds(low: 3, high: 3), LevelBounds(low: 1, high: 3)])
    let spread = try #require(result.assessment.comparison.domains.first { $0.id == "d" }?.spread)
    #expect(
      spread
        == LevelSpread(
          members: 3, guaranteed: LevelBounds(low: 1, high: 3), possible: LevelBounds(low: 3, high: 3)))
  }

  /// A rule that somebody's submission does not mention is not compared.
  @Test func rulesThatAreNotSubmittedAreLeftOut() throws {
    var kase = kase(["a": [:], "b": [:]])
    kase.change = { if $0.commune == "a" { $0.own.rules.removeFirst() } }
    let excluded = try kase.result().assessment.comparison.excluded
    #expect(excluded.map(\.reason) == [.notSubmitted])
  }

  @Test func twoUnnamedMembersAreLeftOutAndChangeNothing() throws {
    let said: [String: [String: FederationCase.Said]] = ["x": ["A1": .notApplicable], "y": ["B1": .fail]]
    let both = try kase(said.merging(["a": [:]]) { $1 }, unnamed: ["x", "y"]).result()
    let comparison = both.assessment.comparison
    #expect(comparison.group == nil && comparison.leftOut == 2)
    #expect(comparison.rules.count == 4)
    #expect(comparison.members.map(\.id) == ["a"])
    #expect(comparison.spread?.members == 1)
    #expect(both.positions.map(\.member) == ["a", "x", "y"])
  }

  @Test func threeUnnamedMembersAreBoundsOverTheirGroup() throws {
    let comparison = try kase(
      ["a": [:], "x": ["B1": .fail], "y": ["B1": .unknown], "z": [:]], unnamed: ["x", "y", "z"]
    ).result().assessment.comparison
    #expect(comparison.group?.count == 3 && comparison.leftOut == 0)
    #expect(comparison.group?.common.domain("e")?.level == LevelBounds(low: 0, high: 3))
    #expect(comparison.members.map(\.id) == ["a"])
    #expect(comparison.spread?.members == 4)
  }

  /// No byte of the board's result names a member that has not consented, whatever is asked for.
  @Test func nobodyIsNamedWithoutConsent() throws {
    var kase = kase(
      ["a": ["A1": .fail], "zett": ["A1": .fail, "B1": .fail], "yps": ["A1": .fail, "A2": .unknown]],
      unnamed: ["zett", "yps"])
    kase.more = """
      cost_key: {by: equal}
      measures:
        - {id: m, title: M, rules: [p/A1], one_off: 100, lead: zett, participants: [a, zett]}
        - {id: n, title: N, rules: [p/A1], one_off: 100}
      """
    kase.targets = ["zett": 3, "yps": 3]
    let result = try kase.result()
    let text = "\(result.assessment)"
    for name in ["zett", "ZETT", "yps", "YPS"] { #expect(!text.contains(name), "\(name)") }
    let measure = try #require(result.assessment.measures.first)
    #expect(measure.participants.map(\.member) == ["a"])
    #expect(measure.others?.count == 1 && measure.others?.total == 5_000)
    #expect(result.assessment.measures.last?.participants.map(\.member) == ["a"])
    #expect(result.assessment.measures.last?.unnamedWithGap == nil)
  }

  @Test func whoHasNotHandedInIsMissingAndEverythingIsPossible() throws {
    var kase = FederationCase(
      members: FederationCase.named(["a", "b"]) + "\n" + FederationCase.unnamed(["x"]), said: ["a": [:]])
    kase.asOf = "2026-06-30"
    let (result, diagnostics) = try kase.request().result()
    let comparison = try #require(result).assessment.comparison
    let missing = try #require(comparison.members.last)
    #expect(missing.id == "b" && !missing.hasSubmitted)
    #expect(missing.common.overall == LevelBounds(low: 0, high: 3))
    #expect(missing.common.domain("d")?.level == LevelBounds(low: 0, high: 3))
    #expect(comparison.spread?.members == 1)
    let membership = try #require(result).assessment.membership
    #expect(membership.count == 3 && membership.submitted == 1 && membership.unnamed == 1)
    #expect(diagnostics.map(\.code) == ["FED016", "FED017"])
    #expect(diagnostics.first?.text.en == "without submission: `b`, 1 unnamed member")
  }

  // MARK: - Members at the date

  private static let districts = """
      - {id: a, name: A, joined: 2020-01-01, consent: ja}
      - {id: b, name: B, joined: 2020-01-01, consent: ja, left: 2026-03-31}
      - {id: c, name: C, joined: 2020-01-01, consent: ja}
      - {id: d, name: D, joined: 2026-02-01, consent: ja}
    """

  /// A fourth district joins three, and one of the first leaves.
  @Test(arguments: [
    ("2026-01-31", ["a", "b", "c"]), ("2026-02-01", ["a", "b", "c", "d"]),
    ("2026-03-31", ["a", "b", "c", "d"]),
    ("2026-04-01", ["a", "c", "d"]),
  ])
  func membersAreThoseOfTheDay(day: String, expected: [String]) throws {
    let said = Dictionary(uniqueKeysWithValues: expected.map { ($0, [String: FederationCase.Said]()) })
    let membership = try FederationCase(members: Self.districts, said: said, asOf: day).result().assessment
      .membership
    #expect(membership.members.filter { $0.status == .submitted }.map(\.id) == expected)
    #expect(membership.count == expected.count)
    #expect(membership.members.filter(\.isNew).map(\.id) == (expected.contains("d") ? ["d"] : []))
    #expect(
      membership.members.filter { $0.status == .left }.map(\.id) == (expected.contains("b") ? [] : ["b"]))
  }
}
