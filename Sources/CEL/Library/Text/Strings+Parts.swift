// SPDX-License-Identifier: EUPL-1.2

/// The functions of the library `strings` that split, join and replace.
extension Strings {
  static let partFunctions = [
    FunctionDeclaration(
      "split",
      [
        Overload("string_split_string", .member) {
          (text: String, separator: String) throws(EvaluationError) in
          try split(text, separator, limit: -1)
        },
        Overload("string_split_string_int", .member) {
          (text: String, separator: String, limit: Int64) throws(EvaluationError) in
          try split(text, separator, limit: limit)
        },
      ]),
    FunctionDeclaration(
      "join",
      [
        Overload("list_join", .member) { (parts: [String]) throws(EvaluationError) in try join(parts, "") },
        Overload("list_join_string", .member) {
          (parts: [String], separator: String) throws(EvaluationError) in
          try join(parts, separator)
        },
      ]),
    FunctionDeclaration(
      "replace",
      [
        Overload("string_replace_string_string", .member) {
          (text: String, old: String, new: String) throws(EvaluationError) in
          try replace(text, old, new, limit: -1)
        },
        Overload("string_replace_string_string_int", .member) {
          (text: String, old: String, new: String, limit: Int64) throws(EvaluationError) in
          try replace(text, old, new, limit: limit)
        },
      ]),
  ]

  /// Splits into at most `limit` parts, any number if it is negative; an empty separator splits into code points.
  private static func split(
    _ text: String, _ separator: String, limit: Int64
  ) throws(EvaluationError) -> [String] {
    let most = limit < 0 ? Int.max : Int(limit)
    if most == 0 { return [] }
    guard !separator.isEmpty else { return try codePoints(of: text, most: most) }
    let (whole, part) = (Array(text.utf8), Array(separator.utf8))
    let cuts = TextSearch.all(of: part, in: whole, limit: most - 1)
    try Growth.check(list: cuts.count + 1)
    let starts = [0] + cuts.map { $0 + part.count }
    return zip(starts, cuts + [whole.count]).map { String(decoding: whole[$0..<$1], as: UTF8.self) }
  }

  private static func codePoints(of text: String, most: Int) throws(EvaluationError) -> [String] {
    let scalars = Array(text.unicodeScalars)
    try Growth.check(list: min(scalars.count, most))
    guard scalars.count > most else { return scalars.map { String($0) } }
    return scalars.prefix(most - 1).map { String($0) } + [String(scalars: scalars[(most - 1)...])]
  }

  private static func join(_ parts: [String], _ separator: String) throws(EvaluationError) -> String {
    let separators = max(parts.count - 1, 0).multipliedReportingOverflow(by: separator.utf8.count)
    let size = parts.reduce(separators.overflow ? Int.max / 2 : separators.partialValue) { size, part in
      min(size + part.utf8.count, Int.max / 2)
    }
    try Growth.check(text: size)
    return parts.joined(separator: separator)
  }

  /// Replaces at most `limit` occurrences, all if it is negative. An empty text occurs before every code point and at
  /// the end.
  private static func replace(
    _ text: String, _ old: String, _ new: String, limit: Int64
  ) throws(EvaluationError) -> String {
    let most = limit < 0 ? Int.max : Int(limit)
    let (whole, part, replacement) = (Array(text.utf8), Array(old.utf8), Array(new.utf8))
    let places =
      part.isEmpty ? boundaries(of: whole, most: most) : TextSearch.all(of: part, in: whole, limit: most)
    let growth = places.count.multipliedReportingOverflow(by: replacement.count)
    try Growth.check(text: growth.overflow ? Int.max : growth.partialValue)
    try Growth.check(text: whole.count - places.count * part.count + growth.partialValue)
    var result: [UInt8] = []
    var position = 0
    for place in places {
      result += whole[position..<place] + replacement
      position = place + part.count
    }
    return String(decoding: result + whole[position...], as: UTF8.self)
  }

  private static func boundaries(of text: [UInt8], most: Int) -> [Int] {
    let starts = text.indices.filter { text[$0] & 0b1100_0000 != 0b1000_0000 }
    return Array((starts + [text.count]).prefix(most))
  }
}
