// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// Levels, counts and gaps of small packs.
@Suite struct ScoreTests {
  /// C4 of the C2M2 examples: an empty level does not block.
  @Test func anEmptyLevelDoesNotBlock() throws {
    let example = Case(
      rules: Case.rule("R", "org.a") + Case.rule("S", "org.b", level: 3), facts: "{org: {a: ja, b: ja}}")
    #expect(try example.assessment().maturity?.overall == LevelBounds(low: 3, high: 3))
  }

  /// B3 of the BSI examples: one missing `muss` holds everything down, however much else is done.
  @Test func oneMissingMussHoldsTheLevelDown() throws {
    let rules = (0..<9).map { Case.rule("R\($0)", "org.a") }.joined() + Case.rule("X", "org.b")
    let assessment = try Case(rules: rules, facts: "{org: {a: ja, b: nein}}").assessment()
    let domain = try #require(assessment.maturity?.domains.first)
    #expect(domain.level == LevelBounds(low: 0, high: 0))
    #expect(domain.blockers == ["p/X"])
  }

  /// The threshold of 70 % is met by 7 of 10, not by 2 of 3.
  @Test(arguments: [(7, 3, 3), (2, 1, 1), (1, 0, 3)])
  func aThresholdIsInclusive(achieved: Int, missed: Int, level: Int) throws {
    let rules =
      Case.rule("M", "org.a")
      + (0..<achieved).map { Case.rule("A\($0)", "org.a", obligation: "sollte", level: 2) }.joined()
      + (0..<missed).map { Case.rule("B\($0)", "org.b", obligation: "sollte", level: 2) }.joined()
    let example = Case(rules: rules, facts: "{org: {a: ja, b: nein}}")
    #expect(try example.assessment().maturity?.overall == LevelBounds(low: level, high: level))
  }

  @Test func kannNeverGates() throws {
    let example = Case(
      rules: Case.rule("M", "org.a") + Case.rule("K", "org.b", obligation: "kann"),
      facts: "{org: {a: ja, b: nein}}")
    #expect(try example.assessment().maturity?.overall == LevelBounds(low: 3, high: 3))
  }

  @Test func withNothingToJudgeThereIsNoLevel() throws {
    let example = Case(rules: Case.rule("R", "org.a", "when: org.c"), facts: "{org: {c: nein}}")
    let assessment = try example.assessment()
    let maturity = try #require(assessment.maturity)
    #expect(maturity.overall == nil)
    #expect(maturity.domains.map(\.level) == [nil])
    #expect(maturity.cutback == nil)
  }

  @Test func theLowestDomainIsTheOverallLevel() throws {
    let example = Case(
      rules: Case.rule("R", "org.a") + Case.rule("S", "org.b", "domain: e"), facts: "{org: {a: ja, b: nein}}")
    let assessment = try example.assessment()
    let maturity = try #require(assessment.maturity)
    #expect(maturity.domains.map(\.level?.low) == [3, 0])
    #expect(maturity.overall == LevelBounds(low: 0, high: 0))
    #expect(maturity.weakestDomains == ["e"])
    #expect(maturity.cutback?.low.exactText == "3/2")
  }

  @Test func countsAddUpToTheNumberOfRules() throws {
    let example = Case(
      rules: Case.rule("A", "org.a") + Case.rule("B", "org.b") + Case.rule("C", "org.c")
        + Case.rule("D", "org.a", "when: org.b") + Case.rule("E", "org.a", "draft: true"),
      facts: "{org: {a: ja, b: nein}}")
    let rules = try example.assessment().rules
    #expect(rules.map(\.verdict.outcome) == [.pass, .fail, .unknown, .notapplicable, .notselected])
  }

  @Test func dispensedRulesAreShownBesideTheLevelWithoutThem() throws {
    let example = Case(
      rules: Case.rule("A", "org.a") + Case.rule("B", "org.b", "dispensable: true"),
      facts: "{org: {a: ja, b: nein}}",
      tailoring: "dispensations: [{rule: p/B, reason: nicht nötig, approver: Rat, date: 2026-01-01}]\n")
    let assessment = try example.assessment()
    let maturity = try #require(assessment.maturity)
    #expect(maturity.overall == LevelBounds(low: 3, high: 3))
    #expect(maturity.overallWithoutDispensations == LevelBounds(low: 0, high: 0))
    #expect(maturity.counts.dispensed == 1)
  }

  @Test func gapsAreOrderedByUrgency() throws {
    let example = Case(
      rules: Case.rule("U", "org.c") + Case.rule("S", "org.b", obligation: "sollte")
        + Case.rule("M2", "org.b", level: 2) + Case.rule("M1", "org.b", "weight: 2")
        + Case.rule("M0", "org.b")
        + Case.rule("O", "org.b", "bindingness: orientation"),
      facts: "{org: {b: nein}}")
    #expect(try example.assessment().gaps.map(\.rule) == ["p/M1", "p/M0", "p/M2", "p/S", "p/U", "p/O"])
  }

  /// A quick win is a certain gap of effort 1 or 2 whose prerequisites are achieved.
  @Test(arguments: [("effort: 2", true), ("effort: 3", false), ("effort: 1\n    requires: [P]", false)])
  func quickWins(more: String, isQuickWin: Bool) throws {
    let example = Case(
      rules: Case.rule("R", "org.b", more) + Case.rule("P", "org.c"), facts: "{org: {b: nein, c: nein}}")
    #expect(try example.assessment().gaps.first { $0.rule == "p/R" }?.isQuickWin == isQuickWin)
  }

  @Test func theFactThatLeavesMostOpenIsAskedFirst() throws {
    let example = Case(
      rules: Case.rule("A", "org.a && org.b") + Case.rule("B", "org.b") + Case.rule("C", "org.c"),
      facts: "{org: {a: ja}}")
    let questions = try example.assessment().questions
    #expect(questions.map(\.subject) == ["org.b", "org.c"])
    #expect(questions.first?.rules == ["p/A", "p/B"])
  }
}

/// Exact fractions and the one place where they are rounded.
@Suite struct RationalTests {
  @Test(arguments: [
    (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (5, 1000, 2, "0.01"),
    (-5, 1000, 2, "-0.01"),
    (4, 1000, 2, "0.00"), (-4, 1000, 2, "0.00"), (100, 1, 1, "100.0"), (17, 6, 2, "2.83"), (0, 7, 2, "0.00"),
  ])
  func roundsHalfAwayFromZero(numerator: Int, denominator: Int, places: Int, text: String) {
    #expect(Rational(numerator, denominator).rounded(toPlaces: places) == text)
  }

  @Test func isExactBeyondMachineIntegers() {
    let sum = (1...100).reduce(Rational.zero) { $0 + Rational(1, $1) }
    let back = (1...100).reduce(sum) { $0 - Rational(1, $1) }
    #expect(back == .zero)
    #expect(Rational(exactText: sum.exactText) == sum)
  }

  @Test(arguments: ["", "1/0", "1/-2", "a", "1/2/3", "/2"])
  func refusesWhatIsNoFraction(text: String) { #expect(Rational(exactText: text) == nil) }
}
