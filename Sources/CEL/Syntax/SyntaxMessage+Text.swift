// SPDX-License-Identifier: EUPL-1.2

public import SourceText

extension SyntaxMessage {
  /// What is wrong.
  public var text: LocalizedText {
    switch self {
    case .macroVariable(let macro):
      LocalizedText(
        de: "`\(macro)` erwartet hier einen einfachen Variablennamen",
        en: "`\(macro)` expects a plain variable name here")
    case .duplicateVariable(let name):
      LocalizedText(
        de: "beide Variablen heißen `\(shown(name))`",
        en: "both variables are called `\(shown(name))`")
    case .selectionExpected(let macro):
      LocalizedText(
        de: "`\(macro)` erwartet ein Feld wie `x.f`",
        en: "`\(macro)` expects a field such as `x.f`")
    case .macroLiteral(let macro, let expected):
      LocalizedText(
        de: "`\(macro)` erwartet hier einen festen Wert wie `\(expected)`",
        en: "`\(macro)` expects a literal such as `\(expected)` here")
    case .sourceTooLong(let limit):
      LocalizedText(
        de: "der Ausdruck ist länger als \(limit) Bytes",
        en: "the expression is longer than \(limit) bytes")
    case .invalidUTF8(let byte):
      LocalizedText(
        de: "der Text ist nicht in UTF-8 kodiert (Byte \(byte))",
        en: "the text is not encoded in UTF-8 (byte \(byte))")
    case .tooDeep(let limit):
      LocalizedText(
        de: "der Ausdruck ist tiefer als \(limit) Ebenen verschachtelt",
        en: "the expression is nested deeper than \(limit) levels")
    case .unexpectedCharacter(let character):
      LocalizedText(
        de: "das Zeichen `\(character)` hat hier keine Bedeutung",
        en: "the character `\(character)` has no meaning here")
    case .invisibleCharacter(let code):
      LocalizedText(
        de: "hier steht ein unsichtbares Zeichen (\(code))",
        en: "there is an invisible character here (\(code))")
    case .typographicQuote(let quote):
      LocalizedText(
        de: "`\(quote)` ist ein typografisches Anführungszeichen",
        en: "`\(quote)` is a typographic quotation mark")
    case .typographicDash(let dash):
      LocalizedText(
        de: "`\(dash)` ist ein Gedankenstrich und kein Minuszeichen",
        en: "`\(dash)` is a dash and not a minus sign")
    case .mistakenOperator(let written, _):
      LocalizedText(
        de: "`\(written)` ist kein Operator",
        en: "`\(written)` is not an operator")
    case .notIn:
      LocalizedText(
        de: "`not in` ist kein Operator",
        en: "`not in` is not an operator")
    case .nameNotASCII(let name):
      LocalizedText(
        de: "der Name `\(shown(name))` enthält Buchstaben, die in Namen nicht vorkommen dürfen",
        en: "the name `\(shown(name))` has letters that names cannot have")
    case .unterminatedString(let quote):
      LocalizedText(
        de: "dem Text fehlt das schließende `\(quote)`",
        en: "the text has no closing `\(quote)`")
    case .unknownEscape(let escape):
      LocalizedText(
        de: "`\(escape)` ist keine bekannte Zeichenfolge mit `\\`",
        en: "`\(escape)` is not a known escape sequence")
    case .incompleteEscape(let escape, let digits):
      LocalizedText(
        de: "auf `\(escape)` müssen \(digits) Ziffern folgen",
        en: "`\(escape)` must be followed by \(digits) digits")
    case .invalidCodePoint(let escape):
      LocalizedText(
        de: "`\(escape)` bezeichnet kein Zeichen",
        en: "`\(escape)` does not denote a character")
    case .escapeInBytes(let escape):
      LocalizedText(
        de: "`\(escape)` ist in Bytes nicht erlaubt",
        en: "`\(escape)` is not allowed in bytes")
    case .malformedNumber(let number):
      LocalizedText(de: "`\(shown(number))` ist keine Zahl", en: "`\(shown(number))` is not a number")
    case .numberOutOfRange(let number, let type):
      LocalizedText(
        de: "`\(shown(number))` liegt außerhalb des Bereichs von `\(type)`",
        en: "`\(shown(number))` is outside the range of `\(type)`")
    case .malformedQuotedName:
      LocalizedText(
        de: "der Name in Backticks ist nicht richtig geschrieben",
        en: "the name in backticks is not written correctly")
    case .reservedWord(let word):
      LocalizedText(
        de: "`\(word)` ist ein reserviertes Wort und kann kein Name sein",
        en: "`\(word)` is a reserved word and cannot be a name")
    case .keywordAsField(let word):
      LocalizedText(
        de: "`\(word)` kann nicht nach einem Punkt stehen",
        en: "`\(word)` cannot stand after a dot")
    case .emptyExpression:
      LocalizedText(de: "hier fehlt ein Ausdruck", en: "the expression is empty")
    case .expectedExpression(let found):
      LocalizedText(
        de: "hier fehlt ein Ausdruck\(found.map { ", gefunden wurde `\(shown($0))`" } ?? "")",
        en: "an expression is missing here\(found.map { ", found `\(shown($0))`" } ?? "")")
    case .unexpectedToken(let found, let expected):
      LocalizedText(
        de: "\(found.map { "`\(shown($0))` passt hier nicht" } ?? "der Ausdruck endet zu früh"), "
          + "erwartet wird \(expected.text.de)",
        en: "\(found.map { "`\(shown($0))` does not fit here" } ?? "the expression ends too early"), "
          + "expected \(expected.text.en)")
    case .unclosedBracket(let opening, let closing):
      LocalizedText(
        de: "zu `\(opening)` fehlt hier `\(closing)`",
        en: "`\(closing)` is missing here to close `\(opening)`")
    case .unopenedBracket(let closing):
      LocalizedText(
        de: "`\(closing)` schließt keine Klammer",
        en: "`\(closing)` closes nothing")
    case .nestedConditional:
      LocalizedText(
        de: "zwischen `?` und `:` darf ein weiteres `?` nur in Klammern stehen",
        en: "between `?` and `:` another `?` needs parentheses")
    }
  }
}

extension SyntaxMessage.Expectation {
  var text: LocalizedText {
    switch self {
    case .operatorOrEnd:
      LocalizedText(de: "ein Operator oder das Ende", en: "an operator or the end")
    case .symbols(let symbols):
      LocalizedText(
        de: symbols.map { "`\($0)`" }.joined(separator: " oder "),
        en: symbols.map { "`\($0)`" }.joined(separator: " or "))
    case .field:
      LocalizedText(de: "der Name eines Feldes", en: "the name of a field")
    }
  }
}
