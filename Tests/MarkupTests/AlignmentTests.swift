// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

@Suite("Alignment of scalars with their file")
struct AlignmentTests {
  /// A part of the decoded text and what it must underline in the file.
  @Test(
    "a part of the decoded text is found in the file",
    arguments: [
      ("check: a.b == c\n", "b == c", "b == c"),
      ("check: a\n  && b\n", "&& b", "&& b"),
      ("check: a\n\n  b\n", "b", "b"),
      ("check: 'it''s x'\n", "x", "x"),
      ("check: 'it''s x'\n", "s", "s"),
      ("check: \"a\\n\\tb\\u00e4c\"\n", "c", "c"),
      ("check: \"a \\\n   b c\"\n", "b c", "b c"),
      ("check: \"a\n\n  b\"\r\n", "b", "b"),
      ("check: |\n  eins\n    zwei\n\n  drei\n", "zwei", "zwei"),
      ("check: |\r\n  eins\r\n  drei\r\n", "drei", "drei"),
      ("check: >-\n  a && b\n  && typo\n", "typo", "typo"),
      ("check: >-  # Bemerkung\n\n\n  a\n\n    mehr\n  ende\n", "ende", "ende"),
      ("check: >2\n    a\n  b\n", "b", "b"),
      ("check: &x >-\n  ä\n  typo\n", "typo", "typo"),
      ("\u{FEFF}ü: ä\ncheck: ö typo\n", "typo", "typo"),
    ])
  func parts(text: String, part: String, underlined: String) throws {
    let file = SourceFile(name: "test", text: text)
    let value = try #require(MarkupNode.read(file, as: .yaml).node?.entry("check")?.value)
    #expect(try place(of: part, in: value, of: file) == underlined)
  }

  @Test(
    "the same for JSON",
    arguments: [
      ("{\"check\": \"a\\n\\uD83D\\uDE00 typo\"}", "typo"),
      ("{\"check\": \"\\\"x\\\" \\/ typo\"}", "typo"),
      ("{\"check\": \"ä  typo\"}", "typo"),
    ])
  func json(text: String, part: String) throws {
    let file = SourceFile(name: "test", text: text)
    let value = try #require(MarkupNode.read(file, as: .json).node?.entry("check")?.value)
    #expect(try place(of: part, in: value, of: file) == part)
  }

  @Test("and for a quoted cell")
  func cell() throws {
    let file = SourceFile(name: "t.csv", text: "a\n\"x \"\"y\"\"\r\ntypo\"\n")
    var table = CSVReader(file)
    let next = table.next()
    let cell = try #require(next?.cells.first)
    let map = SourceMap(of: cell.text, style: .quotedCell, span: cell.span, in: table.file)
    let start = try #require(offset(of: "typo", in: cell.text))
    let location = map.location(of: SourceSpan(start: start, end: start + 4))
    #expect(file.text(in: location.span) == "typo")
  }

  private func place(of part: String, in value: MarkupNode, of file: SourceFile) throws -> String {
    guard case .scalar(let text, let style) = value.content else { throw Unexpected() }
    let map = SourceMap(of: text, style: style, span: value.span, in: file)
    let start = try #require(offset(of: part, in: text))
    return file.text(in: map.location(of: SourceSpan(start: start, end: start + part.utf8.count)).span)
  }

  private func offset(of part: String, in text: String) -> Int? {
    let bytes = Array(text.utf8)
    let part = Array(part.utf8)
    return bytes.indices.last { bytes[$0...].starts(with: part) }
  }

  @Test("every byte of random texts in every style leads to itself", arguments: SampleStyle.allCases)
  func randomTexts(style: SampleStyle) throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      let sample = style.sample(using: &generator)
      let file = SourceFile(name: "test", text: sample)
      let node = MarkupNode.read(file, as: style.format)
      try #require(node.diagnostics.isEmpty, "\(sample)\n\(underlined(node.diagnostics))")
      let value = try #require(node.node?.entry("wert")?.value, "\(sample)")
      guard case .scalar(let text, let found) = value.content, found == style.style else {
        throw Unexpected()
      }
      let problem = misalignment(of: text, value.span, style.style, file)
      #expect(problem == nil, "\(sample)")
    }
  }

  /// The first decoded byte that the map leads astray, or a raw byte that no decoded one leads to.
  private func misalignment(
    of text: String, _ span: SourceSpan, _ style: ScalarStyle, _ file: SourceFile
  ) -> String? {
    let map = SourceMap(of: text, style: style, span: span, in: file)
    let escapes = escapes(in: span, file, style)
    var previous = -1
    var reached = 0
    for (offset, byte) in text.utf8.enumerated() where byte > 0x20 {
      let raw = map.fileOffset(of: offset)
      guard span.start..<span.end ~= raw else { return "\(offset) leads to \(raw), outside" }
      if !escapes.contains(raw) {
        guard file.bytes[raw] == byte else { return "\(offset) leads to \(raw), another byte" }
        guard raw > previous else { return "\(offset) leads back to \(raw)" }
      }
      previous = max(raw, previous)
      reached += 1
    }
    guard style == .plain || style == .literal || style == .folded else { return nil }
    let content = style == .plain ? span.start : file.lineSpan(around: span.start).end
    let expected = file.bytes[content..<span.end].count { $0 > 0x20 }
    return reached == expected ? nil : "\(expected) bytes in the file, but \(reached) in the text"
  }

  /// The offsets of all bytes that belong to an escape.
  private func escapes(in span: SourceSpan, _ file: SourceFile, _ style: ScalarStyle) -> Set<Int> {
    guard style == .doubleQuoted || style == .jsonString else { return [] }
    var result: Set<Int> = []
    var offset = span.start
    while offset < span.end {
      guard file.bytes[offset] == UInt8(ascii: "\\") else {
        offset += 1
        continue
      }
      let length =
        switch file.bytes[offset + 1] {
        case UInt8(ascii: "x"): 4
        case UInt8(ascii: "u"): 6
        case UInt8(ascii: "U"): 10
        default: 2
        }
      result.formUnion(offset..<offset + length)
      offset += length
    }
    return result
  }
}
