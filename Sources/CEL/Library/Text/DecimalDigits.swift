// SPDX-License-Identifier: EUPL-1.2

/// A non-negative decimal number: 0.d₁d₂d₃… times a power of ten, with as many digits as it takes.
struct DecimalDigits {
  /// The digits from 0 to 9; the first is not zero. None for the number zero.
  private(set) var digits: [UInt8]
  /// The power of ten: the number of digits before the point, if positive.
  private(set) var point: Int

  /// The fewest digits that read back as the same double. The number must be finite; its sign is ignored.
  init(shortest number: Double) {
    // Swift prints the fewest digits, as `123.5`, `1e-05` or `1.5e+300`.
    var digits: [UInt8] = []
    var point = 0
    var exponent: Int?
    var isFraction = false
    let text = number.magnitude.description.utf8
    for (offset, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "e"): exponent = Int(String(decoding: text.dropFirst(offset + 1), as: UTF8.self))
      default:
        guard exponent == nil else { continue }
        digits.append(byte - UInt8(ascii: "0"))
        if !isFraction { point += 1 }
      }
    }
    self.init(digits: digits, point: point + (exponent ?? 0))
  }

  /// All digits of the exact value of a double, at most 767. The number must be finite; its sign is ignored.
  init(exact number: Double) {
    guard number != 0 else {
      self.init(digits: [], point: 0)
      return
    }
    let exponent = Int(number.exponent) - 52
    let bits = number.magnitude.significandBitPattern | (number.isSubnormal ? 0 : 1 << 52)
    // The exponent of a subnormal number counts from its first bit; the pattern counts from the smallest number.
    let power = number.isSubnormal ? -1074 : exponent
    var integer = BillionDigits(bits)
    if power >= 0 {
      integer.multiply(by: 2, times: power)
    } else {
      // m / 2^k = m * 5^k / 10^k
      integer.multiply(by: 5, times: -power)
    }
    let digits = integer.decimalDigits
    self.init(digits: digits, point: digits.count + min(power, 0))
  }

  private init(digits: [UInt8], point: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    self.digits = Array(digits.dropFirst(leading))
    self.point = self.digits.isEmpty ? 0 : point - leading
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  /// Rounds to a number of digits, to the even digit where it lies exactly between two. Zero and below cut everything
  /// away but a carry.
  mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let isUp = isRoundedUp(at: count)
    digits.removeSubrange(count...)
    if isUp { increment() }
    while digits.last == 0 { digits.removeLast() }
  }

  private func isRoundedUp(at position: Int) -> Bool {
    if digits[position] != 5 { return digits[position] > 5 }
    if position + 1 < digits.count { return true }
    return position > 0 && digits[position - 1] % 2 == 1
  }

  private mutating func increment() {
    var position = digits.count - 1
    while position >= 0, digits[position] == 9 {
      digits[position] = 0
      position -= 1
    }
    if position >= 0 {
      digits[position] += 1
    } else {
      digits.insert(1, at: 0)
      point += 1
    }
  }
}

/// A large integer in base 10^9, lowest part first: made to be multiplied by small numbers and printed.
private struct BillionDigits {
  private static let base: UInt64 = 1_000_000_000
  private var parts: [UInt64]

  init(_ value: UInt64) {
    parts = [value % Self.base, value / Self.base % Self.base, value / Self.base / Self.base]
  }

  /// Multiplies by 2 or 5 a number of times, in steps of up to ten.
  mutating func multiply(by factor: UInt64, times: Int) {
    var rest = times
    while rest > 0 {
      let step = min(rest, 10)
      multiply(by: (0..<step).reduce(1) { power, _ in power * factor })
      rest -= step
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in parts.indices {
      let product = parts[index] * factor + carry
      parts[index] = product % Self.base
      carry = product / Self.base
    }
    if carry > 0 { parts.append(carry) }
  }

  /// The digits, highest first, with leading zeros.
  var decimalDigits: [UInt8] {
    parts.reversed().flatMap { part in
      (0..<9).reversed().map { place in
        UInt8(part / (0..<place).reduce(1) { power, _ in power * 10 } % 10)
      }
    }
  }
}
