// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// The worked examples that fix what a verdict and a score mean.
@Suite struct WorkedExampleTests {
  /// S1 critical, passes; S2 critical, fails; S3 with unrecorded criticality, its check passes.
  @Test(arguments: [("1", Outcome.fail), ("0.6", .unknown), ("0.5", .pass)])
  func anUncertainSubjectMayDropOut(atLeast: String, outcome: Outcome) throws {
    let example = Case(
      rules: Self.serverRule(atLeast: atLeast),
      facts: """
        {servers: {complete: {by: IT, on: 2026-06-01}, rows: [
          {id: S1, critical: ja, patched: ja}, {id: S2, critical: ja, patched: nein}, {id: S3, patched: ja}]}}
        """)
    let verdict = try example.verdict(on: "R")
    #expect(verdict.achievement?.text == "[1/2, 2/3]")
    #expect(verdict.outcome == outcome)
    #expect(verdict.missing.description == "servers[2].critical")
    #expect(verdict.subjects.map(\.label) == ["S1", "S2", "S3"])
    #expect(verdict.subjects.map(\.isUncertain) == [false, false, true])
  }

  /// Level 2 with threshold 70 %, all `muss` achieved, four `sollte` with achievements 1.0, 0.7, 0 and one dispensed,
  /// weights 3, 1, 1, 1: one of three applicable is achieved, so level 2 is not reached, whatever the weights.
  @Test func weightsDoNotOpenAGate() throws {
    let example = Case(
      rules: Case.rule("M", "org.a") + Case.rule("S1", "org.a", obligation: "sollte", level: 2, "weight: 3")
        + Self.shareRule("S2") + Case.rule("S3", "org.b", obligation: "sollte", level: 2)
        + Case.rule("S4", "org.b", obligation: "sollte", level: 2),
      facts: """
        {org: {a: ja, b: nein}, servers: {complete: {by: IT, on: 2026-06-01}, rows: \(Self.servers(passing: 7, failing: 3))}}
        """,
      tailoring: "dispensations: [{rule: p/S4, reason: nicht nötig, approver: Rat, date: 2026-01-01}]\n")
    let assessment = try example.assessment()
    let share = assessment.rules.first { $0.id == "S2" }?.verdict
    #expect(share?.achievement?.text == "[7/10, 7/10]")
    #expect(share?.outcome == .fail)
    let domain = assessment.maturity?.domains.first
    #expect(domain?.level == LevelBounds(low: 1, high: 1))
    #expect(domain?.blockers == ["p/S2", "p/S3"])
    #expect(domain?.counts.dispensed == 1)
  }

  /// A requires B; B is achieved to 0.9 with `at_least: 1`: A keeps its outcome, and its effective achievement is 0.
  @Test func aRequirementThatIsNotAchievedBlocks() throws {
    let example = Case(
      rules: Case.rule("A", "org.a", "requires: [B]") + Self.shareRule("B", obligation: "muss", level: 1),
      facts: """
        {org: {a: ja}, servers: {complete: {by: IT, on: 2026-06-01}, rows: \(Self.servers(passing: 9, failing: 1))}}
        """)
    let assessment = try example.assessment()
    let blocked = try #require(assessment.rules.first { $0.id == "A" })
    #expect(blocked.verdict.outcome == .pass)
    #expect(blocked.verdict.counts == .no)
    #expect(blocked.verdict.blockedBy == ["p/B"])
    let gap = try #require(assessment.gaps.first { $0.rule == "p/A" })
    #expect(gap.certainty == .blocked)
    #expect(gap.prerequisites == ["p/B"])
    #expect(assessment.maturity?.overall == LevelBounds(low: 0, high: 0))
  }

  @Test func aRequirementThatDoesNotApplyDoesNotBlock() throws {
    let example = Case(
      rules: Case.rule("A", "org.a", "requires: [B]") + Case.rule("B", "org.b", "when: org.c"),
      facts: "{org: {a: ja, b: nein, c: nein}}")
    let assessment = try example.assessment()
    #expect(assessment.rules.first { $0.id == "B" }?.verdict.outcome == .notapplicable)
    #expect(assessment.rules.first { $0.id == "A" }?.verdict.counts == .yes)
  }

  @Test func aRequirementThatIsWaivedBlocks() throws {
    let example = Case(
      rules: Case.rule("A", "org.a", "requires: [B]") + Case.rule("B", "org.b"),
      facts: "{org: {a: ja, b: nein}}",
      tailoring: Self.waiver)
    let assessment = try example.assessment()
    #expect(assessment.rules.first { $0.id == "A" }?.verdict.counts == .no)
    let gap = assessment.gaps.first { $0.rule == "p/B" }
    #expect(gap?.isWaived == true)
    #expect(gap?.isQuickWin == false)
    #expect(assessment.rules.first { $0.id == "B" }?.verdict.outcome == .fail)
  }

  /// G1 and G2 of Grundschutz++: A depends on B (on C); what depends on something not done is not done.
  @Test(arguments: [
    ("ja", "ja", [CountsAsAchieved.yes, .yes, .yes]), ("ja", "nein", [.no, .no, .no]),
    ("nein", "ja", [.no, .no, .yes]),
  ])
  func requirementsCloseOverChains(b: String, c: String, counts: [CountsAsAchieved]) throws {
    let example = Case(
      rules: Case.rule("A", "org.a", "requires: [B]") + Case.rule("B", "org.b", "requires: [C]")
        + Case.rule("C", "org.c"),
      facts: "{org: {a: ja, b: \(b), c: \(c)}}")
    #expect(try example.assessment().rules.map(\.verdict.counts) == counts)
  }

  /// An incomplete table with one listed server that passes, or fails.
  @Test(arguments: [
    ("ja", "1", "[0, 1]", Outcome.unknown), ("nein", "1", "[0, 1)", .fail),
    ("nein", "0.6", "[0, 1)", .unknown),
  ])
  func anOpenTableLeavesRoom(patched: String, atLeast: String, interval: String, outcome: Outcome) throws {
    let example = Case(
      rules: Self.serverRule(atLeast: atLeast),
      facts: "{servers: {complete: no, rows: [{id: S1, critical: ja, patched: \(patched)}]}}")
    let verdict = try example.verdict(on: "R")
    #expect(verdict.achievement?.text == interval)
    #expect(verdict.outcome == outcome)
    #expect(verdict.missing.paths.map(\.description) == ["servers[*]"])
  }

  @Test func aListedWitnessOfAnOpenTableDecides() throws {
    let example = Case(
      rules: Case.rule("R", "servers.exists(s, s.patched)"),
      facts: "{servers: {complete: no, rows: [{id: S1, critical: ja, patched: ja}]}}")
    #expect(try example.verdict(on: "R").outcome == .pass)
  }

  // MARK: - Parts

  private static func serverRule(atLeast: String) -> String {
    """
      - id: R
        title: Titel
        obligation: muss
        level: 1
        each: servers.filter(s, s.critical)
        label: it.id
        check: it.patched
        at_least: \(atLeast)

    """
  }

  private static func shareRule(_ id: String, obligation: String = "sollte", level: Int = 2) -> String {
    """
      - id: \(id)
        title: Titel
        obligation: \(obligation)
        level: \(level)
        each: servers
        label: it.id
        check: it.patched

    """
  }

  private static func servers(passing: Int, failing: Int) -> String {
    let rows = (0..<passing + failing).map { "{id: S\($0), patched: \($0 < passing ? "ja" : "nein")}" }
    return "[" + rows.joined(separator: ", ") + "]"
  }

  private static let waiver = """
    waivers: [{rule: p/B, from: 2026-01-01, until: 2026-12-31, reason: Umbau, approver: Rat}]

    """
}
