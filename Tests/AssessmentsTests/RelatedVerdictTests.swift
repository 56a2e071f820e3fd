// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import Testing

/// A related rule answers a question, in this order: own facts, facts elsewhere, own answer, answers elsewhere.
@Suite struct RelatedVerdictTests {
  /// What the facts say of `P`, how `Q` is related to it, what was answered to `Q`, and what comes out at `Q`.
  struct Row: Sendable {
    var fact: String
    var relates: String
    var answer: String?
    var outcome: Outcome
    var basis: DecisionBasis
    var isContradicted = false
  }

  @Test(arguments: [
    Row(fact: "{a: true}", relates: "proves: [p/P]", outcome: .pass, basis: .related),
    Row(fact: "{a: false}", relates: "proves: [p/P]", outcome: .unknown, basis: .none),
    Row(fact: "{}", relates: "proves: [p/P]", outcome: .unknown, basis: .none),
    Row(fact: "{a: true}", relates: "refutes: [p/P]", outcome: .unknown, basis: .none),
    Row(fact: "{a: false}", relates: "refutes: [p/P]", outcome: .fail, basis: .related),
    Row(fact: "{a: true}", relates: "equal: [p/P]", outcome: .pass, basis: .related),
    Row(fact: "{a: false}", relates: "equal: [p/P]", outcome: .fail, basis: .related),
    Row(fact: "{}", relates: "equal: [p/P]", answer: "ja", outcome: .pass, basis: .attested),
    Row(fact: "{a: true}", relates: "proves: [p/P]", answer: "ja", outcome: .pass, basis: .related),
    Row(
      fact: "{a: true}", relates: "proves: [p/P]", answer: "nein", outcome: .pass, basis: .related,
      isContradicted: true),
    Row(fact: "{a: false}", relates: "proves: [p/P]", answer: "ja", outcome: .pass, basis: .attested),
    Row(
      fact: "{a: true}", relates: "proves: [p/P]", answer: "nicht relevant", outcome: .notapplicable,
      basis: .attested),
  ])
  func factsOfARelatedRuleAnswerTheQuestion(_ row: Row) throws {
    let answers = row.answer.map { "{q/Q: \(Case.answer($0, note: "Grund"))}" } ?? "{}"
    let verdict = try Case(
      rules: Case.rule("P", "org.a"), otherRules: Case.question("Q", row.relates),
      facts: "{org: \(row.fact)}", answers: answers
    ).verdict(on: "Q")
    #expect(verdict.outcome == row.outcome && verdict.basis == row.basis)
    #expect(verdict.isContradicted == row.isContradicted)
    #expect(verdict.settledBy.isEmpty == (row.basis != .related))
  }

  @Test func everyRuleKeepsItsOwnVerdict() throws {
    let test = Case(
      rules: Case.rule("P", "org.a"), otherRules: Case.question("Q", "equal: [p/P]"),
      facts: "{org: {a: false}}")
    #expect(try test.verdict(on: "P").basis == .decided)
    #expect(try test.verdict(on: "P").outcome == .fail)
  }

  @Test func anAnswerElsewhereCountsWhereNothingElseDoes() throws {
    let asking = Case.rule("P", "org.a", "muss", ask: true)
    let rules = Case(
      rules: asking, otherRules: Case.question("Q", "equal: [p/P]"), answers: "{p/P: \(Case.answer("nein"))}")
    let verdict = try rules.verdict(on: "Q")
    #expect(verdict.outcome == .fail && verdict.basis == .related && verdict.restsOnAnswer)
  }

  @Test func anOwnAnswerStandsAgainstAnAnswerElsewhereAndTheConflictIsListed() throws {
    let asking = Case.rule("P", "org.a", "muss", ask: true)
    let test = Case(
      rules: asking, otherRules: Case.question("Q", "equal: [p/P]"),
      answers: "{p/P: \(Case.answer("nein")), q/Q: \(Case.answer("ja"))}")
    let verdict = try test.verdict(on: "Q")
    #expect(verdict.outcome == .pass && verdict.basis == .attested && verdict.conflicts.count == 1)
    #expect(try test.verdict(on: "P").outcome == .fail)
    let remarks = try test.assessment().remarks.filter { $0.kind == .conflict }
    #expect(remarks.map(\.rule) == ["q/Q"])
  }

  @Test func relationsReachAcrossSeveralRules() throws {
    let test = Case(
      rules: Case.rule("P", "org.a"), otherRules: Case.question("Q", "equal: [p/P]"),
      facts: "{org: {a: true}}")
    let chained = Case(
      rules: Case.rule("P", "org.a") + Case.rule("O", "org.b", "muss", ask: true, "relates: {equal: [q/Q]}"),
      otherRules: Case.question("Q", "equal: [p/P]"), facts: "{org: {a: true}}")
    #expect(try test.verdict(on: "Q").restsOnFacts)
    #expect(try chained.verdict(on: "O").outcome == .pass)
    #expect(try chained.verdict(on: "O").restsOnFacts)
  }

  @Test func ofTwoRelatedRulesTheOneThatSaysNoCounts() throws {
    let test = Case(
      rules: Case.rule("P", "org.a") + Case.rule("R", "org.b"),
      otherRules: Case.question("Q", "proves: [p/P], refutes: [p/R]"), facts: "{org: {a: true, b: false}}")
    let verdict = try test.verdict(on: "Q")
    #expect(verdict.outcome == .fail && verdict.settledBy.map(\.kind) == [.refutes])
    #expect(verdict.conflicts.map(\.kind) == [.proves])
  }

  @Test func whatDoesNotApplyElsewhereSaysNothing() throws {
    let test = Case(
      rules: Case.rule("P", "org.a", "when: org.b"), otherRules: Case.question("Q", "equal: [p/P]"),
      facts: "{org: {a: true, b: false}}")
    #expect(try test.verdict(on: "Q").outcome == .unknown)
  }

  @Test func relationsToAPackThatDoesNotTakePartSayNothing() throws {
    let test = Case(rules: Case.question("Q", "proves: [elsewhere/P]"))
    #expect(try test.verdict(on: "Q").outcome == .unknown)
  }

  @Test(arguments: [("ja", Outcome.pass), ("nein", .fail), ("nicht relevant", .notapplicable)])
  func whoAnswersSaysThatTheQuestionApplies(_ answer: String, _ outcome: Outcome) throws {
    let open = Case(
      rules: Case.question("Q", "", "when: org.a"), answers: "{p/Q: \(Case.answer(answer, note: "Grund"))}")
    #expect(try open.verdict(on: "Q").outcome == outcome)
    var inapplicable = open
    inapplicable.facts = "{org: {a: false}}"
    #expect(try inapplicable.verdict(on: "Q").outcome == .notapplicable)
  }

  @Test func notRelevantKeepsItsReason() throws {
    let verdict = try Case(
      rules: Case.question("Q"), answers: "{p/Q: \(Case.answer("nicht relevant", note: "Kein Fax"))}"
    ).verdict(on: "Q")
    #expect(verdict.exclusion == Exclusion(kind: .stated, reason: "Kein Fax"))
  }
}

extension Case {
  /// A rule that facts decide, else a person.
  fileprivate static func rule(
    _ id: String, _ check: String, _ obligation: String, ask: Bool, _ more: String = ""
  ) -> String {
    rule(id, check, obligation: obligation, "ask: Ist es so?\n    scale: ja-nein")
      + (more.isEmpty ? "" : "    " + more + "\n")
  }
}
