// SPDX-License-Identifier: EUPL-1.2

package import Values

/// Reads single values from UTF-8 as people write them. Used for documents and for cells of snapshots alike.
package enum ScalarText {
  /// How lenient a format is, by custom of its authors.
  package enum Convention: Sendable {
    /// YAML and JSON: ISO dates, a decimal point, `true`, `false`, `ja`, `nein`.
    case strict
    /// CSV as German Excel writes it: also `31.12.2026`, a decimal comma, more words for truth values.
    case spreadsheet
  }

  /// Why a text is no value of a type.
  package enum Failure: Error, Sendable, Hashable {
    /// It does not have the form.
    case malformed
    /// It is a number followed by a unit.
    case unit(String)
    /// It has the form of a date, but there is no such day.
    case noSuchDay
    /// The value is too large.
    case tooLarge
  }

  /// A truth value.
  package static func bool(_ text: UnsafeBufferPointer<UInt8>, _ convention: Convention) -> Bool? {
    switch convention {
    case .strict:
      if isEqual(text, "true") || isEqual(text, "ja") { return true }
      if isEqual(text, "false") || isEqual(text, "nein") { return false }
      return nil
    case .spreadsheet:
      let isTrue = isEqualFolded(text, "ja") || isEqualFolded(text, "yes") || isEqualFolded(text, "true")
      if isTrue || isEqualFolded(text, "wahr") { return true }
      let isFalse = isEqualFolded(text, "nein") || isEqualFolded(text, "no") || isEqualFolded(text, "false")
      if isFalse || isEqualFolded(text, "falsch") { return false }
      return nil
    }
  }

  /// A whole number in 64 bits.
  package static func int(_ text: UnsafeBufferPointer<UInt8>) -> Result<Int64, Failure> {
    let isNegative = text.first == UInt8(ascii: "-")
    var index = isNegative ? 1 : 0
    guard index < text.count, isDigit(text[index]) else { return .failure(.malformed) }
    var value: Int64 = 0
    while index < text.count {
      guard isDigit(text[index]) else { return .failure(unit(in: text[index...])) }
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, sumOverflow) = shifted.subtractingReportingOverflow(Int64(text[index] - 0x30))
      guard !overflow, !sumOverflow else { return .failure(.tooLarge) }
      value = sum
      index += 1
    }
    if isNegative { return .success(value) }
    guard value != .min else { return .failure(.tooLarge) }
    return .success(-value)
  }

  /// A floating-point number that is finite.
  package static func double(
    _ text: UnsafeBufferPointer<UInt8>, _ convention: Convention
  ) -> Result<Double, Failure> {
    let hasComma = convention == .spreadsheet && text.contains(UInt8(ascii: ","))
    if hasComma, text.contains(UInt8(ascii: ".")) { return .failure(.malformed) }
    let digits = text.map { hasComma && $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    guard let end = numberEnd(digits) else { return .failure(.malformed) }
    guard end == digits.count else { return .failure(unit(in: digits[end...])) }
    guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return .failure(.malformed) }
    return value.isFinite ? .success(value) : .failure(.tooLarge)
  }

  /// A day.
  package static func date(
    _ text: UnsafeBufferPointer<UInt8>, _ convention: Convention
  ) -> Result<CivilDate, Failure> {
    guard let parts = isoDate(text) ?? (convention == .spreadsheet ? germanDate(text) : nil) else {
      return .failure(.malformed)
    }
    guard let date = CivilDate(year: parts.year, month: parts.month, day: parts.day) else {
      return .failure(.noSuchDay)
    }
    return .success(date)
  }

  /// A point in time (RFC 3339), or the start of a day in UTC.
  package static func timestamp(
    _ text: UnsafeBufferPointer<UInt8>, _ convention: Convention
  ) -> Result<Timestamp, Failure> {
    if text.count > 10, let timestamp = Timestamp(rfc3339: text) { return .success(timestamp) }
    return date(text, convention).map { Timestamp($0) }
  }

  /// A length of time: `365d`, `2w`, or CEL's notation `1h30m`, `90m`, `30s`.
  package static func duration(_ text: UnsafeBufferPointer<UInt8>) -> Result<Duration, Failure> {
    let seconds: Int64
    switch text.last {
    case UInt8(ascii: "d"): seconds = 86_400
    case UInt8(ascii: "w"): seconds = 604_800
    default: return Duration(cel: text).map { .success($0) } ?? .failure(.malformed)
    }
    let count = int(UnsafeBufferPointer(rebasing: text.dropLast()))
    guard case .success(let count) = count else { return .failure(.malformed) }
    let (length, overflow) = count.multipliedReportingOverflow(by: seconds * 1_000_000_000)
    return overflow ? .failure(.tooLarge) : .success(Duration(nanoseconds: length))
  }

  /// How old something may be: `12mo`, `2y`, or a duration.
  package static func ageLimit(_ text: UnsafeBufferPointer<UInt8>) -> Result<AgeLimit, Failure> {
    let isMonths = text.count > 2 && text.suffix(2).elementsEqual("mo".utf8)
    let isYears = text.last == UInt8(ascii: "y")
    guard isMonths || isYears else { return duration(text).map { .duration($0) } }
    let digits = UnsafeBufferPointer(rebasing: text.dropLast(isMonths ? 2 : 1))
    guard case .success(let count) = int(digits) else { return .failure(.malformed) }
    guard (1...1_200).contains(count) else { return .failure(.tooLarge) }
    return .success(.months(Int(count) * (isMonths ? 1 : 12)))
  }
}

extension ScalarText {
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The end of a decimal number at the start of a text, such as `-12.5e3`; `nil` if there is none.
  private static func numberEnd(_ text: [UInt8]) -> Int? {
    var index = text.first == UInt8(ascii: "-") ? 1 : 0
    let whole = digits(text, from: &index)
    guard whole > 0 else { return nil }
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      guard digits(text, from: &index) > 0 else { return nil }
    }
    guard index < text.count, text[index] | 0x20 == UInt8(ascii: "e") else { return index }
    var exponent = index + 1
    if exponent < text.count, text[exponent] == 0x2B || text[exponent] == 0x2D { exponent += 1 }
    return digits(text, from: &exponent) > 0 ? exponent : index
  }

  private static func digits(_ text: [UInt8], from index: inout Int) -> Int {
    let start = index
    while index < text.count, isDigit(text[index]) { index += 1 }
    return index - start
  }

  /// What follows a number: a unit, if it starts with a letter, a percent sign or the like after at most one space.
  private static func unit(in rest: some Collection<UInt8>) -> Failure {
    let trimmed = rest.drop { $0 == 0x20 }
    guard let first = trimmed.first, first >= 0x80 || first == 0x25 || isLetter(first) else {
      return .malformed
    }
    return .unit(String(decoding: trimmed, as: UTF8.self))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Reads `2026-12-31`. By hand, since snapshots are full of dates.
  private static func isoDate(_ text: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard hasForm(text, "dddd-dd-dd") else { return nil }
    let digit: (Int) -> Int = { Int(text[$0] - 0x30) }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    return (year, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
  }

  /// Reads `31.12.2026` or `1.2.2026`.
  private static func germanDate(_ text: UnsafeBufferPointer<UInt8>) -> (year: Int, month: Int, day: Int)? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    guard (1...2).contains(parts[0].count), (1...2).contains(parts[1].count) else { return nil }
    guard parts.allSatisfy({ $0.allSatisfy(isDigit) }) else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    return (numbers[2], numbers[1], numbers[0])
  }

  /// Whether a text has the form of a pattern in which `d` stands for a digit.
  private static func hasForm(_ text: UnsafeBufferPointer<UInt8>, _ pattern: StaticString) -> Bool {
    guard text.count == pattern.utf8CodeUnitCount else { return false }
    let pattern = UnsafeBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount)
    for index in text.indices {
      let fits = pattern[index] == UInt8(ascii: "d") ? isDigit(text[index]) : text[index] == pattern[index]
      guard fits else { return false }
    }
    return true
  }

  static func isEqual(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    text.elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private static func isEqualFolded(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return zip(text, word).allSatisfy { $0 | 0x20 == $1 }
  }
}

extension String {
  /// Calls a function with the UTF-8 bytes of the text.
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}
