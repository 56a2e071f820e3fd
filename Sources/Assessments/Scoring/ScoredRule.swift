// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// What a rule may turn out to count as in a score, requirements taken into account.
///
/// The completions of a rule are: not counted, if `standing.mayBeExcluded`; else any value of `achievement`. Those of
/// different rules are independent of each other (`CompletionBranches` sees to that).
package struct ScoredRule: Sendable, Hashable {
  /// The position of the rule in its graph.
  package var rule: Int
  /// How binding it is.
  package var obligation: Obligation
  /// The level it counts for.
  package var level: Int?
  /// Its weight, at least 0.
  package var weight: Rational
  /// Whether it may count as achieved, as missed, or not at all.
  package var standing: Standing
  /// How far it is fulfilled where it counts: 0 where a required rule is missed.
  package var achievement: Achievement
  /// The same as XCCDF sees it, which knows no partial answers: only subjects make a share.
  package var passShare: Achievement
  /// Whether the municipality left it out with a reason: deselected or dispensed.
  package var isLeftOut: Bool

  /// Creates a rule; by default as XCCDF sees it is as it is.
  package init(
    rule: Int, obligation: Obligation, level: Int?, weight: Rational, standing: Standing,
    achievement: Achievement, passShare: Achievement? = nil, isLeftOut: Bool = false
  ) {
    self.rule = rule
    self.obligation = obligation
    self.level = level
    self.weight = weight
    self.standing = standing
    self.achievement = achievement
    self.passShare = passShare ?? achievement
    self.isLeftOut = isLeftOut
  }
}

/// A domain with the rules that count in it.
package struct ScoredDomain: Sendable, Hashable {
  /// The id.
  package var id: String
  /// What it weighs, at least 0.
  package var weight: Rational
  /// The rules.
  package var rules: [ScoredRule]

  /// Creates a domain.
  package init(id: String, weight: Rational = .one, rules: [ScoredRule]) {
    self.id = id
    self.weight = weight
    self.rules = rules
  }

  /// The same domain with those rules only that may count and are of certain obligations.
  func counting(_ obligations: [Obligation]) -> ScoredDomain {
    var domain = self
    domain.rules = rules.filter { $0.standing.mayCount && obligations.contains($0.obligation) }
    return domain
  }
}
