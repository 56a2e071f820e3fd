// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

@Suite("YAML")
struct YAMLTests {
  @Test(
    "events keep text as written, whatever it looks like",
    arguments: [
      ("a: no\nb: 012\nc: 1.10\n", "{ plain:a plain:no plain:b plain:012 plain:c plain:1.10 }"),
      (
        "a:\nb: ~\nc: ''\nd: \"\"\n",
        "{ plain:a plain: plain:b plain:~ plain:c singleQuoted: plain:d doubleQuoted: }"
      ),
      ("- 1\n- [2, {x: y}]\n- \n", "[ plain:1 [ plain:2 { plain:x plain:y } ] plain: ]"),
      ("a:\n- 1\n- 2\nb: c\n", "{ plain:a [ plain:1 plain:2 ] plain:b plain:c }"),
      ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{ plain:a literal:x\ny\n plain:b folded:x y }"),
      ("\u{FEFF}a: 1\n", "{ plain:a plain:1 }"),
      ("{\"a\": [1, true, null]}", "{ doubleQuoted:a [ plain:1 plain:true plain:null ] }"),
      ("a: &x [1, 2]\nb: *x\n", "{ plain:a [ plain:1 plain:2 ] plain:b [ plain:1 plain:2 ] }"),
      ("a: &x 1\n*x : *x\n", "{ plain:a plain:1 plain:1 plain:1 }"),
      (
        "a: &x {k: &y [1]}\nb: [*y, *x]\n",
        "{ plain:a { plain:k [ plain:1 ] } plain:b [ [ plain:1 ] { plain:k [ plain:1 ] } ] }"
      ),
      (
        "a: &x 1\nb: &y [*x, *x]\nc: *y\n",
        "{ plain:a plain:1 plain:b [ plain:1 plain:1 ] plain:c [ plain:1 plain:1 ] }"
      ),
      ("a: &x 1\nb: &x 2\nc: *x\n", "{ plain:a plain:1 plain:b plain:2 plain:c plain:2 }"),
      ("---\nnur Text\n", "plain:nur Text"),
      ("%YAML 1.2\n---\na: b\n...\n", "{ plain:a plain:b }"),
    ])
  func events(text: String, expected: String) {
    #expect(MarkupTests.events(text, as: .yaml) == expected)
    #expect(findings(text, as: .yaml) == [])
  }

  @Test(
    "spans cover what is written, without anchors and trailing lines",
    arguments: [
      ("ä: 'ö ü'\nb: \"x\\ty\"\n", ["ä=ä", "ö ü='ö ü'", "b=b", "x\ty=\"x\\ty\""]),
      ("\u{FEFF}ä: ö\n", ["ä=ä", "ö=ö"]),
      ("a: &x   eins\nb: *x\n", ["a=a", "eins=eins", "b=b", "eins=eins"]),
      ("a: |\n  x\n\nb: c\n", ["a=a", "x\n=|\n  x", "b=b", "c=c"]),
      ("a: x\n  y  # Bemerkung\nb: \r\n  - z\r\n", ["a=a", "x y=x\n  y", "b=b", "z=z"]),
      (
        "a: 'x\u{2028}ä\u{1F600}'\nb: ü\n",
        ["a=a", "x\u{2028}ä\u{1F600}='x\u{2028}ä\u{1F600}'", "b=b", "ü=ü"]
      ),
      ("a:\nb: c\n", ["a=a", "=", "b=b", "c=c"]),
    ])
  func spans(text: String, expected: [String]) throws {
    let file = SourceFile(name: "test", text: text)
    let node = try #require(MarkupNode.read(file, as: .yaml).node)
    #expect(places(node, in: file) == expected)
  }

  @Test(
    "a collection's span ends with its last part",
    arguments: [
      ("a:\n  b: 1\n  c: [2, 3]\n\n# Ende\nd: 4\n", "b: 1\n  c: [2, 3]"),
      ("a:\n  - 1\n  - 2\nd: 4\n", "- 1\n  - 2"),
      ("a: {b: 1}  \nd: 4\n", "{b: 1}"),
      ("z: &x [1]\na:\n  b: *x\nd: 4\n", "b: *x"),
      ("a: &x\n  b: 1\nd: 4\n", "b: 1"),
      ("a: &x {b: 1}\nd: 4\n", "{b: 1}"),
    ])
  func collectionSpans(text: String, expected: String) throws {
    let file = SourceFile(name: "test", text: text)
    let node = try #require(MarkupNode.read(file, as: .yaml).node)
    let value = try #require(node.entry("a")?.value)
    #expect(file.text(in: value.span) == expected)
  }

  @Test(
    "what Pegel refuses is underlined, and the rest is still read",
    arguments: [
      ("a: 1\nb: 2\na: {c: d}\ne: f\n", ["MRK006 a"], "{ plain:a plain:1 plain:b plain:2 plain:e plain:f }"),
      ("? [x, y]\n: {z: 1}\na: 1\n", ["MRK020 ["], "{ plain:a plain:1 }"),
      ("a: !!int 1\nb: !x [2]\n", ["MRK021 !!int", "MRK021 !x"], "{ plain:a plain:1 plain:b [ plain:2 ] }"),
      ("a: *nichts\nb: 1\n", ["MRK023 *nichts"], "{ plain:a plain: plain:b plain:1 }"),
      ("a: &x [*x]\n", ["MRK024 *x"], "{ plain:a [ plain: ] }"),
      (
        "a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n", ["MRK026 <<"],
        "{ plain:a { plain:b plain:1 } plain:c { plain:d plain:2 } }"
      ),
      ("a: {'<<': 1}\n", [], "{ plain:a { singleQuoted:<< plain:1 } }"),
      ("a: 1\n---\nb: 2\n", ["MRK022 ---"], "{ plain:a plain:1 }"),
      ("\"a\": 1\na: 2\n", ["MRK006 a"], "{ doubleQuoted:a plain:1 }"),
      ("e\u{301}: 1\né: 2\n", [], "{ plain:e\u{301} plain:1 plain:é plain:2 }"),
    ])
  func refusals(text: String, codes: [String], rest: String) {
    #expect(findings(text, as: .yaml) == codes)
    #expect(MarkupTests.events(text, as: .yaml).utf8.elementsEqual(rest.utf8))
  }

  @Test(
    "mistakes in the notation have messages of ours",
    arguments: [
      ("", "MRK004 "),
      ("# nur eine Bemerkung\n", "MRK004 "),
      ("a:\n\tb: 1\n", "MRK030 \t"),
      ("a:\n  b: 1\n\tc: 2\n", "MRK030 \t"),
      ("a:\n  - x\n\t- y\n", "MRK030 \t"),
      ("a: 1\nbcd\n", "MRK031 bcd"),
      ("a: b: c\n", "MRK032 :"),
      ("a: 'x'\n b: 1\n", "MRK033 b"),
      ("a: \"x\" == y # z\n", "MRK048 == y # z"),
      ("- 'x' y\n", "MRK048 y"),
      ("a: [1] 2\n", "MRK048 2"),
      ("a: - b\n", "MRK034 -"),
      ("- a\nb: c\n", "MRK035 b"),
      ("a: [1, 2\nb: 3\n", "MRK036 :"),
      ("a: {b: 1\nc: 2\n", "MRK037 :"),
      ("a: 'offen\n", "MRK038 '"),
      ("a: \"C:\\Daten\"\n", "MRK039 \\D"),
      ("a: \"\\xZZ\"\n", "MRK040 Z"),
      ("a: \"\\uD800\"\n", "MRK040 D"),
      ("a: @home\n", "MRK041 @"),
      ("a: `x`\n", "MRK041 `"),
      ("a: %x\n", "MRK041 %"),
      ("%TAG x\n---\na: 1\n", "MRK042 x"),
      ("%YAML 3.0\n---\na: 1\n", "MRK042 %"),
      ("a: & b\n", "MRK043  "),
      ("a: *\n", "MRK043 \n"),
      ("a: | b\n", "MRK044 b"),
      ("a: |0\n  b\n", "MRK044 0"),
      ("{a: 1}\nb: 2\n", "MRK045 b"),
      ("a: ]\n", "MRK046 ]"),
      ("a: [,]\n", "MRK046 ,"),
      ("a: !<x y\n", "MRK021 !<x"),
      ("a: b\u{7}c\n", "MRK007 \u{7}"),
      ("ä: b\u{0}\n", "MRK007 \u{0}"),
    ])
  func notation(text: String, expected: String) {
    #expect(findings(text, as: .yaml).last == expected)
  }

  @Test("none is told from an empty text by quotes alone")
  func none() throws {
    let text = "[~, null, Null, NULL, '', \"null\", nil, 'null', nULL, ]"
    let node = try #require(MarkupNode.read(SourceFile(name: "test", text: text), as: .yaml).node)
    guard case .sequence(let items) = node.content else { throw Unexpected() }
    #expect(items.map(\.isNull) == [true, true, true, true, false, false, false, false, false])
    #expect(
      MarkupNode.read(SourceFile(name: "test", text: "a:"), as: .yaml).node?.entry("a")?.value.isNull == true)
  }

  @Test("bad UTF-8 is shown at its exact place")
  func badUTF8() {
    let bytes = Array("ä: ".utf8) + [0xFC] + Array("ber\n".utf8)
    let diagnostics = MarkupNode.read(SourceFile(name: "test", bytes: bytes), as: .yaml).diagnostics
    #expect(diagnostics.map(\.code) == ["MRK002"])
    #expect(diagnostics.first?.location?.span == SourceSpan(start: 4, end: 5))
  }

  @Test("UTF-16 is recognised by its mark")
  func utf16() {
    let diagnostics = MarkupNode.read(SourceFile(name: "test", bytes: [0xFF, 0xFE, 0x61, 0]), as: .yaml)
      .diagnostics
    #expect(diagnostics.map(\.code) == ["MRK003"])
  }

  @Test("a duplicate key says where the first one is")
  func duplicateNote() throws {
    let file = SourceFile(name: "test", text: "titel: 1\ntitel: 2\n")
    let diagnostic = try #require(MarkupNode.read(file, as: .yaml).diagnostics.first)
    #expect(diagnostic.notes.map { $0.location?.span } == [SourceSpan(start: 0, end: 5)])
    #expect(diagnostic.location?.span == SourceSpan(start: 9, end: 14))
  }
}

/// Thrown where a test meets what it rules out.
struct Unexpected: Error {}
