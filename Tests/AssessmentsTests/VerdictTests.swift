// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// What facts, answers and settings make of a rule.
@Suite struct VerdictTests {
  // MARK: - Facts

  @Test(arguments: [
    ("{org: {a: ja}}", Outcome.pass, ""), ("{org: {a: nein}}", .fail, ""), ("{org: {}}", .unknown, "org.a"),
    ("{}", .unknown, "org.a"),
  ])
  func aMissingFactIsUnknown(facts: String, outcome: Outcome, missing: String) throws {
    let verdict = try Case(rules: Case.rule("R", "org.a"), facts: facts).verdict(on: "R")
    #expect(verdict.outcome == outcome)
    #expect(verdict.missing.description == missing)
  }

  /// A rule is decided as soon as the facts at hand decide it.
  @Test(arguments: [
    ("org.a && org.b", "{a: nein}", Outcome.fail), ("org.b && org.a", "{a: nein}", .fail),
    ("org.a || org.b", "{b: ja}", .pass), ("org.a && org.b", "{a: ja}", .unknown),
  ])
  func whatIsDecidedNeedsNoFurtherFacts(check: String, org: String, outcome: Outcome) throws {
    let example = Case(rules: Case.rule("R", check), facts: "{org: \(org)}")
    #expect(try example.verdict(on: "R").outcome == outcome)
  }

  /// A join with one unknown fact in it: blocks say that it is open; finding out which fact it is takes more steps, and
  /// where these run out, all facts that the rule reads are named. It does not become an error of the pack.
  @Test(arguments: [
    (Limits.evaluationCost, "servers[33].patched"), (3_000, "servers[*].id, servers[*].patched"),
  ])
  func whatIsOpenStaysOpenWhereStepsRunOut(limit: Int, missing: String) throws {
    let rows = (0..<40).map { $0 == 33 ? "{id: S\($0)}" : "{id: S\($0), patched: ja}" }
    let check = "servers.all(s, servers.exists(o, o.id == s.id && o.patched))"
    let facts = "{servers: [\(rows.joined(separator: ", "))]}"
    var request = try Case(rules: Case.rule("R", check), facts: facts).request()
    request.costLimit = limit
    let verdict = try Case.verdict(on: "R", in: request)
    #expect(verdict.outcome == .unknown && verdict.defects.isEmpty)
    #expect(verdict.missing.description == missing)
  }

  /// The same for a rule with subjects.
  @Test(arguments: [
    (Limits.evaluationCost, "servers[33].patched"), (350, "servers[*].id, servers[*].patched"),
  ])
  func openSubjectsStayOpenWhereStepsRunOut(limit: Int, missing: String) throws {
    let rows = (0..<40).map { $0 == 33 ? "{id: S\($0)}" : "{id: S\($0), patched: ja}" }
    let rule = """
        - id: R
          title: Regel
          obligation: muss
          level: 1
          each: servers
          check: servers.exists(s, s.id == it.id && servers.exists(o, o.id == s.id && o.patched))
      """
    var request = try Case(rules: rule, facts: "{servers: [\(rows.joined(separator: ", "))]}").request()
    request.costLimit = limit
    let verdict = try Case.verdict(on: "R", in: request)
    #expect(verdict.outcome == .unknown && verdict.defects.isEmpty)
    #expect(verdict.tally?.certain.open == 1)
    #expect(verdict.missing.description == missing)
  }

  /// The tables of a quantified rule: absent, empty and declared or not, filled and declared or not.
  @Test(arguments: [
    ("{}", Outcome.unknown, "servers"),
    ("{servers: []}", .unknown, "servers"),
    ("{servers: ~}", .notapplicable, ""),
    ("{servers: {complete: {by: IT, on: 2026-06-01}, rows: []}}", .notapplicable, ""),
    ("{servers: {complete: no, rows: []}}", .unknown, "servers[*]"),
    ("{servers: [{id: S1, patched: ja}]}", .pass, ""),
    ("{servers: [{id: S1, patched: nein}]}", .fail, ""),
    ("{servers: [{id: S1}]}", .unknown, "servers[0].patched"),
  ])
  func aTableSaysWhetherItIsComplete(facts: String, outcome: Outcome, missing: String) throws {
    let verdict = try Case(rules: Self.quantified, facts: facts).verdict(on: "R")
    #expect(verdict.outcome == outcome)
    #expect(verdict.missing.description == missing)
    #expect(verdict.mayNotApply == (outcome == .unknown && !facts.contains("S1")))
  }

  /// "There is none" is a fact: it is not the same as not recorded.
  @Test(arguments: [
    ("{id: S1, tested: 2026-01-01}", Outcome.pass), ("{id: S1, tested: 2024-01-01}", .fail),
    ("{id: S1, tested: ~}", .fail), ("{id: S1}", .unknown),
  ])
  func noneIsAFact(row: String, outcome: Outcome) throws {
    let rule = """
        - id: R
          title: Titel
          obligation: muss
          level: 1
          each: servers
          label: it.id
          check: has(it.tested) && now - it.tested <= params.max_age

      """
    #expect(try Case(rules: rule, facts: "{servers: [\(row)]}").verdict(on: "R").outcome == outcome)
  }

  /// An age limit is inclusive.
  @Test(arguments: [("2025-06-30", Outcome.pass), ("2025-06-29", .fail)])
  func anAgeLimitIsInclusive(tested: String, outcome: Outcome) throws {
    let example = Case(
      rules: Case.rule("R", "servers.all(s, has(s.tested) && now - s.tested <= params.max_age)"),
      facts: "{servers: [{id: S1, tested: \(tested)}]}")
    #expect(try example.verdict(on: "R").outcome == outcome)
  }

  @Test func aParameterOfTheMunicipalityCounts() throws {
    let rules = Case.rule("R", "servers.all(s, has(s.tested) && now - s.tested <= params.max_age)")
    let facts = "{servers: [{id: S1, tested: 2026-01-01}]}"
    let strict = Case(rules: rules, facts: facts, tailoring: "parameters: {p: {max_age: 90d}}\n")
    #expect(try Case(rules: rules, facts: facts).verdict(on: "R").outcome == .pass)
    #expect(try strict.verdict(on: "R").outcome == .fail)
  }

  @Test(arguments: [("ja", Outcome.fail), ("nein", .notapplicable), ("~", .unknown)])
  func aConditionDecidesWhetherARuleApplies(c: String, outcome: Outcome) throws {
    let facts = c == "~" ? "{org: {a: nein}}" : "{org: {a: nein, c: \(c)}}"
    let verdict = try Case(rules: Case.rule("R", "org.a", "when: org.c"), facts: facts).verdict(on: "R")
    #expect(verdict.outcome == outcome)
    #expect(verdict.exclusion?.kind == (outcome == .notapplicable ? .condition : nil))
    if outcome == .unknown {
      #expect(verdict.achievement?.text == "[0, 0]")
      #expect(verdict.mayNotApply)
    }
  }

  @Test func anErrorIsADefectOfThePackAndNoVerdict() throws {
    let example = Case(rules: Case.rule("R", "1 / (servers.size() - 1) == 1"), facts: "{servers: [{id: S1}]}")
    let verdict = try example.verdict(on: "R")
    #expect(verdict.outcome == .error)
    #expect(verdict.achievement?.text == "[0, 1]")
    let defect = try #require(verdict.defects.first)
    #expect(defect.location.map { $0.file.text(in: $0.span) }?.contains("1 / (servers.size() - 1)") == true)
  }

  // MARK: - Answers

  @Test(arguments: [
    ("{}", Outcome.unknown, DecisionBasis.none), (Self.answer("ja"), .pass, .attested),
    (Self.answer("nein"), .fail, .attested), (Self.answer("teilweise"), .fail, .attested),
  ])
  func aPersonAttests(answers: String, outcome: Outcome, basis: DecisionBasis) throws {
    let verdict = try Case(rules: Self.asked(scale: "umsetzung"), answers: answers).verdict(on: "R")
    #expect(verdict.outcome == outcome)
    #expect(verdict.basis == basis)
  }

  /// `teilweise` is achievement 0.5, and `at_least` decides.
  @Test(arguments: [("0.5", Outcome.pass), ("0.6", .fail)])
  func partlyIsHalf(atLeast: String, outcome: Outcome) throws {
    let example = Case(
      rules: Self.asked(scale: "umsetzung", more: "at_least: \(atLeast)"), answers: Self.answer("teilweise"))
    #expect(try example.verdict(on: "R").outcome == outcome)
  }

  /// An answer counts for twelve calendar months; the last day is inclusive.
  @Test(arguments: [("2026-06-30", false), ("2025-06-30", false), ("2025-06-29", true)])
  func anAnswerGrowsOld(on: String, isExpired: Bool) throws {
    let verdict = try Case(rules: Self.asked(scale: "ja-nein"), answers: Self.answer("ja", on: on)).verdict(
      on: "R")
    #expect(verdict.isAnswerExpired == isExpired)
    #expect(verdict.outcome == (isExpired ? .unknown : .pass))
  }

  /// With `check` and `ask` facts decide, and the answer counts only while they leave the rule open.
  @Test(arguments: [
    ("{}", "ja", Outcome.pass, DecisionBasis.attested, false),
    ("{org: {a: ja}}", "ja", .pass, .decided, false),
    ("{org: {a: nein}}", "ja", .fail, .decided, true),
    ("{org: {a: ja}}", "nein", .pass, .decided, true),
  ])
  func factsComeFirst(
    facts: String, answer: String, outcome: Outcome, basis: DecisionBasis, isContradicted: Bool
  ) throws {
    let example = Case(
      rules: Case.rule("R", "org.a", "ask: Frage?\n    scale: ja-nein"), facts: facts,
      answers: Self.answer(answer))
    let verdict = try example.verdict(on: "R")
    #expect(verdict.outcome == outcome)
    #expect(verdict.basis == basis)
    #expect(verdict.isContradicted == isContradicted)
  }

  // MARK: - Selection

  @Test(arguments: [
    ("draft: true", Outcome.notselected, Exclusion.Kind.draft),
    ("valid: {from: 2027-01-01}", .notselected, .outOfDates),
    ("valid: {until: 2026-06-29}", .notselected, .outOfDates),
  ])
  func aRuleThatIsNotInForceIsNotSelected(more: String, outcome: Outcome, kind: Exclusion.Kind) throws {
    let verdict = try Case(rules: Case.rule("R", "org.a", more), facts: "{org: {a: ja}}").verdict(on: "R")
    #expect(verdict.outcome == outcome)
    #expect(verdict.exclusion?.kind == kind)
    #expect(verdict.trial == (kind == .draft ? .pass : nil))
  }

  @Test func aDeselectedRuleKeepsItsReason() throws {
    let example = Case(
      rules: Case.rule("R", "org.a"), facts: "{org: {a: ja}}",
      tailoring: "deselect: [{rule: p/R, reason: kein Bedarf}]\n")
    #expect(try example.verdict(on: "R").exclusion == Exclusion(kind: .deselected, reason: "kein Bedarf"))
  }

  // MARK: - Parts

  private static let quantified = """
      - id: R
        title: Titel
        obligation: muss
        level: 1
        each: servers
        label: it.id
        check: it.patched

    """

  private static func asked(scale: String, more: String = "") -> String {
    """
      - id: R
        title: Titel
        obligation: muss
        level: 1
        ask: Frage?
        scale: \(scale)
    \(more.isEmpty ? "" : "    " + more + "\n")
    """
  }

  private static func answer(_ value: String, on date: String = "2026-06-01") -> String {
    "{R: {value: \(value), on: \(date), by: Hauptamt, evidence: written}}"
  }
}
