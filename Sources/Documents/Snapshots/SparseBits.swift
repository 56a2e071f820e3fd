// SPDX-License-Identifier: EUPL-1.2

import Values

/// Bits of which few are set: those that are not cost nothing, not even memory behind the last that is.
struct SparseBits: ~Copyable {
  private var words = GrowingBuffer<UInt64>()

  /// Whether no bit is set, and none has been.
  var isEmpty: Bool { words.count == 0 }

  /// Whether a bit is set.
  subscript(index: Int) -> Bool {
    index >> 6 < words.count && words[index >> 6] >> UInt64(index & 63) & 1 == 1
  }

  /// Sets bits.
  mutating func set(_ range: Range<Int>) {
    guard let last = range.last else { return }
    if words.count <= last >> 6 { words.append(0, count: last >> 6 + 1 - words.count) }
    for index in range { words.set(index >> 6, words[index >> 6] | 1 << UInt64(index & 63)) }
  }

  /// Clears all bits from a position on.
  mutating func truncate(to count: Int) {
    words.truncate(to: (count + 63) >> 6)
    guard count & 63 != 0, count >> 6 < words.count else { return }
    words.set(count >> 6, words[count >> 6] & ((1 << UInt64(count & 63)) - 1))
  }

  /// So many bits, of which these are set.
  func bitmap(count: Int) -> Bitmap { Bitmap(count: count, words: words.array()) }

  /// So many bits, of which these are not set.
  func complement(count: Int) -> Bitmap {
    guard words.count > 0 else { return Bitmap(repeating: true, count: count) }
    var words = words.array()
    for index in words.indices { words[index] = ~words[index] }
    words += repeatElement(.max, count: (count + 63) >> 6 - words.count)
    return Bitmap(count: count, words: words)
  }
}
