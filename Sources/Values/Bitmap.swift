// SPDX-License-Identifier: EUPL-1.2

/// Bits packed in words; bit `i` belongs to row `i`.
public struct Bitmap: Sendable, Hashable {
  /// The number of bits.
  public private(set) var count: Int
  /// The bits, 64 to a word, lowest first; bits after `count` are 0.
  public private(set) var words: [UInt64]

  /// Creates a bitmap with every bit the same.
  public init(repeating value: Bool = false, count: Int) {
    self.count = count
    words = Array(repeating: value ? .max : 0, count: (count + 63) / 64)
    if value { clearTail() }
  }

  /// Creates a bitmap from words, lowest bit first; those that lack are 0.
  package init(count: Int, words: [UInt64]) {
    self.count = count
    self.words = words
    let wordCount = (count + 63) / 64
    if words.count < wordCount {
      self.words += repeatElement(0, count: wordCount - words.count)
    } else {
      self.words.removeLast(words.count - wordCount)
    }
    clearTail()
  }

  /// Reads or writes one bit; `index` is below `count`.
  public subscript(index: Int) -> Bool {
    get { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }
    set {
      precondition(index < count, "a bit after the last would break `populationCount`")
      let bit = UInt64(1) << UInt64(index & 63)
      if newValue { words[index >> 6] |= bit } else { words[index >> 6] &= ~bit }
    }
  }

  /// Adds a bit at the end.
  public mutating func append(_ value: Bool) {
    if count & 63 == 0 { words.append(0) }
    count += 1
    if value { self[count - 1] = true }
  }

  /// Adds bits at the end, all the same.
  public mutating func append(_ value: Bool, count added: Int) {
    let start = count
    count += added
    words += Array(repeating: 0, count: (count + 63) / 64 - words.count)
    if value { for index in start..<count { self[index] = true } }
  }

  /// How many bits are set.
  public var populationCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether every bit is set; true for an empty bitmap.
  public var isAllSet: Bool { populationCount == count }

  /// Sets every bit that is set in a bitmap of the same count.
  public mutating func formUnion(_ other: Bitmap) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  /// The indices of the bits that are set, in order.
  public var indices: [Int] {
    var result: [Int] = []
    for (position, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        result.append(position << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }

  private mutating func clearTail() {
    if count & 63 != 0 { words[words.count - 1] &= (1 << UInt64(count & 63)) - 1 }
  }
}
