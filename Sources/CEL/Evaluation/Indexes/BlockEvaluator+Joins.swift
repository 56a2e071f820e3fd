// SPDX-License-Identifier: EUPL-1.2

/// Loops over a table whose rows are found by a key.
extension BlockEvaluator {
  /// The index of a table by a column, built when it is first needed.
  mutating func index(_ key: JoinKey, _ source: BoundSource) -> KeyIndex {
    if let known = indexes[key.column] { return known }
    var index = KeyIndex(key.kind, rowCount: source.count, hashKey: Self.hashKey)
    steps &-= source.count
    let mark = arena.mark
    var first = 0
    while first < source.count, steps >= 0 {
      let frame = Frame(count: min(Frame.capacity, source.count - first), start: source.start + first)
      index.add(columnLane(key.column, frame), first: first, count: frame.count)
      arena.release(mark)
      first += Frame.capacity
    }
    indexes[key.column] = index
    return index
  }

  /// Differs from process to process, as the keys of Swift's own tables do. No result depends on it.
  private static let hashKey: UInt64 = {
    var hasher = Hasher()
    hasher.combine(0)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }()

  // MARK: Folded

  /// Looks up for each row what the rows with its key come to.
  ///
  /// - Complexity: O(rows of the table) once, then O(1) for each row, however many keys are not known.
  mutating func join(
    _ number: Int32, _ loop: BlockLoop, _ source: BoundSource, _ frame: Frame, _ active: Words,
    _ tally: LoopTally
  ) {
    guard let key = loop.key else { return }
    let index = index(key, source)
    guard isValid else { return }
    let join = joins[Int(number)] ?? folded(number, loop, index, source)
    if !source.isComplete { leaveOpen(loop, active, tally) }
    let lane = self.lane(key.outer, frame, active)
    guard isValid else { return }
    for word in 0..<frame.wordCount {
      if !join.range.isEmpty {
        if join.range.contains(.error) { tally.failedRange[word] |= active[word] }
        if join.range.contains(.unknown) { tally.noRange[word] |= active[word] }
        continue
      }
      let failed = active[word] & lane.errors(word)
      let unknown = active[word] & lane.unknowns(word) & ~failed
      set(join.failedKey, failed, word, tally)
      set(join.unknownKey, unknown, word, tally)
      set(join.always, active[word] & ~failed & ~unknown, word, tally)
      for (place, position) in rows(active[word] & ~failed & ~unknown, word) {
        guard let group = index.group(lane, position) else { continue }
        set(join.flags[group], 1 << UInt64(place), word, tally)
        guard join.counts[group] > 0 else { continue }
        tally.counts?[position] += Int64(join.counts[group])
        tally.yes[word] |= 1 << UInt64(place)
      }
    }
  }

  private func set(_ flags: Join.Flags, _ rows: UInt64, _ word: Int, _ tally: LoopTally) {
    if flags.contains(.unknown) { tally.unknown[word] |= rows }
    if flags.contains(.error) { tally.error[word] |= rows }
  }

  /// Works out what the rows of each key come to.
  private mutating func folded(
    _ number: Int32, _ loop: BlockLoop, _ index: KeyIndex, _ source: BoundSource
  ) -> Join {
    var join = Join(groupCount: index.groupCount)
    let mark = arena.mark
    var first = 0
    while first < source.count, steps >= 0, !isUnfit {
      let inner = Frame(count: min(Frame.capacity, source.count - first), start: source.start + first)
      let elements = newTruth(inner)
      let range = LoopTally(.exists, Frame(count: 1), &arena)
      evaluate(loop, inner, into: elements, range)
      if range.failedRange[0] != 0 { join.range.formUnion(.error) }
      if range.noRange[0] != 0 { join.range.formUnion(.unknown) }
      for word in 0..<elements.count {
        let open = elements.yes[word] | elements.unknown[word] | elements.error[word]
        for (_, position) in rows(open, word) {
          join.add(elements.outcome(position), group: index.groups[first + position])
        }
      }
      arena.release(mark)
      first += Frame.capacity
    }
    joins[Int(number)] = join
    return join
  }

  // MARK: Visited

  /// Visits for each row the rows with its key and those whose key is not known.
  ///
  /// - Complexity: O(rows × rows whose key is not known), besides the rows that are found.
  mutating func visit(
    _ loop: BlockLoop, _ key: JoinKey, _ source: BoundSource, _ frame: Frame, _ active: Words,
    _ captures: UnsafePointer<CapturedValue>?, _ tally: LoopTally
  ) {
    var index = index(key, source)
    guard isValid else { return }
    index.fillBuckets()
    indexes[key.column] = index
    let lane = self.lane(key.outer, frame, active)
    guard isValid else { return }
    let keyless = index.rows(inBucket: index.groupCount)
    var batch = RowBatch(&arena)
    for word in 0..<frame.wordCount {
      let open = lane.errors(word) | lane.unknowns(word)
      for (place, position) in rows(active[word], word) {
        if open >> UInt64(place) & 1 == 1 {
          scan(loop, source, position, captures, tally)
          continue
        }
        for row in keyless { add(source.start + Int(row), position, &batch, loop, captures, tally) }
        guard let group = index.group(lane, position) else { continue }
        for row in index.rows(inBucket: group) {
          add(source.start + Int(row), position, &batch, loop, captures, tally)
        }
      }
    }
    flush(&batch, loop, captures, tally)
    if !source.isComplete { leaveOpen(loop, active, tally) }
  }
}
