// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing
import Values

@testable import Assessments

/// What changed between two joint evaluations, split by cause from what the members handed in.
@Suite struct FederationSplitTests {
  private func result(_ years: TwoYears) throws -> (FederationResult, [Diagnostic]) {
    let (result, diagnostics) = try years.request().result()
    #expect(diagnostics.errorTexts == [])
    return (try #require(result), diagnostics)
  }

  private func changes(_ years: TwoYears) throws -> FederationChanges {
    try #require(try result(years).0.assessment.changes)
  }

  @Test func aRiseByFactsIsOneByFacts() throws {
    let changes = try changes(.plain(["a", "b"]))
    let split = try #require(changes.members.first?.split)
    #expect(split.undivided == nil)
    #expect(split.overall.before?.low == 1 && split.overall.after?.low == 3)
    #expect(split.overall.guaranteed.map(\.causes) == [[.facts]])
    #expect(split.overall.guaranteed.map(\.amount) == [2])
    #expect(split.overall.guaranteed.map(\.rules) == [["p/A2"]])
    let together = try #require(changes.together)
    #expect(together.members == 2 && together.undivided == 0 && together.leftOut == 0)
    let passed = try #require(together.outcomes.first { $0.outcome == .pass }).count
    #expect(passed.before == 6 && passed.after == 8)
    #expect(passed.shares == [ChangeShare(causes: [.facts], amount: 2)])
  }

  /// The same facts, and a rule that is new.
  @Test func aNewRuleIsNoDeclineByFacts() throws {
    var years = TwoYears.plain(["a", "b"])
    for place in years.members.indices { years.members[place].then = years.members[place].now }
    years.rules.now.rules += Case.rule("A4", "org.e")
    let split = try #require(try changes(years).members.first?.split)
    #expect(split.overall.before?.low == 3 && split.overall.after?.low == 0)
    #expect(split.overall.guaranteed.allSatisfy { $0.causes == [.notRecorded] })
    let open = try #require(split.outcomes.first { $0.outcome == .unknown }).count
    #expect(open.after == 1 && open.shares.map(\.causes) == [[.notRecorded]])
  }

  /// A way that cannot be used, and what is said then.
  struct Unusable: Sendable {
    let reason: UndividedReason
    let change: @Sendable (inout Submission) -> Void
  }

  static let unusable = [
    Unusable(reason: .noCrossEvaluation) { $0.since = nil },
    Unusable(reason: .otherSubmission) { $0.since?.asOf = CivilDate(daysSinceEpoch: 20_000) },
    Unusable(reason: .otherSubmission) { $0.since?.taken = CivilDate(daysSinceEpoch: 20_000) },
    Unusable(reason: .otherSubmission) { $0.since?.packs[0].version = "0.9.0" },
    Unusable(reason: .otherSubmission) { $0.since?.model = nil },
    Unusable(reason: .otherStart) { $0.since?.ladder.start.rules[0].outcome = .unknown },
    Unusable(reason: .otherStart) { $0.since?.ladder.start.overall = LevelBounds(low: 2, high: 3) },
    Unusable(reason: .otherStart) { $0.since?.ladder.start.rules[0].level = nil },
  ]

  @Test(arguments: unusable)
  func causesThatCannotBeToldApartAreNamedTogether(unusable: Unusable) throws {
    var years = TwoYears.plain(["a", "b"])
    years.change = { if $0.commune == "a" { unusable.change(&$0) } }
    let (result, diagnostics) = try result(years)
    let members = try #require(result.assessment.changes?.members)
    let split = try #require(members[0].split)
    #expect(split.undivided == unusable.reason && members[1].split?.undivided == nil)
    let all = [ChangeShare(causes: [.facts, .applicability, .time, .rules, .notRecorded, .model], amount: 2)]
    #expect(split.overall.guaranteed == all)
    let passed = try #require(split.outcomes.first { $0.outcome == .pass }).count
    #expect(passed.before == 3 && passed.after == 4 && passed.shares.map(\.amount) == [1])
    #expect(result.assessment.changes?.together?.undivided == 1)
    let warning = try #require(diagnostics.first { $0.code == "FED021" })
    #expect(warning.text.en.contains("`a`") && !warning.text.en.contains("`b`") && warning.help != nil)
    #expect(result.positions[0].change?.split == split)
  }

  /// Two who are not named are too few for a figure over them; with a third they are counted.
  @Test(arguments: [(2, 2, 2), (3, 5, 0)])
  func smallGroupsAreNotCounted(unnamed: Int, counted: Int, leftOut: Int) throws {
    var years = TwoYears.plain(["a", "b"] + (0..<unnamed).map { "u\($0)" })
    for place in 2..<(2 + unnamed) { years.members[place].consents = (false, false) }
    let (result, _) = try result(years)
    let together = try #require(result.assessment.changes?.together)
    #expect(together.members == counted && together.leftOut == leftOut)
    #expect(result.assessment.changes?.members.map(\.member) == ["a", "b"])
    #expect(result.positions.allSatisfy { $0.change?.split?.undivided == nil })
  }

  /// Who is named in one year only would tell of the others by what is left when it is taken away.
  @Test func whoIsNamedOnceIsNotCounted() throws {
    var years = TwoYears.plain(["a", "b", "u0", "u1", "u2"])
    for place in 2..<5 { years.members[place].consents = (false, false) }
    years.members[1].consents.then = false
    let together = try #require(try changes(years).together)
    #expect(together.members == 4 && together.leftOut == 1)
    years.members[1].consents = (true, false)
    #expect(try changes(years).together?.leftOut == 1)
  }

  @Test func whoJoinedHasNothingToCompareWith() throws {
    var years = TwoYears.plain(["a", "b", "c"])
    years.members[2].then = nil
    let (result, diagnostics) = try result(years)
    #expect(result.assessment.changes?.members.map(\.member) == ["a", "b"])
    #expect(result.assessment.changes?.together?.members == 2)
    #expect(result.positions[2].change == nil && result.positions[2].since == nil)
    #expect(!diagnostics.map(\.code).contains("FED021"))
  }

  // MARK: - Contradictions

  @Test func whatIsHandedInAsItWasMadeDoesNotContradictItself() throws {
    #expect(try TwoYears.plain(["a", "b"]).request().contradictions.map(\.code) == [])
  }

  /// A change to a submission, and what it is found by.
  struct Forgery: Sendable {
    let code: String
    let change: @Sendable (inout Submission) -> Void
  }

  static let forgeries = [
    Forgery(code: "FED019") { $0.own.domains[0].level = LevelBounds(low: 2, high: 3) },
    Forgery(code: "FED019") { $0.tailored.domains[1].level = nil },
    Forgery(code: "FED019") { $0.tailored.overall = LevelBounds(low: 1, high: 3) },
    Forgery(code: "FED019") { $0.tailored.domains.removeLast() },
    Forgery(code: "FED019") { $0.tailored.rules[0].outcome = .fail },
    Forgery(code: "FED020") { submission in
      let last = (submission.since?.ladder.factsFirst.count ?? 0) - 1
      submission.since?.ladder.factsFirst[last].overall = LevelBounds(low: 0, high: 3)
    },
    Forgery(code: "FED020") { submission in
      for step in submission.since?.ladder.factsFirst.indices ?? 0..<0 {
        submission.since?.ladder.factsFirst[step].changed = []
      }
    },
  ]

  @Test(arguments: forgeries)
  func levelsThatDoNotFollowFromOutcomesAreRefused(forgery: Forgery) throws {
    var years = TwoYears.plain(["a", "b"])
    years.change = { if $0.commune == "b" { forgery.change(&$0) } }
    let found = try years.request().contradictions
    #expect(found.map(\.code) == [forgery.code])
    #expect(found.allSatisfy { $0.severity == .error && $0.help != nil && $0.text.en.contains("`b`") })
  }

  /// Levels that packs of its own build besides cannot be computed again.
  @Test func packsOfItsOwnAreNotJudged() throws {
    var years = TwoYears.plain(["a"])
    years.change = {
      $0.own.domains[0].level = LevelBounds(low: 2, high: 3)
      $0.packs.append(SubmittedPack(id: "own", version: "1.0.0", sha256: "x", buildsLevels: true))
    }
    #expect(try years.request().contradictions.map(\.code) == [])
  }
}
