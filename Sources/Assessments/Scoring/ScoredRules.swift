// SPDX-License-Identifier: EUPL-1.2

import Documents
package import RuleGraphs
import SourceText

/// The rules of a graph that build levels, with what their verdicts leave possible: what every method starts from.
package struct ScoredRules: Sendable {
  let graph: RuleGraph
  /// The rules that count in one domain: those of `rules`, each for all that equal it.
  private struct Field {
    let id: String
    let weight: Rational
    let rules: [Int]
  }

  private let fields: [Field]
  private let dispensed: Set<Int>
  private let leftOut: Set<Int>
  /// What each rule leaves possible by itself, by position.
  let own: [CompletionBranches.OwnStanding]
  private let completions: CompletionBranches

  /// Whether bounds are the true ones, not only safe.
  package var isExact: Bool { completions.isExact }

  /// Takes verdicts. Rules without a verdict (another bearer's) count as excluded.
  ///
  /// - Parameters:
  ///   - dispensed: the positions of rules that are to be left out because they were declared dispensable.
  ///   - reading: what a verdict leaves possible; by default everything that the facts do.
  package init(
    of verdicts: [Verdict], in graph: RuleGraph, dispensed: Set<Int>,
    reading: (Verdict, Rational) -> CompletionBranches.OwnStanding = { .init(of: $0, atLeast: $1) }
  ) {
    self.graph = graph
    self.dispensed = dispensed
    leftOut = dispensed.union(verdicts.filter { $0.exclusion?.kind == .deselected }.map(\.rule))
    var own = Array(
      repeating: CompletionBranches.OwnStanding(standing: .excluded, achievement: .none),
      count: graph.rules.count)
    for verdict in verdicts where !dispensed.contains(verdict.rule) {
      own[verdict.rule] = reading(verdict, Rational(graph.rules[verdict.rule].document.atLeast))
    }
    self.own = own
    completions = CompletionBranches(own: own, requires: graph.rules.map(\.requires))
    fields = Self.fields(of: graph)
  }

  /// The domains that a pack of the model has a rule in, in the order of the graph.
  private static func fields(of graph: RuleGraph) -> [Field] {
    let scored = Dictionary(grouping: graph.rules.indices.filter(graph.isScored)) {
      graph.rules[$0].domain.utf8Key
    }
    return graph.domains.map(\.id).compactMap { domain in
      let weight = graph.model?.domain(domain).map { Rational($0.weight) } ?? .one
      return scored[domain.utf8Key].map { Field(id: domain, weight: weight, rules: $0) }
    }
  }

  /// The score by a method, over all completions.
  package func score(by method: any ScoreMethod) -> MethodScore? {
    completions.branches.map { branch in method.score(domains { branch[$0] }) }.reduce(nil) { score, next in
      score.map { $0.union(next) } ?? next
    }
  }

  // MARK: - Domains

  /// All domains, with what each rule counts as.
  func domains(in standing: (Int) -> CompletionBranches.OwnStanding) -> [ScoredDomain] {
    fields.indices.map { domain($0, in: standing) }
  }

  /// One of the domains, by its place.
  func domain(_ place: Int, in standing: (Int) -> CompletionBranches.OwnStanding) -> ScoredDomain {
    let field = fields[place]
    let rules = field.rules.map { position in
      rule(position, graph.countedWith(position).reduce(standing(position)) { $0.lowest(standing($1)) })
    }
    return ScoredDomain(id: field.id, weight: field.weight, rules: rules)
  }

  /// By position, the places of the domains that a rule counts in, for itself or with a rule that equals it.
  var placesOfRules: [[Int]] {
    var places: [[Int]] = Array(repeating: [], count: graph.rules.count)
    for (place, field) in fields.enumerated() {
      for rule in Set(field.rules.flatMap { [$0] + graph.countedWith($0) }) { places[rule].append(place) }
    }
    return places
  }

  /// What a verdict would leave possible for its rule; `nil` where it is left out whatever the verdict is.
  func standing(of verdict: Verdict) -> CompletionBranches.OwnStanding? {
    guard !dispensed.contains(verdict.rule) else { return nil }
    return .init(of: verdict, atLeast: Rational(graph.rules[verdict.rule].document.atLeast))
  }

  private func rule(_ position: Int, _ own: CompletionBranches.OwnStanding) -> ScoredRule {
    let rule = graph.rules[position]
    return ScoredRule(
      rule: position, obligation: rule.document.obligation, level: rule.level,
      weight: Rational(rule.document.weight), standing: own.standing, achievement: own.achievement,
      passShare: own.passShare, isLeftOut: leftOut.contains(position))
  }
}

extension CompletionBranches.OwnStanding {
  /// What two rules count as that count once: the lower achievement of those that apply.
  fileprivate func lowest(_ other: Self) -> Self {
    guard other.standing.mayCount else { return self }
    guard standing.mayCount else { return other }
    let mayStandAlone = (other.standing.mayBeExcluded, standing.mayBeExcluded)
    return Self(
      standing: standing.lowest(other.standing),
      achievement: Self.lowest(achievement, other.achievement, mayStandAlone),
      passShare: Self.lowest(passShare, other.passShare, mayStandAlone))
  }

  /// - Parameter mayStandAlone: whether the one may be what counts without the other, for both.
  private static func lowest(
    _ left: Achievement, _ right: Achievement, _ mayStandAlone: (left: Bool, right: Bool)
  ) -> Achievement {
    var highest = left.high <= right.high ? left : right
    if mayStandAlone.left, left.high > highest.high { highest = left }
    if mayStandAlone.right, right.high > highest.high { highest = right }
    return Achievement(min(left.low, right.low), highest.high, isHighExcluded: highest.isHighExcluded)
  }

  /// What a verdict leaves possible, requirements aside.
  package init(of verdict: Verdict, atLeast bound: Rational) {
    let standing = Standing(of: verdict, atLeast: bound)
    let achievement = standing.mayCount ? verdict.achievement ?? standing.achievement : .none
    let isOfSubjects = verdict.tally != nil && verdict.basis != .attested
    self.init(
      standing: standing, achievement: achievement,
      passShare: isOfSubjects ? achievement : standing.achievement)
  }

  /// What a verdict counts as in methods that know no unknown: missing facts speak against the rule, and it applies.
  package init(publishedOf verdict: Verdict, atLeast bound: Rational) {
    self.init(of: verdict, atLeast: bound)
    guard standing.mayCount else { return }
    standing =
      standing.mayBeMissed ? .missed : standing.mayBeAchieved && !standing.mayBeExcluded ? .achieved : .missed
    achievement = Achievement(achievement.low, achievement.low)
    let results = XCCDFResult.results(of: verdict)
    let counted = results.filter(\.isCounted)
    let share = counted.isEmpty ? .zero : Rational(counted.count { $0 == .pass }, counted.count)
    passShare = Achievement(share, share)
  }
}

extension Standing {
  /// The achievement of a rule that is achieved or not, with nothing between.
  fileprivate var achievement: Achievement {
    mayBeAchieved ? (mayBeMissed ? .open : .full) : .none
  }
}
