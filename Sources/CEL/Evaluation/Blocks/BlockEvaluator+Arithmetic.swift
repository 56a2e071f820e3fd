// SPDX-License-Identifier: EUPL-1.2

import Values

/// Computing with lanes. Where an operand is an error or not known the result is as well; where the result would be out
/// of range it is an error.
extension BlockEvaluator {
  mutating func arithmetic(
    _ arithmetic: BlockNode.Arithmetic, _ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words
  ) -> Lane {
    guard isValid else { return nothing() }
    switch arithmetic {
    case .addNumbers: return exact(left, right, frame, active) { $0.addingReportingOverflow($1) }
    case .subtractNumbers: return exact(left, right, frame, active) { $0.subtractingReportingOverflow($1) }
    case .multiplyInts: return exact(left, right, frame, active) { $0.multipliedReportingOverflow(by: $1) }
    case .divideInts: return exact(left, right, frame, active) { $0.dividedReportingOverflow(by: $1) }
    case .remainderInts:
      return exact(left, right, frame, active) { $0.remainderReportingOverflow(dividingBy: $1) }
    case .addDoubles: return doubles(left, right, frame) { $0 + $1 }
    case .subtractDoubles: return doubles(left, right, frame) { $0 - $1 }
    case .multiplyDoubles: return doubles(left, right, frame) { $0 * $1 }
    case .divideDoubles: return doubles(left, right, frame) { $0 / $1 }
    case .intToDouble:
      let values = arena.allocate(Double.self, frame.count)
      for place in 0..<frame.count { values[place] = Double(left.number(place)) }
      return Lane(.doubles, base: UnsafeRawPointer(values), step: 1, unknown: left.unknown, error: left.error)
    case .subtractTimes: return difference(left, right, frame, active)
    case .addToTime: return moved(left, right, frame, active) { $0.adding($1) }
    case .subtractFromTime: return moved(left, right, frame, active) { $0.subtracting($1) }
    }
  }

  /// Combines the rows of two operands that have no value.
  private mutating func joined(_ left: Lane, _ right: Lane, _ lane: inout Lane, _ frame: Frame) {
    guard left.unknown != nil || right.unknown != nil || left.error != nil || right.error != nil else {
      return
    }
    let unknown = arena.allocate(UInt64.self, frame.wordCount)
    let error = arena.allocate(UInt64.self, frame.wordCount)
    for word in 0..<frame.wordCount {
      error[word] = left.errors(word) | right.errors(word)
      unknown[word] = (left.unknowns(word) | right.unknowns(word)) & ~error[word]
    }
    lane.unknown = UnsafePointer(unknown)
    lane.error = UnsafePointer(error)
  }

  @inline(__always)
  private mutating func exact(
    _ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words,
    _ compute: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> Lane {
    let values = arena.allocate(Int64.self, frame.count)
    let failed = arena.clearWords(frame.wordCount)
    var hasFailed = false
    for place in 0..<frame.count {
      let (value, overflow) = compute(left.number(place), right.number(place))
      values[place] = value
      guard overflow else { continue }
      hasFailed = true
      failed[place >> 6] |= 1 << UInt64(place & 63)
    }
    var lane = Lane(.numbers, base: UnsafeRawPointer(values), step: 1)
    joined(left, right, &lane, frame)
    if hasFailed { add(failed, to: &lane, frame) }
    return lane
  }

  /// Adds rows whose result is out of range, as far as the operands have values there.
  private mutating func add(_ failed: Words, to lane: inout Lane, _ frame: Frame) {
    for word in 0..<frame.wordCount {
      failed[word] = failed[word] & ~lane.unknowns(word) | lane.errors(word)
    }
    lane.error = UnsafePointer(failed)
  }

  @inline(__always)
  private mutating func doubles(
    _ left: Lane, _ right: Lane, _ frame: Frame, _ compute: (Double, Double) -> Double
  ) -> Lane {
    let values = arena.allocate(Double.self, frame.count)
    for place in 0..<frame.count { values[place] = compute(left.double(place), right.double(place)) }
    var lane = Lane(.doubles, base: UnsafeRawPointer(values), step: 1)
    joined(left, right, &lane, frame)
    return lane
  }

  private mutating func difference(_ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words) -> Lane {
    let hasFractions = left.extra != nil || right.extra != nil
    let values = arena.allocate(Int64.self, frame.count)
    let failed = arena.clearWords(frame.wordCount)
    var hasFailed = false
    for place in 0..<frame.count {
      let seconds = left.number(place) &- right.number(place)
      let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
      guard overflow || hasFractions else {
        values[place] = whole
        continue
      }
      let exact = Int64(
        exactly: Int128(seconds) * 1_000_000_000
          + Int128(left.nanoseconds(place)) - Int128(right.nanoseconds(place)))
      values[place] = exact ?? 0
      guard exact == nil else { continue }
      hasFailed = true
      failed[place >> 6] |= 1 << UInt64(place & 63)
    }
    var lane = Lane(.numbers, base: UnsafeRawPointer(values), step: 1)
    joined(left, right, &lane, frame)
    if hasFailed { add(failed, to: &lane, frame) }
    return lane
  }

  @inline(__always)
  private mutating func moved(
    _ left: Lane, _ right: Lane, _ frame: Frame, _ active: Words,
    _ move: (Timestamp, Duration) -> Timestamp?
  ) -> Lane {
    let seconds = arena.allocate(Int64.self, frame.count)
    let fractions = arena.allocate(Int32.self, frame.count)
    let failed = arena.clearWords(frame.wordCount)
    for place in 0..<frame.count {
      // Rows without a value hold placeholders, which may be no time at all.
      let time = Timestamp(seconds: left.number(place), nanoseconds: left.nanoseconds(place))
      let result = time.flatMap { move($0, Duration(nanoseconds: right.number(place))) }
      seconds[place] = result?.seconds ?? 0
      fractions[place] = result?.nanoseconds ?? 0
      if result == nil { failed[place >> 6] |= 1 << UInt64(place & 63) }
    }
    var lane = Lane(.times, base: UnsafeRawPointer(seconds), extra: UnsafeRawPointer(fractions), step: 1)
    joined(left, right, &lane, frame)
    add(failed, to: &lane, frame)
    return lane
  }

  /// Adds from the left. What one operand leaves open or fails at comes before a sum that is out of range.
  mutating func sum(_ operands: [Int32], _ frame: Frame, _ active: Words) -> Lane {
    let values = arena.allocate(Int64.self, frame.count)
    values.update(repeating: 0, count: frame.count)
    let failed = arena.clearWords(frame.wordCount)
    var result = Lane(.numbers, base: UnsafeRawPointer(values), step: 1)
    for operand in operands {
      let next = lane(operand, frame, active)
      guard isValid else { return nothing() }
      for place in 0..<frame.count {
        let (value, overflow) = values[place].addingReportingOverflow(next.number(place))
        values[place] = value
        if overflow { failed[place >> 6] |= 1 << UInt64(place & 63) }
      }
      let before = result
      joined(before, next, &result, frame)
    }
    add(failed, to: &result, frame)
    return result
  }

  /// The number of code points of texts.
  mutating func lengths(_ texts: Lane, _ frame: Frame, _ active: Words) -> Lane {
    guard isValid else { return nothing() }
    let values = arena.allocate(Int64.self, frame.count)
    for word in 0..<frame.wordCount {
      for (_, position) in rows(active[word] & ~texts.unknowns(word) & ~texts.errors(word), word) {
        let text = texts.text(position)
        var count: Int64 = 0
        for byte in 0..<text.count where text.start[byte] & 0b1100_0000 != 0b1000_0000 { count += 1 }
        values[position] = count
        steps &-= text.count / Value.bytesPerStep
      }
    }
    return Lane(.numbers, base: UnsafeRawPointer(values), step: 1, unknown: texts.unknown, error: texts.error)
  }
}
