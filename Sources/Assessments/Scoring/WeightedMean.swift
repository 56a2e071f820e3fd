// SPDX-License-Identifier: EUPL-1.2

/// The weighted mean sum(w * x) / sum(w) over values that are known as intervals and that may drop out, with its true
/// bounds over all completions in which at least one counts.
package struct WeightedMean: Sendable, Hashable {
  /// One value.
  package struct Item: Sendable, Hashable {
    /// The weight; an item of weight 0 does not count.
    package var weight: Rational
    /// The value where it counts.
    package var value: ScoreBounds
    /// Whether it may drop out.
    package var mayDropOut: Bool

    /// Creates an item.
    package init(weight: Rational, value: ScoreBounds, mayDropOut: Bool) {
      self.weight = weight
      self.value = value
      self.mayDropOut = mayDropOut
    }
  }

  /// The bounds of the mean.
  package let bounds: ScoreBounds
  /// Whether all items may drop out together, so that there is no mean.
  package let mayDropOut: Bool

  /// Computes the bounds; `nil` if there is nothing to count.
  ///
  /// The mean grows with each value, so that each takes its end. Adding an item moves the mean towards its value: those
  /// that may drop out are added as long as they move it outwards, farthest first, which is optimal as the mean only
  /// comes nearer to what is still to be added. O(n log n).
  package init?(_ items: [Item]) {
    let counted = items.filter { $0.weight > .zero }
    guard !counted.isEmpty else { return nil }
    let fixed = counted.filter { !$0.mayDropOut }
    let loose = counted.filter(\.mayDropOut)
    let least = Self.extreme(fixed, loose, \.low) { $0.value.low < $1.value.low }
    let greatest = Self.extreme(fixed, loose, \.high) { left, right in
      guard left.value.high == right.value.high else { return left.value.high > right.value.high }
      return !left.value.isHighExcluded && right.value.isHighExcluded
    }
    bounds = ScoreBounds(
      least.mean, greatest.mean, isHighExcluded: greatest.used.contains(where: \.value.isHighExcluded))
    mayDropOut = fixed.isEmpty
  }

  private static func extreme(
    _ fixed: [Item], _ loose: [Item], _ end: KeyPath<ScoreBounds, Rational>,
    isFarther: (Item, Item) -> Bool
  ) -> (mean: Rational, used: [Item]) {
    var used = fixed
    var weight = fixed.reduce(Rational.zero) { $0 + $1.weight }
    var sum = fixed.reduce(Rational.zero) { $0 + $1.weight * $1.value[keyPath: end] }
    for item in loose.sorted(by: isFarther) {
      if !used.isEmpty {
        let reached = Item(weight: weight, value: ScoreBounds(sum / weight, sum / weight), mayDropOut: false)
        var added = item
        added.value.isHighExcluded = false
        guard isFarther(added, reached) else { break }
      }
      used.append(item)
      weight = weight + item.weight
      sum = sum + item.weight * item.value[keyPath: end]
    }
    return (sum / weight, used)
  }
}

extension ScoredRule {
  /// The rule as an item of a mean.
  func item(weight: Rational, _ value: Achievement) -> WeightedMean.Item {
    WeightedMean.Item(
      weight: weight,
      value: ScoreBounds(value.low, value.high, isHighExcluded: value.isHighExcluded),
      mayDropOut: standing.mayBeExcluded)
  }
}
