// SPDX-License-Identifier: EUPL-1.2

/// What one method of scoring makes of a municipality, as reports and comparisons show it.
package struct AssessedScore: Sendable, Hashable {
  /// The method.
  package var method = AssessedMethod()
  /// What the numbers are.
  package var unit = MethodScore.Unit.share
  /// The bounds over all completions; `nil` where nothing can be measured.
  package var score: ScoreBounds?
  /// The greatest value there can be.
  package var maximum = Rational.one
  /// The points of the flat models of XCCDF.
  package var points: ScoreBounds?
  /// The points that can be had.
  package var maximumPoints: ScoreBounds?
  /// The figure by the publication's own rule for missing answers, where it has one.
  package var published: Rational?
  /// Whether the bounds are the true ones, not only safe.
  package var isExact = true
  /// The scores of the domains.
  package var domains: [AssessedDomainScore] = []
}

/// The score of one domain by one method.
package struct AssessedDomainScore: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The bounds over all completions; `nil` where nothing can be measured.
  package var score: ScoreBounds?
}
