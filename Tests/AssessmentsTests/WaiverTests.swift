// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// A waiver never raises a score; what it means depends on the day and on the true outcome.
@Suite struct WaiverTests {
  @Test(arguments: [
    ("{org: {a: nein}}", "2026-01-01", "2026-06-30", WaiverStatus.active),
    ("{org: {a: nein}}", "2026-06-30", "2026-12-31", .active),
    ("{org: {a: nein}}", "2026-01-01", "2026-06-29", .expired),
    ("{org: {a: nein}}", "2026-07-01", "2026-12-31", .pending),
    ("{org: {a: ja}}", "2026-01-01", "2026-12-31", .unnecessary),
    ("{}", "2026-01-01", "2026-12-31", .dormant),
  ])
  func statusOnTheDay(facts: String, from: String, until: String, status: WaiverStatus) throws {
    let assessment = try example(facts: facts, "from: \(from), until: \(until)").assessment()
    #expect(assessment.rules[0].verdict.waivers.map(\.status) == [status])
    #expect(assessment.gaps.contains { $0.isWaived } == (status == .active))
  }

  @Test func aWaiverChangesNoOutcomeAndNoLevel() throws {
    let waived = try example(facts: "{org: {a: nein}}", "from: 2026-01-01, until: 2026-12-31").assessment()
    let plain = try Case(rules: Case.rule("R", "org.a"), facts: "{org: {a: nein}}").assessment()
    #expect(waived.rules[0].verdict.outcome == plain.rules[0].verdict.outcome)
    #expect(waived.maturity?.overall == plain.maturity?.overall)
  }

  /// A waiver for single subjects covers the gap only if it names every subject that does not pass.
  @Test(arguments: [("[S1]", false), ("[S1, S2]", true), ("[S2, S1, S3]", true)])
  func aWaiverForSubjects(subjects: String, isWaived: Bool) throws {
    let rule = """
        - id: R
          title: Titel
          obligation: muss
          level: 1
          each: servers
          label: it.id
          check: it.patched

      """
    let example = Case(
      rules: rule,
      facts: "{servers: [{id: S1, patched: nein}, {id: S2, patched: nein}, {id: S3, patched: ja}]}",
      tailoring:
        "waivers: [{rule: p/R, subjects: \(subjects), from: 2026-01-01, until: 2026-12-31, reason: Umbau, approver: Rat}]\n"
    )
    #expect(try example.assessment().gaps.map(\.isWaived) == [isWaived])
  }

  @Test func whatEndsSoonIsAnnounced() throws {
    let soon = try example(facts: "{org: {a: nein}}", "from: 2026-01-01, until: 2026-09-28").assessment()
    let later = try example(facts: "{org: {a: nein}}", "from: 2026-01-01, until: 2026-09-29").assessment()
    #expect(soon.remarks.map(\.kind) == [.expiry])
    #expect(later.remarks.isEmpty)
  }

  private func example(facts: String, _ period: String) -> Case {
    Case(
      rules: Case.rule("R", "org.a"), facts: facts,
      tailoring: "waivers: [{rule: p/R, \(period), reason: Umbau, approver: Rat}]\n")
  }
}
