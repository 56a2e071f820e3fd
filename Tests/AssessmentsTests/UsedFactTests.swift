// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Testing

/// What an assessment names as the basis of its verdicts: facts with file and line, and subjects that pass.
@Suite struct UsedFactTests {
  private func verdict(_ rule: String, facts: String, answers: String = "{}") throws -> AssessedVerdict {
    let assessment = try Case(rules: rule, facts: facts, answers: answers).assessment()
    return try #require(assessment.rules.first).verdict
  }

  private let servers = """

      servers:
        complete: {by: IT, on: 2026-06-01}
        rows:
          - {id: s1, critical: false, patched: true, tested: 2026-01-05}
          - {id: s2, critical: true, patched: true, tested: 2026-02-20}
          - {id: s3, critical: false, patched: false, tested: ~}
    """

  @Test func factsHaveTheirValueAndLine() throws {
    let rule = Case.rule("R", "servers.exists(s, s.critical && has(s.tested) && s.patched)")
    let facts = try #require(try verdict(rule, facts: servers).facts)
    // All three are asked whether they are critical; only the second is looked at closely, so its facts come first.
    let close = facts.facts.filter { $0.row == "s2" }
    #expect(close.map(\.path) == ["servers[1].critical", "servers[1].tested", "servers[1].patched"])
    #expect(close.map(\.value) == ["true", nil, "true"])
    #expect(close.map(\.state) == [nil, .present, nil])
    #expect(close.allSatisfy { $0.place == "s.yaml:12" })
    #expect(facts.further == 0)
  }

  @Test func whatIsTooMuchIsCounted() throws {
    let rule = Case.rule("R", "org.a && org.b && org.c && org.d && org.e && org.f")
    let facts = try #require(
      try verdict(rule, facts: "{org: {a: ja, b: ja, c: ja, d: ja, e: ja, f: ja}}").facts)
    #expect(facts.facts.map(\.path) == ["org.a", "org.b", "org.c", "org.d", "org.e"])
    #expect(facts.facts.allSatisfy { $0.row == nil && $0.value == "true" })
    #expect(facts.further == 1)
  }

  @Test func whatTheReportIsTooOpenForIsWithheld() throws {
    let rule = Case.rule("R", "servers.exists(s, s.critical && s.patched)")
    let secret = servers.replacing("{id: s2,", with: "{_class: streng vertraulich, id: s2,")
    let facts = try #require(try verdict(rule, facts: secret).facts).facts.filter { $0.row == "s2" }
    #expect(facts.map(\.state) == [.withheld, .withheld])
    #expect(facts.map(\.value) == [nil, nil])
  }

  @Test func whereNoFactsDecidedThereAreNone() throws {
    let rule = Case.rule("R", "org.a", "scale: ja-nein\n    ask: Frage?")
    #expect(try verdict(rule, facts: "{}").facts == nil)
    let attested = try verdict(
      rule, facts: "{}", answers: "{R: {value: ja, on: 2026-06-01, by: ISB, evidence: lived}}")
    #expect(attested.outcome == .pass && attested.facts == nil)
  }

  @Test func aRuleThatDoesNotApplyNamesItsCondition() throws {
    let rule = Case.rule("R", "org.b", "when: org.a")
    let verdict = try verdict(rule, facts: "{org: {a: nein, b: ja}}")
    #expect(verdict.outcome == .notapplicable)
    #expect(verdict.facts?.facts.map(\.path) == ["org.a"])
    #expect(verdict.facts?.facts.map(\.value) == ["false"])
  }

  @Test func subjectsThatPassAreNamedWithTheirLine() throws {
    let rule = Case.rule("R", "it.patched", "each: servers")
    let verdict = try verdict(rule, facts: servers)
    #expect(verdict.passing.map { $0.suffix(11) } == ["(s.yaml:11)", "(s.yaml:12)"])
    #expect(verdict.subjects.count == 1)
    #expect(verdict.facts == nil)
  }
}
