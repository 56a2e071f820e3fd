// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

@testable import Assessments

/// What changed between two results of a federation.
@Suite struct FederationChangesTests {
  private func day(_ text: String) -> CivilDate { CivilDate(iso: text.utf8) ?? CivilDate(daysSinceEpoch: 0) }

  private func levels(_ low: Int, _ high: Int) -> ComparedLevels {
    let level = LevelBounds(low: low, high: high)
    return ComparedLevels(overall: level, domains: [ComparedLevel(id: "d", level: level)])
  }

  private func result(_ asOf: String, _ levels: [String: ComparedLevels]) -> FederationAssessment {
    var result = FederationAssessment()
    result.provenance.asOf = day(asOf)
    result.domains = [DomainTitle(id: "d"), DomainTitle(id: "e")]
    for id in levels.keys.sorted() {
      result.membership.members.append(FederationMember(id: id, name: id, joined: day("2024-01-01")))
      result.comparison.members.append(ComparedMember(id: id, own: levels[id] ?? ComparedLevels()))
    }
    return result
  }

  private var then: FederationAssessment {
    result("2026-01-31", ["a": levels(1, 2), "b": levels(2, 2), "c": levels(0, 0)])
  }

  @Test func levelsAreToldOfThoseWhoAreNamedAndHandedInBothTimes() {
    var now = result("2027-01-31", ["a": levels(2, 2), "b": levels(2, 2), "x": levels(3, 3)])
    now.membership.members[2].joined = day("2026-07-01")
    let changes = now.changes(since: then)
    #expect(changes.members.map(\.member) == ["a", "b"])
    #expect(changes.members[0].then == LevelBounds(low: 1, high: 2))
    #expect(changes.members[0].now == LevelBounds(low: 2, high: 2))
    #expect(changes.members[1].then == changes.members[1].now)
    #expect(changes.joined == ["x"] && changes.membersThen == 3)
    var silent = now
    silent.comparison.members[0].hasSubmitted = false
    #expect(silent.changes(since: then).members.map(\.member) == ["b"])
  }

  @Test func whoLeftIsToldApart() {
    var now = result("2027-01-31", ["a": levels(1, 2)])
    now.membership.members.append(
      FederationMember(id: "c", name: "c", joined: day("2024-01-01"), left: day("2026-12-31"), status: .left))
    let changes = now.changes(since: then)
    #expect(changes.left == ["c"] && changes.members.map(\.member) == ["a"])
  }

  @Test func onlyWhatDiffersIsACause() {
    var (before, now) = (then, result("2027-01-31", ["a": levels(1, 2)]))
    #expect(now.changes(since: before).causes.map(\.kind) == [.facts, .time])
    before.provenance.packs = [
      AssessedPack(id: "p", version: "1.0.0", sha256: "1"), AssessedPack(id: "q", version: "1.0.0"),
    ]
    now.provenance.packs = [
      AssessedPack(id: "p", version: "1.1.0", sha256: "2"), AssessedPack(id: "r", version: "1.0.0"),
    ]
    now.provenance.model = AssessedModel(id: "m", version: "2.0.0")
    (before.comparison.rules, now.comparison.rules) = (["p/A", "p/B"], ["p/B"])
    let changes = now.changes(since: before)
    #expect(
      changes.causes == [
        FederationCause(kind: .facts), FederationCause(kind: .time),
        FederationCause(kind: .pack, id: "p", then: "1.0.0", now: "1.1.0"),
        FederationCause(kind: .pack, id: "r", now: "1.0.0"),
        FederationCause(kind: .pack, id: "q", then: "1.0.0"),
        FederationCause(kind: .model, id: "m", now: "2.0.0"), FederationCause(kind: .members),
      ])
    #expect(changes.rulesThen == 2 && changes.rulesInBoth == 1)
  }

  @Test func sharedGapsComeAndGo() {
    var (before, now) = (then, result("2027-01-31", ["a": levels(1, 2)]))
    before.sharedGaps = [SharedGap(rule: "p/A"), SharedGap(rule: "p/B")]
    now.sharedGaps = [SharedGap(rule: "p/B"), SharedGap(rule: "p/C")]
    let changes = now.changes(since: before)
    #expect(changes.newGaps == ["p/C"] && changes.closedGaps == ["p/A"])
    #expect(before.changes(since: before).newGaps == [])
  }
}
