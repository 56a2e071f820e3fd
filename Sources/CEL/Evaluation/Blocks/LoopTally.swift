// SPDX-License-Identifier: EUPL-1.2

/// What a loop has come to so far, for each row of the outer block.
struct LoopTally {
  /// Rows for which an element decides: `exists` is true.
  let yes: Words
  /// Rows for which an element is not known.
  let unknown: Words
  /// Rows for which an element is an error.
  let error: Words
  /// Rows for which what is iterated is not known; then no element counts.
  let noRange: Words
  /// Rows for which what is iterated is an error; then nothing else counts.
  let failedRange: Words
  /// For each row how many elements are true; `nil` where one is enough.
  let counts: UnsafeMutablePointer<Int64>?
  let wordCount: Int

  init(_ kind: BlockLoop.Kind, _ frame: Frame, _ arena: inout BlockArena) {
    wordCount = frame.wordCount
    yes = arena.clearWords(wordCount &* 5)
    unknown = yes + wordCount
    error = unknown + wordCount
    noRange = error + wordCount
    failedRange = noRange + wordCount
    guard kind != .exists else {
      counts = nil
      return
    }
    let counts = arena.allocate(Int64.self, frame.count)
    counts.update(repeating: 0, count: frame.count)
    self.counts = counts
  }

  /// Adds what the elements of an inner block come to.
  func add(_ elements: Truth, _ frame: Frame) {
    for word in 0..<elements.count {
      set(unknown, elements.unknown[word], word, frame)
      set(error, elements.error[word], word, frame)
      guard let counts else {
        set(yes, elements.yes[word], word, frame)
        continue
      }
      guard frame.parents != nil else {
        counts[frame.parent] += Int64(elements.yes[word].nonzeroBitCount)
        continue
      }
      for (_, position) in SetBits(rest: elements.yes[word], offset: word &* 64) {
        counts[frame.outer(position)] += 1
      }
    }
  }

  /// Marks the outer rows that rows of an inner block belong to.
  @inline(__always)
  func set(_ mask: Words, _ bits: UInt64, _ word: Int, _ frame: Frame) {
    guard bits != 0 else { return }
    guard frame.parents != nil else { return set(mask, frame.parent) }
    for (_, position) in SetBits(rest: bits, offset: word &* 64) { set(mask, frame.outer(position)) }
  }

  @inline(__always)
  func set(_ mask: Words, _ position: Int) {
    mask[position >> 6] |= 1 &<< UInt64(truncatingIfNeeded: position & 63)
  }

  func has(_ mask: Words, _ position: Int) -> Bool {
    mask[position >> 6] >> UInt64(position & 63) & 1 == 1
  }

  /// Whether an element exists, as `||` of all of them ends.
  func finishExists(_ active: Words, into result: Truth) {
    for word in 0..<wordCount {
      let failed = failedRange[word]
      let none = noRange[word] & ~failed
      let decided = yes[word] & ~failed & ~none
      let open = (unknown[word] & ~decided | none) & ~failed
      result.yes[word] = decided & active[word]
      result.unknown[word] = open & active[word]
      result.error[word] = (error[word] & ~decided & ~open | failed) & active[word]
    }
  }

  /// Sets what keeps a number of elements from being known.
  func finishCount(_ active: Words, unknown open: Words, error failed: Words) {
    for word in 0..<wordCount {
      failed[word] = (failedRange[word] | error[word] & ~noRange[word]) & active[word]
      open[word] = (noRange[word] | unknown[word]) & active[word] & ~failed[word]
    }
  }
}

/// What a loop of the outermost frame came to.
struct LoopResult {
  let outcome: RowOutcome
  let count: Int64
}
