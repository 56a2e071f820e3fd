// SPDX-License-Identifier: EUPL-1.2

/// Words of bits, one per row of a block.
typealias Words = UnsafeMutablePointer<UInt64>

/// The rows that a block of an evaluation is about.
struct Frame {
  /// The most rows of a block.
  static let capacity = 1024

  /// How many rows, at most `capacity`.
  var count: Int
  /// The first row in its source, where they follow each other.
  var start = 0
  /// The rows in their source, where they do not.
  var rows: UnsafePointer<Int32>?
  /// For each row the position in the outer block it belongs to; `nil` where all belong to `parent`.
  var parents: UnsafePointer<Int32>?
  /// The position in the outer block that all rows belong to.
  var parent = 0
  /// Whether it is the outermost one, of a single row.
  var isRoot = false
  /// What was captured of the outer block.
  var captures: UnsafePointer<CapturedValue>?

  /// The words that a bit per row takes.
  @inline(__always) var wordCount: Int { (count &+ 63) >> 6 }

  /// The row in its source.
  @inline(__always) func row(_ position: Int) -> Int {
    if let rows { return Int(rows[position]) }
    return start &+ position
  }

  /// The position in the outer block.
  @inline(__always) func outer(_ position: Int) -> Int {
    if let parents { return Int(parents[position]) }
    return parent
  }

  /// The word for a place in a block in which the rows of the frame are on.
  @inline(__always) func fullWord(_ word: Int) -> UInt64 {
    let rest = count &- word &* 64
    return rest >= 64 ? .max : (1 &<< UInt64(truncatingIfNeeded: rest)) &- 1
  }
}

/// What a block of an outer frame captured for an inner one.
struct CapturedValue {
  var lane: Lane
  var truth: Truth
}

/// What a condition comes to for the rows of a block: a bit for each in one of three masks, in none for false.
///
/// Only rows that were asked for have bits.
struct Truth {
  /// The three masks one after the other.
  let words: Words
  let count: Int

  @inline(__always) var yes: Words { words }
  @inline(__always) var unknown: Words { words + count }
  @inline(__always) var error: Words { words + 2 &* count }

  /// The rows of a word that are false.
  @inline(__always) func no(_ word: Int, of active: UInt64) -> UInt64 {
    active & ~(yes[word] | unknown[word] | error[word])
  }

  /// What one row comes to.
  func outcome(_ position: Int) -> RowOutcome {
    let word = position >> 6
    let bit = UInt64(1) << UInt64(position & 63)
    if yes[word] & bit != 0 { return .yes }
    if unknown[word] & bit != 0 { return .unknown }
    return error[word] & bit != 0 ? .error : .no
  }
}

/// A value for each row of a block, as far as there is one.
///
/// What is read is where it always was: a lane of a column points into the column.
struct Lane {
  /// What the values are.
  var kind: LaneKind
  /// `Int64`, `Double`, `TextSpan`, or the `UInt32` offsets of texts in `extra`.
  var base: UnsafeRawPointer
  /// The nanoseconds of times, `nil` if all are 0; the bytes of texts given by offsets.
  var extra: UnsafeRawPointer?
  /// 0 where all rows have the same value, else 1.
  var step: Int
  /// Whether texts are given by offsets.
  var isOffsets = false
  /// The rows whose value is not known; `nil` if there are none.
  var unknown: UnsafePointer<UInt64>?
  /// The rows whose value cannot be computed; `nil` if there are none.
  var error: UnsafePointer<UInt64>?

  init(
    _ kind: LaneKind, base: UnsafeRawPointer, extra: UnsafeRawPointer? = nil, step: Int,
    isOffsets: Bool = false,
    unknown: UnsafePointer<UInt64>? = nil, error: UnsafePointer<UInt64>? = nil
  ) {
    self.kind = kind
    self.base = base
    self.extra = extra
    self.step = step
    self.isOffsets = isOffsets
    self.unknown = unknown
    self.error = error
  }

  @inline(__always) func number(_ position: Int) -> Int64 {
    base.assumingMemoryBound(to: Int64.self)[position &* step]
  }

  @inline(__always) func double(_ position: Int) -> Double {
    base.assumingMemoryBound(to: Double.self)[position &* step]
  }

  @inline(__always) func nanoseconds(_ position: Int) -> Int32 {
    guard let extra else { return 0 }
    return extra.assumingMemoryBound(to: Int32.self)[position &* step]
  }

  @inline(__always) func text(_ position: Int) -> TextSpan {
    let place = position &* step
    guard isOffsets, let extra else { return base.assumingMemoryBound(to: TextSpan.self)[place] }
    let offsets = base.assumingMemoryBound(to: UInt32.self)
    let start = Int(offsets[place])
    return TextSpan(
      start: extra.assumingMemoryBound(to: UInt8.self) + start, count: Int(offsets[place &+ 1]) &- start)
  }

  /// The rows of a word whose value cannot be computed.
  @inline(__always) func errors(_ word: Int) -> UInt64 { error.map { $0[word] } ?? 0 }
  /// The rows of a word whose value is not known.
  @inline(__always) func unknowns(_ word: Int) -> UInt64 { unknown.map { $0[word] } ?? 0 }
}
