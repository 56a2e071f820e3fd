// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Testing

/// Gaps of related rules are one measure; rules that equal each other count once, as the lowest.
@Suite struct MeasureTests {
  @Test func gapsOfRelatedRulesAreOneMeasureWithAllOrigins() throws {
    let assessment = try Case(
      rules: Case.rule("P", "org.a") + Case.rule("O", "org.b"),
      otherRules: Case.question("Q", "proves: [p/P]") + Case.question("R", "refutes: [p/P]"),
      facts: "{org: {a: false, b: false}}"
    ).assessment()
    let measures = assessment.gaps.map { [$0.rule] + $0.measure }
    #expect(
      measures == [
        ["p/P", "p/P", "q/R", "q/Q"], ["p/O", "p/O"], ["q/R", "p/P", "q/R", "q/Q"],
        ["q/Q", "p/P", "q/R", "q/Q"],
      ])
  }

  @Test func aWaiverHidesNoOtherGap() throws {
    let assessment = try Case(
      rules: Case.rule("P", "org.a"), otherRules: Case.question("Q", "equal: [p/P]"),
      facts: "{org: {a: false}}",
      tailoring: """
        waivers:
          - {rule: p/P, from: 2026-01-01, until: 2026-12-31, reason: Grund, approver: Leitung}
        """
    ).assessment()
    #expect(assessment.gaps.allSatisfy { $0.measure == [$0.rule] })
    #expect(assessment.gaps.filter { !$0.isWaived }.map(\.rule) == ["q/Q"])
  }

  @Test(arguments: [
    ("{a: true, b: true}", LevelBounds(low: 3, high: 3)),
    ("{a: true, b: false}", LevelBounds(low: 0, high: 0)),
    ("{a: false, b: true}", LevelBounds(low: 0, high: 0)), ("{}", LevelBounds(low: 0, high: 3)),
    // What is known of one is known of the other.
    ("{a: true}", LevelBounds(low: 3, high: 3)), ("{b: false}", LevelBounds(low: 0, high: 0)),
  ])
  func equalRulesCountOnceAsTheLowest(_ facts: String, _ level: LevelBounds) throws {
    let test = Case(
      rules: Case.rule("P", "org.a"), otherRules: Case.rule("Q", "org.b", "relates: {equal: [p/P]}"),
      facts: "{org: \(facts)}", model: Case.model.replacing("packs: [p]", with: "packs: [p, q]"))
    let maturity = try #require(try test.assessment().maturity)
    #expect(maturity.overall == level)
    #expect(maturity.counts.outcomes.total == 1)
  }

  @Test func anEqualRuleThatDoesNotApplyIsLeftOut() throws {
    let test = Case(
      rules: Case.rule("P", "org.a"),
      otherRules: Case.rule("Q", "org.b", "relates: {equal: [p/P]}") + "    when: org.c\n",
      facts: "{org: {a: true, b: false, c: false}}",
      model: Case.model.replacing("packs: [p]", with: "packs: [p, q]"))
    #expect(try test.assessment().maturity?.overall == LevelBounds(low: 3, high: 3))
  }
}
