// SPDX-License-Identifier: EUPL-1.2

import Documents
import Testing

@testable import Assessments

/// Which question comes next, and what its answer can do.
@Suite struct QuestionOrderTests {
  private func bounds(_ low: Int, _ high: Int) -> LevelBounds { LevelBounds(low: low, high: high) }

  /// The worked example of `Docs/scoring.md`.
  @Test func whatNarrowsWhateverTheAnswerIsComesFirst() throws {
    let example = Case(rules: Case.rule("B", "org.b", level: 2) + Case.rule("A", "org.a"))
    let questions = try example.assessment().questions
    #expect(questions.map(\.subject) == ["org.a", "org.b"])
    #expect(questions.map(\.effect.guaranteed) == [2, 0])
    #expect(questions.map(\.effect.best) == [6, 4])
    let now = bounds(0, 3)
    #expect(
      questions.map(\.effect.moves) == [
        [
          LevelMove(domain: "d", now: now, raised: 1, lowered: 0),
          LevelMove(domain: nil, now: now, raised: 1, lowered: 0),
        ],
        [
          LevelMove(domain: "d", now: now, lowered: 1), LevelMove(domain: nil, now: now, lowered: 1),
        ],
      ])
  }

  struct Row: CustomStringConvertible {
    let rules: String
    var otherRules = ""
    var facts = "{}"
    let order: [String]
    var settled: [Int]?
    var description: String { order.joined(separator: " ") }
  }

  @Test(arguments: [
    // Nothing is decided by one of two facts alone, however many rules wait for it.
    Row(
      rules: Case.rule("A", "org.a == org.b") + Case.rule("B", "org.a == org.c") + Case.rule("C", "org.d"),
      order: ["org.d", "org.a", "org.b", "org.c"], settled: [1, 0, 0, 0]),
    // Equal effects: more rules first, then the name.
    Row(
      rules: Case.rule("A", "org.a", obligation: "kann") + Case.rule("B", "org.b", obligation: "kann")
        + Case.rule("C", "org.b", obligation: "kann") + Case.rule("M", "org.f"),
      facts: "{org: {f: ja}}", order: ["org.b", "org.a"], settled: [2, 1]),
    // A certain gap of the same level leaves nothing to narrow.
    Row(
      rules: Case.rule("A", "org.a") + Case.rule("B", "org.b") + Case.rule("C", "org.c", "domain: e"),
      facts: "{org: {b: nein}}", order: ["org.c", "org.a"]),
    // A rule that others require decides more than they do.
    Row(
      rules: Case.rule("A", "org.a", obligation: "sollte", level: 2, "requires: [P]")
        + Case.rule("P", "org.c"), order: ["org.c", "org.a"]),
    // An answer in another pack that settles a rule by a relation counts as much as one in the rule's own.
    Row(
      rules: Case.rule("M", "org.a"), otherRules: Case.question("S", "equal: [p/M]") + Case.question("A"),
      order: ["org.a", "q/S", "q/A"], settled: [1, 1, 1]),
  ])
  func known(row: Row) throws {
    let questions = try Case(rules: row.rules, otherRules: row.otherRules, facts: row.facts).assessment()
      .questions
    #expect(questions.map(\.subject) == row.order)
    if let settled = row.settled { #expect(questions.map(\.effect.settled) == settled) }
  }

  @Test func aConditionMayAlsoTurnOutNotToHold() throws {
    let example = Case(rules: Case.rule("A", "org.a", "when: org.b"), facts: "{org: {a: nein}}")
    let question = try #require(try example.assessment().questions.first)
    // Applicable: 0 to 0. Not applicable: nothing to assess. Either way nothing is left open.
    #expect(question.subject == "org.b")
    #expect(question.effect.guaranteed == 0 && question.effect.best == 0)
    let met = Case(
      rules: Case.rule("A", "org.a", "when: org.b") + Case.rule("C", "org.c"),
      facts: "{org: {a: nein, c: ja}}")
    let other = try #require(try met.assessment().questions.first)
    #expect(other.effect.guaranteed == 6 && other.effect.moves.first?.raised == 3)
    #expect(other.effect.moves.first?.lowered == 0)
  }

  @Test func ofRulesThatBuildNoLevelsTheNumberDecides() throws {
    var example = Case(rules: Case.rule("A", "org.a") + Case.rule("B", "org.b") + Case.rule("C", "org.b"))
    example.model = Case.model.replacing("packs: [p]", with: "packs: [q]")
    example.otherRules = Case.question("S", "", "level: 1")
    let questions = try example.assessment().questions
    #expect(questions.filter { $0.kind == .fact }.map(\.subject) == ["org.b", "org.a"])
  }
}

/// The order against what judging the municipality anew with every answer shows, on small random packs.
@Suite struct QuestionOrderPropertyTests {
  private struct Effect: Equatable {
    var guaranteed = 0
    var best = 0
    var rules = 0
    var subject = ""
  }

  @Test func theOrderIsThatOfJudgingEveryAnswerAnew() throws {
    var random = SplitMix(seed: 8_2026)
    for _ in 0..<60 {
      let rules = Self.pack(&random)
      let known = Self.facts(&random)
      let assessment = try Self.assess(rules, known)
      let found = assessment.questions.map {
        Effect(
          guaranteed: $0.effect.guaranteed, best: $0.effect.best, rules: $0.rules.count, subject: $0.subject)
      }
      let expected = try found.map { try Self.anew($0, rules, known, assessment) }
      #expect(found == expected, "\(rules.joined())\n\(known)")
      let order = expected.sorted {
        ($1.guaranteed, $1.best, $1.rules, $0.subject) < ($0.guaranteed, $0.best, $0.rules, $1.subject)
      }
      #expect(found == order, "\(rules.joined())\n\(known)")
      let turned = try Self.assess(rules.reversed(), known).questions.map(\.subject)
      #expect(turned == found.map(\.subject), "the order of the rules makes no difference")
    }
  }

  /// Four rules: each asks a fact, or whether two are the same, so that one alone decides nothing; or it depends on a
  /// condition, with its check known.
  private static func pack(_ random: inout SplitMix) -> [String] {
    (0..<4).map { index in
      let field = ["a", "b", "c"][random.below(3)]
      var (check, more) = ("org.\(field)", "domain: \(["d", "e"][random.below(2)])")
      switch random.below(4) {
      case 0: check = "org.\(field) == org.\(["b", "c", "a"][["a", "b", "c"].firstIndex(of: field) ?? 0])"
      case 1: (check, more) = ("org.f", more + "\n    when: org.\(["d", "e"][random.below(2)])")
      default: break
      }
      let obligation = ["muss", "muss", "sollte", "kann"][random.below(4)]
      if index > 0, obligation != "muss", random.below(2) == 0 { more += "\n    requires: [R\(index - 1)]" }
      return Case.rule("R\(index)", check, obligation: obligation, level: 1 + random.below(3), more)
    }
  }

  /// Some facts are known: those that are compared only as true, so that all rules want the same answer.
  private static func facts(_ random: inout SplitMix) -> [String: Bool] {
    var known = ["f": random.below(2) == 0]
    for field in ["a", "b", "c"] where random.below(3) == 0 { known[field] = true }
    for field in ["d", "e"] where random.below(3) == 0 { known[field] = random.below(2) == 0 }
    return known
  }

  private static func assess(_ rules: [String], _ known: [String: Bool]) throws -> Assessment {
    let cells = known.keys.sorted().map { "\($0): \(known[$0] == true)" }.joined(separator: ", ")
    return try Case(rules: rules.joined(), facts: "{org: {\(cells)}}").assessment()
  }

  private static func anew(
    _ found: Effect, _ rules: [String], _ known: [String: Bool], _ assessment: Assessment
  ) throws -> Effect {
    let field = String(found.subject.dropFirst("org.".count))
    let widths = try [true, false].map { value in
      try width(assess(rules, known.merging([field: value]) { $1 }))
    }
    let now = width(assessment)
    return Effect(
      guaranteed: now - (widths.max() ?? now), best: now - (widths.min() ?? now), rules: found.rules,
      subject: found.subject)
  }

  private static func width(_ assessment: Assessment) -> Int {
    guard let maturity = assessment.maturity else { return 0 }
    return ([maturity.overall] + maturity.domains.map(\.level)).compactMap { $0 }
      .reduce(0) { $0 + $1.high - $1.low }
  }
}
