// SPDX-License-Identifier: EUPL-1.2

/// What one method makes of the rules of a municipality.
package struct MethodScore: Sendable, Hashable {
  /// What the numbers of a score are.
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    /// Levels, or a mean of levels.
    case level
    /// A share from 0 to 1.
    case share
    /// 0 or 1: not all, or all.
    case all
  }

  /// The score of one domain.
  package struct Domain: Sendable, Hashable {
    /// The id.
    package var id: String = ""
    /// The score; `nil` where nothing can be measured.
    package var score: ScoreBounds?
    /// Whether it may turn out that nothing can be measured.
    package var mayDropOut = false
    /// The positions of the rules that keep a level from being one higher, in the order of the graph.
    package var blockers: [Int] = []
  }

  /// The unit.
  package var unit: Unit
  /// The score of the whole; `nil` where nothing can be measured.
  package var overall: ScoreBounds?
  /// The scores of the domains, where the method has any.
  package var domains: [Domain] = []
  /// The greatest value there can be: the highest level, the mean of the targets, or 1.
  package var maximum: Rational
  /// The points of `xccdf` in the flat variants, which belong to `maximumPoints`.
  package var points: ScoreBounds?
  /// The points that can be had; they differ between municipalities.
  package var maximumPoints: ScoreBounds?

  /// The bounds over two sets of completions together.
  package func union(_ other: MethodScore) -> MethodScore {
    var result = self
    result.overall = overall.union(other.overall)
    result.points = points.union(other.points)
    result.maximumPoints = maximumPoints.union(other.maximumPoints)
    result.maximum = max(maximum, other.maximum)
    result.domains = zip(domains, other.domains).map { left, right in
      left.union(right)
    }
    return result
  }
}

extension MethodScore.Domain {
  /// The bounds over two sets of completions together; what blocks is what blocks in the worse one.
  fileprivate func union(_ other: MethodScore.Domain) -> MethodScore.Domain {
    guard let own = score, let others = other.score else {
      var known = score == nil ? other : self
      known.mayDropOut = true
      return known
    }
    var result = own.low <= others.low ? self : other
    if own.low == others.low { result.blockers = Set(blockers + other.blockers).sorted() }
    result.score = own.union(others)
    result.mayDropOut = mayDropOut || other.mayDropOut
    return result
  }
}

/// A way to make a score of what rules count as.
package protocol ScoreMethod: Sendable {
  /// The score over completions in which all rules are independent of each other.
  func score(_ domains: [ScoredDomain]) -> MethodScore
}
