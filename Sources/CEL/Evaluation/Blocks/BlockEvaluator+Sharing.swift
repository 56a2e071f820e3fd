// SPDX-License-Identifier: EUPL-1.2

/// A block of rows, and a condition that several loops ask about it.
struct SharedBlock: Hashable {
  let condition: Int32
  let start: Int
  let count: Int
}

extension BlockEvaluator {
  /// Evaluates a condition for all rows of a block of a table, once for all loops that filter by it first; false if it is
  /// none of several loops, or the rows are picked ones.
  mutating func evaluate(shared condition: Int32, _ frame: Frame, _ all: Words, into result: Truth) -> Bool {
    guard plan.sharedConditions.contains(condition), frame.rows == nil, frame.parents == nil else {
      return false
    }
    let block = SharedBlock(condition: condition, start: frame.start, count: frame.count)
    if let known = shared[block] {
      result.words.update(from: known, count: result.count &* 3)
      return true
    }
    evaluate(condition, frame, all, into: result)
    guard isValid else { return true }
    let words = Words.allocate(capacity: result.count &* 3)
    words.initialize(from: result.words, count: result.count &* 3)
    shared[block] = words
    return true
  }
}
