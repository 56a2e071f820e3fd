// SPDX-License-Identifier: EUPL-1.2

/// Evaluates the nodes of a plan for blocks of rows.
///
/// A condition ends, for every row that is asked for, in true, not known, an error, or false; the ranks among them are
/// those of the reference evaluator. What rows that are not asked for come to is left open.
struct BlockEvaluator {
  let plan: BlockPlan
  var facts: BlockFacts
  var arena = BlockArena()
  /// The steps left: one per node and row. Below zero nothing counts any more.
  var steps = 0
  /// Whether a column was met that does not hold what its type promises: nothing counts then.
  var isUnfit = false
  /// The values that are the same for all rows; `nil` until they are read.
  let globals: UnsafeMutableBufferPointer<BlockValue?>
  /// What loops of the outermost frame came to; `nil` until they run.
  var loopResults: [LoopResult?]
  var joins: [Join?]
  var indexes: [Int32: KeyIndex] = [:]
  /// What conditions came to that several loops begin with.
  var shared: [SharedBlock: Words] = [:]
  /// Texts that functions have made.
  let texts = TextMemory()

  init(_ plan: BlockPlan, _ activations: [Activation]) {
    self.plan = plan
    facts = BlockFacts(plan, activations)
    globals = .allocate(Array(repeating: nil, count: plan.globals.count))
    loopResults = Array(repeating: nil, count: plan.loops.count)
    joins = Array(repeating: nil, count: plan.loops.count)
  }

  func deallocate() {
    facts.deallocate()
    globals.deallocate()
    arena.deallocate()
    for join in joins { join?.deallocate() }
    for index in indexes.values { index.deallocate() }
    for words in shared.values { words.deallocate() }
  }

  /// Starts over with a number of steps. What was worked out while nothing counted is forgotten.
  mutating func begin(_ costLimit: Int) {
    if !isValid { forget() }
    steps = costLimit
    isUnfit = false
  }

  private mutating func forget() {
    globals.update(repeating: nil)
    loopResults = Array(repeating: nil, count: loopResults.count)
    for join in joins { join?.deallocate() }
    joins = Array(repeating: nil, count: joins.count)
    for index in indexes.values { index.deallocate() }
    indexes = [:]
    for words in shared.values { words.deallocate() }
    shared = [:]
  }

  /// Whether what was worked out counts.
  var isValid: Bool { steps >= 0 && !isUnfit }

  @inline(__always)
  mutating func newTruth(_ frame: Frame) -> Truth {
    let count = frame.wordCount
    return Truth(words: arena.clearWords(count &* 3), count: count)
  }

  /// The rows of a frame, all asked for.
  mutating func allRows(of frame: Frame) -> Words {
    let words = arena.allocate(UInt64.self, frame.wordCount)
    for word in 0..<frame.wordCount { words[word] = frame.fullWord(word) }
    return words
  }

  // MARK: Conditions

  /// Evaluates a condition for the rows in `active`. `result` is written over.
  mutating func evaluate(_ node: Int32, _ frame: Frame, _ active: Words, into result: Truth) {
    steps &-= frame.count
    guard steps >= 0 else { return result.clear() }
    let mark = arena.mark
    // The one table of what every condition does.
    switch plan.nodes[Int(node)] {
    case .outcome(let outcome): fill(result, with: outcome, active)
    case .bools(let column): bools(column, frame, active, result)
    case .has(let column): has(column, frame, active, result)
    case .not(let operand):
      evaluate(operand, frame, active, into: result)
      for word in 0..<result.count { result.yes[word] = result.no(word, of: active[word]) }
    case .and(let left, let right): both(left, right, frame, active, result)
    case .or(let left, let right): either(left, right, frame, active, result)
    case .same(let left, let right): same(left, right, frame, active, result)
    case .select(let condition, let then, let otherwise):
      select(condition, then, otherwise, frame, active, result)
    case .compare(let comparison, let kind, let left, let right):
      compare(comparison, kind, left, right, frame, active, result)
    case .codes(let column, let answers): codes(column, answers, frame, active, result)
    case .textTest(let test, let text, let part): self.test(test, text, part, frame, active, result)
    case .matches(let text, let pattern): matches(text, pattern, frame, active, result)
    case .member(let kind, let element, let constants):
      member(kind, element, plan.lists[Int(constants)], frame, active, result)
    case .strict(_, let value, let condition): strict(value, condition, frame, active, result)
    case .loop(let loop): self.loop(loop, frame, active, result)
    case .global(let global): fill(result, with: self.global(global).outcome, active)
    case .captured(let capture): captured(capture, frame, active, result)
    case .call(let call): condition(calling: call, frame, active, result)
    case .number, .constant, .column, .arithmetic, .sum, .length, .count, .flag: isUnfit = true
    }
    arena.release(mark)
  }

  func fill(_ result: Truth, with outcome: RowOutcome, _ active: Words) {
    result.clear()
    let mask: Words
    switch outcome {
    case .no: return
    case .yes: mask = result.yes
    case .unknown: mask = result.unknown
    case .error: mask = result.error
    }
    for word in 0..<result.count { mask[word] = active[word] }
  }

  // MARK: Logic

  private mutating func both(_ left: Int32, _ right: Int32, _ frame: Frame, _ active: Words, _ result: Truth)
  {
    evaluate(left, frame, active, into: result)
    // The right side matters where the left one is not false.
    let open = arena.allocate(UInt64.self, result.count)
    var isOpen: UInt64 = 0
    for word in 0..<result.count {
      open[word] = result.yes[word] | result.unknown[word] | result.error[word]
      isOpen |= open[word]
    }
    guard isOpen != 0 else { return }
    let other = newTruth(frame)
    evaluate(right, frame, open, into: other)
    for word in 0..<result.count {
      let rest = other.yes[word] | other.unknown[word] | other.error[word]
      let unknown = (result.unknown[word] | other.unknown[word]) & rest
      result.error[word] = (result.error[word] | other.error[word]) & rest & ~unknown
      result.unknown[word] = unknown
      result.yes[word] &= other.yes[word]
    }
  }

  private mutating func either(
    _ left: Int32, _ right: Int32, _ frame: Frame, _ active: Words, _ result: Truth
  ) {
    evaluate(left, frame, active, into: result)
    // The right side matters where the left one is not true.
    let open = arena.allocate(UInt64.self, result.count)
    var isOpen: UInt64 = 0
    for word in 0..<result.count {
      open[word] = active[word] & ~result.yes[word]
      isOpen |= open[word]
    }
    guard isOpen != 0 else { return }
    let other = newTruth(frame)
    evaluate(right, frame, open, into: other)
    for word in 0..<result.count {
      let yes = result.yes[word] | other.yes[word]
      let unknown = (result.unknown[word] | other.unknown[word]) & ~yes
      result.error[word] = (result.error[word] | other.error[word]) & ~yes & ~unknown
      result.unknown[word] = unknown
      result.yes[word] = yes
    }
  }

  private mutating func same(_ left: Int32, _ right: Int32, _ frame: Frame, _ active: Words, _ result: Truth)
  {
    evaluate(left, frame, active, into: result)
    let other = newTruth(frame)
    evaluate(right, frame, active, into: other)
    for word in 0..<result.count {
      let error = result.error[word] | other.error[word]
      let unknown = (result.unknown[word] | other.unknown[word]) & ~error
      result.yes[word] = active[word] & ~error & ~unknown & ~(result.yes[word] ^ other.yes[word])
      result.unknown[word] = unknown
      result.error[word] = error
    }
  }

  private mutating func select(
    _ condition: Int32, _ then: Int32, _ otherwise: Int32, _ frame: Frame, _ active: Words, _ result: Truth
  ) {
    let choice = newTruth(frame)
    evaluate(condition, frame, active, into: choice)
    evaluate(then, frame, choice.yes, into: result)
    let rest = arena.allocate(UInt64.self, result.count)
    for word in 0..<result.count { rest[word] = choice.no(word, of: active[word]) }
    let other = newTruth(frame)
    evaluate(otherwise, frame, rest, into: other)
    for word in 0..<result.count {
      result.yes[word] |= other.yes[word]
      result.unknown[word] |= other.unknown[word] | choice.unknown[word]
      result.error[word] |= other.error[word] | choice.error[word]
    }
  }

  private mutating func strict(
    _ value: Int32, _ condition: Int32, _ frame: Frame, _ active: Words, _ result: Truth
  ) {
    evaluate(condition, frame, active, into: result)
    let lane = self.lane(value, frame, active)
    for word in 0..<result.count {
      let error = result.error[word] | lane.errors(word) & active[word]
      let unknown = (result.unknown[word] | lane.unknowns(word) & active[word]) & ~error
      result.yes[word] &= ~(error | unknown)
      result.unknown[word] = unknown
      result.error[word] = error
    }
  }

  // MARK: Values from elsewhere

  private func captured(_ capture: Int32, _ frame: Frame, _ active: Words, _ result: Truth) {
    guard let truth = frame.captures?[Int(capture)].truth else { return result.clear() }
    guard frame.parents != nil else { return fill(result, with: truth.outcome(frame.parent), active) }
    gather(truth.yes, frame, active, result.yes)
    gather(truth.unknown, frame, active, result.unknown)
    gather(truth.error, frame, active, result.error)
  }

  /// Copies bits of the outer block to the rows that belong to them.
  func gather(_ bits: UnsafePointer<UInt64>, _ frame: Frame, _ active: Words, _ result: Words) {
    for word in 0..<frame.wordCount {
      var gathered: UInt64 = 0
      for (place, position) in rows(active[word], word) {
        let outer = frame.outer(position)
        gathered |= (bits[outer >> 6] >> UInt64(outer & 63) & 1) << UInt64(place)
      }
      result[word] = gathered
    }
  }

  /// The rows of a word that are on: their places in the word, and in the block.
  @inline(__always)
  func rows(_ bits: UInt64, _ word: Int) -> SetBits { SetBits(rest: bits, offset: word &* 64) }
}

/// The bits that are on in a word.
struct SetBits: Sequence, IteratorProtocol {
  var rest: UInt64
  let offset: Int

  @inline(__always)
  mutating func next() -> (place: Int, position: Int)? {
    guard rest != 0 else { return nil }
    let place = rest.trailingZeroBitCount
    rest &= rest &- 1
    return (place, offset &+ place)
  }
}

extension Truth {
  /// Makes every row false.
  func clear() { words.update(repeating: 0, count: count &* 3) }
}
