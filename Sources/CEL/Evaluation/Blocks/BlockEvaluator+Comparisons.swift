// SPDX-License-Identifier: EUPL-1.2

/// Comparing the values of two lanes.
extension BlockEvaluator {
  mutating func compare(
    _ comparison: BlockNode.Comparison, _ kind: LaneKind, _ left: Int32, _ right: Int32, _ frame: Frame,
    _ active: Words, _ result: Truth
  ) {
    let left = lane(left, frame, active)
    let right = lane(right, frame, active)
    guard isValid else { return result.clear() }
    switch (kind, comparison) {
    case (.numbers, .equal): compare(left, right, frame, active, result) { $0.number($2) == $1.number($2) }
    case (.numbers, .less): compare(left, right, frame, active, result) { $0.number($2) < $1.number($2) }
    case (.numbers, .lessOrEqual):
      compare(left, right, frame, active, result) { $0.number($2) <= $1.number($2) }
    case (.doubles, .equal): compare(left, right, frame, active, result) { $0.double($2) == $1.double($2) }
    case (.doubles, .less): compare(left, right, frame, active, result) { $0.double($2) < $1.double($2) }
    case (.doubles, .lessOrEqual):
      compare(left, right, frame, active, result) { $0.double($2) <= $1.double($2) }
    case (.times, _): compareTimes(comparison, left, right, frame, active, result)
    case (.texts, _): compareTexts(comparison, left, right, frame, active, result)
    }
  }

  /// Asks a question about each row that has two values. Where most rows are asked for, all are: that is faster than
  /// picking them.
  @inline(__always)
  func compare(
    _ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words, _ result: Truth,
    _ holds: (Lane, Lane, Int) -> Bool
  ) {
    for word in 0..<result.count {
      let asked = open(word, left, right, active, result)
      guard asked != 0 else { continue }
      var yes: UInt64 = 0
      if asked.nonzeroBitCount > 16 {
        let first = word &* 64
        for place in 0..<min(64, frame.count &- first) {
          yes |= (holds(left, right, first &+ place) ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
        }
        yes &= asked
      } else {
        for (place, position) in rows(asked, word) {
          yes |= (holds(left, right, position) ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
        }
      }
      result.yes[word] = yes
    }
  }

  /// Sets what is an error or not known in a word, and returns the rows of it that have two values.
  @inline(__always)
  func open(_ word: Int, _ left: Lane, _ right: Lane, _ active: Words, _ result: Truth) -> UInt64 {
    let error = active[word] & (left.errors(word) | right.errors(word))
    let unknown = active[word] & (left.unknowns(word) | right.unknowns(word)) & ~error
    result.yes[word] = 0
    result.unknown[word] = unknown
    result.error[word] = error
    return active[word] & ~error & ~unknown
  }

  private func compareTimes(
    _ comparison: BlockNode.Comparison, _ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words,
    _ result: Truth
  ) {
    if left.extra == nil, right.extra == nil {
      switch comparison {
      case .equal: compare(left, right, frame, active, result) { $0.number($2) == $1.number($2) }
      case .less: compare(left, right, frame, active, result) { $0.number($2) < $1.number($2) }
      case .lessOrEqual: compare(left, right, frame, active, result) { $0.number($2) <= $1.number($2) }
      }
      return
    }
    switch comparison {
    case .equal:
      compare(left, right, frame, active, result) {
        $0.number($2) == $1.number($2) && $0.nanoseconds($2) == $1.nanoseconds($2)
      }
    case .less:
      compare(left, right, frame, active, result) {
        ($0.number($2), $0.nanoseconds($2)) < ($1.number($2), $1.nanoseconds($2))
      }
    case .lessOrEqual:
      compare(left, right, frame, active, result) {
        ($0.number($2), $0.nanoseconds($2)) <= ($1.number($2), $1.nanoseconds($2))
      }
    }
  }

  private mutating func compareTexts(
    _ comparison: BlockNode.Comparison, _ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words,
    _ result: Truth
  ) {
    switch comparison {
    case .equal: ask(left, right, frame, active, result) { $0 == $1 }
    case .less: ask(left, right, frame, active, result) { $0 < $1 }
    case .lessOrEqual: ask(left, right, frame, active, result) { !($1 < $0) }
    }
  }

  /// Asks a question about two texts, only for rows that have both. Placeholders of others are never read.
  @inline(__always)
  mutating func ask(
    _ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words, _ result: Truth,
    _ holds: (TextSpan, TextSpan) -> Bool
  ) {
    var length = 0
    for word in 0..<result.count {
      var yes: UInt64 = 0
      for (place, position) in rows(open(word, left, right, active, result), word) {
        let texts = (left.text(position), right.text(position))
        length &+= min(texts.0.count, texts.1.count)
        yes |= (holds(texts.0, texts.1) ? 1 : 0) &<< UInt64(truncatingIfNeeded: place)
      }
      result.yes[word] = yes
    }
    steps &-= length / Value.bytesPerStep
  }

  mutating func member(
    _ kind: LaneKind, _ element: Int32, _ constants: [Int32], _ frame: Frame, _ active: Words, _ result: Truth
  ) {
    let lane = self.lane(element, frame, active)
    let constants = constants.map { self.lane($0, frame, active) }
    steps &-= constants.count &* frame.count
    guard isValid else { return result.clear() }
    for word in 0..<result.count {
      var yes: UInt64 = 0
      for (place, position) in rows(open(word, lane, lane, active, result), word) {
        if constants.contains(where: { isSame(lane, $0, position) }) { yes |= 1 << UInt64(place) }
      }
      result.yes[word] = yes
    }
  }

  private func isSame(_ lane: Lane, _ constant: Lane, _ position: Int) -> Bool {
    switch lane.kind {
    case .numbers: lane.number(position) == constant.number(position)
    case .doubles: lane.double(position) == constant.double(position)
    case .times:
      lane.number(position) == constant.number(position)
        && lane.nanoseconds(position) == constant.nanoseconds(position)
    case .texts: lane.text(position) == constant.text(position)
    }
  }
}
