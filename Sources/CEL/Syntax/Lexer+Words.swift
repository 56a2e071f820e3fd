// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Lexer {
  /// Reads a name, keyword or reserved word. Letters beyond ASCII are reported and taken as part of it.
  mutating func scanWord() {
    let start = position
    skip(while: Self.isWordCharacter)
    let hasForeignLetters = skipForeignLetters()
    let word = text(from: start)
    if hasForeignLetters { log.report(.nameNotASCII(word), at: span(from: start)) }
    append(.word(word), from: start)
  }

  private mutating func skipForeignLetters() -> Bool {
    guard let next, next.value >= 0x80 else { return false }
    var found = false
    while let scalar = nextScalar, scalar.properties.isAlphabetic || Self.isWordCharacter(scalar) {
      found = found || !scalar.isASCII
      position += scalar.utf8.count
    }
    return found
  }

  /// Reads a name in backticks.
  mutating func scanQuotedWord() {
    let start = position
    position += 1
    skip { Self.isWordCharacter($0) || [".", "-", "/", " "].contains($0) }
    let name = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
    if next == "`", !name.isEmpty {
      position += 1
      append(.quotedWord(name), from: start)
      return
    }
    skip { $0 != "`" && $0 != "\n" && $0 != "\r" }
    if next == "`" { position += 1 }
    log.report(.malformedQuotedName, at: span(from: start))
    append(.invalid, from: start)
  }
}
