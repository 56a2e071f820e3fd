// SPDX-License-Identifier: EUPL-1.2

/// A set of row numbers: a short sorted list while it is small, bits when it is large.
struct RowSet: Sendable, Hashable {
  private enum Storage: Sendable {
    case few([Int])
    case bits([UInt64])
  }

  private static let shortLength = 32
  private var storage: Storage

  init() { storage = .few([]) }

  init(_ row: Int) { storage = .few([row]) }

  var isEmpty: Bool {
    switch storage {
    case .few(let rows): rows.isEmpty
    case .bits: false
    }
  }

  var count: Int {
    switch storage {
    case .few(let rows): rows.count
    case .bits(let words): words.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  /// The rows in ascending order.
  var rows: [Int] {
    switch storage {
    case .few(let rows): return rows
    case .bits(let words):
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
  }

  mutating func insert(_ row: Int) {
    switch storage {
    case .few(var rows):
      storage = .few([])
      let place = rows.firstIndex { $0 >= row } ?? rows.count
      if place < rows.count, rows[place] == row {
        storage = .few(rows)
      } else {
        rows.insert(row, at: place)
        storage = rows.count <= Self.shortLength ? .few(rows) : .bits(Self.words(of: rows))
      }
    case .bits(var words):
      storage = .few([])
      Self.set(row, in: &words)
      storage = .bits(words)
    }
  }

  mutating func formUnion(_ other: RowSet) {
    switch (storage, other.storage) {
    case (_, .few(let rows)):
      for row in rows { insert(row) }
    case (.few(let rows), .bits(let words)):
      storage = .bits(words)
      for row in rows { insert(row) }
    case (.bits(var words), .bits(let others)):
      storage = .few([])
      if words.count < others.count {
        words.append(contentsOf: repeatElement(0, count: others.count - words.count))
      }
      for index in others.indices { words[index] |= others[index] }
      storage = .bits(words)
    }
  }

  static func == (left: RowSet, right: RowSet) -> Bool { left.rows == right.rows }

  func hash(into hasher: inout Hasher) { hasher.combine(rows) }

  private static func words(of rows: [Int]) -> [UInt64] {
    var words: [UInt64] = []
    for row in rows { set(row, in: &words) }
    return words
  }

  private static func set(_ row: Int, in words: inout [UInt64]) {
    let word = row >> 6
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    words[word] |= 1 << UInt64(row & 63)
  }
}
