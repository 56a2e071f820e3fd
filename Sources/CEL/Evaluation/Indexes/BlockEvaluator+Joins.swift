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
    let join = joins[Int(number)] ?? folded(number, loop, key, source)
    if !source.isComplete { leaveOpen(loop, active, tally) }
    guard isValid, join.hasRows || !join.range.isEmpty else { return }
    let index = index(key, source)
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

  /// Works out what the rows of each key come to. Where all are false no index is needed.
  private mutating func folded(
    _ number: Int32, _ loop: BlockLoop, _ key: JoinKey, _ source: BoundSource
  ) -> Join {
    let mark = arena.mark
    defer { arena.release(mark) }
    let range = LoopTally(.exists, Frame(count: 1), &arena)
    var blocks: [Truth] = []
    var isOpen = false
    for first in stride(from: 0, to: source.count, by: Frame.capacity) where isValid {
      let inner = Frame(count: min(Frame.capacity, source.count - first), start: source.start + first)
      let elements = newTruth(inner)
      let done = arena.mark
      evaluate(loop, inner, into: elements, range)
      arena.release(done)
      for word in 0..<(elements.count * 3) where elements.words[word] != 0 { isOpen = true }
      blocks.append(elements)
    }
    var join = isOpen ? joined(blocks, index(key, source)) : Join()
    if range.failedRange[0] != 0 { join.range.formUnion(.error) }
    if range.noRange[0] != 0 { join.range.formUnion(.unknown) }
    joins[Int(number)] = join
    return join
  }

  private func joined(_ blocks: [Truth], _ index: KeyIndex) -> Join {
    var join = Join(groupCount: index.groupCount)
    guard isValid else { return join }
    for (number, elements) in blocks.enumerated() {
      for word in 0..<elements.count {
        let open = elements.yes[word] | elements.unknown[word] | elements.error[word]
        for (_, position) in rows(open, word) {
          join.add(elements.outcome(position), group: index.groups[number * Frame.capacity + position])
        }
      }
    }
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
