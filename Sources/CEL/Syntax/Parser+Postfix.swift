// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Parser {
  /// Everything that follows an operand directly: selections, indexes, calls, fields of a message.
  mutating func postfix(of operand: Expression, from start: Int) throws(Abort) -> Expression {
    var result = operand
    while case .symbol(let symbol) = token.kind {
      switch symbol {
      case .dot: result = try selection(of: result, from: start)
      case .openBracket: result = try index(of: result, from: start)
      case .openBrace:
        guard let name = qualifiedName(result) else { return result }
        result = try message(name, nameSpan: span(from: start), from: start)
      default: return result
      }
    }
    return result
  }

  /// `.field`, `.?field` or `.function(...)`.
  private mutating func selection(of operand: Expression, from start: Int) throws(Abort) -> Expression {
    advance()
    let isOptional = take(.question)
    let fieldSpan = token.span
    let (field, isQuoted) = try fieldName()
    guard !isOptional, !isQuoted, isNext(.openParenthesis) else {
      return try make(
        .select(operand, field: field, fieldSpan: fieldSpan, isOptional: isOptional), from: start)
    }
    return try call(
      target: operand, function: field, functionSpan: fieldSpan, isRooted: false, from: start)
  }

  private mutating func fieldName() throws(Abort) -> (name: String, isQuoted: Bool) {
    switch token.kind {
    case .quotedWord(let name):
      advance()
      return (name, true)
    case .word(let word):
      if ReservedWord.keywords.contains(word) { log.report(.keywordAsField(word), at: token.span) }
      advance()
      return (word, false)
    default: throw unexpected(.field)
    }
  }

  /// `[key]` or `[?key]`.
  private mutating func index(of operand: Expression, from start: Int) throws(Abort) -> Expression {
    let opening = token
    advance()
    let isOptional = take(.question)
    let key = try bracketed(opening)
    return try make(.index(operand, key: key, isOptional: isOptional), from: start)
  }

  /// `(arguments)` after the name of a function; macros are expanded here.
  mutating func call(
    target: Expression?, function: String, functionSpan: SourceSpan, isRooted: Bool, from start: Int
  ) throws(Abort) -> Expression {
    let errorsBefore = log.diagnostics.count
    let opening = token
    advance()
    var arguments: [Expression] = []
    try parts(after: opening, allowsTrailingComma: false) { parser throws(Abort) in
      arguments.append(try parser.expression())
    }
    let plain = Expression.Kind.call(
      target: target, function: function, functionSpan: functionSpan, arguments: arguments,
      isRooted: isRooted)
    if log.diagnostics.count == errorsBefore, !isRooted {
      let call = MacroCall(target: target, arguments: arguments, span: span(from: start))
      if let expanded = try expansion(of: call, function: function) { return try accept(expanded) }
    }
    return try make(plain, from: start)
  }

  /// `{field: value}` after the name of a message type.
  private mutating func message(
    _ name: String, nameSpan: SourceSpan, from start: Int
  ) throws(Abort) -> Expression {
    let opening = token
    advance()
    var fields: [(name: String, value: Expression)] = []
    try parts(after: opening, allowsTrailingComma: true) { parser throws(Abort) in
      _ = parser.take(.question)
      let (field, _) = try parser.fieldName()
      try parser.expect(.colon)
      fields.append((name: field, value: try parser.expression()))
    }
    return try make(.message(name: name, nameSpan: nameSpan, fields: fields), from: start)
  }

  /// `a.b.c` as a name, with its leading dot if it has one; `nil` for anything else.
  private func qualifiedName(_ expression: Expression) -> String? {
    switch expression.kind {
    case .identifier(let name, let isRooted): isRooted ? "." + name : name
    case .select(let operand, let field, _, false): qualifiedName(operand).map { "\($0).\(field)" }
    default: nil
    }
  }
}
