// SPDX-License-Identifier: EUPL-1.2

/// Reading columns.
extension BlockEvaluator {
  /// A column as far as it fits; `nil`, and nothing counts any more, if it does not.
  @inline(__always)
  mutating func column(_ number: Int32) -> BoundColumn? {
    let column = facts.column(number)
    guard column.state == .ready else {
      isUnfit = true
      return nil
    }
    return column
  }

  /// Bits by row, as bits of the rows of a frame; `nil` stays `nil`.
  ///
  /// Bits of rows that were not asked for may be on or off.
  mutating func mask(_ bits: UnsafePointer<UInt64>?, _ column: BoundColumn, _ frame: Frame) -> UnsafePointer<
    UInt64
  >? {
    guard let bits else { return nil }
    if column.record >= 0 {
      return bits[column.record >> 6] >> UInt64(column.record & 63) & 1 == 1 ? UnsafePointer(facts.ones) : nil
    }
    if frame.rows == nil, frame.start & 63 == 0 { return bits + frame.start >> 6 }
    return UnsafePointer(copy(bits, frame))
  }

  private mutating func copy(_ bits: UnsafePointer<UInt64>, _ frame: Frame) -> Words {
    let result = arena.allocate(UInt64.self, frame.wordCount)
    for word in 0..<frame.wordCount {
      var copied: UInt64 = 0
      for place in 0..<min(64, frame.count &- word &* 64) {
        let row = frame.row(word &* 64 &+ place)
        copied |= (bits[row >> 6] >> UInt64(row & 63) & 1) << UInt64(place)
      }
      result[word] = copied
    }
    return result
  }

  mutating func bools(_ number: Int32, _ frame: Frame, _ active: Words, _ result: Truth) {
    guard let column = column(number), let base = column.base else { return result.clear() }
    let values = mask(base.assumingMemoryBound(to: UInt64.self), column, frame)
    let unknown = mask(column.unknown, column, frame)
    let absent = mask(column.absent, column, frame)
    for word in 0..<result.count {
      result.unknown[word] = active[word] & (unknown?[word] ?? 0)
      result.error[word] = active[word] & (absent?[word] ?? 0)
      result.yes[word] = active[word] & (values?[word] ?? 0) & ~(result.unknown[word] | result.error[word])
    }
  }

  mutating func has(_ number: Int32, _ frame: Frame, _ active: Words, _ result: Truth) {
    guard let column = column(number) else { return result.clear() }
    let unknown = mask(column.unknown, column, frame)
    let orphaned = mask(column.orphaned, column, frame)
    let absent = mask(column.absent, column, frame)
    for word in 0..<result.count {
      result.unknown[word] = active[word] & (unknown?[word] ?? 0)
      result.error[word] = active[word] & (orphaned?[word] ?? 0)
      result.yes[word] = active[word] & ~(result.unknown[word] | (absent?[word] ?? 0))
    }
  }

  mutating func codes(_ number: Int32, _ answers: Int32, _ frame: Frame, _ active: Words, _ result: Truth) {
    guard let column = column(number), let base = column.base else { return result.clear() }
    let codes = base.assumingMemoryBound(to: UInt16.self)
    let answers = plan.answers[Int(answers)]
    let unknown = mask(column.unknown, column, frame)
    let absent = mask(column.absent, column, frame)
    for word in 0..<result.count {
      let u = active[word] & (unknown?[word] ?? 0)
      let e = active[word] & (absent?[word] ?? 0)
      var yes: UInt64 = 0
      for (place, position) in rows(active[word] & ~u & ~e, word) {
        let code = Int(codes[column.record >= 0 ? column.record : frame.row(position)])
        yes |= (answers[code >> 6] >> UInt64(code & 63) & 1) << UInt64(place)
      }
      result.yes[word] = yes
      result.unknown[word] = u
      result.error[word] = e
    }
  }

  // MARK: Lanes

  /// The values of a column for the rows of a frame.
  mutating func columnLane(_ number: Int32, _ frame: Frame) -> Lane {
    guard let column = column(number), let base = column.base else { return nothing() }
    let unknown = mask(column.unknown, column, frame)
    let error = mask(column.absent, column, frame)
    var lane: Lane
    switch column.content {
    case .scalar(.int), .scalar(.duration): lane = values(.numbers, of: column, base, Int64.self, frame)
    case .scalar(.double): lane = values(.doubles, of: column, base, Int64.self, frame)
    case .scalar(.time):
      lane = values(.times, of: column, base, Int64.self, frame)
      if let extra = column.extra { lane.extra = values(.times, of: column, extra, Int32.self, frame).base }
    case .scalar(.text): lane = texts(of: column, base, frame)
    case .codes(let members): lane = texts(of: column, base, plan.members[Int(members)], frame)
    case .scalar(.bool): lane = flags(of: column, base, frame)
    case .list, .any:
      isUnfit = true
      return nothing()
    }
    lane.unknown = unknown
    lane.error = error
    return lane
  }

  /// A lane for which nothing counts.
  func nothing() -> Lane {
    Lane(.numbers, base: UnsafeRawPointer(facts.zeros), step: 0, unknown: UnsafePointer(facts.ones))
  }

  private mutating func values<T>(
    _ kind: LaneKind, of column: BoundColumn, _ base: UnsafeRawPointer, _ type: T.Type, _ frame: Frame
  ) -> Lane {
    let values = base.assumingMemoryBound(to: T.self)
    if column.record >= 0 { return Lane(kind, base: UnsafeRawPointer(values + column.record), step: 0) }
    guard let rows = frame.rows else {
      return Lane(kind, base: UnsafeRawPointer(values + frame.start), step: 1)
    }
    let gathered = arena.allocate(T.self, frame.count)
    for position in 0..<frame.count { gathered[position] = values[Int(rows[position])] }
    return Lane(kind, base: UnsafeRawPointer(gathered), step: 1)
  }

  /// Truth values as numbers, 1 or 0.
  private mutating func flags(of column: BoundColumn, _ base: UnsafeRawPointer, _ frame: Frame) -> Lane {
    let bits = base.assumingMemoryBound(to: UInt64.self)
    let flags = arena.allocate(Int64.self, frame.count)
    for position in 0..<frame.count {
      let row = column.record >= 0 ? column.record : frame.row(position)
      flags[position] = Int64(bits[row >> 6] >> UInt64(row & 63) & 1)
    }
    return Lane(.numbers, base: UnsafeRawPointer(flags), step: 1)
  }

  private mutating func texts(of column: BoundColumn, _ base: UnsafeRawPointer, _ frame: Frame) -> Lane {
    let offsets = base.assumingMemoryBound(to: UInt32.self)
    let first = column.record >= 0 ? column.record : frame.start
    let whole = Lane(
      .texts, base: UnsafeRawPointer(offsets + first), extra: column.extra, step: column.record >= 0 ? 0 : 1,
      isOffsets: true)
    guard column.record < 0, let rows = frame.rows else { return whole }
    let all = Lane(.texts, base: base, extra: column.extra, step: 1, isOffsets: true)
    let spans = arena.allocate(TextSpan.self, frame.count)
    for position in 0..<frame.count { spans[position] = all.text(Int(rows[position])) }
    return Lane(.texts, base: UnsafeRawPointer(spans), step: 1)
  }

  private mutating func texts(
    of column: BoundColumn, _ base: UnsafeRawPointer, _ members: UnsafeMutableBufferPointer<TextSpan>,
    _ frame: Frame
  ) -> Lane {
    let codes = base.assumingMemoryBound(to: UInt16.self)
    let empty = TextSpan(start: UnsafePointer(facts.zeros.assumingMemoryBound(to: UInt8.self)), count: 0)
    let count = column.record >= 0 ? 1 : frame.count
    let spans = arena.allocate(TextSpan.self, count)
    for position in 0..<count {
      // Codes of rows without a value are placeholders.
      let code = Int(codes[column.record >= 0 ? column.record : frame.row(position)])
      spans[position] = code < members.count ? members[code] : empty
    }
    return Lane(.texts, base: UnsafeRawPointer(spans), step: column.record >= 0 ? 0 : 1)
  }
}
