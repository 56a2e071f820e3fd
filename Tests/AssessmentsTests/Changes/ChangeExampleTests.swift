// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Testing

/// Why a level or an outcome changed, in cases in which there is no doubt about it, and in one in which there is.
@Suite struct ChangeExampleTests {
  /// Three `muss` rules, one on each level; the worked example of `Docs/scoring.md`.
  private static let rules =
    Case.rule("A", "org.a") + Case.rule("B", "org.b", level: 2) + Case.rule("C", "org.c", level: 3)
  private static let met = "{org: {a: true, b: true, c: true}}"

  private func split(_ old: Case, _ new: Case) throws -> ChangeSplit {
    ChangeLadder(from: try old.request(), to: try new.request()).split
  }

  private func guaranteed(_ split: ChangeSplit) -> [ChangeShare] { split.overall.guaranteed }

  /// Level 3 last year. A new `muss` of level 1 fails, and an old one of level 1 fails now, too. With the facts first all of
  /// the drop is due to them, with the rules first to those: none of it is due to either alone.
  @Test func aDropThatEitherCauseExplainsAloneIsAJointEffect() throws {
    let old = Case(rules: Self.rules, facts: "{org: {a: true, b: true, c: true, d: false}}")
    let new = Case(
      rules: Self.rules + Case.rule("N", "org.d"), facts: "{org: {a: false, b: true, c: true, d: false}}")
    let split = try split(old, new)
    #expect(split.overall.before == LevelBounds(low: 3, high: 3))
    #expect(split.overall.after == LevelBounds(low: 0, high: 0))
    let joint = ChangeShare(causes: [.facts, .rules], isJoint: true, amount: -3, rules: ["p/A", "p/N"])
    #expect(split.overall.guaranteed == [joint])
    #expect(split.overall.possible == [joint])
    #expect(split.domains.first?.level.guaranteed == [joint])
    // Of the rules themselves there is no doubt.
    #expect(split.rules.map(\.name) == ["p/A", "p/N"])
    #expect(split.rules.map(\.causes) == [[.facts], [.rules]])
    #expect(split.rules.map(\.isJoint) == [false, false])
    #expect(split.achieved.shares == [ChangeShare(causes: [.facts], amount: -1, rules: ["p/A"])])
  }

  @Test func crossesAreTheFourCornersOfTheExample() throws {
    let old = Case(rules: Self.rules, facts: "{org: {a: true, b: true, c: true, d: false}}")
    let new = Case(
      rules: Self.rules + Case.rule("N", "org.d"), facts: "{org: {a: true, b: false, c: true, d: true}}")
    let ladder = ChangeLadder(from: try old.request(), to: try new.request())
    #expect(try ladder.start.overall?.low == 3 && ladder.start == old.request().crossEvaluation)
    #expect(ladder.oldFactsUnderNewRules.overall?.low == 0)
    #expect(ladder.newFactsUnderOldRules.overall?.low == 1)
    #expect(try ladder.end.overall?.low == 1 && ladder.end == new.request().crossEvaluation)
  }

  /// What changes, what is to be blamed for the guaranteed level, and by which rules.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var old = Case(rules: ChangeExampleTests.rules, facts: ChangeExampleTests.met)
    var new = Case(rules: ChangeExampleTests.rules, facts: ChangeExampleTests.met)
    var share: ChangeShare
    var testDescription: String { name }
  }

  private static let ageing = Case.rule("A", "org.a && now < timestamp('2026-06-15T00:00:00Z')")
  private static let asked = Case.rule("A", "params.max_age >= duration('8000h')")

  static let rows: [Row] = [
    Row(
      name: "a fact", new: Case(rules: rules, facts: "{org: {a: true, b: false, c: true}}"),
      share: ChangeShare(causes: [.facts], amount: -2, rules: ["p/B"])),
    Row(
      name: "a fact that is no longer recorded", new: Case(rules: rules, facts: "{org: {a: true, b: true}}"),
      share: ChangeShare(causes: [.facts], amount: -1, rules: ["p/C"])),
    Row(
      name: "a new rule that fails",
      old: Case(rules: rules, facts: "{org: {a: true, b: true, c: true, d: false}}"),
      new: Case(
        rules: rules + Case.rule("N", "org.d", level: 2),
        facts: "{org: {a: true, b: true, c: true, d: false}}"),
      share: ChangeShare(causes: [.rules], amount: -2, rules: ["p/N"])),
    Row(
      name: "a new rule that fails and was not recorded then",
      new: Case(
        rules: rules + Case.rule("N", "org.d"), facts: "{org: {a: true, b: true, c: true, d: false}}"),
      share: ChangeShare(causes: [.rules], amount: -3, rules: ["p/N"])),
    Row(
      name: "a new rule without facts", new: Case(rules: rules + Case.rule("N", "org.d"), facts: met),
      share: ChangeShare(causes: [.notRecorded], amount: -3, rules: ["p/N"])),
    Row(
      name: "a withdrawn rule", old: Case(rules: rules + Case.rule("N", "org.d", level: 3), facts: met),
      share: ChangeShare(causes: [.rules], amount: 1, rules: ["p/N"])),
    Row(
      name: "a changed rule",
      new: Case(rules: rules.replacing("check: org.b", with: "check: org.b && !org.a"), facts: met),
      share: ChangeShare(causes: [.rules], amount: -2, rules: ["p/B"])),
    Row(
      name: "the passing of time", old: Case(rules: ageing, facts: met, asOf: "2026-06-14"),
      new: Case(rules: ageing, facts: met, asOf: "2026-06-15"),
      share: ChangeShare(causes: [.time], amount: -3, rules: ["p/A"])),
    Row(
      name: "a rule that comes into force",
      old: Case(rules: rules + late, facts: met, asOf: "2026-06-14"),
      new: Case(rules: rules + late, facts: met, asOf: "2026-06-15"),
      share: ChangeShare(causes: [.rules], amount: -3, rules: ["p/N"])),
    Row(
      name: "a parameter", old: Case(rules: asked),
      new: Case(
        rules: asked, tailoring: "parameters: {p: {max_age: 300d}}"),
      share: ChangeShare(causes: [.settings], amount: -3, rules: ["p/A"])),
    Row(
      name: "a rule left out", old: Case(rules: rules + Case.rule("N", "org.a == false"), facts: met),
      new: Case(
        rules: rules + Case.rule("N", "org.a == false"), facts: met,
        tailoring: "deselect: [{rule: p/N, reason: Grund}]"),
      share: ChangeShare(causes: [.settings], amount: 3, rules: ["p/N"])),
    Row(
      name: "a rule that begins to apply",
      old: Case(rules: rules + Case.rule("N", "org.a == false", "when: org.d"), facts: with(d: false)),
      new: Case(rules: rules + Case.rule("N", "org.a == false", "when: org.d"), facts: with(d: true)),
      share: ChangeShare(causes: [.applicability], amount: -3, rules: ["p/N"])),
    Row(
      name: "another level by the model",
      new: Case(
        rules: rules, facts: met, model: Case.model + "\nrules: {p/C: {level: 2}}"),
      share: ChangeShare(causes: [.model], amount: 0)),
    Row(
      name: "a threshold of the model",
      old: Case(rules: rules + Case.rule("S", "org.a == false", obligation: "sollte"), facts: met),
      new: Case(
        rules: rules + Case.rule("S", "org.a == false", obligation: "sollte"), facts: met,
        model: Case.model.replacing("title: eins, sollte: 0%", with: "title: eins, sollte: 50%")),
      share: ChangeShare(causes: [.model], amount: -3)),
  ]

  private static let late = Case.rule("N", "org.a == false", "valid: {from: 2026-06-15}")

  private static func with(d: Bool) -> String { "{org: {a: true, b: true, c: true, d: \(d)}}" }

  @Test(arguments: rows) func oneCauseIsBlamedAlone(_ row: Row) throws {
    let split = try split(row.old, row.new)
    #expect(split.overall.guaranteed == (row.share.amount == 0 ? [] : [row.share]))
  }

  @Test func anAcceptedRiskChangesNoLevel() throws {
    let open = Case(rules: Self.rules, facts: "{org: {a: false, b: true, c: true}}")
    var waived = open
    waived.tailoring = """
      waivers:
        - {rule: p/A, from: 2026-01-01, until: 2026-12-31, reason: Grund, approver: Leitung}
      """
    let split = try split(open, waived)
    #expect(split.steps == [[.applicability], [.facts], [.waivers]])
    #expect(split.overall.isUnchanged && split.overall.guaranteed.isEmpty)
    #expect(split.accepted.shares == [ChangeShare(causes: [.waivers], amount: 1, rules: ["p/A"])])
    #expect(split.rules.map(\.causes) == [[.waivers]])
    // The same waiver ends with time.
    var later = waived
    later.asOf = "2027-01-01"
    #expect(try self.split(waived, later).accepted.shares.map(\.causes) == [[.time]])
  }

  @Test func anAnswerThatIsTooOldIsDueToTime() throws {
    let asking = """
        - id: A
          title: Titel
          obligation: muss
          level: 1
          ask: Ist es so?
          scale: ja-nein

      """
    let old = Case(rules: asking, answers: "{p/A: {value: ja, on: 2026-06-01, by: IT}}")
    var new = old
    new.asOf = "2027-06-30"
    let change = try #require(try split(old, new).rules.first)
    #expect(change.before?.outcome == .pass && change.after?.outcome == .unknown)
    #expect(change.causes == [.time] && !change.isJoint)
  }

  @Test func aRenamedRuleIsTheSameRule() throws {
    let old = Case(rules: Self.rules, facts: Self.met)
    let renamed = Case(
      rules: Self.rules.replacing("id: B\n", with: "id: B2\n    aliases: [B]\n"), facts: Self.met)
    let split = try split(old, renamed)
    #expect(split.rules.isEmpty && split.overall.isUnchanged)
    #expect(split.steps.contains([.rules]))
  }

  @Test func aDomainThatCannotBeAssessedAnyMoreHasNoAmount() throws {
    let rules = Case.rule("A", "org.a", "when: org.b")
    let old = Case(rules: rules, facts: "{org: {a: true, b: true}}")
    let new = Case(rules: rules, facts: "{org: {a: true, b: false}}")
    let level = try split(old, new).overall
    #expect(level.before?.low == 3 && level.after == nil)
    #expect(level.guaranteed.isEmpty && level.assessability == ChangeShare(causes: [.applicability]))
  }

  @Test func aNewRuleSaysWhatTheOlderFactsHadGiven() throws {
    let new = Case(
      rules: Self.rules + Case.rule("N", "org.d") + Case.rule("M", "org.a"),
      facts: "{org: {a: true, b: true, c: true, d: true}}")
    let split = try split(Case(rules: Self.rules, facts: Self.met), new)
    #expect(split.rules.map(\.name) == ["p/M", "p/N"])
    #expect(split.rules.map(\.then) == [.pass, .unknown])
    #expect(split.overall.isUnchanged)
  }
}
