// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Reporting and getting over errors.
extension Parser {
  /// Reports an error and returns how far to give up.
  mutating func report(
    _ message: SyntaxMessage, at span: SourceSpan, notes: [Note] = [], giveUp: Abort = .part
  ) -> Abort {
    log.report(message, at: span, notes: notes)
    return giveUp
  }

  /// Reports that the next token is not what was expected, unless the lexer has reported it already.
  mutating func unexpected(_ expected: SyntaxMessage.Expectation) -> Abort {
    reportUnexpected(expected)
    return .part
  }

  mutating func reportUnexpected(_ expected: SyntaxMessage.Expectation) {
    switch token.kind {
    case .invalid: return
    case .symbol(let symbol) where symbol.isClosing && expected == .operatorOrEnd:
      log.report(.unopenedBracket(closing: symbol.rawValue), at: token.span)
    default: log.report(.unexpectedToken(found: found, expected: expected), at: token.span)
    }
  }

  /// Reports that an expression is missing before the next token.
  mutating func missingExpression() -> Abort {
    if case .invalid = token.kind { return .part }
    return report(.expectedExpression(found: found), at: token.span)
  }

  /// The next token as written; `nil` at the end.
  private var found: String? {
    isAtEnd ? nil : log.file.text(in: token.span)
  }

  /// Skips to the next comma or closing bracket that belongs to the brackets around this place.
  mutating func skipPart() {
    var open = 0
    while !isAtEnd {
      if case .symbol(let symbol) = token.kind {
        if open == 0, symbol.isClosing || symbol == .comma { return }
        if symbol.closing != nil { open += 1 }
        if symbol.isClosing { open -= 1 }
      }
      advance()
    }
  }

  /// Reads the parts of a list in brackets, from after the opening bracket to after the closing one. A part that cannot
  /// be read is skipped.
  mutating func parts(
    after opening: Token, allowsTrailingComma: Bool, _ part: (inout Parser) throws(Abort) -> Void
  ) throws(Abort) {
    guard case .symbol(let symbol) = opening.kind, let closing = symbol.closing else { return }
    if allowsTrailingComma, isNext(.comma), case .symbol(closing) = following { advance() }
    var hasMore = !isNext(closing)
    while hasMore {
      try skippingErrors(part)
      if !isNext(.comma), !isNext(closing) { reportPartEnd(opening, closing) }
      hasMore = take(.comma) && !(allowsTrailingComma && isNext(closing))
    }
    guard take(closing) else { throw .part }
  }

  /// Reads the one expression in brackets, from after the opening bracket to after the closing one. If the expression
  /// cannot be read, `null` stands for it.
  mutating func bracketed(_ opening: Token) throws(Abort) -> Expression {
    guard case .symbol(let symbol) = opening.kind, let closing = symbol.closing else { throw .part }
    var inner = Expression(.literal(.null), at: opening.span)
    try skippingErrors { parser throws(Abort) in inner = try parser.expression() }
    guard !take(closing) else { return inner }
    if isAtEnd || isAtClosing {
      reportUnclosed(opening, closing)
    } else {
      reportUnexpected(.symbols([closing.rawValue]))
    }
    throw .part
  }

  private var isAtClosing: Bool {
    if case .symbol(let symbol) = token.kind { symbol.isClosing } else { false }
  }

  private mutating func skippingErrors(
    _ part: (inout Parser) throws(Abort) -> Void
  ) throws(Abort) {
    do throws(Abort) {
      try part(&self)
    } catch .part {
      skipPart()
    }
  }

  /// Reports what follows a part instead of a comma or the closing bracket, and skips it.
  private mutating func reportPartEnd(_ opening: Token, _ closing: Token.Symbol) {
    guard !isAtEnd, !isAtClosing else { return reportUnclosed(opening, closing) }
    reportUnexpected(.symbols([",", closing.rawValue]))
    skipPart()
  }

  /// Reports a bracket that is not closed, with the place where it was opened.
  private mutating func reportUnclosed(_ opening: Token, _ closing: Token.Symbol) {
    let text = log.file.text(in: opening.span)
    let note = Note(
      text: LocalizedText(de: "hier geöffnet", en: "opened here"), location: log.location(opening.span))
    log.report(
      .unclosedBracket(opening: text, closing: closing.rawValue), at: token.span, notes: [note])
  }
}
