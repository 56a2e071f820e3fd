// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs

/// Splits the completions of verdicts into sets in each of which rules complete independently of each other.
///
/// A rule that may not apply, may be missed and is required by another ties the two together: missed, it counts little
/// or nothing and takes the other down with it; not applicable, it does neither. So each such rule is taken once as
/// counting and once as excluded. Every other rule has its worst value together with what it does to the rules that
/// require it, and its best value too.
package struct CompletionBranches: Sendable {
  /// From this many tied rules on the sets are not split, so that bounds are safe but may be wider than need be.
  package static let limit = 10

  /// The standings and achievements of each set, by position of the rule.
  package let branches: [[OwnStanding]]
  /// Whether bounds over them are the true ones.
  package let isExact: Bool

  /// What one rule leaves possible by itself.
  package struct OwnStanding: Sendable, Hashable {
    /// Achieved, missed, excluded.
    package var standing: Standing
    /// The achievement where it counts.
    package var achievement: Achievement
    /// The share of passing subjects where it counts.
    package var passShare: Achievement

    /// Creates a standing.
    package init(standing: Standing, achievement: Achievement, passShare: Achievement? = nil) {
      self.standing = standing
      self.achievement = achievement
      self.passShare = passShare ?? achievement
    }
  }

  /// Splits, and carries each set along requirements.
  ///
  /// - Parameters:
  ///   - own: what each rule leaves possible by itself, by position.
  ///   - requires: the positions of required rules, by position; without a circle.
  package init(own: [OwnStanding], requires: [[Int]]) {
    let required = Set(requires.indices.filter { own[$0].standing.mayCount }.flatMap { requires[$0] })
    let closed = Self.closed(own, requires)
    let tied = required.sorted().filter { own[$0].standing.mayBeExcluded && closed[$0].standing.mayBeMissed }
    isExact = tied.count <= Self.limit
    guard isExact else {
      branches = [closed]
      return
    }
    branches = (0..<(1 << tied.count)).map { choice in
      var chosen = own
      for (bit, rule) in tied.enumerated() {
        if choice & (1 << bit) == 0 {
          chosen[rule].standing.mayBeExcluded = false
        } else {
          chosen[rule].standing = .excluded
        }
      }
      return Self.closed(chosen, requires)
    }
  }

  /// The standings with requirements carried along, over all completions at once.
  static func closed(_ own: [OwnStanding], _ requires: [[Int]]) -> [OwnStanding] {
    var closure = StandingClosure(own: own, requires: requires, known: { _ in nil })
    return own.indices.map { closure.standing(of: $0) }
  }
}

/// Carries standings with achievements along requirements, each rule once.
struct StandingClosure {
  private let own: [CompletionBranches.OwnStanding]
  private let requires: [[Int]]
  private let known: (Int) -> CompletionBranches.OwnStanding?
  private var closed: [Int: CompletionBranches.OwnStanding] = [:]

  /// - Parameter known: what rules come to that need not be looked at again.
  init(
    own: [CompletionBranches.OwnStanding], requires: [[Int]],
    known: @escaping (Int) -> CompletionBranches.OwnStanding?
  ) {
    self.own = own
    self.requires = requires
    self.known = known
  }

  /// Requirements form no circle (the graph refuses them), so this ends; depth is the length of the longest chain.
  mutating func standing(of rule: Int) -> CompletionBranches.OwnStanding {
    if let standing = closed[rule] ?? known(rule) { return standing }
    var result = own[rule]
    for required in requires[rule] {
      let other = standing(of: required).standing
      if result.standing.mayCount, other.mayBeMissed { result.mayFall() }
      if !other.mayBeAchieved, !other.mayBeExcluded { result.fall() }
    }
    closed[rule] = result
    return result
  }
}

extension CompletionBranches.OwnStanding {
  /// A required rule may be missed.
  fileprivate mutating func mayFall() {
    standing.mayBeMissed = true
    achievement.low = .zero
    passShare.low = .zero
  }

  /// A required rule is missed.
  fileprivate mutating func fall() {
    guard standing.mayCount else { return }
    standing.mayBeAchieved = false
    standing.mayBeMissed = true
    achievement = .none
    passShare = .none
  }
}
