// SPDX-License-Identifier: EUPL-1.2

import Documents
import PackQuality
import SourceText
import Testing

/// Examples of rules: what holds, what fails, and what is said about it.
@Suite struct PackTestTests {
  /// Cases that cover everything that the standard rule needs.
  static let complete = """
    base: {facts: {sites: [{id: X}]}}
    rule: A-1
    cases:
      - {name: passes, given: {servers: [{id: S, critical: true, tested: 2026-06-30, site: X}]}, expect: pass}
      - {name: fails, given: {servers: [{id: S, critical: true, tested: 2025-06-29}]}, expect: fail, achievement: 0}
      - name: several
        given: {servers: [{id: S, critical: true, tested: 2025-06-30}, {id: T, critical: true}, {id: U, critical: true, tested: ~}]}
        expect: fail
        achievement: [1/3, 2/3]
        missing: ['servers[*].tested']
        subjects: {S: pass, T: unknown, U: fail}
      - {name: open, given: {servers: [{id: S, critical: true}]}, expect: unknown, achievement: [0, 1]}
      - {name: none, given: {servers: ~}, expect: notapplicable}

    """

  @Test func completeExamplesHold() throws {
    let report = try PackCase(tests: Self.complete).report()
    #expect(report.cases.flatMap(\.failures).texts == [])
    #expect(report.findings.texts == [])
    #expect(report.isPassed && report.cases.count == 5 && report.passedCount == 5)
  }

  /// What the only case says, with `change` made to it.
  private func failures(_ test: String) throws -> [Diagnostic] {
    try PackCase(tests: "rule: A-1\ncases:\n  - \(test)\n").report().cases.flatMap(\.failures)
  }

  @Test func anotherOutcomeSaysWhy() throws {
    let found = try failures(
      "{name: n, given: {servers: [{id: S, critical: true, tested: 2020-01-01}]}, expect: pass}")
    #expect(found.texts == ["PCK101 `pass` is expected, the outcome is `fail`"])
    #expect(found.first?.notes.map(\.text.en) == ["`S`: `now - it.tested <= params.max_age` is false"])
    let place = found.first?.notes.first?.location
    #expect(place.map { $0.file.text(in: $0.span) } == "now - it.tested <= params.max_age")
  }

  @Test func anUnknownOutcomeNamesWhatIsMissing() throws {
    let found = try failures("{name: n, given: {servers: [{id: S, critical: true}]}, expect: pass}")
    #expect(found.texts == ["PCK101 `pass` is expected, the outcome is `unknown`"])
    #expect(found.first?.notes.map(\.text.en) == ["not recorded: `servers[*].tested`"])
  }

  @Test func anExcludedRuleSaysWhy() throws {
    let found = try failures("{name: n, given: {servers: ~}, expect: pass}")
    #expect(found.first?.notes.map(\.text.en) == ["there is no subject"])
  }

  @Test(
    arguments: [
      ("achievement: 1/2", ["PCK102 the achievement `1/2` is expected, the result is `[0, 1]`"]),
      ("missing: []", ["PCK104 `servers[*].tested` is missing but not named under `missing`"]),
      ("missing: ['servers[0].tested']", []),
      (
        "missing: ['servers[1].tested']",
        [
          "PCK103 `servers[1].tested` is not missing",
          "PCK104 `servers[*].tested` is missing but not named under `missing`",
        ]
      ),
      ("subjects: {S: pass}", ["PCK105 `pass` is expected for the subject `S`, the outcome is `unknown`"]),
      ("subjects: {Z: pass}", ["PCK106 there is no subject `Z`"]),
    ] as [(String, [String])])
  func otherExpectations(_ expectation: String, _ expected: [String]) throws {
    let found = try failures(
      "{name: n, given: {servers: [{id: S, critical: true}]}, expect: unknown, \(expectation)}")
    #expect(found.texts == expected)
  }

  @Test(
    arguments: [
      ("given: {org: {a: true}, servers: ~}", "PCK109 the rule `A-1` does not read `org.a`"),
      ("given: {sites: [{id: X}], servers: ~}", nil),
      (
        "given: {servers: ~}, answers: {Q-1: ja}",
        "PCK110 the answer to `Q-1` does not count for the rule `A-1`"
      ),
      (
        "given: {servers: ~}, parameters: {spare: 2}",
        "PCK111 the rule `A-1` does not read the parameter `spare`"
      ),
      ("given: {servers: ~}, parameters: {max_age: 10d}", nil),
      ("rule: other/A-1, given: {servers: ~}", "PCK107 `other/A-1` is not a rule of the pack `p`"),
    ] as [(String, String?)])
  func whatNobodyNeeds(_ test: String, _ expected: String?) throws {
    let head = PackCase.head.replacing(
      "parameters:\n", with: "parameters:\n  spare: {type: int, default: 1, title: {de: A, en: B}}\n")
    let question = PackCase.rule(
      "Q-1",
      [
        "each": nil, "label": nil, "check": nil, "ask": "{de: F, en: Q}",
        "scale": "ja-nein",
      ])
    let report = try PackCase(
      head: head, rules: PackCase.rule() + question,
      tests: "rule: A-1\ncases:\n  - {name: n, \(test), expect: notapplicable}\n"
    ).report()
    #expect(report.cases.flatMap(\.failures).texts == [expected].compactMap(\.self))
  }

  @Test func basesAreUsed() throws {
    let base = "base: {facts: {org: {a: true}, sites: [{id: X}]}}"
    let tests = Self.complete.replacing("base: {facts: {sites: [{id: X}]}}", with: base)
    let report = try PackCase(tests: tests).report()
    #expect(report.findings.texts == ["PCK109 no rule of the examples in this file reads `org.a`"])
    #expect(try PackCase(tests: tests).report(only: "A-1").isPassed)
  }

  @Test func rulesNeedTheirExamples() throws {
    let report = try PackCase().report()
    #expect(
      report.findings.map(\.code) == ["PCK112", "PCK112", "PCK112", "PCK113", "PCK114"])
    #expect(!report.isPassed)
    let question = PackCase.rule(
      "Q-1",
      [
        "each": nil, "label": nil, "check": nil, "ask": "{de: F, en: Q}",
        "scale": "ja-nein",
      ])
    #expect(try PackCase(rules: question).report().findings.map(\.code) == ["PCK112", "PCK112"])
    let answered = PackCase(
      rules: question,
      tests: """
        rule: Q-1
        cases:
          - {name: yes, answers: {Q-1: ja}, expect: pass}
          - {name: no, answers: {Q-1: nein}, expect: fail}
          - {name: open, expect: unknown}

        """)
    #expect(try answered.report().isPassed)
  }

  @Test func draftsAreTestedLikeOtherRules() throws {
    let rule = PackCase.rule("A-1", ["draft": "true"])
    #expect(try PackCase(rules: rule, tests: Self.complete).report().isPassed)
  }

  @Test func parametersReplaceThoseOfThePack() throws {
    let tests = "rule: A-1\ncases:\n  - {name: n, parameters: {max_age: 10d}, expect: fail, given: "
    let old = "{servers: [{id: S, critical: true, tested: 2026-06-01}]}}\n"
    #expect(try PackCase(tests: tests + old).report().cases.allSatisfy(\.isPassed))
    let wrong = tests.replacing("10d", with: "ten") + old
    #expect(try !PackCase(tests: wrong).report().cases.allSatisfy(\.isPassed))
  }

  @Test func withoutADateNothingIsJudged() throws {
    var pack = try PackCase(tests: Self.complete).pack()
    for index in pack.tests.indices { pack.tests[index].asOf = nil }
    let report = try PackCase().report(on: pack)
    #expect(Set(report.cases.flatMap(\.failures).map(\.code)) == ["PCK108"])
  }
}
