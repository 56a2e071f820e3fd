// SPDX-License-Identifier: EUPL-1.2

import Markup

/// Reading values part by part: each is taken or skipped as what `next` says it is.
extension JSONValues {
  /// The start of an object.
  @inline(__always) static var objectStart: UInt8 { UInt8(ascii: "{") }
  /// The end of an object.
  @inline(__always) static var objectEnd: UInt8 { UInt8(ascii: "}") }
  /// The start of a list.
  @inline(__always) static var listStart: UInt8 { UInt8(ascii: "[") }
  /// The end of a list.
  @inline(__always) static var listEnd: UInt8 { UInt8(ascii: "]") }
  /// A text, which may be a key.
  @inline(__always) static var string: UInt8 { UInt8(ascii: "\"") }
  /// A number without fraction and exponent that fits into 64 bits.
  @inline(__always) static var integer: UInt8 { UInt8(ascii: "l") }
  /// A number with fraction or exponent.
  @inline(__always) static var double: UInt8 { UInt8(ascii: "d") }
  /// `true`.
  @inline(__always) static var isTrue: UInt8 { UInt8(ascii: "t") }
  /// `false`.
  @inline(__always) static var isFalse: UInt8 { UInt8(ascii: "f") }
  /// `null`.
  @inline(__always) static var null: UInt8 { UInt8(ascii: "n") }

  /// What the next part is.
  @inline(__always) var next: UInt8 { UInt8(truncatingIfNeeded: tape[index] >> 56) }

  /// Where the next part stands in the file.
  @inline(__always) var offset: Int { base + Int(structurals[structural]) }

  /// Whether the next part is written with a minus sign.
  @inline(__always) var startsWithMinus: Bool {
    bytes[Int(structurals[structural])] == UInt8(ascii: "-")
  }

  /// Passes over the start or end of an object or list.
  @inline(__always) mutating func skipBracket() {
    index += 1
    structural += 1
  }

  /// Passes over a `null`.
  @inline(__always) mutating func skipNull() { skipBracket() }

  /// Passes over the comma behind a value, if there is one.
  @inline(__always) mutating func skipComma() {
    let isLast = next == JSONValues.objectEnd || next == JSONValues.listEnd
    structural += isLast ? 0 : 1
  }

  /// Takes a key together with its colon. The bytes are valid as long as the cursor.
  @inline(__always) mutating func takeKey() -> UnsafeBufferPointer<UInt8> {
    structural += 1
    return takeString()
  }

  /// Takes a text. The bytes are valid as long as the cursor.
  @inline(__always) mutating func takeString() -> UnsafeBufferPointer<UInt8> {
    let start = strings + Int(tape[index] & (1 << 56 - 1))
    let length = UnsafeRawPointer(start).loadUnaligned(as: UInt32.self)
    skipBracket()
    return UnsafeBufferPointer(start: start + 4, count: Int(length))
  }

  /// Takes `true` or `false`.
  @inline(__always) mutating func takeTruth() -> Bool {
    let isTrue = next == JSONValues.isTrue
    skipBracket()
    return isTrue
  }

  /// Takes an integer.
  @inline(__always) mutating func takeInteger() -> Int64 {
    let value = Int64(bitPattern: tape[index + 1])
    index += 2
    structural += 1
    return value
  }

  /// Takes a number with fraction or exponent.
  @inline(__always) mutating func takeDouble() -> Double {
    let value = Double(bitPattern: tape[index + 1])
    index += 2
    structural += 1
    return value
  }
}
