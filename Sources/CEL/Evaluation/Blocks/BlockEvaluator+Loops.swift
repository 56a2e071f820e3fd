// SPDX-License-Identifier: EUPL-1.2

/// Loops: for every row of a block, rows of a table or elements of a list.
extension BlockEvaluator {
  mutating func loop(_ number: Int32, _ frame: Frame, _ active: Words, _ result: Truth) {
    if frame.isRoot, let known = loopResults[Int(number)] { return fill(result, with: known.outcome, active) }
    let tally = run(number, frame, active)
    if plan.loops[Int(number)].kind == .exists {
      tally.finishExists(active, into: result)
    } else {
      tally.finishCount(active, unknown: result.unknown, error: result.error)
      for word in 0..<result.count {
        var yes: UInt64 = 0
        for (place, position) in rows(active[word] & ~result.unknown[word] & ~result.error[word], word)
        where tally.counts?[position] == 1 {
          yes |= 1 << UInt64(place)
        }
        result.yes[word] = yes
      }
    }
    if frame.isRoot { loopResults[Int(number)] = LoopResult(outcome: result.outcome(0), count: 0) }
  }

  mutating func count(_ number: Int32, _ frame: Frame, _ active: Words) -> Lane {
    let known = frame.isRoot ? loopResults[Int(number)] : nil
    let state = newTruth(frame)
    let values = arena.allocate(Int64.self, frame.count)
    if let known {
      fill(state, with: known.outcome, active)
      values[0] = known.count
    } else {
      let tally = run(number, frame, active)
      tally.finishCount(active, unknown: state.unknown, error: state.error)
      for place in 0..<frame.count { values[place] = tally.counts?[place] ?? 0 }
    }
    if frame.isRoot { loopResults[Int(number)] = LoopResult(outcome: state.outcome(0), count: values[0]) }
    return Lane(
      .numbers, base: UnsafeRawPointer(values), step: 1, unknown: UnsafePointer(state.unknown),
      error: UnsafePointer(state.error))
  }

  private mutating func run(_ number: Int32, _ frame: Frame, _ active: Words) -> LoopTally {
    let loop = plan.loops[Int(number)]
    let tally = LoopTally(loop.kind, frame, &arena)
    let source: BoundSource
    switch loop.range {
    case .table(let variable): source = facts.source(variable)
    case .list(let column, _) where loop.isFolded: source = elements(ofRecordIn: column)
    case .list(let column, let row):
      run(loop, over: column, inRow: row, frame, active, tally)
      return tally
    }
    switch source.state {
    case .unbound, .unfit: isUnfit = true
    case .unknown: set(tally.noRange, active, tally)
    case .missing: set(tally.failedRange, active, tally)
    case .rows:
      if loop.isFolded {
        join(number, loop, source, frame, active, tally)
      } else {
        run(loop, over: source, frame, active, tally)
      }
    }
    return tally
  }

  private func set(_ mask: Words, _ active: Words, _ tally: LoopTally) {
    for word in 0..<tally.wordCount { mask[word] |= active[word] }
  }

  /// Leaves open what further elements of an open list could decide.
  func leaveOpen(_ loop: BlockLoop, _ active: Words, _ tally: LoopTally) {
    let isList = loop.filters.allSatisfy(\.isTotal)
    set(isList ? tally.unknown : tally.noRange, active, tally)
  }

  // MARK: Tables

  private mutating func run(
    _ loop: BlockLoop, over source: BoundSource, _ frame: Frame, _ active: Words, _ tally: LoopTally
  ) {
    if !source.isComplete { leaveOpen(loop, active, tally) }
    if loop.filters.isEmpty, plan.nodes[Int(loop.body)] == .outcome(.yes), let counts = tally.counts {
      for place in 0..<frame.count { counts[place] = Int64(source.count) }
      return
    }
    let captures = captured(loop.captures, frame, active)
    if let key = loop.key { return visit(loop, key, source, frame, active, captures, tally) }
    if source.count < 64, frame.count > 1 {
      var batch = RowBatch(&arena)
      for word in 0..<frame.wordCount {
        for (_, position) in rows(active[word], word) {
          for row in 0..<source.count { add(source.start + row, position, &batch, loop, captures, tally) }
        }
      }
      return flush(&batch, loop, captures, tally)
    }
    for word in 0..<frame.wordCount {
      for (_, position) in rows(active[word], word) { scan(loop, source, position, captures, tally) }
    }
  }

  /// Visits all rows of a table for one outer row, as far as they are needed.
  func mayStop(_ loop: BlockLoop) -> Bool { loop.kind == .exists && loop.filters.allSatisfy(\.isTotal) }

  mutating func scan(
    _ loop: BlockLoop, _ source: BoundSource, _ position: Int, _ captures: UnsafePointer<CapturedValue>?,
    _ tally: LoopTally
  ) {
    let mayStop = mayStop(loop)
    var start = 0
    while start < source.count, steps >= 0, !isUnfit {
      let inner = Frame(
        count: min(Frame.capacity, source.count - start), start: source.start + start, parent: position,
        captures: captures)
      visit(inner, loop, tally)
      if mayStop, tally.has(tally.yes, position) { return }
      start += Frame.capacity
    }
  }

  /// Evaluates filters and body for a block of elements, and adds what they come to.
  mutating func visit(_ inner: Frame, _ loop: BlockLoop, _ tally: LoopTally) {
    let mark = arena.mark
    let elements = newTruth(inner)
    evaluate(loop, inner, into: elements, tally)
    tally.add(elements, inner)
    arena.release(mark)
  }

  /// What elements come to with the filters on them: one that may drop out is never true or an error for certain.
  mutating func evaluate(_ loop: BlockLoop, _ inner: Frame, into elements: Truth, _ tally: LoopTally) {
    let kept = allRows(of: inner)
    guard !loop.filters.isEmpty else { return evaluate(loop.body, inner, kept, into: elements) }
    let doubt = arena.clearWords(inner.wordCount)
    for (place, filter) in loop.filters.enumerated() {
      if place > 0 || !evaluate(shared: filter.condition, inner, kept, into: elements) {
        evaluate(filter.condition, inner, kept, into: elements)
      }
      for word in 0..<inner.wordCount {
        tally.set(tally.failedRange, elements.error[word], word, inner)
        kept[word] = elements.yes[word]
        if filter.isTotal {
          doubt[word] |= elements.unknown[word]
          kept[word] |= elements.unknown[word]
        } else {
          tally.set(tally.noRange, elements.unknown[word], word, inner)
        }
      }
    }
    evaluate(loop.body, inner, kept, into: elements)
    for word in 0..<inner.wordCount where doubt[word] != 0 {
      elements.unknown[word] |= doubt[word] & (elements.yes[word] | elements.error[word])
      elements.yes[word] &= ~doubt[word]
      elements.error[word] &= ~doubt[word]
    }
  }

  // MARK: What is captured

  mutating func captured(
    _ captures: [Capture], _ frame: Frame, _ active: Words
  ) -> UnsafePointer<CapturedValue>? {
    guard !captures.isEmpty else { return nil }
    let values = arena.allocate(CapturedValue.self, captures.count)
    for (place, capture) in captures.enumerated() {
      var value = CapturedValue(lane: nothing(), truth: Truth(words: facts.ones, count: 1))
      switch capture.kind {
      case .lane: value.lane = lane(capture.node, frame, active)
      case .row: value.lane = rowNumbers(capture.node, frame)
      case .condition:
        value.truth = newTruth(frame)
        evaluate(capture.node, frame, active, into: value.truth)
      }
      (values + place).initialize(to: value)
    }
    return UnsafePointer(values)
  }

  private mutating func rowNumbers(_ capture: Int32, _ frame: Frame) -> Lane {
    let numbers = arena.allocate(Int64.self, frame.count)
    let outer = capture < 0 ? nil : frame.captures?[Int(capture)].lane
    for place in 0..<frame.count {
      numbers[place] = outer.map { $0.number(frame.outer(place)) } ?? Int64(frame.row(place))
    }
    return Lane(.numbers, base: UnsafeRawPointer(numbers), step: 1)
  }
}
