// SPDX-License-Identifier: EUPL-1.2

/// Numbers as text and back, without any library that depends on a locale.
enum NumberText {
  /// A double with the fewest digits that read back as the same number, in scientific notation below 10^-4 and from
  /// 10^6 on, as C's `%g` and the other implementations of CEL do; `NaN`, `Infinity`, `-Infinity`.
  static func general(_ number: Double) -> String {
    if let special = special(number) { return special }
    let decimal = DecimalDigits(shortest: number)
    let exponent = decimal.point - 1
    let isScientific = number != 0 && (exponent < -4 || exponent >= 6)
    return sign(number)
      + (isScientific
        ? scientific(decimal, places: max(decimal.digits.count - 1, 0))
        : positional(decimal, places: max(decimal.digits.count - decimal.point, 0)))
  }

  /// A double with the fewest digits that read back as the same number, never in scientific notation.
  static func plain(_ number: Double) -> String {
    if let special = special(number) { return special }
    let decimal = DecimalDigits(shortest: number)
    return sign(number) + positional(decimal, places: max(decimal.digits.count - decimal.point, 0))
  }

  /// The exact value rounded to a number of places, ties to even: C's `%.3f`.
  static func fixed(_ number: Double, places: Int) -> String {
    if let special = special(number) { return special }
    var decimal = DecimalDigits(exact: number)
    decimal.round(toDigits: decimal.point + places)
    return sign(number) + positional(decimal, places: places)
  }

  /// The exact value in scientific notation rounded to a number of places, ties to even: C's `%.3e`.
  static func scientific(_ number: Double, places: Int) -> String {
    if let special = special(number) { return special }
    var decimal = DecimalDigits(exact: number)
    decimal.round(toDigits: places + 1)
    return sign(number) + scientific(decimal, places: places)
  }

  /// Reads decimal notation with an optional exponent, `NaN` or `Infinity` (also `Inf`, in any case, with a sign);
  /// `nil` for anything else and for a number too large for a double.
  static func double(_ text: String) -> Double? {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    switch String(decoding: rest, as: UTF8.self).lowercased() {
    case "nan": return .nan
    case "inf", "infinity": return isNegative ? -.infinity : .infinity
    default: break
    }
    guard isDecimal(rest), let number = Double(String(decoding: rest, as: UTF8.self)), number.isFinite else {
      return nil
    }
    return isNegative ? -number : number
  }

  /// Two hexadecimal digits per octet.
  static func hexadecimal(_ octets: some Sequence<UInt8>, isUpperCase: Bool) -> String {
    let alphabet = Array((isUpperCase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    return String(
      decoding: octets.flatMap { [alphabet[Int($0 >> 4)], alphabet[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func special(_ number: Double) -> String? {
    if number.isNaN { return "NaN" }
    guard number.isInfinite else { return nil }
    return number < 0 ? "-Infinity" : "Infinity"
  }

  private static func sign(_ number: Double) -> String { number.sign == .minus ? "-" : "" }

  private static func positional(_ decimal: DecimalDigits, places: Int) -> String {
    var text: [UInt8] = []
    for position in min(0, decimal.point - 1)..<(decimal.point + places) {
      if position == decimal.point { text.append(UInt8(ascii: ".")) }
      let digit = decimal.digits.indices.contains(position) ? decimal.digits[position] : 0
      text.append(UInt8(ascii: "0") + digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scientific(_ decimal: DecimalDigits, places: Int) -> String {
    var text = [UInt8(ascii: "0") + (decimal.digits.first ?? 0)]
    if places > 0 { text.append(UInt8(ascii: ".")) }
    for position in 1..<(places + 1) {
      let digit = decimal.digits.indices.contains(position) ? decimal.digits[position] : 0
      text.append(UInt8(ascii: "0") + digit)
    }
    let exponent = decimal.digits.isEmpty ? 0 : decimal.point - 1
    let magnitude = String(exponent.magnitude)
    let padding = magnitude.utf8.count < 2 ? "0" : ""
    return String(decoding: text, as: UTF8.self) + "e" + (exponent < 0 ? "-" : "+") + padding + magnitude
  }

  /// Whether the text is digits with at most one point and at least one digit, then perhaps an exponent.
  private static func isDecimal(_ text: Substring.UTF8View) -> Bool {
    var rest = text
    let whole = skipDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = skipDigits(&rest)
    }
    guard whole + fraction > 0 else { return false }
    guard let marker = rest.first else { return true }
    guard marker == UInt8(ascii: "e") || marker == UInt8(ascii: "E") else { return false }
    rest.removeFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    return skipDigits(&rest) > 0 && rest.isEmpty
  }

  private static func skipDigits(_ text: inout Substring.UTF8View) -> Int {
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    text.removeFirst(digits.count)
    return digits.count
  }
}
