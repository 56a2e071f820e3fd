// SPDX-License-Identifier: EUPL-1.2

import Documents
package import RuleGraphs

/// What a rule may turn out to count as, over all completions of what is not known.
///
/// The three possibilities complete independently of those of other rules, but for requirements.
package struct Standing: Sendable, Hashable {
  /// It may count as achieved.
  package var mayBeAchieved: Bool
  /// It may count as not achieved.
  package var mayBeMissed: Bool
  /// It may count as not there at all: not applicable, or dispensed.
  package var mayBeExcluded: Bool

  /// Creates a standing.
  package init(mayBeAchieved: Bool, mayBeMissed: Bool, mayBeExcluded: Bool) {
    self.mayBeAchieved = mayBeAchieved
    self.mayBeMissed = mayBeMissed
    self.mayBeExcluded = mayBeExcluded
  }

  /// Certainly achieved.
  package static let achieved = Standing(mayBeAchieved: true, mayBeMissed: false, mayBeExcluded: false)
  /// Certainly not achieved.
  package static let missed = Standing(mayBeAchieved: false, mayBeMissed: true, mayBeExcluded: false)
  /// Certainly not counted.
  package static let excluded = Standing(mayBeAchieved: false, mayBeMissed: false, mayBeExcluded: true)
  /// Counted, and not decided.
  package static let open = Standing(mayBeAchieved: true, mayBeMissed: true, mayBeExcluded: false)

  /// Whether it can count at all.
  package var mayCount: Bool { mayBeAchieved || mayBeMissed }
}

/// The standing of every rule of a graph, requirements taken into account.
package struct Standings: Sendable {
  private let standings: [Standing]
  /// By position, the required rules that keep a rule from counting although its own check passes.
  package let blockers: [[Int]]

  /// Computes the standings. Rules without a verdict (another bearer's) count as excluded.
  ///
  /// Closure as Grundschutz++ defines it (UMS.1.1): a rule counts only if all it depends on counts. Required rules that
  /// are not applicable, dispensed or not selected do not block; waived ones do, as a waiver changes no outcome.
  /// - Parameter dispensed: the positions of rules that are to be left out because they were declared dispensable.
  package init(of verdicts: [Verdict], in graph: RuleGraph, dispensed: Set<Int>) {
    var own = Array(repeating: Standing.excluded, count: graph.rules.count)
    for verdict in verdicts where !dispensed.contains(verdict.rule) {
      own[verdict.rule] = Standing(of: verdict, atLeast: Rational(graph.rules[verdict.rule].document.atLeast))
    }
    var closure = RequirementClosure(own: own, requires: graph.rules.map(\.requires))
    standings = graph.rules.indices.map { closure.standing(of: $0) }
    let closed = standings
    blockers = graph.rules.indices.map { rule in
      own[rule].mayBeAchieved ? graph.rules[rule].requires.filter { closed[$0].mayBeMissed } : []
    }
  }

  /// The standing of a rule.
  package subscript(rule: Int) -> Standing { standings[rule] }

  /// The standing that a scored rule counts with: of rules that equal each other, the lowest.
  func counted(_ rule: Int, in graph: RuleGraph) -> Standing {
    graph.countedWith(rule).reduce(standings[rule]) { $0.lowest(standings[$1]) }
  }
}

extension Standing {
  /// What two rules count as that count once: missed if one is, achieved if one is and the other does not keep it from
  /// that, left out if both are.
  func lowest(_ other: Standing) -> Standing {
    Standing(
      mayBeAchieved: (mayBeAchieved && (other.mayBeAchieved || other.mayBeExcluded))
        || (other.mayBeAchieved && mayBeExcluded),
      mayBeMissed: mayBeMissed || other.mayBeMissed, mayBeExcluded: mayBeExcluded && other.mayBeExcluded)
  }
}

extension Standing {
  /// What a verdict leaves possible, requirements aside.
  init(of verdict: Verdict, atLeast bound: Rational) {
    switch verdict.outcome {
    case .notapplicable, .notchecked, .notselected: self = .excluded
    case .pass: self = .achieved
    case .fail: self = .missed
    case .unknown, .error:
      let achievement = verdict.achievement ?? .open
      self.init(
        mayBeAchieved: achievement.isPossibly(atLeast: bound),
        mayBeMissed: !achievement.isCertainly(atLeast: bound), mayBeExcluded: verdict.mayNotApply)
    }
  }
}

/// Carries standings along requirements, each rule once.
private struct RequirementClosure {
  let own: [Standing]
  let requires: [[Int]]
  private var closed: [Int: Standing] = [:]

  init(own: [Standing], requires: [[Int]]) {
    self.own = own
    self.requires = requires
  }

  /// Requirements form no circle (the graph refuses them), so this ends; depth is the length of the longest chain.
  mutating func standing(of rule: Int) -> Standing {
    if let known = closed[rule] { return known }
    var result = own[rule]
    for required in requires[rule] {
      let other = standing(of: required)
      if result.mayCount, other.mayBeMissed { result.mayBeMissed = true }
      if !other.mayBeAchieved, !other.mayBeExcluded { result.mayBeAchieved = false }
    }
    closed[rule] = result
    return result
  }
}
