// SPDX-License-Identifier: EUPL-1.2

import PackQuality
import SourceText
import Testing

/// Small mistakes in rules, and whether examples notice them.
@Suite struct PackMutantTests {
  private static let head = PackCase.head.replacing(
    "sources:",
    with: """
        near: {type: duration, default: 366d, stricter: lower, title: {de: Nah, en: Near}}
        far: {type: duration, default: 900d, stricter: lower, title: {de: Fern, en: Far}}
        least: {type: int, default: 3, stricter: higher, title: {de: Zahl, en: Number}}
      sources:
      """)

  /// The report on one rule.
  private func report(each: String? = nil, check: String, tests: String = "") throws -> MutantReport {
    let rule = PackCase.rule(
      "A-1", ["each": each, "label": each == nil ? nil : "it.id", "check": "\"\(check)\""])
    let cases = "rule: A-1\ncases:\n" + (tests.isEmpty ? "  []\n" : tests)
    return try PackCase(head: Self.head, rules: rule, tests: cases).tester().mutants(ofPack: 0)
  }

  @Test(
    arguments: [
      ("org.a == org.b", ["comparison org.a == org.b => org.a != org.b"]),
      (
        "servers.size() <= params.least",
        [
          "comparison servers.size() <= params.least => servers.size() < params.least",
          "comparison servers.size() <= params.least => servers.size() >= params.least",
        ]
      ),
      (
        "servers.size() > 2",
        [
          "comparison servers.size() > 2 => servers.size() >= 2",
          "comparison servers.size() > 2 => servers.size() < 2",
          "constant servers.size() > 2 => servers.size() > 3",
          "constant servers.size() > 2 => servers.size() > 1",
        ]
      ),
      ("org.a && org.b", ["operand drop org.a", "operand drop org.b"]),
      ("!org.a", ["negation !org.a => org.a"]),
      (
        "(org.a || org.b) && !(org.a && org.b)",
        [
          "operand drop (org.a || org.b)", "operand drop !(org.a && org.b)", "operand drop org.a",
          "operand drop org.b", "negation !(org.a && org.b) => (org.a && org.b)", "operand drop org.a (2)",
          "operand drop org.b (2)",
        ]
      ),
      (
        "servers.all(s, s.patched)", ["quantifier servers.all => servers.exists"]
      ),
      (
        "servers.exists_one(s, s.patched)", ["quantifier servers.exists_one => servers.exists"]
      ),
      (
        "servers.filter(s, s.critical).exists(s, s.patched)",
        [
          "quantifier servers.filter(s, s.critical).exists => servers.filter(s, s.critical).all",
          "filter drop .filter(s, s.critical)",
        ]
      ),
      (
        "servers.exists(s, s.id in ['x', 'y'])",
        [
          "quantifier servers.exists => servers.all",
          "comparison s.id in ['x', 'y'] => !(s.id in ['x', 'y'])",
          "constant s.id in ['x', 'y'] => s.id in ['x~', 'y']",
          "constant s.id in ['x', 'y'] => s.id in ['x', 'y~']",
        ]
      ),
      (
        "servers.exists(s, has(s.tested))",
        ["quantifier servers.exists => servers.all", "presence has(s.tested) => true"]
      ),
      (
        "duration('24h') < params.max_age",
        [
          "comparison duration('24h') < params.max_age => duration('24h') <= params.max_age",
          "comparison duration('24h') < params.max_age => duration('24h') > params.max_age",
          "constant duration('24h') => (duration('24h') + duration('24h'))",
          "parameter duration('24h') < params.max_age => duration('24h') < params.near",
        ]
      ),
    ] as [(String, [String])])
  func everyKindOfMistakeIsMade(_ check: String, _ expected: [String]) throws {
    let mutants = try report(check: check).mutants
    #expect(mutants.map { "\($0.kind.rawValue) \($0.name)" } == expected)
    #expect(mutants.allSatisfy { $0.fate == .survived })
  }

  @Test func whatTheCheckerRefusesAndWhatIsTheSameDoesNotCount() throws {
    let guarded = try report(each: "servers", check: "has(it.tested) && it.tested <= now")
    #expect(
      guarded.mutants.map(\.name) == [
        "drop it.tested <= now", "it.tested <= now => it.tested < now",
        "it.tested <= now => it.tested >= now",
      ])
    // Without the guard the field must not be read; with `true` for it that is refused, too.
    #expect(guarded.refusedCount == 2 && guarded.sameCount == 0)
    let either = try report(each: "servers", check: "has(it.tested) || it.critical")
    #expect(
      either.mutants.map(\.name) == ["drop has(it.tested)", "drop it.critical", "has(it.tested) => true"])
    let both = try report(each: "servers", check: "has(it.tested) && it.critical")
    #expect(both.mutants.map(\.name) == ["drop has(it.tested)", "drop it.critical"])
    #expect(both.sameCount == 1)
  }

  private static let bothCases = """
      - {name: both, given: {org: {a: true, b: true}}, expect: pass}
      - {name: neither, given: {org: {a: false, b: false}}, expect: fail}

    """

  @Test func anExampleThatNoLongerHoldsNotices() throws {
    let found = try report(check: "org.a && org.b", tests: Self.bothCases)
    #expect(found.share == Share(0, of: 2) && found.unexplained.count == 2)
    let more = Self.bothCases + "  - {name: only b, given: {org: {a: false, b: true}}, expect: fail}\n"
    let better = try report(check: "org.a && org.b", tests: more)
    #expect(better.mutants.map(\.fate) == [.noticed(by: "only b"), .survived])
    #expect(!better.isEnough(percent: 50))
  }

  @Test func anythingThatAnExampleExpectsNotices() throws {
    let test = "  - {name: n, given: {org: {a: true}}, expect: unknown, missing: [org.b]}\n"
    let found = try report(check: "org.a && org.b || org.b && org.a", tests: test)
    #expect(found.mutants.map(\.fate).contains(.noticed(by: "n")))
  }

  @Test func survivorsAreShownAsAChangeOfTheFile() throws {
    let found = try report(check: "org.a && org.b", tests: Self.bothCases)
    #expect(
      found.text(in: .en, usesColour: false) == """
        p 1.0.0: the examples notice 0 of 2 (0.0%) mutants; not counted: 0 no valid expressions, 0 with the same meaning

        p/rules/r.yaml:10: A-1, check: operand dropped
        -     check: "org.a && org.b"
        +     check: "org.b"
          mutant: drop org.a

        p/rules/r.yaml:10: A-1, check: operand dropped
        -     check: "org.a && org.b"
        +     check: "org.a"
          mutant: drop org.b

        """)
  }

  @Test func aChangeInAFoldedExpressionShowsTheLinesAround() throws {
    let rule = PackCase.rule(
      "A-1", ["each": nil, "label": nil, "check": ">-\n      org.a\n      && org.b\n      && !org.a"])
    let found = try PackCase(rules: rule).tester().mutants(ofPack: 0)
    let dropped = try #require(found.mutants.first { $0.name == "drop org.b" })
    #expect(
      dropped.difference.lines.map { $0.mark.rawValue + $0.text } == [
        "     check: >-", "-      org.a", "-      && org.b", "+      org.a", "       && !org.a",
      ]
        || dropped.difference.lines.map { $0.mark.rawValue + $0.text } == [
          "     check: >-", "       org.a", "-      && org.b", "       && !org.a",
        ])
    #expect(dropped.location.position.line == 11)
  }

  @Test func anExplanationCountsButNotAsNoticed() throws {
    let explained =
      Self.bothCases + """
        survivors:
          - {rule: A-1, mutant: drop org.a, why: {de: Gleich, en: The same}}
          - {rule: A-1, mutant: drop org.b, why: {de: Gleich, en: The same}}

        """
    let found = try report(check: "org.a && org.b", tests: explained)
    #expect(found.unexplained.isEmpty && found.findings.texts == [])
    #expect(found.isEnough(percent: 0) && !found.isEnough(percent: 1))
    #expect(found.text(in: .en, usesColour: false).contains("  explained: A-1: drop org.a: The same\n"))
  }

  @Test func anExplanationThatNothingNeedsIsReported() throws {
    let needless =
      Self.bothCases + """
        survivors:
          - {rule: A-1, mutant: drop org.a, why: {de: Gleich, en: The same}}
          - {rule: A-1, mutant: drop org.a, why: {de: Gleich, en: The same}}
          - {rule: A-1, mutant: drop org.c, why: {de: Gleich, en: The same}}

        """
    let found = try report(check: "org.a && org.b", tests: needless)
    #expect(
      found.findings.texts == [
        "PCK116 no mutant `drop org.a` of the rule `A-1` goes unnoticed",
        "PCK116 no mutant `drop org.c` of the rule `A-1` goes unnoticed",
      ])
    #expect(found.findings.last?.help?.en == "do you mean `drop org.b`?")
    #expect(!found.isEnough(percent: 0))
  }

  @Test func theJSONNamesEveryMutantAndItsFate() throws {
    let case_ = PackCase(tests: PackTestTests.complete)
    let tester = try case_.tester()
    let result = PackTestResult(
      report: tester.run(pack: 0), coverage: tester.coverage(ofPack: 0), mutants: tester.mutants(ofPack: 0))
    let text = [result].json(in: .en, percent: 95)
    #expect(text.contains("\"noticed_by\": \"several\"") || text.contains("\"noticed_by\": \"passes\""))
    #expect(
      text.contains("\"mutant\": \"now - it.tested <= params.max_age => now - it.tested < params.max_age\""))
    #expect(text.contains("\"was_false\": false") && text.contains("\"percent\": 75.0"))
    #expect(text.hasPrefix("{\n  \"passed\": false,"))
  }
}
