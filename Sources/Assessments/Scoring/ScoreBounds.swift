// SPDX-License-Identifier: EUPL-1.2

/// A score as the interval of what unknown facts leave open: the true least and greatest value over all completions.
package struct ScoreBounds: Sendable, Hashable {
  /// The least value.
  package internal(set) var low: Rational
  /// The greatest value, or what is approached but not reached.
  package internal(set) var high: Rational
  /// Whether `high` is not reached, as in an open table with a failing row.
  package internal(set) var isHighExcluded: Bool

  /// Creates bounds.
  package init(_ low: Rational, _ high: Rational, isHighExcluded: Bool = false) {
    self.low = low
    self.high = high
    self.isHighExcluded = isHighExcluded
  }

  /// A level as a score.
  package init(_ level: LevelBounds) { self.init(Rational(level.low), Rational(level.high)) }

  /// The bounds over two sets of completions together.
  package func union(_ other: ScoreBounds) -> ScoreBounds {
    let highest = max(high, other.high)
    let reached = [self, other].contains { $0.high == highest && !$0.isHighExcluded }
    return ScoreBounds(min(low, other.low), highest, isHighExcluded: !reached)
  }
}

extension LevelBounds {
  /// The bounds over two sets of completions together.
  package func union(_ other: LevelBounds) -> LevelBounds {
    LevelBounds(low: min(low, other.low), high: max(high, other.high))
  }
}

extension Optional where Wrapped == ScoreBounds {
  /// The bounds over two sets of completions together, of which one may hold nothing to measure.
  func union(_ other: ScoreBounds?) -> ScoreBounds? {
    guard let self, let other else { return self ?? other }
    return self.union(other)
  }
}

extension Optional where Wrapped == LevelBounds {
  /// The bounds over two sets of completions together, of which one may hold nothing to measure.
  func union(_ other: LevelBounds?) -> LevelBounds? {
    guard let self, let other else { return self ?? other }
    return self.union(other)
  }
}
