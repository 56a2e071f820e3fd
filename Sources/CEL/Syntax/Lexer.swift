// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Splits source text, which must be valid UTF-8, into tokens. Works on bytes; linear in their number.
///
/// What is wrong is reported and replaced by the token that was probably meant, so that parsing goes on.
struct Lexer {
  let bytes: [UInt8]
  var position = 0
  var log: SyntaxLog
  private var tokens: [Token] = []

  private init(_ log: SyntaxLog) {
    bytes = log.file.bytes
    self.log = log
  }

  /// All tokens of a file, the last one `.end`. Stops early once no further error would be reported.
  static func tokens(of file: SourceFile, log: inout SyntaxLog) -> [Token] {
    var lexer = Lexer(log)
    while lexer.position < lexer.bytes.count, !lexer.log.isFull { lexer.scan() }
    lexer.append(.end, from: lexer.bytes.count)
    log = lexer.log
    return lexer.tokens
  }

  /// Reads one token, or skips space or a comment.
  private mutating func scan() {
    guard let character = next else { return }
    switch character {
    case " ", "\t", "\n", "\r", "\u{C}": position += 1
    case "/" where peek(1) == "/": skip { $0 != "\n" && $0 != "\r" }
    case "0"..."9": scanNumber()
    case "." where Self.isDigit(peek(1)): scanNumber()
    case "\"", "'": scanString()
    case "a"..."z", "A"..."Z", "_": if startsPrefixedString { scanString() } else { scanWord() }
    case "`": scanQuotedWord()
    default: if !scanSymbol() { scanForeignCharacter() }
    }
  }

  mutating func append(_ kind: Token.Kind, from start: Int) {
    tokens.append(Token(kind: kind, span: span(from: start)))
  }
}

/// Looking at the bytes.
extension Lexer {
  /// The next byte as a scalar. A byte beyond ASCII matches no ASCII character; see `nextScalar`.
  var next: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    let index = position + distance
    return index < bytes.count ? Unicode.Scalar(bytes[index]) : nil
  }

  /// The next scalar in full.
  var nextScalar: Unicode.Scalar? {
    let end = min(position + 4, bytes.count)
    return String(decoding: bytes[position..<end], as: UTF8.self).unicodeScalars.first
  }

  /// Skips bytes while they fulfil a condition.
  mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while let character = next, condition(character) { position += 1 }
  }

  func span(from start: Int) -> SourceSpan { SourceSpan(start: start, end: position) }

  func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }
}

/// Kinds of characters.
extension Lexer {
  static func isDigit(_ character: Unicode.Scalar?) -> Bool {
    guard let character else { return false }
    return ("0"..."9").contains(character)
  }

  static func isHexDigit(_ character: Unicode.Scalar?) -> Bool {
    guard let character else { return false }
    return Self.isDigit(character) || ("a"..."f").contains(character) || ("A"..."F").contains(character)
  }

  /// Whether a character can stand within a name.
  static func isWordCharacter(_ character: Unicode.Scalar?) -> Bool {
    guard let character else { return false }
    return Self.isDigit(character) || ("a"..."z").contains(character) || ("A"..."Z").contains(character)
      || character == "_"
  }
}
