// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Lexer {
  /// Reads `12`, `0x1F`, `12u`, `1.5`, `.5` or `1e9`.
  mutating func scanNumber() {
    let start = position
    let isHexadecimal = next == "0" && peek(1) == "x"
    let hasFraction = isHexadecimal ? skipHexadecimal() : skipDecimal()
    let digits = text(from: start)
    let isUnsigned = !hasFraction && (next == "u" || next == "U")
    if isUnsigned { position += 1 }
    guard !Self.isWordCharacter(next), digits != "0x" else { return reportMalformedNumber(from: start) }
    if hasFraction {
      append(.literal(.double(double(digits, from: start))), from: start)
    } else {
      let magnitude = isHexadecimal ? UInt64(digits.dropFirst(2), radix: 16) : UInt64(digits)
      appendInteger(magnitude, isUnsigned: isUnsigned, from: start)
    }
  }

  private mutating func skipHexadecimal() -> Bool {
    position += 2
    skip(while: Self.isHexDigit)
    return false
  }

  /// Skips a decimal number and says whether it has a point or an exponent.
  private mutating func skipDecimal() -> Bool {
    var hasFraction = false
    skip(while: Self.isDigit)
    if next == ".", Self.isDigit(peek(1)) {
      hasFraction = true
      position += 1
      skip(while: Self.isDigit)
    }
    let signLength = peek(1) == "+" || peek(1) == "-" ? 1 : 0
    if next == "e" || next == "E", Self.isDigit(peek(1 + signLength)) {
      hasFraction = true
      position += 1 + signLength
      skip(while: Self.isDigit)
    }
    return hasFraction
  }

  private mutating func appendInteger(_ magnitude: UInt64?, isUnsigned: Bool, from start: Int) {
    guard isUnsigned else { return append(.integer(magnitude: magnitude), from: start) }
    if magnitude == nil {
      log.report(.numberOutOfRange(text(from: start), type: "uint"), at: span(from: start))
    }
    append(.literal(.uint(magnitude ?? 0)), from: start)
  }

  private mutating func double(_ digits: String, from start: Int) -> Double {
    let value = Double(digits) ?? .infinity
    if !value.isFinite {
      log.report(.numberOutOfRange(digits, type: "double"), at: span(from: start))
    }
    return value
  }

  private mutating func reportMalformedNumber(from start: Int) {
    skip(while: Self.isWordCharacter)
    log.report(.malformedNumber(text(from: start)), at: span(from: start))
    append(.literal(.int(0)), from: start)
  }
}
