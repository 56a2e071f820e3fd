// SPDX-License-Identifier: EUPL-1.2

package import BigInt
package import Values

/// An exact fraction of arbitrary precision, in lowest terms with a positive denominator.
///
/// Scores are never rounded before they are shown: already the least common multiple of 1 to 100 exceeds 128 bits.
package struct Rational: Sendable, Hashable, Comparable {
  /// The numerator, which carries the sign.
  package let numerator: BigInt
  /// The denominator, at least 1.
  package let denominator: BigInt

  /// Creates a fraction; the denominator must not be 0 (it is taken as 1 then, which no caller relies on).
  package init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    precondition(denominator != 0, "a fraction has a denominator other than 0")
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let sign: BigInt = denominator.sign == .minus ? -1 : 1
    self.numerator = sign * numerator / max(divisor, 1)
    self.denominator = sign * denominator / max(divisor, 1)
  }

  /// Creates a fraction of two machine integers; the denominator must not be 0.
  package init(_ numerator: Int, _ denominator: Int = 1) {
    self.init(BigInt(numerator), BigInt(denominator))
  }

  /// 0.
  package static let zero = Rational(0)
  /// 1.
  package static let one = Rational(1)

  /// The sum.
  package static func + (left: Rational, right: Rational) -> Rational {
    Rational(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The difference.
  package static func - (left: Rational, right: Rational) -> Rational {
    Rational(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator)
  }

  /// The product.
  package static func * (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient; the divisor must not be 0.
  package static func / (left: Rational, right: Rational) -> Rational {
    Rational(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  /// Orders by value.
  package static func < (left: Rational, right: Rational) -> Bool {
    guard left.denominator != right.denominator else { return left.numerator < right.numerator }
    return left.numerator * right.denominator < right.numerator * left.denominator
  }

  /// The value as a decimal number with a fixed number of digits after the point, rounded half away from zero.
  ///
  /// The only place where a score is rounded. Written with a point; reports replace it as the language wants.
  package func rounded(toPlaces places: Int) -> String {
    let units = (self * Rational(BigInt(10).power(places))).roundedMagnitude
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = numerator.sign == .minus && units != 0 ? "-" : ""
    guard places > 0 else { return sign + padded }
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// The nearest whole number, rounded half away from zero.
  package var roundedToInteger: Rational {
    let units = BigInt(roundedMagnitude)
    return Rational(numerator.sign == .minus ? -units : units)
  }

  /// The nearest whole number to the value without its sign: the one rounding there is.
  private var roundedMagnitude: BigUInt {
    (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
  }

  /// The value as `n/d`, or `n` if it is whole: the exact form of `assessment.json`.
  package var exactText: String {
    denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
  }
}

extension Rational {
  /// A decimal number as a fraction.
  package init(_ decimal: Decimal) { self.init(BigInt(decimal.mantissa), BigInt(decimal.denominator)) }
}

extension Rational {
  /// Reads `n/d` or `n`, with a denominator of at least 1; `nil` for anything else, and for texts over the limit.
  package init?(exactText text: String) {
    guard text.utf8.count <= CodingLimits.fractionBytes else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let numerator = BigInt(parts[0]) else { return nil }
    guard parts.count == 2 else {
      self.init(numerator, 1)
      return
    }
    guard let denominator = BigInt(parts[1]), denominator >= 1 else { return nil }
    self.init(numerator, denominator)
  }
}
