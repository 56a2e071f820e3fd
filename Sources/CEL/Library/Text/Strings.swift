// SPDX-License-Identifier: EUPL-1.2

/// The functions of the library `strings` that look for things in texts and take them apart. Positions count code
/// points from 0.
enum Strings {
  static let functions = [
    FunctionDeclaration("charAt", [Overload("string_char_at_int", .member, charAt)]),
    FunctionDeclaration(
      "indexOf",
      [
        Overload("string_index_of_string", [.member, .total], indexOf),
        Overload("string_index_of_string_int", .member, indexOfFrom),
      ]),
    FunctionDeclaration(
      "lastIndexOf",
      [
        Overload("string_last_index_of_string", [.member, .total], lastIndexOf),
        Overload("string_last_index_of_string_int", .member, lastIndexOfUpTo),
      ]),
    FunctionDeclaration(
      "substring",
      [
        Overload("string_substring_int", .member, substringFrom),
        Overload("string_substring_int_int", .member, substring),
      ]),
    FunctionDeclaration("lowerAscii", [Overload("string_lower_ascii", [.member, .total], lowerAscii)]),
    FunctionDeclaration("upperAscii", [Overload("string_upper_ascii", [.member, .total], upperAscii)]),
    FunctionDeclaration("trim", [Overload("string_trim", [.member, .total], trim)]),
    FunctionDeclaration("reverse", [Overload("string_reverse", [.member, .total], reverse)]),
    FunctionDeclaration("strings.quote", [Overload("strings_quote", [], quote)]),
  ]

  @Sendable private static func charAt(_ text: String, _ position: Int64) throws(EvaluationError) -> String {
    let scalars = Array(text.unicodeScalars)
    let index = try checked(position, scalars.count)
    return index < scalars.count ? String(scalars[index]) : ""
  }

  @Sendable private static func indexOf(_ text: String, _ part: String) -> Int64 {
    Int64(TextSearch.first(of: Array(part.unicodeScalars), in: Array(text.unicodeScalars)) ?? -1)
  }

  @Sendable private static func indexOfFrom(
    _ text: String, _ part: String, _ start: Int64
  ) throws(EvaluationError) -> Int64 {
    let scalars = Array(text.unicodeScalars)
    let start = try checked(start, scalars.count)
    return Int64(TextSearch.first(of: Array(part.unicodeScalars), in: scalars, from: start) ?? -1)
  }

  @Sendable private static func lastIndexOf(_ text: String, _ part: String) -> Int64 {
    let scalars = Array(text.unicodeScalars)
    return Int64(TextSearch.last(of: Array(part.unicodeScalars), in: scalars, upTo: scalars.count) ?? -1)
  }

  @Sendable private static func lastIndexOfUpTo(
    _ text: String, _ part: String, _ end: Int64
  ) throws(EvaluationError) -> Int64 {
    let scalars = Array(text.unicodeScalars)
    let end = try checked(end, scalars.count)
    return Int64(TextSearch.last(of: Array(part.unicodeScalars), in: scalars, upTo: end) ?? -1)
  }

  @Sendable private static func substringFrom(
    _ text: String, _ start: Int64
  ) throws(EvaluationError) -> String {
    let scalars = Array(text.unicodeScalars)
    return String(scalars: scalars[try checked(start, scalars.count)...])
  }

  @Sendable private static func substring(
    _ text: String, _ start: Int64, _ end: Int64
  ) throws(EvaluationError) -> String {
    let scalars = Array(text.unicodeScalars)
    let first = try checked(start, scalars.count)
    let last = try checked(end, scalars.count)
    guard first <= last else { throw EvaluationError(.indexOutOfRange(end, count: scalars.count)) }
    return String(scalars: scalars[first..<last])
  }

  @Sendable private static func lowerAscii(_ text: String) -> String {
    String(decoding: text.utf8.map { isUpper($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  @Sendable private static func upperAscii(_ text: String) -> String {
    String(decoding: text.utf8.map { isLower($0) ? $0 - 32 : $0 }, as: UTF8.self)
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Takes white space as Unicode defines it off both ends.
  @Sendable private static func trim(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let front = scalars.drop { $0.properties.isWhitespace }
    guard let last = front.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars: front[...last])
  }

  @Sendable private static func reverse(_ text: String) -> String {
    String(scalars: Array(text.unicodeScalars.reversed())[...])
  }

  /// The text as a literal in double quotes.
  @Sendable private static func quote(_ text: String) throws(EvaluationError) -> String {
    try Growth.check(text: 2 * text.utf8.count + 2)
    var quoted: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if let letter = escapes[byte] { quoted += [UInt8(ascii: "\\"), letter] } else { quoted.append(byte) }
    }
    return String(decoding: quoted + [UInt8(ascii: "\"")], as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    0x07: UInt8(ascii: "a"), 0x08: UInt8(ascii: "b"), 0x0C: UInt8(ascii: "f"), 0x0A: UInt8(ascii: "n"),
    0x0D: UInt8(ascii: "r"), 0x09: UInt8(ascii: "t"), 0x0B: UInt8(ascii: "v"),
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "\""): UInt8(ascii: "\""),
  ]

  /// A position from 0 to the number of code points.
  private static func checked(_ position: Int64, _ count: Int) throws(EvaluationError) -> Int {
    guard position >= 0, position <= count else {
      throw EvaluationError(.indexOutOfRange(position, count: count))
    }
    return Int(position)
  }
}

extension String {
  /// A text of code points.
  init(scalars: ArraySlice<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self = String(view)
  }
}
