// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Lexer {
  /// How a symbol is written, by CEL or by mistake.
  private struct Spelling {
    let bytes: [UInt8]
    let symbol: Token.Symbol
    let isMistake: Bool

    init(_ symbol: Token.Symbol, mistakenlyWritten text: String? = nil) {
      bytes = Array((text ?? symbol.rawValue).utf8)
      self.symbol = symbol
      isMistake = text != nil
    }
  }

  /// By the first byte; longer spellings first.
  private static let spellings: [UInt8: [Spelling]] = Dictionary(grouping: allSpellings) { $0.bytes[0] }

  private static let allSpellings: [Spelling] = [
    Spelling(.equal, mistakenlyWritten: "==="), Spelling(.unequal, mistakenlyWritten: "!=="),
    Spelling(.equal), Spelling(.unequal), Spelling(.lessOrEqual), Spelling(.greaterOrEqual),
    Spelling(.and), Spelling(.or), Spelling(.unequal, mistakenlyWritten: "<>"),
    Spelling(.openParenthesis), Spelling(.closeParenthesis), Spelling(.openBracket), Spelling(.closeBracket),
    Spelling(.openBrace), Spelling(.closeBrace), Spelling(.dot), Spelling(.comma), Spelling(.colon),
    Spelling(.question), Spelling(.plus), Spelling(.minus), Spelling(.times), Spelling(.divide),
    Spelling(.remainder), Spelling(.not), Spelling(.less), Spelling(.greater),
    Spelling(.equal, mistakenlyWritten: "="), Spelling(.and, mistakenlyWritten: "&"),
    Spelling(.or, mistakenlyWritten: "|"),
  ]

  /// Reads an operator or punctuation, if one comes next.
  mutating func scanSymbol() -> Bool {
    let start = position
    let spelling = Self.spellings[bytes[start]]?.first { bytes[start...].starts(with: $0.bytes) }
    guard let spelling else { return false }
    position += spelling.bytes.count
    if spelling.isMistake {
      let written = text(from: start)
      log.report(
        .mistakenOperator(written: written, meant: spelling.symbol.rawValue), at: span(from: start))
    }
    append(.symbol(spelling.symbol), from: start)
    return true
  }

  /// Reports a character that CEL does not know and guesses what was meant.
  mutating func scanForeignCharacter() {
    guard let scalar = nextScalar else { return }
    let start = position
    switch scalar {
    case "„", "“", "”", "‚", "‘", "’", "«", "»", "‹", "›": return scanTypographicString(scalar)
    case "\u{2010}"..."\u{2015}", "\u{2212}":
      position += scalar.utf8.count
      log.report(.typographicDash(String(scalar)), at: span(from: start))
      append(.symbol(.minus), from: start)
    case _ where scalar.properties.isAlphabetic: scanWord()
    case _ where isInvisible(scalar):
      position += scalar.utf8.count
      log.report(.invisibleCharacter(code: codeName(of: scalar)), at: span(from: start))
    default:
      position += scalar.utf8.count
      log.report(.unexpectedCharacter(String(scalar)), at: span(from: start))
      append(.invalid, from: start)
    }
  }

  /// Takes text up to the next quotation mark of any kind as a string.
  private mutating func scanTypographicString(_ opening: Unicode.Scalar) {
    let start = position
    position += opening.utf8.count
    log.report(.typographicQuote(String(opening)), at: span(from: start))
    let content = position
    while let scalar = nextScalar, scalar != "\n", scalar != "\r" {
      if ["“", "”", "‘", "’", "«", "»", "‹", "›", "\"", "'"].contains(scalar) {
        let text = text(from: content)
        position += scalar.utf8.count
        return append(.literal(.string(text)), from: start)
      }
      position += scalar.utf8.count
    }
    append(.invalid, from: start)
  }
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}

/// The scalar as `U+00A0`.
private func codeName(of scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
