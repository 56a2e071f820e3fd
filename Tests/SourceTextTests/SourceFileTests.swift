// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 3), (6, 1, 4), (10, 1, 5), (11, 2, 1), (12, 2, 2), (13, 3, 1), (99, 3, 1),
    (-5, 1, 1), (.max, 3, 1), (.min, 1, 1),
    // Within a code point: the position of the code point.
    (2, 1, 2), (4, 1, 3), (5, 1, 3), (7, 1, 4), (9, 1, 4),
  ])
  func positionsCountCodePoints(offset: Int, line: Int, column: Int) {
    let file = SourceFile(name: "t", text: "aß漢🏛\nx\n")
    #expect(file.position(of: offset) == SourcePosition(line: line, column: column))
  }

  @Test func combiningMarksAreCodePointsOfTheirOwn() {
    let file = SourceFile(name: "t", text: "e\u{301}x")
    #expect(file.position(of: 3) == SourcePosition(line: 1, column: 3))
  }

  /// Also where the mark is all there is, or cut off.
  @Test(arguments: [
    ("\u{FEFF}ab\nc", [(0, 1, 1), (3, 1, 1), (4, 1, 2), (6, 2, 1), (7, 2, 2)]),
    ("\u{FEFF}", [(0, 1, 1), (3, 1, 1)]),
    ("a\u{FEFF}b", [(1, 1, 2), (4, 1, 3)]),
  ])
  func aByteOrderMarkIsNoPartOfTheFirstLine(text: String, positions: [(offset: Int, line: Int, column: Int)])
  {
    let file = SourceFile(name: "t", text: text)
    for (offset, line, column) in positions {
      #expect(file.position(of: offset) == SourcePosition(line: line, column: column))
      #expect(PositionIndex(file).position(of: offset) == SourcePosition(line: line, column: column))
    }
    #expect(file.lineSpan(around: 0).start == file.textStart)
  }

  @Test func positionsExistInBytesThatAreNotUTF8() {
    let file = SourceFile(name: "t", bytes: [0x80, 0x80, 0x80, 0x80, 0x80, 0xFF, 0x0A, 0xC3])
    for offset in -1...9 {
      let position = file.position(of: offset)
      #expect(position.line >= 1 && position.column >= 1)
    }
    #expect(file.text(in: SourceSpan(start: 5, end: 6)) == "\u{FFFD}")
  }

  @Test(arguments: [
    (0, 0, 3), (2, 0, 3), (3, 0, 3), (4, 0, 3), (5, 5, 5), (6, 6, 8), (8, 6, 8), (100, 6, 8), (-1, 0, 3),
  ])
  func linesEndBeforeTheLineBreak(offset: Int, start: Int, end: Int) {
    let file = SourceFile(name: "t", text: "abc\r\n\nde")
    #expect(file.lineSpan(around: offset) == SourceSpan(start: start, end: end))
  }

  @Test func textIsCutToTheFile() {
    let file = SourceFile(name: "t", text: "abc")
    #expect(file.text(in: SourceSpan(start: 1, end: 99)) == "bc")
    #expect(file.text(in: SourceSpan(start: 50, end: 99)) == "")
    #expect(file.text == "abc")
  }

  @Test func spansNeverEndBeforeTheyStart() {
    #expect(SourceSpan(start: 5, end: 3).length == 0)
    let joined = SourceSpan(start: 5, end: 7).joined(with: SourceSpan(start: 1, end: 2))
    #expect(joined == SourceSpan(start: 1, end: 7))
  }
}

@Suite struct SourceMapTests {
  /// `"a\u00e9b"`, whose escape of six bytes became two, at offset 10 of the file.
  private let map = SourceMap(
    file: SourceFile(name: "t", text: String(repeating: " ", count: 10) + #"a\u00e9b"#),
    anchors: [
      SourceMap.Anchor(decodedOffset: 0, fileOffset: 10),
      SourceMap.Anchor(decodedOffset: 3, fileOffset: 17),
    ])

  @Test(arguments: [(-1, 10), (0, 10), (1, 11), (3, 17), (4, 18), (50, 18)])
  func offsetsAreMappedFromTheLastAnchorBefore(decoded: Int, file: Int) {
    #expect(map.fileOffset(of: decoded) == file)
  }

  @Test func spansKeepTheirEnd() {
    #expect(map.location(of: SourceSpan(start: 3, end: 4)).span == SourceSpan(start: 17, end: 18))
    #expect(map.location(of: SourceSpan(start: 0, end: 1)).span == SourceSpan(start: 10, end: 11))
    #expect(map.location(of: SourceSpan(start: 3, end: 3)).span == SourceSpan(start: 17, end: 17))
  }

  @Test func diagnosticsMoveWithTheirNotes() {
    let decoded = SourceFile(name: "<expression>", text: "aéb")
    let place = SourceLocation(file: decoded, span: SourceSpan(start: 3, end: 4))
    let note = Note(text: LocalizedText(de: "hier", en: "here"), location: place)
    let moved = Diagnostic(SampleMessage.unknownName("b"), at: place, notes: [note]).relocated(by: map)
    #expect(moved.location?.file.name == "t")
    #expect(moved.location?.span.start == 17)
    #expect(moved.notes.first?.location?.span.start == 17)
  }
}
