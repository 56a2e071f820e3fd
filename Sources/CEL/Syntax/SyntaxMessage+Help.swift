// SPDX-License-Identifier: EUPL-1.2

public import SourceText

extension SyntaxMessage {
  /// What to do.
  public var help: LocalizedText? {
    switch self {
    case .macroVariable(let macro):
      LocalizedText(
        de: "Schreiben Sie zum Beispiel `liste.\(macro)(x, ...)`",
        en: "write for example `list.\(macro)(x, ...)`")
    case .duplicateVariable:
      LocalizedText(de: "Geben Sie jeder einen eigenen Namen", en: "give each a name of its own")
    case .selectionExpected(let macro):
      LocalizedText(
        de: "Schreiben Sie zum Beispiel `\(macro)(server.name)`",
        en: "write for example `\(macro)(server.name)`")
    case .macroLiteral: nil
    case .sourceTooLong, .tooDeep:
      LocalizedText(
        de: "Teilen Sie die Regel in mehrere einfachere",
        en: "split the rule into several simpler ones")
    case .invalidUTF8:
      LocalizedText(
        de: "Speichern Sie die Datei mit der Kodierung UTF-8",
        en: "save the file with the encoding UTF-8")
    case .unexpectedCharacter: nil
    case .invisibleCharacter:
      LocalizedText(
        de: "Löschen Sie es oder ersetzen Sie es durch ein Leerzeichen",
        en: "delete it or replace it with a space")
    case .typographicQuote:
      LocalizedText(
        de: "Verwenden Sie gerade Anführungszeichen: `\"` oder `'`",
        en: "use straight quotation marks: `\"` or `'`")
    case .typographicDash:
      LocalizedText(de: "Verwenden Sie `-`", en: "use `-`")
    case .mistakenOperator(_, let meant):
      LocalizedText(de: "Verwenden Sie `\(meant)`", en: "use `\(meant)`")
    case .notIn:
      LocalizedText(de: "Schreiben Sie `!(x in liste)`", en: "write `!(x in list)`")
    case .nameNotASCII:
      LocalizedText(
        de: "Namen bestehen aus den Buchstaben a bis z, Ziffern und `_`; Texte stehen in `\"`",
        en: "names are made of the letters a to z, digits and `_`; texts stand in `\"`")
    case .unterminatedString(let quote):
      quote.utf8.count == 3
        ? nil
        : LocalizedText(
          de: "Ein Text über mehrere Zeilen steht in `\"\"\"`",
          en: "a text of several lines stands in `\"\"\"`")
    case .unknownEscape:
      LocalizedText(
        de: "Für einen Backslash schreiben Sie `\\\\`, für ein Muster `r\"...\"`",
        en: "for a backslash write `\\\\`, for a pattern `r\"...\"`")
    case .incompleteEscape:
      LocalizedText(
        de: "Für einen Backslash schreiben Sie `\\\\`",
        en: "for a backslash write `\\\\`")
    case .invalidCodePoint:
      LocalizedText(
        de: "Erlaubt ist alles bis `10FFFF` außer `D800` bis `DFFF`",
        en: "everything up to `10FFFF` is allowed except `D800` to `DFFF`")
    case .escapeInBytes:
      LocalizedText(
        de: "Verwenden Sie `\\x` oder das Zeichen selbst",
        en: "use `\\x` or the character itself")
    case .malformedNumber:
      LocalizedText(
        de: "Zahlen sehen so aus: `12`, `12u`, `0x1F`, `1.5`, `2.0e-3`",
        en: "numbers look like this: `12`, `12u`, `0x1F`, `1.5`, `2.0e-3`")
    case .numberOutOfRange: nil
    case .malformedQuotedName:
      LocalizedText(
        de:
          "In Backticks stehen Buchstaben von a bis z, Ziffern, `_`, `.`, `-`, `/` und Leerzeichen, nach einem Punkt",
        en: "backticks hold letters from a to z, digits, `_`, `.`, `-`, `/` and spaces, after a dot")
    case .reservedWord(let word):
      word == "if"
        ? LocalizedText(
          de: "Schreiben Sie `bedingung ? dann : sonst`",
          en: "write `condition ? then : otherwise`")
        : LocalizedText(de: "Wählen Sie einen anderen Namen", en: "choose another name")
    case .keywordAsField(let word):
      LocalizedText(de: "Schreiben Sie `x[\"\(word)\"]`", en: "write `x[\"\(word)\"]`")
    case .emptyExpression, .expectedExpression, .unexpectedToken, .unclosedBracket: nil
    case .unopenedBracket:
      LocalizedText(
        de: "Löschen Sie sie oder ergänzen Sie die öffnende Klammer",
        en: "delete it or add the opening one")
    case .nestedConditional:
      LocalizedText(de: "Schreiben Sie `a ? (b ? c : d) : e`", en: "write `a ? (b ? c : d) : e`")
    }
  }

  /// A typical message.
  public static func example(of code: Code) -> SyntaxMessage {
    switch code {
    case .macroVariable: .macroVariable(macro: "exists")
    case .duplicateVariable: .duplicateVariable(name: "x")
    case .selectionExpected: .selectionExpected(macro: "has")
    case .macroLiteral: .macroLiteral(macro: "index", expected: "0")
    case .sourceTooLong: .sourceTooLong(limit: Limits.sourceBytes)
    case .invalidUTF8: .invalidUTF8(byte: 0xE4)
    case .tooDeep: .tooDeep(limit: Limits.nesting)
    case .unexpectedCharacter: .unexpectedCharacter("$")
    case .invisibleCharacter: .invisibleCharacter(code: "U+00A0")
    case .typographicQuote: .typographicQuote("„")
    case .typographicDash: .typographicDash("–")
    case .mistakenOperator: .mistakenOperator(written: "=", meant: "==")
    case .notIn: .notIn
    case .nameNotASCII: .nameNotASCII("größe")
    case .unterminatedString: .unterminatedString(quote: "\"")
    case .unknownEscape: .unknownEscape("\\d")
    case .incompleteEscape: .incompleteEscape("\\x", digits: 2)
    case .invalidCodePoint: .invalidCodePoint("\\uD800")
    case .escapeInBytes: .escapeInBytes("\\u")
    case .malformedNumber: .malformedNumber("5GB")
    case .numberOutOfRange: .numberOutOfRange("9223372036854775808", type: "int")
    case .malformedQuotedName: .malformedQuotedName
    case .reservedWord: .reservedWord("if")
    case .keywordAsField: .keywordAsField("in")
    case .emptyExpression: .emptyExpression
    case .expectedExpression: .expectedExpression(found: ")")
    case .unexpectedToken: .unexpectedToken(found: "b", expected: .operatorOrEnd)
    case .unclosedBracket: .unclosedBracket(opening: "(", closing: ")")
    case .unopenedBracket: .unopenedBracket(closing: ")")
    case .nestedConditional: .nestedConditional
    }
  }
}
