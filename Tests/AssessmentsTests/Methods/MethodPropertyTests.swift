// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Testing

/// The bounds of every method against all completions of small random cases, counted out one by one.
@Suite struct MethodPropertyTests {
  /// What one rule may turn out to be: `nil` for not counted, else its achievement.
  private typealias Choice = Rational?

  private struct Rule {
    let obligation: Obligation
    let level: Int
    let weight: Int
    let domain: Int
    let requires: [Int]
    let choices: [Choice]
    let isLeftOut: Bool
  }

  /// From which achievement a rule counts as achieved.
  private static let bound = Rational(3, 4)
  private static let values = [Rational.zero, Rational(1, 4), Rational(3, 5), Rational(3, 4), Rational.one]

  private static let methods: [(String, any ScoreMethod)] = {
    let attributes = Dictionary(
      uniqueKeysWithValues: (0..<5).map {
        ($0, CapabilityMethod.Attribute(level: 1 + $0 % 3, name: "PA\($0 % 3)"))
      })
    let staged = StagedGates(model: threeLevels)
    return [
      ("staged", staged), ("weighted", WeightedMethod()),
      ("weighted domains", WeightedMethod(variant: .domains)),
      ("cutback", CutbackMethod(levels: staged) { $0 == "0" ? 2 : 3 }),
      ("c2m2", PracticeMethod(levels: [1, 2, 3])),
      ("iso33020", CapabilityMethod(attributes: attributes, highest: 3)),
      ("iso33020 ratings", CapabilityMethod(variant: .ratings, attributes: attributes, highest: 3)),
      ("bsi-run", DegreeMethod(plan: [0], improvement: [1], extra: [2])),
    ] + XCCDFMethod.Model.allCases.map { ("xccdf " + $0.rawValue, XCCDFMethod($0)) }
  }()

  /// 50, or a twentieth of `PEGEL_PROPERTY_CASES`: each case is counted out for all methods, which takes half a second.
  private static let cases = max(
    50, (ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap { Int($0) } ?? 0) / 20)

  @Test func boundsAreTheExtremesOverAllCompletions() {
    var random = SplitMix(seed: 33_020)
    for round in 0..<Self.cases {
      let rules = (0..<5).map { Self.rule($0, &random) }
      let open = CompletionBranches(own: rules.map(Self.own), requires: rules.map(\.requires))
      #expect(open.isExact)
      let completions = Self.completions(of: rules)
      for (name, method) in Self.methods {
        let bounds = Self.union(open.branches.map { method.score(Self.domains(rules, $0)) })
        let scores = completions.map { method.score(Self.domains(rules, $0)) }
        #expect(
          scores.allSatisfy { $0.overall.map { $0.low == $0.high } ?? true }, "\(name) \(round) is not exact")
        #expect(bounds.overall?.low == scores.compactMap(\.overall?.low).min(), "\(name) \(round): \(rules)")
        #expect(
          bounds.overall?.high == scores.compactMap(\.overall?.high).max(), "\(name) \(round): \(rules)")
        for domain in 0..<2 {
          let exact = scores.filter { !$0.domains.isEmpty }.compactMap { $0.domains[domain].score }
          #expect(
            bounds.domains.isEmpty || bounds.domains[domain].score?.low == exact.map(\.low).min(),
            "\(name) \(round): \(rules)")
          #expect(
            bounds.domains.isEmpty || bounds.domains[domain].score?.high == exact.map(\.high).max(),
            "\(name) \(round): \(rules)")
        }
        let points = scores.compactMap(\.points)
        #expect(
          bounds.points?.low == points.map(\.low).min() && bounds.points?.high == points.map(\.high).max())
      }
    }
  }

  /// Where too many rules are tied together bounds stay safe, and say that they may not be tight.
  @Test func boundsWithoutSplittingAreSafe() {
    var random = SplitMix(seed: 7_275)
    let count = CompletionBranches.limit + 1
    let own = (0...count).map { _ in
      CompletionBranches.OwnStanding(
        standing: Standing(mayBeAchieved: false, mayBeMissed: true, mayBeExcluded: true),
        achievement: Achievement(Rational(1, 4 + random.below(3)), Rational(1, 2)))
    }
    let requires = (0...count).map { $0 == count ? Array(0..<count) : [] }
    let branches = CompletionBranches(own: own, requires: requires)
    #expect(!branches.isExact && branches.branches.count == 1)
    #expect(branches.branches.first?.last?.achievement.low == .zero)
    let fewer = CompletionBranches(
      own: Array(own.dropFirst()), requires: (0..<count).map { $0 == count - 1 ? Array(0..<count - 1) : [] })
    #expect(fewer.isExact && fewer.branches.count == 1 << CompletionBranches.limit)
  }

  // MARK: - Random cases

  private static func rule(_ index: Int, _ random: inout SplitMix) -> Rule {
    var choices = Set((0...random.below(3)).map { _ in values[random.below(values.count)] }).sorted().map(
      Choice.some)
    if random.below(3) == 0 { choices.append(nil) }
    if random.below(8) == 0 { choices = [nil] }
    return Rule(
      obligation: Obligation.allCases[random.below(3)], level: 1 + random.below(3), weight: random.below(4),
      domain: random.below(2), requires: (0..<index).filter { _ in random.below(3) == 0 }, choices: choices,
      isLeftOut: choices == [nil] && random.below(2) == 0)
  }

  /// What the interval says of the choices; between the least and the greatest others may lie, which change no extreme.
  private static func own(_ rule: Rule) -> CompletionBranches.OwnStanding {
    let values = rule.choices.compactMap(\.self)
    guard let low = values.first, let high = values.last else {
      return CompletionBranches.OwnStanding(standing: .excluded, achievement: .none)
    }
    let standing = Standing(
      mayBeAchieved: high >= bound, mayBeMissed: low < bound, mayBeExcluded: values.count < rule.choices.count
    )
    return CompletionBranches.OwnStanding(standing: standing, achievement: Achievement(low, high))
  }

  /// Every completion, carried along requirements one rule after the other.
  private static func completions(of rules: [Rule]) -> [[CompletionBranches.OwnStanding]] {
    let choices = rules.reduce([[Choice]]([[]])) { partial, rule in
      partial.flatMap { chosen in rule.choices.map { chosen + [$0] } }
    }
    return choices.map { chosen in
      var closed: [CompletionBranches.OwnStanding] = []
      for (rule, choice) in zip(rules, chosen) {
        let isBlocked = rule.requires.contains { closed[$0].standing == .missed }
        let value = isBlocked ? .zero : choice ?? .zero
        let standing: Standing = choice == nil ? .excluded : value >= bound ? .achieved : .missed
        closed.append(.init(standing: standing, achievement: Achievement(value, value)))
      }
      return closed
    }
  }

  private static func domains(_ rules: [Rule], _ own: [CompletionBranches.OwnStanding]) -> [ScoredDomain] {
    (0..<2).map { domain in
      ScoredDomain(
        id: "\(domain)", weight: Rational(1 + domain),
        rules: rules.indices.filter { rules[$0].domain == domain }.map { index in
          ScoredRule(
            rule: index, obligation: rules[index].obligation, level: rules[index].level,
            weight: Rational(rules[index].weight), standing: own[index].standing,
            achievement: own[index].achievement, isLeftOut: rules[index].isLeftOut)
        })
    }
  }

  private static func union(_ scores: [MethodScore]) -> MethodScore {
    scores.dropFirst().reduce(scores[0]) { $0.union($1) }
  }
}
