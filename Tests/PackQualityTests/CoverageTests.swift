// SPDX-License-Identifier: EUPL-1.2

import PackQuality
import RuleGraphs
import SourceText
import Testing

/// What examples drive the conditions of rules to.
@Suite struct CoverageTests {
  /// A rule that is judged once, with cases on `org`; `TF` after a condition says that it was true and false.
  private func conditions(when: String? = nil, check: String, _ cases: [String]) throws -> [String] {
    let rule = PackCase.rule("A-1", ["each": nil, "label": nil, "when": when, "check": check])
    let tests = cases.enumerated().map { "  - {name: '\($0)', given: {org: \($1)}, expect: pass}\n" }
    let subject = PackCase(rules: rule, tests: "rule: A-1\ncases:\n" + tests.joined())
    return try subject.tester().coverage(ofPack: 0).rules.flatMap(\.conditions).map { condition in
      "\(condition.text) \(condition.wasTrue ? "T" : "")\(condition.wasFalse ? "F" : "")"
    }
  }

  @Test func partsThatAreNotComeToAreNotDriven() throws {
    #expect(
      try conditions(check: "org.a && org.b", ["{a: false, b: true}"]) == [
        "org.a && org.b F", "org.a F", "org.b ",
      ])
    #expect(
      try conditions(
        check: "org.a && org.b", ["{a: false, b: true}", "{a: true, b: true}", "{a: true, b: false}"])
        == ["org.a && org.b TF", "org.a TF", "org.b TF"])
  }

  @Test func constantsAndWhatIsUnknownDoNotCount() throws {
    #expect(try conditions(check: "org.a == true", ["{b: true}"]) == ["org.a == true ", "org.a "])
  }

  @Test func aRuleThatDoesNotApplyIsNotChecked() throws {
    #expect(
      try conditions(when: "org.b", check: "org.a", ["{a: true, b: false}"]) == ["org.b F", "org.a "])
    #expect(
      try conditions(when: "org.b", check: "org.a", ["{a: true, b: false}", "{a: true, b: true}"]) == [
        "org.b TF", "org.a T",
      ])
  }

  @Test func eachSubjectDrivesTheCheck() throws {
    let report = try PackCase(tests: PackTestTests.complete).tester().coverage(ofPack: 0)
    let rule = try #require(report.rules.first)
    #expect(rule.isDriven && report.ruleShare == Share(1, of: 1))
    #expect(
      rule.conditions.filter { !$0.isDriven }.map { "\($0.part.rawValue) \($0.text)" } == ["each s.critical"])
    #expect(report.conditionShare == Share(3, of: 4))
    #expect(report.isEnough(percent: 75) && !report.isEnough(percent: 76))
  }

  @Test func theReportNamesThePlaceOfWhatIsNotDriven() throws {
    let report = try PackCase(tests: PackTestTests.complete).tester().coverage(ofPack: 0)
    #expect(
      report.text(in: .en) == """
        p 1.0.0: the examples bring 1 of 1 (100.0%) rules and 3 of 4 (75.0%) conditions to both outcomes
          p/rules/r.yaml:10: A-1, each: `s.critical` is never false

        """)
    #expect(report.text(in: .de).contains("3 von 4 (75,0 %) Bedingungen"))
    #expect(report.text(in: .de).contains("p/rules/r.yaml:10: A-1, each: `s.critical` ist nie falsch"))
  }

  @Test func aRuleWithoutBothOutcomesIsNamed() throws {
    let tests = "rule: A-1\ncases:\n  - {name: n, given: {servers: ~}, expect: notapplicable}\n"
    let report = try PackCase(tests: tests).tester().coverage(ofPack: 0)
    #expect(!report.isEnough(percent: 0))
    #expect(report.text(in: .en).contains("p/rules/r.yaml:5: A-1: never achieved\n"))
    #expect(report.text(in: .en).contains("A-1: never missed\n"))
    #expect(report.text(in: .en).contains("check: `has(it.tested)` is never decided\n"))
  }

  @Test func theOnlyRuleWantedIsTheOnlyOneReported() throws {
    let rules = PackCase.rule("A-1") + PackCase.rule("A-2", ["title": "{de: Noch etwas, en: Something else}"])
    let report = try PackCase(rules: rules, tests: PackTestTests.complete).tester().coverage(
      ofPack: 0, only: 1)
    #expect(report.rules.map(\.rule) == ["A-2"])
  }

  @Test(
    arguments: [
      (Share(0, of: 0), 100, "0 of 0 (100.0%)"), (Share(2, of: 3), 67, "2 of 3 (66.6%)"),
      (Share(1899, of: 2000), 95, "1899 of 2000 (94.9%)"), (Share(0, of: 7), 1, "0 of 7 (0.0%)"),
    ] as [(Share, Int, String)])
  func sharesAreRoundedDown(_ share: Share, _ percent: Int, _ text: String) {
    #expect(share.isAtLeast(percent: percent) == (share.total == 0))
    #expect(share.text.en == text)
  }
}
