// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The operators between two operands.
struct InfixOperator {
  /// The levels of binding, loosest first.
  enum Precedence: Int, Comparable {
    case none, or, and, relation, sum, product

    static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  }

  /// What becomes of the operands.
  enum Meaning: Equatable {
    case or, and, sum
    case call(String)
  }

  let precedence: Precedence
  let meaning: Meaning

  init(_ precedence: Precedence, _ meaning: Meaning) {
    self.precedence = precedence
    self.meaning = meaning
  }

  /// The operator that a symbol stands for.
  init?(_ symbol: Token.Symbol) {
    switch symbol {
    case .or: self.init(.or, .or)
    case .and: self.init(.and, .and)
    case .equal: self.init(.relation, .call("_==_"))
    case .unequal: self.init(.relation, .call("_!=_"))
    case .less: self.init(.relation, .call("_<_"))
    case .lessOrEqual: self.init(.relation, .call("_<=_"))
    case .greater: self.init(.relation, .call("_>_"))
    case .greaterOrEqual: self.init(.relation, .call("_>=_"))
    case .plus: self.init(.sum, .sum)
    case .minus: self.init(.sum, .call("_-_"))
    case .times: self.init(.product, .call("_*_"))
    case .divide: self.init(.product, .call("_/_"))
    case .remainder: self.init(.product, .call("_%_"))
    default: return nil
    }
  }

  /// The element test.
  static let membership = InfixOperator(.relation, .call("@in"))
}

extension Parser {
  /// `a ? b : c`, or one of the operators below it.
  mutating func expression() throws(Abort) -> Expression {
    try nested { parser throws(Abort) in try parser.conditional() }
  }

  private mutating func conditional() throws(Abort) -> Expression {
    let start = token.span.start
    let condition = try operation(above: .none)
    guard take(.question) else { return condition }
    let then = try operation(above: .none)
    if isNext(.question) { throw report(.nestedConditional, at: token.span) }
    try expect(.colon)
    let otherwise = try expression()
    return try make(.conditional(condition, then: then, otherwise: otherwise), from: start)
  }

  /// Operands joined by operators that bind more tightly than `precedence`.
  private mutating func operation(above precedence: InfixOperator.Precedence) throws(Abort) -> Expression {
    let start = token.span.start
    var left = try unary()
    while let infix = infixOperator(), infix.precedence > precedence {
      switch infix.meaning {
      case .or: left = try make(.or(operands(left, joinedBy: infix)), from: start)
      case .and: left = try make(.and(operands(left, joinedBy: infix)), from: start)
      case .sum: left = try make(.sum(operands(left, joinedBy: infix)), from: start)
      case .call(let function): left = try binary(left, function, infix, from: start)
      }
    }
    return left
  }

  /// The operands of a chain of one operator; the next token is the operator.
  private mutating func operands(
    _ first: Expression, joinedBy infix: InfixOperator
  ) throws(Abort) -> [Expression] {
    var operands = [first]
    repeat {
      advance()
      operands.append(try operation(above: infix.precedence))
    } while infixOperator()?.meaning == infix.meaning
    return operands
  }

  private mutating func binary(
    _ left: Expression, _ function: String, _ infix: InfixOperator, from start: Int
  ) throws(Abort) -> Expression {
    let operatorSpan = token.span
    advance()
    let right = try operation(above: infix.precedence)
    return try make(
      .call(
        target: nil, function: function, functionSpan: operatorSpan, arguments: [left, right], isRooted: true),
      from: start)
  }

  /// The operator that comes next; those of other languages are reported and understood.
  private mutating func infixOperator() -> InfixOperator? {
    switch token.kind {
    case .symbol(let symbol): return InfixOperator(symbol)
    case .word("in"): return .membership
    case .word(let word): return mistakenOperator(word)
    default: return nil
    }
  }

  private mutating func mistakenOperator(_ word: String) -> InfixOperator? {
    switch word {
    case "and", "AND", "und", "UND": return mistaken(word, for: .and)
    case "or", "OR", "oder", "ODER": return mistaken(word, for: .or)
    case "not", "NOT", "nicht":
      guard case .word("in") = following else { return nil }
      log.report(.notIn, at: token.span)
      advance()
      return .membership
    default: return nil
    }
  }

  private mutating func mistaken(_ word: String, for symbol: Token.Symbol) -> InfixOperator? {
    log.report(.mistakenOperator(written: word, meant: symbol.rawValue), at: token.span)
    return InfixOperator(symbol)
  }

  /// `!a`, `-a`, or an operand without sign. A minus directly before a number belongs to the number.
  private mutating func unary() throws(Abort) -> Expression {
    let start = token.span.start
    switch token.kind {
    case .symbol(.not): return try prefixed("!_", from: start)
    case .symbol(.minus):
      if let literal = try negativeLiteral() { return try postfix(of: literal, from: start) }
      return try prefixed("-_", from: start)
    case .word(let word) where isMistakenNot(word):
      log.report(.mistakenOperator(written: word, meant: "!"), at: token.span)
      return try prefixed("!_", from: start)
    default: return try postfix(of: primary(), from: start)
    }
  }

  private mutating func prefixed(_ function: String, from start: Int) throws(Abort) -> Expression {
    let operatorSpan = token.span
    advance()
    let operand = try nested { parser throws(Abort) in try parser.unary() }
    return try make(
      .call(
        target: nil, function: function, functionSpan: operatorSpan, arguments: [operand], isRooted: true),
      from: start)
  }

  /// Whether a word is meant as `!`: no name is followed by the beginning of an operand.
  private func isMistakenNot(_ word: String) -> Bool {
    guard ["not", "NOT", "nicht"].contains(word) else { return false }
    return switch following {
    case .word(let next): next != "in"
    case .literal, .integer, .symbol(.not): true
    default: false
    }
  }
}
