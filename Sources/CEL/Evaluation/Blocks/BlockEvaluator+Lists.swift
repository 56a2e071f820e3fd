// SPDX-License-Identifier: EUPL-1.2

/// Rows of an inner frame that are collected until they fill a block, with the outer rows they belong to.
struct RowBatch {
  let rows: UnsafeMutablePointer<Int32>
  let parents: UnsafeMutablePointer<Int32>
  var count = 0

  init(_ arena: inout BlockArena) {
    rows = arena.allocate(Int32.self, Frame.capacity)
    parents = arena.allocate(Int32.self, Frame.capacity)
  }

  /// Whether the rows follow each other.
  var isContiguous: Bool {
    for place in 0..<count where rows[place] != rows[0] &+ Int32(truncatingIfNeeded: place) { return false }
    return true
  }
}

/// Loops over the lists in a column. The elements of all lists of a block are visited together.
extension BlockEvaluator {
  mutating func run(
    _ loop: BlockLoop, over number: Int32, inRow capture: Int32, _ frame: Frame, _ active: Words,
    _ tally: LoopTally
  ) {
    guard let column = column(number), let base = column.base else { return }
    let offsets = base.assumingMemoryBound(to: UInt32.self)
    let owners = capture < 0 ? nil : frame.captures?[Int(capture)].lane
    let captures = captured(loop.captures, frame, active)
    let countsAll = loop.filters.isEmpty && plan.nodes[Int(loop.body)] == .outcome(.yes)
    var batch = RowBatch(&arena)
    for word in 0..<frame.wordCount {
      for (_, position) in rows(active[word], word) {
        let row =
          column.record >= 0
          ? column.record : owners.map { Int($0.number(frame.outer(position))) } ?? frame.row(position)
        if has(column.unknown, row) {
          tally.set(tally.noRange, position)
        } else if has(column.absent, row) {
          tally.set(tally.failedRange, position)
        } else {
          let elements = Int(offsets[row])..<Int(offsets[row + 1])
          if !column.isComplete { leaveOpen(loop, position, tally) }
          if countsAll, let counts = tally.counts {
            counts[position] = Int64(elements.count)
          } else {
            for element in elements { add(element, position, &batch, loop, captures, tally) }
          }
        }
      }
    }
    flush(&batch, loop, captures, tally)
  }

  /// The elements of the only list in a column, that of a record.
  mutating func elements(ofRecordIn number: Int32) -> BoundSource {
    var source = BoundSource()
    guard let column = column(number), let base = column.base, column.record >= 0 else { return source }
    source.isComplete = column.isComplete
    if has(column.unknown, column.record) {
      source.state = .unknown
    } else if has(column.absent, column.record) {
      source.state = .missing
    } else {
      let offsets = base.assumingMemoryBound(to: UInt32.self)
      source.state = .rows
      source.start = Int(offsets[column.record])
      source.count = Int(offsets[column.record + 1]) - source.start
    }
    return source
  }

  private func leaveOpen(_ loop: BlockLoop, _ position: Int, _ tally: LoopTally) {
    tally.set(loop.filters.allSatisfy(\.isTotal) ? tally.unknown : tally.noRange, position)
  }

  private func has(_ bits: UnsafePointer<UInt64>?, _ row: Int) -> Bool {
    guard let bits else { return false }
    return bits[row >> 6] >> UInt64(row & 63) & 1 == 1
  }

  // MARK: Batches

  @inline(__always)
  mutating func add(
    _ row: Int, _ parent: Int, _ batch: inout RowBatch, _ loop: BlockLoop,
    _ captures: UnsafePointer<CapturedValue>?, _ tally: LoopTally
  ) {
    if batch.count == Frame.capacity { flush(&batch, loop, captures, tally) }
    batch.rows[batch.count] = Int32(truncatingIfNeeded: row)
    batch.parents[batch.count] = Int32(truncatingIfNeeded: parent)
    batch.count &+= 1
  }

  mutating func flush(
    _ batch: inout RowBatch, _ loop: BlockLoop, _ captures: UnsafePointer<CapturedValue>?, _ tally: LoopTally
  ) {
    guard batch.count > 0, steps >= 0, !isUnfit else { return batch.count = 0 }
    var inner = Frame(count: batch.count, captures: captures)
    inner.parents = UnsafePointer(batch.parents)
    if batch.isContiguous { inner.start = Int(batch.rows[0]) } else { inner.rows = UnsafePointer(batch.rows) }
    visit(inner, loop, tally)
    batch.count = 0
  }
}
