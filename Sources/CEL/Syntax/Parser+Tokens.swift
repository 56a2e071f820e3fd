// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Looking at tokens and taking them.
extension Parser {
  /// The next token; the last one of all is `.end` and is never taken.
  var token: Token { tokens[tokens.startIndex] }

  var isAtEnd: Bool {
    if case .end = token.kind { true } else { false }
  }

  /// The token after the next.
  var following: Token.Kind {
    tokens.count > 1 ? tokens[tokens.startIndex + 1].kind : .end
  }

  func isNext(_ symbol: Token.Symbol) -> Bool {
    if case .symbol(symbol) = token.kind { true } else { false }
  }

  func isNext(word: String) -> Bool {
    if case .word(word) = token.kind { true } else { false }
  }

  mutating func advance() {
    guard !isAtEnd else { return }
    previousEnd = token.span.end
    tokens.removeFirst()
  }

  /// Takes a symbol if it comes next.
  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isNext(symbol) else { return false }
    advance()
    return true
  }

  /// Takes a symbol that must come next.
  mutating func expect(_ symbol: Token.Symbol) throws(Abort) {
    guard take(symbol) else { throw unexpected(.symbols([symbol.rawValue])) }
  }

  /// The bytes from a start up to the last token taken.
  func span(from start: Int) -> SourceSpan { SourceSpan(start: start, end: previousEnd) }

  /// Makes an expression of everything read since `start`.
  mutating func make(_ kind: Expression.Kind, from start: Int) throws(Abort) -> Expression {
    try accept(Expression(kind, at: span(from: start)))
  }

  /// Refuses an expression that is too tall.
  mutating func accept(_ expression: Expression) throws(Abort) -> Expression {
    guard expression.height <= Limits.nesting else {
      throw report(.tooDeep(limit: Limits.nesting), at: expression.span, giveUp: .everything)
    }
    return expression
  }

  /// Reads one level deeper, if that is allowed.
  mutating func nested(
    _ read: (inout Parser) throws(Abort) -> Expression
  ) throws(Abort) -> Expression {
    guard depth < Limits.nesting else {
      throw report(.tooDeep(limit: Limits.nesting), at: token.span, giveUp: .everything)
    }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}
