// SPDX-License-Identifier: EUPL-1.2

extension Pattern {
  /// Matches that do not overlap, from the left, at most `limit` of them. An empty match directly after another match
  /// does not count.
  ///
  /// Each search may read the whole rest of the text, and takes steps for that; once they are spent, it ends.
  func matches(in text: [UInt8], limit: Int = .max, steps: inout Int) -> [[Range<Int>?]] {
    var found: [[Range<Int>?]] = []
    var position = 0
    var previousEnd = -1
    while position <= text.count, found.count < limit {
      guard charge(text.count - position + 1, to: &steps) else { break }
      guard let match = firstMatch(in: text, from: position), let whole = match[0] else { break }
      if !whole.isEmpty || whole.lowerBound != previousEnd { found.append(match) }
      position = whole.isEmpty ? text.scalarBoundary(after: whole.upperBound) : whole.upperBound
      previousEnd = whole.upperBound
    }
    return found
  }
}

extension [UInt8] {
  /// The offset after the UTF-8 scalar at an offset; one past the end there.
  fileprivate func scalarBoundary(after offset: Int) -> Int {
    var next = offset + 1
    while next < count, self[next] & 0b1100_0000 == 0b1000_0000 { next += 1 }
    return next
  }
}
