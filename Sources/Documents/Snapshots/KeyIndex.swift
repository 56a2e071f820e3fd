// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

/// Finds rows by the text in one column: open addressing over the bytes of the column, without a string per row.
struct KeyIndex {
  private let keys: StringColumn
  /// Row plus 1 by slot; 0 is free. The number of slots is a power of two, at least twice the number of rows.
  private var slots: [UInt32]

  /// Indexes the cells that hold a value; rows that repeat an earlier key are handed to `duplicate` with the earlier.
  init(_ keys: StringColumn, present: Bitmap, duplicate: (_ row: Int, _ earlier: Int) -> Void) {
    self.keys = keys
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for row in 0..<keys.count where present[row] {
      let slot = slot(of: row, in: keys)
      if slots[slot] == 0 { slots[slot] = UInt32(row) + 1 } else { duplicate(row, Int(slots[slot]) - 1) }
    }
  }

  /// Whether a row has the text that stands in a row of another column.
  func contains(_ row: Int, of other: StringColumn) -> Bool { slots[slot(of: row, in: other)] != 0 }

  /// The slot that holds the text of a row, or the free one where it belongs.
  private func slot(of row: Int, in other: StringColumn) -> Int {
    let text = other.range(row)
    var slot = Self.hash(other.bytes[text]) & (slots.count - 1)
    while slots[slot] != 0 {
      let found = keys.range(Int(slots[slot]) - 1)
      if found.count == text.count, keys.bytes[found].elementsEqual(other.bytes[text]) { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  /// Seeded per process, so that no file can be made to collide; never shows in any output.
  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }
}

extension StringColumn {
  /// Where the bytes of a string stand.
  func range(_ index: Int) -> Range<Int> { Int(offsets[index])..<Int(offsets[index + 1]) }
}
