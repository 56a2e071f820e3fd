// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Lexer {
  /// Reads an escape sequence. In strings numbers are code points, in bytes they are octets.
  mutating func scanEscape(isBytes: Bool, into content: inout [UInt8]) {
    let start = position
    position += 1
    guard let character = next, character != "\n", character != "\r" else {
      return log.report(.unknownEscape("\\"), at: span(from: start))
    }
    if let byte = simpleEscape(character) {
      position += 1
      return content.append(byte)
    }
    switch character {
    case "x", "X": scanCode(digits: 2, from: start, isBytes: isBytes, into: &content)
    case "u" where !isBytes: scanCode(digits: 4, from: start, isBytes: isBytes, into: &content)
    case "U" where !isBytes: scanCode(digits: 8, from: start, isBytes: isBytes, into: &content)
    case "u", "U":
      position += 1
      log.report(.escapeInBytes(text(from: start)), at: span(from: start))
    case "0"..."3": scanOctal(from: start, isBytes: isBytes, into: &content)
    default:
      position += nextScalar?.utf8.count ?? 1
      log.report(.unknownEscape(text(from: start)), at: span(from: start))
    }
  }

  private func simpleEscape(_ character: Unicode.Scalar) -> UInt8? {
    switch character {
    case "a": 0x07
    case "b": 0x08
    case "t": 0x09
    case "n": 0x0A
    case "v": 0x0B
    case "f": 0x0C
    case "r": 0x0D
    case "\\", "?", "\"", "'", "`": UInt8(ascii: character)
    default: nil
    }
  }

  /// Reads the hexadecimal digits after `\x`, `\u` or `\U`.
  private mutating func scanCode(digits: Int, from start: Int, isBytes: Bool, into content: inout [UInt8]) {
    position += 1
    let prefix = text(from: start)
    let first = position
    while Self.isHexDigit(next), position - first < digits { position += 1 }
    guard position - first == digits, let code = UInt32(text(from: first), radix: 16) else {
      return log.report(.incompleteEscape(prefix, digits: digits), at: span(from: start))
    }
    append(code: code, from: start, isBytes: isBytes, to: &content)
  }

  /// Reads three octal digits.
  private mutating func scanOctal(from start: Int, isBytes: Bool, into content: inout [UInt8]) {
    let first = position
    while let digit = next, ("0"..."7").contains(digit), position - first < 3 { position += 1 }
    guard position - first == 3, let code = UInt32(text(from: first), radix: 8) else {
      return log.report(.incompleteEscape("\\", digits: 3), at: span(from: start))
    }
    append(code: code, from: start, isBytes: isBytes, to: &content)
  }

  private mutating func append(code: UInt32, from start: Int, isBytes: Bool, to content: inout [UInt8]) {
    if isBytes, let octet = UInt8(exactly: code) { return content.append(octet) }
    guard let scalar = Unicode.Scalar(code) else {
      return log.report(.invalidCodePoint(text(from: start)), at: span(from: start))
    }
    content.append(contentsOf: String(scalar).utf8)
  }
}
