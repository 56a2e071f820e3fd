// SPDX-License-Identifier: EUPL-1.2

/// Finds a sequence in another in linear time (D. Knuth, J. Morris, V. Pratt 1977), so that a hostile pair of texts
/// costs no more than their lengths.
enum TextSearch {
  /// The first place at or after `start` where `part` occurs; `start` itself for an empty part.
  static func first<Element: Hashable>(of part: [Element], in whole: [Element], from start: Int = 0) -> Int? {
    guard !part.isEmpty else { return start }
    guard start >= 0, whole.count - start >= part.count else { return nil }
    let failures = failureTable(part)
    var matched = 0
    for position in start..<whole.count {
      while matched > 0, whole[position] != part[matched] { matched = failures[matched - 1] }
      if whole[position] == part[matched] { matched += 1 }
      if matched == part.count { return position - matched + 1 }
    }
    return nil
  }

  /// The last place at or before `end` where `part` begins.
  static func last<Element: Hashable>(of part: [Element], in whole: [Element], upTo end: Int) -> Int? {
    let reach = min(end.addingReportingOverflow(part.count).partialValue, whole.count)
    guard reach >= part.count else { return nil }
    let reversed = Array(whole[..<reach].reversed())
    return first(of: part.reversed(), in: reversed).map { reach - $0 - part.count }
  }

  /// All places where `part` occurs without overlap, from the front, at most `limit`. The part must not be empty.
  static func all(of part: [UInt8], in whole: [UInt8], limit: Int) -> [Int] {
    let failures = failureTable(part)
    var found: [Int] = []
    var matched = 0
    for position in whole.indices where found.count < limit {
      while matched > 0, whole[position] != part[matched] { matched = failures[matched - 1] }
      if whole[position] == part[matched] { matched += 1 }
      if matched == part.count {
        found.append(position - matched + 1)
        matched = 0
      }
    }
    return found
  }

  /// For every prefix the length of its longest proper prefix that is also its end.
  private static func failureTable<Element: Hashable>(_ part: [Element]) -> [Int] {
    var table = [Int](repeating: 0, count: part.count)
    var length = 0
    for position in part.indices.dropFirst() {
      while length > 0, part[position] != part[length] { length = table[length - 1] }
      if part[position] == part[length] { length += 1 }
      table[position] = length
    }
    return table
  }
}
