// SPDX-License-Identifier: EUPL-1.2

import Values

/// Pointing into the storage of columns, after a look at whether it holds what its type promises.
extension BlockFacts {
  func point(
    _ result: inout BoundColumn, at column: Column, _ content: ColumnPath.Content, _ rowCount: Int
  ) -> Bool {
    switch (content, column.storage) {
    case (.any, _): return true
    case (.scalar(.bool), .bools(let bools)): return bools.count >= rowCount && set(&result.base, bools.words)
    case (.scalar(.int), .ints(let numbers)), (.scalar(.duration), .durations(let numbers)):
      return numbers.count >= rowCount && set(&result.base, numbers)
    case (.scalar(.double), .doubles(let doubles)):
      return doubles.count >= rowCount && set(&result.base, doubles)
    case (.scalar(.text), .strings(let texts)): return point(&result, at: texts, rowCount)
    case (.scalar(.time), .timestamps(let seconds, let nanoseconds)):
      return point(&result, atSeconds: seconds, nanoseconds, column.present, rowCount)
    case (.codes(let members), .codes(let codes)):
      let count = plan.members[Int(members)].count
      guard codes.count >= rowCount, !has(column.present, rowCount, where: { codes[$0] >= count }) else {
        return false
      }
      return set(&result.base, codes)
    case (.list, .list(let offsets, let elements, let isComplete)):
      guard isAscending(offsets, rowCount, upTo: elements.recorded.count) else { return false }
      result.isComplete = isComplete
      return set(&result.base, offsets)
    default: return false
    }
  }

  private func point(_ result: inout BoundColumn, at texts: StringColumn, _ rowCount: Int) -> Bool {
    guard isAscending(texts.offsets, rowCount, upTo: texts.bytes.count) else { return false }
    return set(&result.base, texts.offsets) && set(&result.extra, texts.bytes)
  }

  private func point(
    _ result: inout BoundColumn, atSeconds seconds: [Int64], _ nanoseconds: [Int32]?, _ present: Bitmap,
    _ rowCount: Int
  ) -> Bool {
    guard seconds.count >= rowCount, nanoseconds.map({ $0.count >= rowCount }) ?? true,
      !has(present, rowCount, where: { !Self.seconds.contains(seconds[$0]) })
    else { return false }
    guard let nanoseconds else { return set(&result.base, seconds) }
    guard !has(present, rowCount, where: { !(0..<1_000_000_000).contains(nanoseconds[$0]) }) else {
      return false
    }
    return set(&result.base, seconds) && set(&result.extra, nanoseconds)
  }

  private static let seconds = Timestamp.minimumSeconds...Timestamp.maximumSeconds

  /// Whether a row that has a value meets a condition.
  private func has(_ present: Bitmap, _ rowCount: Int, where isMet: (Int) -> Bool) -> Bool {
    for row in 0..<rowCount where isMet(row) && present[row] { return true }
    return false
  }

  private func isAscending(_ offsets: [UInt32], _ rowCount: Int, upTo limit: Int) -> Bool {
    guard offsets.count > rowCount, Int(offsets[rowCount]) <= limit else { return false }
    for row in 0..<rowCount where offsets[row] > offsets[row + 1] { return false }
    return true
  }

  private func set<Element>(_ place: inout UnsafeRawPointer?, _ elements: [Element]) -> Bool {
    place = elements.withUnsafeBytes { $0.baseAddress } ?? UnsafeRawPointer(zeros)
    return true
  }
}
