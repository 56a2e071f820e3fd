// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

@Suite("Messages")
struct MessageTests {
  /// No input brings these about: memory runs out, or libyaml says what it does not say today.
  private static let unreachable: [MarkupMessage.Code] = [.readerFailed, .invalidYAML]

  /// Something that leads to each of the other messages.
  private static let triggers: [(code: MarkupMessage.Code, kind: Kind, text: String)] = [
    (.sourceTooLarge, .yaml, "a: 12345678901234567890123456789012345678901234567890"),
    (.invalidUTF8, .yaml, "bad UTF-8"),
    (.utf16, .yaml, "UTF-16"),
    (.empty, .yaml, ""),
    (.tooDeep, .yaml, "[[[[[[[[1]]]]]]]]"),
    (.duplicateKey, .yaml, "a: 1\na: 2"),
    (.controlCharacter, .yaml, "a: \u{7}"),
    (.moreFindings, .yaml, "{a: 1, a: 2, a: 3, a: 4, a: 5, a: 6}"),
    (.keyIsNoScalar, .yaml, "[a]: 1"),
    (.tag, .yaml, "a: !x 1"),
    (.severalDocuments, .yaml, "a: 1\n---\nb: 2"),
    (.undefinedAlias, .yaml, "a: *x"),
    (.aliasWithinItself, .yaml, "a: &x [*x]"),
    (.aliasExpansion, .yaml, "- &x [1, 2, 3]\n- [*x, *x]"),
    (.mergeKey, .yaml, "<<: {a: 1}"),
    (.tabIndentation, .yaml, "a:\n\tb: 1"),
    (.missingColon, .yaml, "a: 1\nb\n"),
    (.valueNotAllowed, .yaml, "a: b: c"),
    (.keyExpected, .yaml, "a: 'b'\n c: 1"),
    (.entryNotAllowed, .yaml, "a: - b"),
    (.dashExpected, .yaml, "- a\nb: c"),
    (.sequenceNotClosed, .yaml, "a: [1"),
    (.mappingNotClosed, .yaml, "a: {b: 1"),
    (.quoteNotClosed, .yaml, "a: 'b"),
    (.unknownEscape, .yaml, "a: \"\\D\""),
    (.escapeCode, .yaml, "a: \"\\xZZ\""),
    (.unexpectedStart, .yaml, "a: @b"),
    (.directive, .yaml, "%YAML 3.0\n---\na: 1"),
    (.anchorName, .yaml, "a: & b"),
    (.blockHeader, .yaml, "a: | b"),
    (.contentAfterDocument, .yaml, "{a: 1}\nb: 2"),
    (.valueExpected, .yaml, "a: ]"),
    (.textAfterValue, .yaml, "a: 'b' == c"),
    (.unexpectedCharacter, .json, "{;}"),
    (.unexpectedEnd, .json, "[1"),
    (.stringNotClosed, .json, "[\"a"),
    (.invalidEscape, .json, "[\"\\D\"]"),
    (.loneSurrogate, .json, "[\"\\uD800\"]"),
    (.invalidNumber, .json, "[01]"),
    (.unknownWord, .json, "[ja]"),
    (.trailingComma, .json, "[1,]"),
    (.trailingContent, .json, "[1] 2"),
    (.comment, .json, "[1, // x"),
    (.shortRow, .csv, "a;b\n1"),
    (.extraCells, .csv, "a;b\n1;2;3"),
    (.cellNotClosed, .csv, "a;b\n1;\"x"),
    (.textAfterQuote, .csv, "a\n\"x\" y"),
    (.zeroByte, .csv, "a\n\u{0}"),
    (.tooManyColumns, .csv, "a;b;c;d;e"),
    (.cellTooLong, .csv, "a\n12345678901"),
    (.unnamedColumn, .csv, "a;;b"),
    (.readAsWindows1252, .csv, "bad UTF-8"),
    (.undefinedInWindows1252, .csv, "neither"),
  ]

  enum Kind { case yaml, json, csv }

  @Test(
    "every message can come up, with a place and in both languages", arguments: MarkupMessage.Code.allCases)
  func everyCode(code: MarkupMessage.Code) throws {
    guard !MessageTests.unreachable.contains(code) else { return }
    let trigger = try #require(MessageTests.triggers.first { $0.code == code })
    let diagnostics = diagnostics(of: trigger.text, kind: trigger.kind)
    let diagnostic = try #require(
      diagnostics.first { $0.code == code.rawValue }, "\(diagnostics.map(\.code))")
    #expect(diagnostic.location != nil)
  }

  private func diagnostics(of text: String, kind: Kind) -> [Diagnostic] {
    let file =
      switch text {
      case "bad UTF-8": SourceFile(name: "test", bytes: [0x61, 0xFC])
      case "UTF-16": SourceFile(name: "test", bytes: [0xFF, 0xFE, 0x61, 0])
      case "neither": SourceFile(name: "test", bytes: [0x61, 0x81])
      default: SourceFile(name: "test", text: text)
      }
    var limits = MarkupLimits()
    limits.sourceBytes = 50
    limits.nesting = 7
    limits.aliasEvents = 9
    limits.diagnostics = 3
    limits.columns = 4
    limits.cellBytes = 10
    switch kind {
    case .yaml: return MarkupNode.read(file, as: .yaml, limits: limits).diagnostics
    case .json: return MarkupNode.read(file, as: .json, limits: limits).diagnostics
    case .csv:
      var table = CSVReader(file, limits: limits)
      while table.next() != nil {}
      return table.diagnostics
    }
  }

  @Test("texts follow the rules for messages", arguments: MarkupMessage.Code.allCases)
  func wording(code: MarkupMessage.Code) {
    let message = MarkupMessage.example(of: code)
    #expect(message.code == code)
    for language in Language.allCases {
      for text in [message.text[language], message.help?[language]].compactMap(\.self) {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("  "), "\(text)")
        #expect(text.count { $0 == "`" }.isMultiple(of: 2), "\(text)")
      }
    }
    #expect(message.text.de != message.text.en)
  }

  @Test("what the user wrote is cut, and keeps its marks apart from ours")
  func excerpts() {
    #expect(MarkupMessage.unexpectedStart("`").text.en == "no value can start with `U+0060`")
    #expect(MarkupMessage.tag("!a`b").text.en == "the tag `!a'b` is not allowed")
    let long = String(repeating: "ä", count: 61)
    #expect(MarkupMessage.duplicateKey(long).text.en == "`\(long.dropLast())…` is here for the second time")
    #expect(MarkupMessage.duplicateKey("\(long.dropLast())").text.en.contains("…") == false)
  }

  @Test("codes are unique")
  func codes() {
    #expect(Set(MarkupMessage.Code.allCases.map(\.rawValue)).count == MarkupMessage.Code.allCases.count)
  }
}
