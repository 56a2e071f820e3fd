// SPDX-License-Identifier: EUPL-1.2

/// Reads dates and numbers from ASCII bytes, front to back; every step says whether it succeeded.
///
/// Not generic on purpose: snapshots are full of dates, and generic code is slow across modules.
struct ASCIIReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Reads bytes that the caller keeps alive.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  /// Skips one character if it comes next.
  @inline(__always)
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Reads one decimal digit.
  @inline(__always)
  mutating func digit() -> Int? {
    guard index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else {
      return nil
    }
    index += 1
    return Int(bytes[index - 1] - UInt8(ascii: "0"))
  }

  /// Reads a number of exactly `count` digits; at most 18, so that it cannot overflow.
  @inline(__always)
  mutating func number(digits count: Int) -> Int? {
    var value = 0
    for _ in 0..<count {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// Reads lower case letters up to the next other character.
  mutating func word() -> [UInt8] {
    let start = index
    while index < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index]) { index += 1 }
    return Array(bytes[start..<index])
  }
}

extension Collection<UInt8> {
  /// Calls a function with the bytes in one piece.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}

/// A non-negative number with at least `width` digits, padded with zeros.
func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
