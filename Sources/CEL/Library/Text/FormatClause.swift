// SPDX-License-Identifier: EUPL-1.2

/// A way to write a value, by its letter after `%`.
enum FormatClause: UInt8 {
  /// `%s`: any value.
  case string = 0x73
  /// `%d`: a number.
  case decimal = 0x64
  /// `%f`: a number with a fixed number of places.
  case fixed = 0x66
  /// `%e`: a number in scientific notation.
  case scientific = 0x65
  /// `%b`: an integer or bool in base 2.
  case binary = 0x62
  /// `%o`: an integer in base 8.
  case octal = 0x6F
  /// `%x`: an integer, or the octets of a text or byte string, in base 16.
  case hexadecimal = 0x78
  /// `%X`: the same in capital letters.
  case upperHexadecimal = 0x58

  /// The value as text; `places` are the digits after the point.
  func text(of value: Value, places: Int) throws(EvaluationError) -> String {
    switch self {
    case .string: try ValueText.text(of: value)
    case .decimal: try decimal(value)
    case .fixed: NumberText.fixed(try double(value), places: places)
    case .scientific: NumberText.scientific(try double(value), places: places)
    case .binary: try binary(value)
    case .octal: try integer(value, radix: 8)
    case .hexadecimal: try hexadecimal(value, isUpperCase: false)
    case .upperHexadecimal: try hexadecimal(value, isUpperCase: true)
    }
  }

  private func decimal(_ value: Value) throws(EvaluationError) -> String {
    if case .double(let double) = value { return NumberText.plain(double) }
    return try integer(value, radix: 10)
  }

  private func double(_ value: Value) throws(EvaluationError) -> Double {
    switch value {
    case .double(let double): return double
    case .int(let int): return Double(int)
    case .uint(let uint): return Double(uint)
    default: throw mismatch(value)
    }
  }

  private func binary(_ value: Value) throws(EvaluationError) -> String {
    if case .bool(let bool) = value { return bool ? "1" : "0" }
    return try integer(value, radix: 2)
  }

  private func hexadecimal(_ value: Value, isUpperCase: Bool) throws(EvaluationError) -> String {
    switch value {
    case .string(let text):
      try Growth.check(text: 2 * text.utf8.count)
      return NumberText.hexadecimal(text.utf8, isUpperCase: isUpperCase)
    case .bytes(let bytes):
      try Growth.check(text: 2 * bytes.count)
      return NumberText.hexadecimal(bytes, isUpperCase: isUpperCase)
    default: return try integer(value, radix: 16, isUpperCase: isUpperCase)
    }
  }

  private func integer(
    _ value: Value, radix: Int, isUpperCase: Bool = false
  ) throws(EvaluationError) -> String {
    switch value {
    case .int(let int): return String(int, radix: radix, uppercase: isUpperCase)
    case .uint(let uint): return String(uint, radix: radix, uppercase: isUpperCase)
    default: throw mismatch(value)
    }
  }

  private func mismatch(_ value: Value) -> EvaluationError {
    let letter = String(UnicodeScalar(rawValue))
    return .invalid(
      "format", de: "`%\(letter)` nimmt keinen Wert vom Typ `\(value.typeName)`",
      en: "`%\(letter)` takes no value of type `\(value.typeName)`")
  }
}
