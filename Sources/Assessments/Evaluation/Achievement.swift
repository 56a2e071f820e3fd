// SPDX-License-Identifier: EUPL-1.2

/// How far a rule is fulfilled, from 0 to 1, as the interval of what the unknown facts leave open.
package struct Achievement: Sendable, Hashable {
  /// The least value over all completions.
  package internal(set) var low: Rational {
    get { bounds.low }
    set { bounds = Bounds(newValue, bounds.high) }
  }
  /// The greatest value over all completions, or their supremum.
  package internal(set) var high: Rational {
    get { bounds.high }
    set { bounds = Bounds(bounds.low, newValue) }
  }
  /// Whether `high` is approached but not reached: an open table with a failing row is below 1, however long it gets.
  package internal(set) var isHighExcluded: Bool
  private var bounds: Bounds

  /// Shared by reference: verdicts are copied often, and fractions of arbitrary precision are large.
  private final class Bounds: Sendable, Hashable {
    let low: Rational
    let high: Rational

    init(_ low: Rational, _ high: Rational) {
      self.low = low
      self.high = high
    }

    static func == (left: Bounds, right: Bounds) -> Bool {
      left === right || (left.low == right.low && left.high == right.high)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(low)
      hasher.combine(high)
    }
  }

  /// Creates an interval.
  package init(_ low: Rational, _ high: Rational, isHighExcluded: Bool = false) {
    bounds = Bounds(low, high)
    self.isHighExcluded = isHighExcluded
  }

  /// Nothing known: [0, 1].
  package static let open = Achievement(.zero, .one)
  /// Fulfilled.
  package static let full = Achievement(.one, .one)
  /// Not fulfilled.
  package static let none = Achievement(.zero, .zero)

  /// Whether the value is at least a bound in every completion.
  package func isCertainly(atLeast bound: Rational) -> Bool { low >= bound }

  /// Whether the value is at least a bound in some completion.
  package func isPossibly(atLeast bound: Rational) -> Bool {
    isHighExcluded ? high > bound : high >= bound
  }

  /// Whether the interval is a single value.
  package var isExact: Bool { low == high && !isHighExcluded }
}
