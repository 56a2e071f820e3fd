// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Parser {
  /// A literal, a name, a call, or something in brackets.
  mutating func primary() throws(Abort) -> Expression {
    let opening = token
    let start = opening.span.start
    switch opening.kind {
    case .literal(let value):
      advance()
      return try make(.literal(value), from: start)
    case .integer(let magnitude):
      advance()
      return try integer(magnitude.flatMap { Int64(exactly: $0) }, from: start)
    case .word(let word): return try nameOrKeyword(word)
    case .symbol(.dot): return try rootedName()
    case .symbol(.openParenthesis):
      advance()
      return try bracketed(opening)
    case .symbol(.openBracket): return try list(opening)
    case .symbol(.openBrace): return try map(opening)
    default: throw missingExpression()
    }
  }

  /// A minus and the number directly after it; `nil`, with nothing taken, if something else comes after the minus.
  mutating func negativeLiteral() throws(Abort) -> Expression? {
    let start = token.span.start
    switch following {
    case .integer(let magnitude):
      advance()
      advance()
      return try integer(magnitude.flatMap { Int64(exactly: -Int128($0)) }, from: start)
    case .literal(.double(let value)):
      advance()
      advance()
      return try make(.literal(.double(-value)), from: start)
    default: return nil
    }
  }

  private mutating func integer(_ value: Int64?, from start: Int) throws(Abort) -> Expression {
    if value == nil {
      let span = span(from: start)
      log.report(.numberOutOfRange(log.file.text(in: span), type: "int"), at: span)
    }
    return try make(.literal(.int(value ?? 0)), from: start)
  }

  private mutating func nameOrKeyword(_ word: String) throws(Abort) -> Expression {
    let start = token.span.start
    switch word {
    case "true", "false":
      advance()
      return try make(.literal(.bool(word == "true")), from: start)
    case "null":
      advance()
      return try make(.literal(.null), from: start)
    case "in": throw missingExpression()
    default: return try name(isRooted: false, from: start)
    }
  }

  private mutating func rootedName() throws(Abort) -> Expression {
    let start = token.span.start
    advance()
    guard case .word(let word) = token.kind else { throw unexpected(.field) }
    guard !ReservedWord.keywords.contains(word) else {
      throw report(.keywordAsField(word), at: token.span)
    }
    return try name(isRooted: true, from: start)
  }

  /// A variable or a global call; the next token is a word that is no keyword.
  private mutating func name(isRooted: Bool, from start: Int) throws(Abort) -> Expression {
    guard case .word(let word) = token.kind else { throw missingExpression() }
    let nameSpan = token.span
    if ReservedWord.reserved.contains(word) { log.report(.reservedWord(word), at: nameSpan) }
    advance()
    guard isNext(.openParenthesis) else {
      return try make(.identifier(word, isRooted: isRooted), from: start)
    }
    return try call(
      target: nil, function: word, functionSpan: nameSpan, isRooted: isRooted, from: start)
  }

  private mutating func list(_ opening: Token) throws(Abort) -> Expression {
    advance()
    var elements: [Expression.Element] = []
    try parts(after: opening, allowsTrailingComma: true) { parser throws(Abort) in
      let isOptional = parser.take(.question)
      let value = try parser.expression()
      elements.append(Expression.Element(value: value, isOptional: isOptional))
    }
    return try make(.list(elements), from: opening.span.start)
  }

  private mutating func map(_ opening: Token) throws(Abort) -> Expression {
    advance()
    var entries: [Expression.Entry] = []
    try parts(after: opening, allowsTrailingComma: true) { parser throws(Abort) in
      let isOptional = parser.take(.question)
      let key = try parser.expression()
      try parser.expect(.colon)
      let value = try parser.expression()
      entries.append(Expression.Entry(key: key, value: value, isOptional: isOptional))
    }
    return try make(.map(entries), from: opening.span.start)
  }
}
