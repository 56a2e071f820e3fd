// SPDX-License-Identifier: EUPL-1.2

/// What clocks in a zone showed, show and will show, in seconds east of UTC.
struct TimeZoneHistory: Sendable {
  private let firstOffset: Int
  /// The points in time from which another offset holds, ascending, in seconds since 1970.
  private let changes: [(seconds: Int64, offset: Int)]
  /// What holds after the last change, unless that offset stays.
  private let rule: SummerTimeRule?

  /// Reads the fields of a line of the generated table.
  init(offsets: ArraySlice<UInt8>, changes: ArraySlice<UInt8>, rule: ArraySlice<UInt8>) {
    let offsets = String(decoding: offsets, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    firstOffset = offsets.first ?? 0
    self.changes = Self.read(changes, offsets)
    self.rule = SummerTimeRule(String(decoding: rule, as: UTF8.self))
  }

  /// The offset at a point in time. Logarithmic in the number of changes.
  func offset(at seconds: Int64) -> Int {
    guard let last = changes.last else { return rule?.offset(at: seconds) ?? firstOffset }
    if let rule, seconds >= last.seconds { return rule.offset(at: seconds) }
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].seconds <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : changes[low - 1].offset
  }

  private static func read(_ text: ArraySlice<UInt8>, _ offsets: [Int]) -> [(seconds: Int64, offset: Int)] {
    var changes: [(seconds: Int64, offset: Int)] = []
    var rest = text
    while let letter = rest.popFirst() {
      let number = rest.prefix { !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      rest.removeFirst(number.count)
      let index = Int(letter) - Int(UInt8(ascii: "A"))
      guard offsets.indices.contains(index),
        let distance = Int64(String(decoding: number, as: UTF8.self), radix: 36)
      else { break }
      changes.append(((changes.last?.seconds ?? 0) + distance, offsets[index]))
    }
    return changes
  }
}
