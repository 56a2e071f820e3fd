// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

@testable import Assessments

/// Shared gaps, joint measures and the exchange of staff.
@Suite struct JointMeasureTests {
  /// A and B have the gap for certain, C may have it: 10,000.00 once, 1,000.00 each, by inhabitants.
  private func kase(_ more: String = "") -> FederationCase {
    FederationCase(
      members: """
          - {id: a, name: A, joined: 2024-01-01, consent: ja, inhabitants: 9000}
          - {id: b, name: B, joined: 2024-01-01, consent: ja, inhabitants: 20000}
          - {id: c, name: C, joined: 2024-01-01, consent: ja, inhabitants: 35000}
        """,
      more: """
        cost_key: {by: inhabitants}
        measures:
          - {id: m, title: M, rules: [p/A1], one_off: 10000.00, per_member: 1000.00, days_alone: 6, days_joint: 9\(more)}
        """, said: ["a": ["A1": .fail], "b": ["A1": .fail], "c": ["A1": .unknown]])
  }

  @Test func theWorkedExample() throws {
    let result = try kase().result()
    let measure = try #require(result.assessment.measures.first)
    #expect(measure.participants.map(\.member) == ["a", "b"])
    #expect(measure.participants.map(\.total) == [410_345, 789_655])
    #expect(measure.candidates.members == ["c"])
    #expect(measure.effort?.allAlone == Rational(12) && measure.effort?.saving == Rational(3))
    #expect(measure.cost.total == 1_200_000 && measure.choice == .gaps && measure.key == .inhabitants)
    // What C would pay if it joined, on its own page only.
    let own = try #require(result.positions.last?.measures.first)
    #expect(!own.isParticipant && own.possible == ["p/A1"] && own.total == 646_875)
  }

  @Test func participantsCanBeNamed() throws {
    var called = kase()
    called.participants = [NamedParticipants(measure: "m", members: ["c", "a", "a"])]
    let measure = try #require(try called.result().assessment.measures.first)
    #expect(measure.choice == .call && measure.participants.map(\.member) == ["a", "c"])
    let file = try #require(try kase(", participants: [b]").result().assessment.measures.first)
    #expect(file.choice == .file && file.participants.map(\.total) == [1_100_000])
  }

  @Test(arguments: [("n", "a", "FED006"), ("m", "aa", "FED007")])
  func unknownNamesAreRefused(measure: String, member: String, code: String) throws {
    var called = kase()
    called.participants = [NamedParticipants(measure: measure, members: [member])]
    let (result, diagnostics) = try called.request().result()
    #expect(result == nil && diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
  }

  @Test(
    arguments: [
      ("", "pending"), (", settled_at: 2026-06-30", "settled"), (", settled_at: 2026-07-01", "pending"),
      (", starts_at: 2027-01-01, settled_at: 2026-12-31", "pending"),
      (", starts_at: 2027-01-01, settled_at: 2027-01-02", "starts-unsettled"),
      (", starts_at: 2026-01-01", "starts-unsettled"),
    ])
  func aMeasureIsToBeSettledBeforeItStarts(more: String, expected: String) throws {
    let (result, diagnostics) = try kase(more).request().result()
    #expect(result?.assessment.measures.first?.settlement.rawValue == expected)
    #expect(diagnostics.contains { $0.code == "FED014" } == (expected == "starts-unsettled"))
  }

  @Test func waivedAndDispensedGapsAreNobodysShare() throws {
    var kase = kase()
    kase.said = ["a": ["A1": .waived], "b": ["A1": .dispensed], "c": ["A1": .fail]]
    let assessment = try kase.result().assessment
    #expect(assessment.measures.first?.participants.map(\.member) == ["c"])
    #expect(assessment.measures.first?.candidates.members == ["a"])
    #expect(assessment.sharedGaps.isEmpty)
  }

  @Test func gapsOfTwoAreSharedAndPossibleOnesStandApart() throws {
    var kase = kase()
    kase.said = [
      "a": ["A1": .fail, "A2": .unknown, "B1": .fail], "b": ["A1": .fail, "A2": .unknown],
      "c": ["A1": .waived],
    ]
    let gaps = try kase.result().assessment.sharedGaps
    #expect(gaps.map(\.rule) == ["p/A1", "p/A2"])
    #expect(gaps.map(\.isCertain) == [true, false])
    #expect(gaps.first?.certain.members == ["a", "b"] && gaps.first?.waived.members == ["c"])
    #expect(gaps.first?.measures == ["m"])
  }

  // MARK: - Exchange

  private func exchange(
    _ levels: [String: [String: Int]], _ targets: [String: Int], members: String? = nil
  ) throws -> FederationResult {
    try FederationCase(
      members: members ?? FederationCase.named(levels.keys.sorted()), levels: levels, targets: targets
    ).result()
  }

  @Test func whoIsFarEnoughIsSuggested() throws {
    let result = try exchange(
      ["a": ["d": 0, "e": 3], "b": ["d": 2, "e": 1], "c": ["d": 1, "e": 3]], ["a": 2, "b": 3])
    let plan = result.assessment.exchange
    #expect(plan.suggestions.map(\.need.member) == ["a", "b"])
    #expect(plan.suggestions.map(\.carrier) == ["b", "a"])
    #expect(plan.suggestions.map(\.level) == [2, 3])
    #expect(plan.suggestions.map(\.alternatives) == [0, 1])
    #expect(plan.open.map(\.need.domain) == ["d"] && plan.open.map(\.reason) == [.nobody])
    #expect(plan.givers.map(\.suggested) == [Rational(3), Rational(3), .zero])
    #expect(result.positions.first?.needs.first?.suggestion?.carrier == "b")
    #expect(result.positions.last?.offers.map(\.domain) == ["d", "e"])
  }

  /// Ten days are enough for three supports of three days, unless a member gives less; specialists come first.
  @Test func limitsAndSpecialists() throws {
    let members = """
        - {id: a, name: A, joined: 2024-01-01, consent: ja, exchange: ja}
        - {id: b, name: B, joined: 2024-01-01, consent: ja, exchange: ja, exchange_days: 5}
        - {id: c, name: C, joined: 2024-01-01, consent: ja, exchange: ja, specialisms: [d], exchange_days: 2.9}
        - {id: n, name: N, joined: 2024-01-01, consent: ja, specialisms: [d]}
        - {id: u, name: U, joined: 2024-01-01, exchange: ja, specialisms: [d]}
        - {id: x, name: X, joined: 2024-01-01, consent: ja, exchange: ja}
      """
    let far = ["d": 3, "e": 3]
    let result = try exchange(
      ["a": [:], "b": far, "c": far, "n": far, "u": far, "x": ["d": 0, "e": 3]], ["a": 1, "x": 1],
      members: members)
    let plan = result.assessment.exchange
    // C has too few days, N takes no part, U may not be named: B has room for one, and the first need comes first.
    #expect(plan.suggestions.map { $0.need.member + $0.need.domain + $0.carrier } == ["adb", "aex"])
    #expect(plan.open.map(\.reason) == [.noDays])
    #expect(!plan.givers.contains { $0.member == "n" || $0.member == "u" })
  }
}
