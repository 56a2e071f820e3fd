// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// What can be wrong with the text of an expression.
public enum SyntaxMessage: DiagnosticMessage {
  /// Codes CEL001 to CEL099.
  public enum Code: String, CaseIterable, Sendable {
    /// A macro's variable is not a plain name.
    case macroVariable = "CEL001"
    /// Both variables of a macro have the same name.
    case duplicateVariable = "CEL002"
    /// `has` is given something that is not a selection.
    case selectionExpected = "CEL003"
    /// A macro needs a literal.
    case macroLiteral = "CEL004"
    /// The text is longer than allowed.
    case sourceTooLong = "CEL010"
    /// The text is not UTF-8.
    case invalidUTF8 = "CEL011"
    /// The expression is nested deeper than allowed.
    case tooDeep = "CEL012"
    /// A character that means nothing here.
    case unexpectedCharacter = "CEL013"
    /// A character that cannot be seen.
    case invisibleCharacter = "CEL014"
    /// A typographic quotation mark.
    case typographicQuote = "CEL015"
    /// A typographic dash.
    case typographicDash = "CEL016"
    /// An operator of another language.
    case mistakenOperator = "CEL017"
    /// `not in`.
    case notIn = "CEL018"
    /// A name with letters beyond ASCII.
    case nameNotASCII = "CEL019"
    /// A text without its closing quotation mark.
    case unterminatedString = "CEL020"
    /// An escape sequence that does not exist.
    case unknownEscape = "CEL021"
    /// An escape sequence with too few digits.
    case incompleteEscape = "CEL022"
    /// An escape sequence for a code point that does not exist.
    case invalidCodePoint = "CEL023"
    /// `\u` or `\U` within bytes.
    case escapeInBytes = "CEL024"
    /// Something that begins as a number.
    case malformedNumber = "CEL025"
    /// A number that its type cannot hold.
    case numberOutOfRange = "CEL026"
    /// A name in backticks that has no end, or holds something else than allowed.
    case malformedQuotedName = "CEL027"
    /// A reserved word as a name.
    case reservedWord = "CEL030"
    /// A keyword as a field.
    case keywordAsField = "CEL031"
    /// Nothing at all.
    case emptyExpression = "CEL032"
    /// An expression is missing.
    case expectedExpression = "CEL033"
    /// Something stands where it cannot stand.
    case unexpectedToken = "CEL034"
    /// A bracket that is not closed.
    case unclosedBracket = "CEL035"
    /// A bracket that was never opened.
    case unopenedBracket = "CEL036"
    /// A conditional directly inside another.
    case nestedConditional = "CEL037"
  }

  /// The argument that should name a variable is something else.
  case macroVariable(macro: String)
  /// Two variables of one macro are called the same.
  case duplicateVariable(name: String)
  /// The argument of `has` is not a selection `x.f`.
  case selectionExpected(macro: String)
  /// An argument must be a literal; `expected` is an example.
  case macroLiteral(macro: String, expected: String)
  /// More bytes than `limit`.
  case sourceTooLong(limit: Int)
  /// A byte that is no part of UTF-8.
  case invalidUTF8(byte: UInt8)
  /// More levels than `limit`.
  case tooDeep(limit: Int)
  /// A character that means nothing here.
  case unexpectedCharacter(String)
  /// A character that cannot be seen, as `U+00A0`.
  case invisibleCharacter(code: String)
  /// `„`, `“`, `’` and the like.
  case typographicQuote(String)
  /// `–`, `—`, `−`.
  case typographicDash(String)
  /// An operator of another language, and CEL's own.
  case mistakenOperator(written: String, meant: String)
  /// `a not in b`.
  case notIn
  /// A name with other letters than ASCII's.
  case nameNotASCII(String)
  /// No closing `quote`.
  case unterminatedString(quote: String)
  /// A backslash followed by something unknown.
  case unknownEscape(String)
  /// Fewer digits than the escape needs.
  case incompleteEscape(String, digits: Int)
  /// A surrogate, or beyond 10FFFF.
  case invalidCodePoint(String)
  /// A code point escape within bytes.
  case escapeInBytes(String)
  /// Something that begins as a number.
  case malformedNumber(String)
  /// A number that `type` cannot hold.
  case numberOutOfRange(String, type: String)
  /// Backticks around something that is no name.
  case malformedQuotedName
  /// A reserved word as a name.
  case reservedWord(String)
  /// `x.in`, `x.null` and the like.
  case keywordAsField(String)
  /// Nothing at all.
  case emptyExpression
  /// An expression is missing before `found`, or at the end.
  case expectedExpression(found: String?)
  /// `found` (or the end) stands where `expected` should.
  case unexpectedToken(found: String?, expected: Expectation)
  /// `opening` is not closed.
  case unclosedBracket(opening: String, closing: String)
  /// `closing` closes nothing.
  case unopenedBracket(closing: String)
  /// `a ? b ? c : d : e`.
  case nestedConditional

  /// What could have stood in a place.
  public enum Expectation: Sendable, Hashable {
    /// An operator, or the end of the expression.
    case operatorOrEnd
    /// One of these symbols.
    case symbols([String])
    /// The name of a field.
    case field
  }

  /// The code.
  public var code: Code {
    switch self {
    case .macroVariable: .macroVariable
    case .duplicateVariable: .duplicateVariable
    case .selectionExpected: .selectionExpected
    case .macroLiteral: .macroLiteral
    case .sourceTooLong: .sourceTooLong
    case .invalidUTF8: .invalidUTF8
    case .tooDeep: .tooDeep
    case .unexpectedCharacter: .unexpectedCharacter
    case .invisibleCharacter: .invisibleCharacter
    case .typographicQuote: .typographicQuote
    case .typographicDash: .typographicDash
    case .mistakenOperator: .mistakenOperator
    case .notIn: .notIn
    case .nameNotASCII: .nameNotASCII
    case .unterminatedString: .unterminatedString
    case .unknownEscape: .unknownEscape
    case .incompleteEscape: .incompleteEscape
    case .invalidCodePoint: .invalidCodePoint
    case .escapeInBytes: .escapeInBytes
    case .malformedNumber: .malformedNumber
    case .numberOutOfRange: .numberOutOfRange
    case .malformedQuotedName: .malformedQuotedName
    case .reservedWord: .reservedWord
    case .keywordAsField: .keywordAsField
    case .emptyExpression: .emptyExpression
    case .expectedExpression: .expectedExpression
    case .unexpectedToken: .unexpectedToken
    case .unclosedBracket: .unclosedBracket
    case .unopenedBracket: .unopenedBracket
    case .nestedConditional: .nestedConditional
    }
  }

  /// Always an error.
  public var severity: Severity { .error }
}
