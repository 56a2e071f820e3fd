// SPDX-License-Identifier: EUPL-1.2

import Values

/// Values for the rows of a block.
extension BlockEvaluator {
  /// Evaluates a node that has a value, as far as the rows in `active` have one. What it allocates is given back by the
  /// condition that asked for it.
  mutating func lane(_ node: Int32, _ frame: Frame, _ active: Words) -> Lane {
    steps &-= frame.count
    guard steps >= 0 else { return nothing() }
    // The one table of what every value is made of.
    switch plan.nodes[Int(node)] {
    case .number(let number):
      let place = arena.allocate(Int64.self, 1)
      place.pointee = number
      return Lane(.numbers, base: UnsafeRawPointer(place), step: 0)
    case .constant(let constant):
      return lane(of: plan.constants.baseAddress.unsafelyUnwrapped + Int(constant))
    case .column(let column): return columnLane(column, frame)
    case .arithmetic(let arithmetic, let left, let right):
      return self.arithmetic(arithmetic, lane(left, frame, active), lane(right, frame, active), frame, active)
    case .sum(let operands): return sum(plan.lists[Int(operands)], frame, active)
    case .length(let text): return lengths(lane(text, frame, active), frame, active)
    case .count(let loop): return count(loop, frame, active)
    case .flag(let condition): return flags(condition, frame, active)
    case .global(let global):
      let place = arena.allocate(BlockValue.self, 1)
      place.initialize(to: self.global(global))
      return lane(of: place)
    case .captured(let capture): return captured(capture, frame)
    case .select(let condition, let then, let otherwise):
      return select(condition, then, otherwise, frame, active)
    case .call(let call): return lane(calling: call, frame, active)
    case .outcome, .bools, .has, .not, .and, .or, .same, .compare, .codes, .textTest, .matches, .member,
      .strict, .loop:
      isUnfit = true
      return nothing()
    }
  }

  /// One value for all rows.
  private func lane(of value: UnsafePointer<BlockValue>) -> Lane {
    let raw = UnsafeRawPointer(value)
    let number = MemoryLayout<BlockValue>.offset(of: \.number).unsafelyUnwrapped
    let text = MemoryLayout<BlockValue>.offset(of: \.text).unsafelyUnwrapped
    let kind = value.pointee.kind
    var lane = Lane(kind, base: raw + (kind == .texts ? text : number), step: 0)
    if kind == .times, value.pointee.nanoseconds != 0 {
      lane.extra = raw + MemoryLayout<BlockValue>.offset(of: \.nanoseconds).unsafelyUnwrapped
    }
    lane.unknown = value.pointee.outcome == .unknown ? UnsafePointer(facts.ones) : nil
    lane.error = value.pointee.outcome == .error ? UnsafePointer(facts.ones) : nil
    return lane
  }

  private mutating func textCopy(_ lane: Lane, _ position: Int) -> UnsafeRawPointer {
    let place = arena.allocate(TextSpan.self, 1)
    place.pointee = lane.text(position)
    return UnsafeRawPointer(place)
  }

  private mutating func flags(_ condition: Int32, _ frame: Frame, _ active: Words) -> Lane {
    let truth = newTruth(frame)
    evaluate(condition, frame, active, into: truth)
    let flags = arena.allocate(Int64.self, frame.count)
    for place in 0..<frame.count { flags[place] = truth.outcome(place) == .yes ? 1 : 0 }
    return Lane(
      .numbers, base: UnsafeRawPointer(flags), step: 1, unknown: UnsafePointer(truth.unknown),
      error: UnsafePointer(truth.error))
  }

  // MARK: Captured and chosen values

  private mutating func captured(_ capture: Int32, _ frame: Frame) -> Lane {
    guard let outer = frame.captures?[Int(capture)].lane else { return nothing() }
    if outer.step == 0 { return outer }
    guard frame.parents != nil else { return single(outer, frame.parent) }
    var lane = gathered(outer, frame.count) { frame.outer($0) }
    let all = allRows(of: frame)
    lane.unknown = gathered(outer.unknown, frame, all)
    lane.error = gathered(outer.error, frame, all)
    return lane
  }

  /// The value of one row, for all rows of an inner frame.
  private mutating func single(_ outer: Lane, _ position: Int) -> Lane {
    let base: UnsafeRawPointer =
      switch outer.kind {
      case .numbers, .doubles, .times: outer.base + position &* 8
      case .texts: textCopy(outer, position)
      }
    var lane = Lane(outer.kind, base: base, step: 0)
    lane.extra = outer.kind == .times ? outer.extra.map { $0 + position &* 4 } : nil
    let bit = UInt64(1) << UInt64(position & 63)
    lane.unknown = outer.unknowns(position >> 6) & bit != 0 ? UnsafePointer(facts.ones) : nil
    lane.error = outer.errors(position >> 6) & bit != 0 ? UnsafePointer(facts.ones) : nil
    return lane
  }

  private mutating func gathered(_ bits: UnsafePointer<UInt64>?, _ frame: Frame, _ all: Words)
    -> UnsafePointer<
      UInt64
    >?
  {
    guard let bits else { return nil }
    let words = arena.allocate(UInt64.self, frame.wordCount)
    gather(bits, frame, all, words)
    return UnsafePointer(words)
  }

  /// A lane with the values at other positions.
  @inline(__always)
  private mutating func gathered(_ outer: Lane, _ count: Int, _ position: (Int) -> Int) -> Lane {
    switch outer.kind {
    case .numbers, .doubles:
      let values = arena.allocate(Int64.self, count)
      for place in 0..<count { values[place] = outer.number(position(place)) }
      return Lane(outer.kind, base: UnsafeRawPointer(values), step: 1)
    case .times:
      let values = arena.allocate(Int64.self, count)
      for place in 0..<count { values[place] = outer.number(position(place)) }
      var lane = Lane(.times, base: UnsafeRawPointer(values), step: 1)
      guard outer.extra != nil else { return lane }
      let fractions = arena.allocate(Int32.self, count)
      for place in 0..<count { fractions[place] = outer.nanoseconds(position(place)) }
      lane.extra = UnsafeRawPointer(fractions)
      return lane
    case .texts:
      let spans = arena.allocate(TextSpan.self, count)
      for place in 0..<count { spans[place] = outer.text(position(place)) }
      return Lane(.texts, base: UnsafeRawPointer(spans), step: 1)
    }
  }

  private mutating func select(
    _ condition: Int32, _ then: Int32, _ otherwise: Int32, _ frame: Frame, _ active: Words
  ) -> Lane {
    let choice = newTruth(frame)
    evaluate(condition, frame, active, into: choice)
    let rest = arena.allocate(UInt64.self, choice.count)
    for word in 0..<choice.count { rest[word] = choice.no(word, of: active[word]) }
    let left = lane(then, frame, choice.yes)
    let right = lane(otherwise, frame, rest)
    guard isValid else { return nothing() }
    var result = chosen(choice.yes, left, right, frame.count)
    let unknown = arena.allocate(UInt64.self, choice.count)
    let error = arena.allocate(UInt64.self, choice.count)
    for word in 0..<choice.count {
      unknown[word] =
        choice.unknown[word] | choice.yes[word] & left.unknowns(word) | rest[word] & right.unknowns(word)
      error[word] =
        choice.error[word] | choice.yes[word] & left.errors(word) | rest[word] & right.errors(word)
    }
    result.unknown = UnsafePointer(unknown)
    result.error = UnsafePointer(error)
    return result
  }

  private mutating func chosen(_ first: Words, _ left: Lane, _ right: Lane, _ count: Int) -> Lane {
    func isFirst(_ place: Int) -> Bool { first[place >> 6] >> UInt64(place & 63) & 1 == 1 }
    guard left.kind != .texts else {
      let spans = arena.allocate(TextSpan.self, count)
      for place in 0..<count { spans[place] = isFirst(place) ? left.text(place) : right.text(place) }
      return Lane(.texts, base: UnsafeRawPointer(spans), step: 1)
    }
    let values = arena.allocate(Int64.self, count)
    for place in 0..<count { values[place] = isFirst(place) ? left.number(place) : right.number(place) }
    var result = Lane(left.kind, base: UnsafeRawPointer(values), step: 1)
    guard left.kind == .times, left.extra != nil || right.extra != nil else { return result }
    let fractions = arena.allocate(Int32.self, count)
    for place in 0..<count {
      fractions[place] = isFirst(place) ? left.nanoseconds(place) : right.nanoseconds(place)
    }
    result.extra = UnsafeRawPointer(fractions)
    return result
  }
}
