// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The smallest unit of source text that means something.
struct Token: Sendable {
  let kind: Kind
  let span: SourceSpan

  enum Kind: Sendable {
    /// A name, a keyword or a reserved word.
    case word(String)
    /// A name in backticks.
    case quotedWord(String)
    /// A literal, complete but for a sign.
    case literal(Value)
    /// A decimal or hexadecimal integer, to be ranged once its sign is known; `nil` where 64 bits do not hold it.
    case integer(magnitude: UInt64?)
    case symbol(Symbol)
    /// Something that was reported already.
    case invalid
    case end
  }

  /// Operators and punctuation.
  enum Symbol: String, Sendable {
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case dot = "."
    case comma = ","
    case colon = ":"
    case question = "?"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case remainder = "%"
    case not = "!"
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and = "&&"
    case or = "||"
  }
}

extension Token.Symbol {
  /// The bracket that closes this one.
  var closing: Token.Symbol? {
    switch self {
    case .openParenthesis: .closeParenthesis
    case .openBracket: .closeBracket
    case .openBrace: .closeBrace
    default: nil
    }
  }

  var isClosing: Bool {
    switch self {
    case .closeParenthesis, .closeBracket, .closeBrace: true
    default: false
    }
  }
}

/// The words with a meaning of their own.
enum ReservedWord {
  /// Neither names nor selectors.
  static let keywords: Set<String> = ["false", "in", "null", "true"]
  /// Not names, but selectors and receiver functions.
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
    "namespace", "return", "var", "void", "while",
  ]
}
