// SPDX-License-Identifier: EUPL-1.2

import Documents
package import RuleGraphs
import SourceText

/// The rules of a graph that build levels, with what their verdicts leave possible: what every method starts from.
package struct ScoredRules: Sendable {
  let graph: RuleGraph
  private let leftOut: Set<Int>
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
    leftOut = dispensed.union(verdicts.filter { $0.exclusion?.kind == .deselected }.map(\.rule))
    var own = Array(
      repeating: CompletionBranches.OwnStanding(standing: .excluded, achievement: .none),
      count: graph.rules.count)
    for verdict in verdicts where !dispensed.contains(verdict.rule) {
      own[verdict.rule] = reading(verdict, Rational(graph.rules[verdict.rule].document.atLeast))
    }
    completions = CompletionBranches(own: own, requires: graph.rules.map(\.requires))
  }

  /// The score by a method, over all completions.
  package func score(by method: any ScoreMethod) -> MethodScore? {
    completions.branches.map { method.score(domains(in: $0)) }.reduce(nil) { score, next in
      score.map { $0.union(next) } ?? next
    }
  }

  /// The domains that a pack of the model has a rule in, in the order of the graph.
  private func domains(in branch: [CompletionBranches.OwnStanding]) -> [ScoredDomain] {
    let scored = graph.rules.indices.filter { graph.isScored($0) }
    return graph.domains.map(\.id).compactMap { domain in
      let own = scored.filter { graph.rules[$0].domain.utf8Key == domain.utf8Key }
      let weight = graph.model?.domain(domain).map { Rational($0.weight) } ?? .one
      let rules = own.map { position in
        rule(position, graph.countedWith(position).reduce(branch[position]) { $0.lowest(branch[$1]) })
      }
      return own.isEmpty ? nil : ScoredDomain(id: domain, weight: weight, rules: rules)
    }
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
