// SPDX-License-Identifier: EUPL-1.2

package import Values

/// An exact share such as `2/3`, in lowest terms with a positive denominator.
package struct Ratio: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The numerator.
  package let numerator: Int64
  /// The denominator, at least 1.
  package let denominator: Int64

  /// Creates a share in lowest terms; `nil` for a denominator below 1 or a numerator below 0.
  package init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator >= 1, numerator >= 0 else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// Creates a share from a decimal number; `nil` for a negative one.
  package init?(_ decimal: Decimal) { self.init(decimal.mantissa, over: decimal.denominator) }

  /// Reads `2/3`, `0.5` or `1`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 1, let decimal = Decimal(text) {
      self.init(decimal)
      return
    }
    let digitsOnly = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard parts.count == 2, digitsOnly, let upper = Int64(parts[0]), let lower = Int64(parts[1]) else {
      return nil
    }
    self.init(upper, over: lower)
  }

  /// Orders by value, exactly.
  package static func < (left: Ratio, right: Ratio) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }

  /// The share as it is written.
  package var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  private static func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (larger, smaller) = (left, right)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(larger, 1)
  }
}
