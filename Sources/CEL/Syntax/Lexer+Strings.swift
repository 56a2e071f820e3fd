// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Lexer {
  /// Whether the letters that come next are the prefix of a string: `r`, `b` or `br` before a quotation mark.
  var startsPrefixedString: Bool {
    var length = 0
    if next == "b" || next == "B" { length += 1 }
    if peek(length) == "r" || peek(length) == "R" { length += 1 }
    return length > 0 && (peek(length) == "\"" || peek(length) == "'")
  }

  /// Reads a string or bytes literal with its prefix.
  mutating func scanString() {
    let start = position
    let isBytes = skipLetter("b", "B")
    let isRaw = skipLetter("r", "R")
    guard let mark = next else { return }
    let isTriple = peek(1) == mark && peek(2) == mark
    let quote = String(repeating: String(mark), count: isTriple ? 3 : 1)
    position += quote.utf8.count
    var content: [UInt8] = []
    let isClosed = scanContent(until: quote, isBytes: isBytes, isRaw: isRaw, into: &content)
    if !isClosed { log.report(.unterminatedString(quote: quote), at: span(from: start)) }
    let value = isBytes ? Value.bytes(content) : .string(String(decoding: content, as: UTF8.self))
    append(.literal(value), from: start)
  }

  private mutating func skipLetter(_ lower: Unicode.Scalar, _ upper: Unicode.Scalar) -> Bool {
    guard next == lower || next == upper else { return false }
    position += 1
    return true
  }

  /// Reads up to and with the closing quote; `false` if there is none.
  private mutating func scanContent(
    until quote: String, isBytes: Bool, isRaw: Bool, into content: inout [UInt8]
  ) -> Bool {
    let end = Array(quote.utf8)
    while let character = next {
      if bytes[position...].starts(with: end) {
        position += end.count
        return true
      }
      if end.count == 1, character == "\n" || character == "\r" { return false }
      if character == "\\", !isRaw {
        scanEscape(isBytes: isBytes, into: &content)
      } else {
        content.append(bytes[position])
        position += 1
      }
    }
    return false
  }
}
