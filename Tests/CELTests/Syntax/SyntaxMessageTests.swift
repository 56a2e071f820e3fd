// SPDX-License-Identifier: EUPL-1.2

import CEL
import SourceText
import Testing

/// Every syntax error with the text it underlines: `⟦` and `⟧` enclose it and are not part of the source.
@Suite struct SyntaxMessageTests {
  static let cases: [(source: String, codes: [SyntaxMessage.Code])] = [
    ("[1].exists(⟦a.b⟧, true)", [.macroVariable]),
    ("cel.bind(⟦1⟧, 2, 3)", [.macroVariable]),
    ("{1: 2}.all(x, ⟦x⟧, true)", [.duplicateVariable]),
    ("has(⟦a⟧)", [.selectionExpected]),
    ("has(⟦a.?b⟧)", [.selectionExpected]),
    ("cel.block(⟦x⟧, 1)", [.macroLiteral]),
    ("cel.index(⟦-1⟧)", [.macroLiteral]),
    ("a ⟦$⟧ b", [.unexpectedCharacter]),
    ("a +⟦\u{A0}⟧b", [.invisibleCharacter]),
    ("a == ⟦„⟧x“", [.typographicQuote]),
    ("a ⟦–⟧ b", [.typographicDash]),
    ("a ⟦=⟧ b", [.mistakenOperator]),
    ("a ⟦===⟧ b", [.mistakenOperator]),
    ("a ⟦<>⟧ b", [.mistakenOperator]),
    ("a ⟦and⟧ b ⟦or⟧ c", [.mistakenOperator, .mistakenOperator]),
    ("a ⟦und⟧ b", [.mistakenOperator]),
    ("⟦not⟧ a", [.mistakenOperator]),
    ("a ⟦&⟧ b ⟦|⟧ c", [.mistakenOperator, .mistakenOperator]),
    ("a ⟦not⟧ in b", [.notIn]),
    ("server.⟦größe⟧ > 1", [.nameNotASCII]),
    ("⟦änderung⟧", [.nameNotASCII]),
    ("⟦\"abc⟧", [.unterminatedString]),
    ("⟦'abc⟧\n'", [.unterminatedString, .unterminatedString]),
    ("⟦'''abc\n'⟧", [.unterminatedString]),
    ("\"a⟦\\d⟧\"", [.unknownEscape]),
    ("\"⟦\\4⟧00\"", [.unknownEscape]),
    ("\"⟦\\x1⟧g\"", [.incompleteEscape]),
    ("\"⟦\\u12⟧\"", [.incompleteEscape]),
    ("\"⟦\\07⟧\"", [.incompleteEscape]),
    ("\"⟦\\uD800⟧\"", [.invalidCodePoint]),
    ("\"⟦\\U00110000⟧\"", [.invalidCodePoint]),
    ("b\"⟦\\u⟧0041\"", [.escapeInBytes]),
    ("a < ⟦5GB⟧", [.malformedNumber]),
    ("⟦0x⟧", [.malformedNumber]),
    ("⟦1_000⟧", [.malformedNumber]),
    ("⟦1.5u⟧", [.malformedNumber]),
    ("⟦9223372036854775808⟧", [.numberOutOfRange]),
    ("⟦-9223372036854775809⟧", [.numberOutOfRange]),
    ("⟦99999999999999999999⟧", [.numberOutOfRange]),
    ("⟦18446744073709551616u⟧", [.numberOutOfRange]),
    ("⟦1e999⟧", [.numberOutOfRange]),
    ("a.⟦`ö`⟧", [.malformedQuotedName]),
    ("a.⟦``⟧", [.malformedQuotedName]),
    ("a.⟦`b⟧", [.malformedQuotedName]),
    ("⟦if⟧ == 1", [.reservedWord]),
    ("⟦while⟧(1)", [.reservedWord]),
    ("a.⟦in⟧ == 1", [.keywordAsField]),
    (".⟦true⟧", [.keywordAsField]),
    ("⟦⟧", [.emptyExpression]),
    ("  // nothing⟦⟧", [.emptyExpression]),
    ("a +⟦⟧", [.expectedExpression]),
    ("a + ⟦*⟧ b", [.expectedExpression]),
    ("a ⟦b⟧", [.unexpectedToken]),
    ("f(a ⟦b⟧, c)", [.unexpectedToken]),
    ("f(a, ⟦)⟧", [.expectedExpression]),
    ("a ? b⟦⟧", [.unexpectedToken]),
    ("a⟦.5⟧", [.unexpectedToken]),
    ("a.⟦[⟧0]", [.unexpectedToken]),
    ("a.`b`⟦(⟧)", [.unexpectedToken]),
    ("a[0]⟦(⟧1)", [.unexpectedToken]),
    ("{1 ⟦2⟧}", [.unexpectedToken]),
    ("(a⟦,⟧ b)", [.unexpectedToken]),
    ("f(a⟦⟧", [.unclosedBracket]),
    ("(a⟦]⟧", [.unclosedBracket]),
    ("[a, b⟦)⟧", [.unclosedBracket]),
    ("a[0⟦⟧", [.unclosedBracket]),
    ("{a: b⟦⟧", [.unclosedBracket]),
    ("a⟦)⟧ + b", [.unopenedBracket]),
    ("a ? b ⟦?⟧ c : d : e", [.nestedConditional]),
  ]

  @Test(arguments: cases)
  func underlines(_ testCase: (source: String, codes: [SyntaxMessage.Code])) {
    let (text, spans) = withoutMarkers(testCase.source)
    let (expression, diagnostics) = parse(text)
    #expect(expression == nil)
    #expect(diagnostics.map(\.code) == testCase.codes.map(\.rawValue))
    let found = diagnostics.compactMap { $0.location?.span }
    #expect(zip(found, spans).allSatisfy { $0 == $1 }, "\(found) for \(spans)")
  }

  @Test func everyCodeIsTestedOrALimit() {
    let tested = Set(Self.cases.flatMap(\.codes))
    let elsewhere: Set<SyntaxMessage.Code> = [.sourceTooLong, .invalidUTF8, .tooDeep]
    #expect(Set(SyntaxMessage.Code.allCases).subtracting(tested) == elsewhere)
  }

  @Test func severalErrorsAreFoundAtOnce() {
    let (_, diagnostics) = parse("f(1 +, [2 3], {a: }, if) = 'x")
    let codes = diagnostics.map(\.code)
    let expected: [SyntaxMessage.Code] = [
      .expectedExpression, .unexpectedToken, .expectedExpression, .reservedWord, .mistakenOperator,
      .unterminatedString,
    ]
    #expect(codes == expected.map(\.rawValue))
  }

  @Test func unclosedBracketNotesWhereItWasOpened() throws {
    let (_, diagnostics) = parse("a && (b || [c)")
    let note = try #require(diagnostics.first?.notes.first)
    #expect(note.location?.span == SourceSpan(start: 11, end: 12))
  }

  @Test func invalidUTF8IsFound() {
    let file = SourceFile(name: "x", bytes: Array("'ä".utf8) + [0xE4, 0x27])
    let (expression, diagnostics) = Parser.parse(file, macros: [])
    #expect(expression == nil)
    #expect(diagnostics.map(\.code) == [SyntaxMessage.Code.invalidUTF8.rawValue])
    #expect(diagnostics.first?.location?.span == SourceSpan(start: 3, end: 4))
  }

  private func parse(_ text: String) -> (Expression?, [Diagnostic]) {
    Parser.parse(SourceFile(name: "x", text: text), macros: ParserConformanceTests.macros)
  }

  private func withoutMarkers(_ source: String) -> (String, [SourceSpan]) {
    var text = ""
    var starts: [Int] = []
    var spans: [SourceSpan] = []
    for scalar in source.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(text.utf8.count)
      case "⟧": spans.append(SourceSpan(start: starts.removeLast(), end: text.utf8.count))
      default: text.unicodeScalars.append(scalar)
      }
    }
    return (text, spans)
  }
}
