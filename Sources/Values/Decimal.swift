// SPDX-License-Identifier: EUPL-1.2

/// An exact decimal number: `mantissa` × 10 to the power of `-scale`, always in lowest terms.
///
/// For thresholds, weights and shares that people write down; at most 18 digits, at most 18 of them after the
/// point, so that two numbers compare exactly in 128 bits.
public struct Decimal: Sendable, Hashable, Comparable {
  /// The digits as a whole number, with the sign.
  public let mantissa: Int64
  /// How many of the digits stand after the point, from 0 to 18.
  public let scale: Int

  /// The largest number of digits.
  public static let maximumDigits = 18

  /// Zero.
  public static let zero = Decimal(0)
  /// One.
  public static let one = Decimal(1)

  /// Creates a whole number.
  public init(_ value: Int32) {
    mantissa = Int64(value)
    scale = 0
  }

  /// Creates `mantissa` × 10^-`scale` in lowest terms; `nil` outside the limits of 18 digits.
  public init?(mantissa: Int64, scale: Int) {
    guard mantissa.magnitude < Self.powerOfTen(Self.maximumDigits) else { return nil }
    guard (0...Self.maximumDigits).contains(scale) else { return nil }
    var digits = mantissa
    var places = scale
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.mantissa = digits
    self.scale = places
  }

  /// Reads `12`, `-0.75` or `+3.10`; `nil` for anything else, an exponent included.
  public init?(_ text: String) {
    var digits: Int64 = 0
    var count = 0
    var places: Int?
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard let first = rest.first, let last = rest.last, Self.isDigit(first), Self.isDigit(last) else {
      return nil
    }
    for byte in rest {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
        continue
      }
      guard Self.isDigit(byte) else { return nil }
      if digits != 0 || byte != UInt8(ascii: "0") { count += 1 }
      guard count <= Self.maximumDigits else { return nil }
      digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
      places = places.map { $0 + 1 }
    }
    self.init(mantissa: isNegative ? -digits : digits, scale: places ?? 0)
  }

  /// One hundredth of the number; `nil` where that needs more than 18 places.
  public var hundredth: Decimal? { Decimal(mantissa: mantissa, scale: scale + 2) }

  /// The number as a fraction, `mantissa` over a power of ten (at most 10^18).
  public var denominator: Int64 { Int64(Self.powerOfTen(scale)) }

  /// Orders by value, exactly.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    let leftScaled = Int128(left.mantissa) * Int128(powerOfTen(right.scale))
    let rightScaled = Int128(right.mantissa) * Int128(powerOfTen(left.scale))
    return leftScaled < rightScaled
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func powerOfTen(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension Decimal: CustomStringConvertible {
  /// The number with a point, such as `0.75`.
  public var description: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
