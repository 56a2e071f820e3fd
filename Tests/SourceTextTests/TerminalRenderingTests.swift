// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@Suite struct TerminalRenderingTests {
  private func rendered(
    _ text: String, at place: String, in language: Language = .en, notes: [Note] = []
  ) -> String {
    let file = SourceFile(name: "rules/backup.yaml", text: text)
    let diagnostic = Diagnostic(SampleMessage.unknownName("nmae"), at: file.location(of: place), notes: notes)
    return [diagnostic].rendered(as: .terminal(usesColour: false), in: language)
  }

  /// The excerpt and the underline, without the gutter.
  private func excerpt(_ text: String, at place: String) -> [String] {
    rendered(text, at: place).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0.contains("| ") }.map { String($0.drop { $0 != "|" }.dropFirst(2)) }
  }

  @Test func showsCodePlaceExcerptNotesAndHelp() {
    let other = SourceFile(name: "schema.yaml", text: "name: text\n")
    let note = Note(
      text: LocalizedText(de: "hier erklärt", en: "declared here"), location: other.location(of: "name"))
    let text = String(repeating: "\n", count: 9) + "check: it.nmae == 1\n"
    #expect(
      rendered(text, at: "nmae", notes: [note]) == """
        error SMP001: unknown name `nmae`
          --> rules/backup.yaml:10:11
           |
        10 | check: it.nmae == 1
           |           ^^^^
        note: declared here
         --> schema.yaml:1:1
          |
        1 | name: text
          | ^^^^
        help: did you mean `name`?

        """)
    #expect(rendered(text, at: "nmae", in: .de).hasPrefix("Fehler SMP001: unbekannter Name `nmae`\n"))
    #expect(rendered(text, at: "nmae", in: .de).hasSuffix("Hilfe: meinten Sie `name`?\n"))
  }

  @Test func aDiagnosticWithoutPlaceIsOneLine() {
    let text = [Diagnostic(SampleMessage.odd, at: nil)].rendered(as: .terminal(usesColour: false), in: .de)
    #expect(text == "Warnung SMP010: seltsam\n")
  }

  @Test(arguments: [
    ("\tx\tnmae", "nmae", "    x   nmae", "        ^^^^"),
    ("漢字 nmae", "nmae", "漢字 nmae", "     ^^^^"),
    ("🏛️ nmae", "nmae", "🏛️ nmae", "  ^^^^"),
    ("e\u{301}e\u{301} nmae", "nmae", "e\u{301}e\u{301} nmae", "   ^^^^"),
    ("a 漢字 b", "漢字", "a 漢字 b", "  ^^^^"),
    ("a\u{1b}[31mb", "b", "a␛[31mb", "      ^"),
    ("a\u{9b}b", "b", "a\\u{9b}b", "       ^"),
    ("a\u{202e}b", "b", "a\\u{202e}b", "         ^"),
    ("abc\r\n", "c", "abc", "  ^"),
    ("\u{feff}a nmae", "nmae", "a nmae", "  ^^^^"),
    ("\u{feff}abc", "\u{feff}abc", "abc", "^^^"),
    ("abc", "zzz", "abc", "   ^"),
    ("a\0b\u{7f}c", "c", "a␀b␡c", "    ^"),
  ])
  func underlinesWhatTheSpanCovers(text: String, place: String, shown: String, underline: String) {
    let lines = excerpt(text, at: place)
    #expect(lines.count == 2)
    #expect(lines.first?.unicodeScalars.elementsEqual(shown.unicodeScalars) == true)
    #expect(lines.last == underline)
  }

  @Test func spansOfSeveralLinesShowTheFirstAndTheLast() {
    #expect(
      rendered("a: b\nc: d\ne: f\n", at: "b\nc: d\ne:") == """
        error SMP001: unknown name `nmae`
         --> rules/backup.yaml:1:4
          |
        1 | a: b
          |    ^
        ...
        3 | e: f
          | ^^
        help: did you mean `name`?

        """)
  }

  @Test func longLinesAreCutAroundTheSpan() throws {
    for length in [0, 39, 60, 95, 96, 97, 100, 399, 400, 401, 5000] {
      for tail in [0, 5, 99, 400, 5000] {
        let text = String(repeating: "q", count: length) + "nmae" + String(repeating: "b", count: tail)
        let lines = excerpt("x\n" + text + "\ny", at: "nmae")
        let shown = try #require(lines.first)
        let underline = try #require(lines.last)
        #expect(shown.count <= 102)
        #expect(
          (shown.first == "…") == (length > 0 && length + tail + 4 > 100 && shown.count(of: "q") < length))
        #expect((shown.last == "…") == (shown.count(of: "b") < tail))
        let covered = zip(shown, underline).filter { $0.1 == "^" }.map(\.0)
        #expect(String(covered) == "nmae")
        #expect(length + tail + 4 > 100 || shown == text)
      }
    }
  }

  @Test func nothingThatCameInReachesTheTerminalUnescaped() {
    let hostile =
      String(String.UnicodeScalarView((0...0x9F).compactMap(Unicode.Scalar.init))) + "\u{202e}\u{2028}"
    let file = SourceFile(name: hostile, bytes: Array(hostile.utf8) + [0x9B, 0xFF])
    let place = SourceLocation(file: file, span: SourceSpan(start: 0, end: file.bytes.count))
    let note = Note(text: LocalizedText(de: hostile, en: hostile), location: place)
    let diagnostic = Diagnostic(SampleMessage.unknownName(hostile), at: place, notes: [note])
    for language in Language.allCases {
      let text = [diagnostic].rendered(as: .terminal(usesColour: false), in: language)
      let hazards = text.unicodeScalars.filter { scalar in
        scalar != "\n" && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
      }
      #expect(hazards.isEmpty)
    }
  }

  @Test func longMessagesAreCut() {
    let diagnostic = Diagnostic(SampleMessage.unknownName(String(repeating: "x", count: 100_000)), at: nil)
    let text = [diagnostic].rendered(as: .terminal(usesColour: false), in: .en)
    #expect(text.count < 1200)
    #expect(text.contains("x…"))
  }

  @Test func coloursAreAddedOnlyOnRequest() {
    let file = SourceFile(name: "f", text: "nmae")
    let diagnostic = Diagnostic(SampleMessage.unknownName("nmae"), at: file.location(of: "nmae"))
    let coloured = [diagnostic].rendered(as: .terminal(usesColour: true), in: .en)
    let plain = [diagnostic].rendered(as: .terminal(usesColour: false), in: .en)
    #expect(coloured.contains("\u{1B}[1;31m^^^^\u{1B}[0m"))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func emptyFilesHaveNoExcerpt() {
    #expect(
      rendered("", at: "x") == """
        error SMP001: unknown name `nmae`
         --> rules/backup.yaml:1:1
        help: did you mean `name`?

        """)
  }
}

extension String {
  fileprivate func count(of character: Character) -> Int { count { $0 == character } }
}
