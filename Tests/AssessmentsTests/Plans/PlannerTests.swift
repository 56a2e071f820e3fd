// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import Testing
import Values

@Suite struct PlannerTests {
  /// The plan for a level of all domains, or for the targets of the tailoring.
  private func plan(_ example: Case, _ asked: PlanRequest) throws -> AssessedPlan? {
    let request = try example.request()
    let verdicts = request.verdicts()
    let standings = Standings(of: verdicts, in: request.graph, dispensed: [])
    let gaps = request.gaps(of: verdicts, standings: standings)
    return request.plan(asked, of: verdicts, standings: standings, gaps: gaps)
  }

  /// A `muss` is forced, of three `sollte` at a threshold of 70 % one may stay open: the dearest.
  private static let gate = Case(
    rules: Case.rule("M", "org.a", "effort: 2")
      + Case.rule("S1", "org.b", obligation: "sollte", level: 2, "effort: 1")
      + Case.rule("S2", "org.c", obligation: "sollte", level: 2, "effort: 3")
      + Case.rule("S3", "org.d", obligation: "sollte", level: 2, "effort: 5")
      + Case.rule("S4", "org.e", obligation: "sollte", level: 2, "effort: 4"),
    facts: "{org: {a: nein, b: nein, c: nein, d: nein, e: ja}}")

  @Test func theCheapestOfWhatAThresholdNeedsIsChosen() throws {
    let plan = try #require(try plan(Self.gate, PlanRequest(level: 2)))
    #expect(plan.steps.map(\.rule) == ["p/M", "p/S1", "p/S2"])
    #expect(plan.steps.map(\.reason) == [.muss, .sollte, .sollte])
    #expect(plan.days == Rational(15, 2))
    #expect(plan.goals.map(\.domain) == ["d"] && plan.goals.map(\.from) == [0] && plan.goals.map(\.to) == [2])
    #expect(plan.margin == .zero && plan.aim == .target)
  }

  @Test func prerequisitesComeFirstWhereverTheyStand() throws {
    let example = Case(
      rules: Case.rule("A", "org.a", "effort: 1\n    requires: [B]")
        + Case.rule("B", "org.b", level: 3, "effort: 2\n    domain: e"), facts: "{org: {a: nein, b: nein}}")
    let plan = try #require(try plan(example, PlanRequest(level: 1, domain: "d")))
    #expect(plan.steps.map(\.rule) == ["p/B", "p/A"])
    #expect(plan.steps.map(\.reason) == [.prerequisite, .muss])
    #expect(plan.steps.map(\.after) == [[], ["p/B"]])
  }

  @Test func aRuleThatOnlyWaitsTakesNoDays() throws {
    let example = Case(
      rules: Case.rule("A", "org.a", "effort: 5\n    requires: [B]") + Case.rule("B", "org.b", "effort: 1"),
      facts: "{org: {a: ja, b: nein}}")
    let plan = try #require(try plan(example, PlanRequest(level: 1)))
    #expect(plan.steps.map(\.kind) == [.measure, .follows])
    #expect(plan.days == Rational(1, 2))
  }

  @Test func answersComeFirstAndTakeNoDays() throws {
    let example = Case(
      rules: Case.rule("A", "org.a", "effort: 1") + Case.rule("B", "org.b", "effort: 3"),
      facts: "{org: {a: nein}}")
    let plan = try #require(try plan(example, PlanRequest(level: 1)))
    #expect(plan.steps.map(\.rule) == ["p/B", "p/A"])
    #expect(plan.steps.map(\.kind) == [.answer, .measure])
    #expect(plan.days == Rational(1, 2) && plan.possibleDays == Rational(5))
  }

  @Test func aWaivedGapBlocksAndIsPlanned() throws {
    var example = Case(rules: Case.rule("A", "org.a", "effort: 1"), facts: "{org: {a: nein}}")
    example.tailoring =
      "waivers: [{rule: p/A, from: 2026-01-01, until: 2026-12-31, reason: Umbau, approver: Rat}]\n"
    let plan = try #require(try plan(example, PlanRequest(level: 1)))
    #expect(plan.steps.map(\.isWaived) == [true])
  }

  @Test func targetsOfTheTailoringAreTheDefault() throws {
    var example = Self.gate
    #expect(try plan(example, PlanRequest()) == nil)
    example.tailoring = "targets: {overall: 1}\n"
    #expect(try plan(example, PlanRequest())?.steps.map(\.rule) == ["p/M"])
    example.facts = "{org: {a: ja, b: nein, c: nein, d: nein, e: ja}}"
    #expect(try plan(example, PlanRequest())?.steps.isEmpty == true)
  }

  @Test(
    arguments: [
      ("100", PlanAim.target, ["p/M", "p/S1", "p/S2"]), ("7.5", .target, ["p/M", "p/S1", "p/S2"]),
      ("7.4", .level, ["p/M"]), ("2", .level, ["p/M"]), ("1.9", .weight, ["p/S1"]), ("0", .weight, []),
    ] as [(String, PlanAim, [String])])
  func aBudgetReachesWhatItCan(days: String, aim: PlanAim, rules: [String]) throws {
    let plan = try #require(try plan(Self.gate, PlanRequest(level: 2, budget: Decimal(days))))
    #expect(plan.aim == aim)
    #expect(plan.steps.map(\.rule) == rules)
  }

  @Test func aRuleWithoutEffortTakesTheLargest() throws {
    let example = Case(rules: Case.rule("A", "org.a"), facts: "{org: {a: nein}}")
    let step = try #require(try plan(example, PlanRequest(level: 1))?.steps.first)
    #expect(step.isEffortAssumed && step.days == Rational(30))
  }

  // MARK: - Rules that equal each other

  /// A rule of each pack; they equal each other, both packs build levels.
  private static let pair = Case(
    rules: Case.rule("A", "org.a", "effort: 2"),
    otherRules: Case.rule("S", "org.b", "effort: 3\n    relates: {equal: [p/A]}"),
    facts: "{org: {a: nein, b: nein}}", model: Case.model.replacing("packs: [p]", with: "packs: [p, q]"))

  @Test func equalRulesAreOneMeasureWithTheLargerEffort() throws {
    let plan = try #require(try plan(Self.pair, PlanRequest(level: 1)))
    #expect(plan.steps.map(\.rule) == ["p/A", "q/S"])
    #expect(plan.steps.map(\.days) == [.zero, Rational(5)])
    #expect(plan.steps.map(\.sharedWith) == ["q/S", nil])
    #expect(plan.steps.map(\.reason) == [.muss, .muss])
    #expect(plan.days == Rational(5))
  }

  /// The rule that counts is achieved itself; what holds the level down is the one that equals it.
  @Test func whatEqualsAnAchievedRuleIsPlanned() throws {
    var example = Self.pair
    example.facts = "{org: {a: ja, b: nein}}"
    let steps = try #require(try plan(example, PlanRequest(level: 1))).steps
    #expect(steps.map(\.rule) == ["q/S"] && steps.map(\.reason) == [.muss])
    // What is not known of a rule is known by the one that equals it.
    example.facts = "{org: {a: nein}}"
    let certain = try #require(try plan(example, PlanRequest(level: 1)))
    #expect(certain.steps.map(\.kind) == [.measure, .measure] && certain.days == Rational(5))
    example.facts = "{}"
    let open = try #require(try plan(example, PlanRequest(level: 1)))
    #expect(open.steps.map(\.kind) == [.answer, .answer])
    #expect(open.days == .zero && open.possibleDays == Rational(5))
  }

  // MARK: - Other methods

  /// The gates are those of `staged`; what another method of the model makes of the result stands beside.
  @Test func gatesOfAnotherMethodAreNotPassedOffAsReached() throws {
    var example = Self.gate
    example.model = Case.model.replacing("name: staged", with: "name: c2m2")
    let plan = try #require(try plan(example, PlanRequest(level: 2)))
    #expect(plan.levelsBy == .c2m2)
    #expect(plan.steps.map(\.rule) == ["p/M", "p/S1", "p/S2"])
    // S3 stays open, which 70 % allow and C2M2 does not.
    #expect(plan.goals.map(\.to) == [2] && plan.goals.map(\.byMethod) == [1])
    #expect(try self.plan(Self.gate, PlanRequest(level: 2))?.levelsBy == nil)
    // The mean of VDA ISA is made of the levels of `staged`.
    example.model = Case.model.replacing("name: staged", with: "name: cutback")
    #expect(try self.plan(example, PlanRequest(level: 2))?.levelsBy == nil)
  }

  // MARK: - Against every way there is

  private static let fields = ["a", "b", "c", "d", "e", "f"]

  /// With the planned facts set to yes, the level is reached for certain; and no fewer days reach it.
  @Test func noWayIsCheaper() throws {
    var random = SplitMix(seed: 20_261_121)
    for _ in 0..<25 {
      let rules = Self.pack(&random)
      let known = Self.fields.map { _ in random.truth() }
      let target = 1 + random.below(3)
      let plan = try #require(
        try plan(Case(rules: rules, facts: Self.facts(known)), PlanRequest(level: target)))
      let planned = Set(plan.steps.map { $0.rule.dropFirst(3) }.compactMap { Int($0) })
      let after = known.enumerated().map { planned.contains($0.offset) ? true : $0.element }
      #expect(try isReached(target, rules, after), "\(rules)\n\(known)\n\(plan)")
      let cheapest = try Self.subsets(of: known).filter { try isReached(target, rules, $0.facts) }.map(\.days)
        .min()
      #expect(plan.days == cheapest, "\(rules)\n\(known)\n\(plan)")
    }
  }

  /// The same with a second pack, of which each rule may equal one of the first: those are one measure, and its effort is the
  /// larger one.
  @Test func noWayIsCheaperWhereRulesEqualEachOther() throws {
    var random = SplitMix(seed: 20_261_122)
    for _ in 0..<25 {
      var example = Case(rules: Self.pack(&random, Array(0..<4)))
      let equal = [4, 5].map { _ in random.below(4) }
      example.otherRules = zip([4, 5], equal).map { index, other in
        Case.rule(
          "R\(index)", "org.\(Self.fields[index])", level: 1 + random.below(3),
          "effort: \(1 + index % 5)\n    relates: {equal: [p/R\(other)]}")
      }.joined()
      example.model = Case.model.replacing("packs: [p]", with: "packs: [p, q]")
      // Where one of two equal rules is open, the other one decides it; so these are known.
      let known = Self.fields.indices.map { field -> Bool? in
        equal.contains(field) || field > 3 ? random.below(2) == 0 : random.truth()
      }
      example.facts = Self.facts(known)
      let target = 1 + random.below(3)
      let plan = try #require(try plan(example, PlanRequest(level: target)))
      let groups = (0..<4).map { rule in [rule] + [4, 5].filter { equal[$0 - 4] == rule } }
      let cheapest = try Self.subsets(of: known, groups: groups).filter { facts, _ in
        var after = example
        after.facts = Self.facts(facts)
        return try isReached(target, after)
      }.map(\.days).min()
      let comment = Comment(rawValue: "\(example.rules)\(example.otherRules)\n\(known)\n\(plan)")
      #expect(plan.days == cheapest, comment)
      let planned = Set(plan.steps.compactMap { Int($0.rule.dropFirst(3)) })
      example.facts = Self.facts(known.enumerated().map { planned.contains($0.offset) ? true : $0.element })
      #expect(try isReached(target, example), comment)
    }
  }

  private static func pack(_ random: inout SplitMix, _ range: [Int] = Array(0..<6)) -> String {
    range.map { index in
      let obligation = ["muss", "sollte", "sollte", "kann"][random.below(4)]
      let requires =
        index > 0 && obligation != "muss" && random.below(2) == 0
        ? "\n    requires: [R\(random.below(index))]" : ""
      return Case.rule(
        "R\(index)", "org.\(fields[index])", obligation: obligation, level: 1 + random.below(3),
        "effort: \(1 + index % 5)\n    domain: \(["d", "e"][random.below(2)])" + requires)
    }.joined()
  }

  private static func facts(_ known: [Bool?]) -> String {
    let cells = zip(fields, known).compactMap { field, value in value.map { "\(field): \($0)" } }
    return "{org: {\(cells.joined(separator: ", "))}}"
  }

  /// Every way to change noes to yes, with every answer that is open a yes as well.
  ///
  /// - Parameter groups: The rules that are one measure: only the one with the most days counts.
  private static func subsets(
    of known: [Bool?], groups: [[Int]] = fields.indices.map { [$0] }
  ) -> [(facts: [Bool?], days: Rational)] {
    let days = [Rational(1, 2), Rational(2), Rational(5), Rational(10), Rational(30)]
    let noes = known.indices.filter { known[$0] == false }
    return (0..<1 << noes.count).map { mask in
      let changed = noes.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element)
      let facts = known.indices.map { known[$0] == nil || changed.contains($0) ? true : known[$0] }
      let cost = groups.map { group in group.filter(changed.contains).map { days[$0 % 5] }.max() ?? .zero }
      return (facts, cost.reduce(.zero, +))
    }
  }

  private func isReached(_ target: Int, _ rules: String, _ facts: [Bool?]) throws -> Bool {
    try isReached(target, Case(rules: rules, facts: Self.facts(facts)))
  }

  private func isReached(_ target: Int, _ example: Case) throws -> Bool {
    let domains = try example.assessment().maturity?.domains ?? []
    return domains.allSatisfy { $0.level.map { $0.low >= target } ?? true }
  }
}
