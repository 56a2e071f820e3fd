// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

@Suite("CSV")
struct CSVTests {
  /// All rows of a table, the header first, cells separated by `|`; quoted ones in `<>`.
  private func rows(_ file: SourceFile, limits: MarkupLimits = .standard) -> (
    rows: [String], findings: [String]
  ) {
    var table = CSVReader(file, limits: limits)
    var rows = [show(table.header)]
    while let row = table.next() { rows.append("\(row.number): \(show(row.cells))") }
    return (rows, underlined(table.diagnostics))
  }

  private func show(_ cells: [CSVCell]) -> String {
    cells.map { $0.isQuoted ? "<\($0.text)>" : $0.text }.joined(separator: "|")
  }

  @Test(
    "tables as spreadsheets write them",
    arguments: [
      ("id;name;am\r\n1;Müller;31.12.2026\r\n2;;-\r\n", ["id|name|am", "2: 1|Müller|31.12.2026", "3: 2||-"]),
      ("id,name\n1,\"a,b\"\n", ["id|name", "2: 1|<a,b>"]),
      ("id\tname\n1\t1,5\n", ["id|name", "2: 1|1,5"]),
      ("\u{FEFF}id;name\n1;x", ["id|name", "2: 1|x"]),
      ("sep=,\r\nid,preis;netto\r\n1,2\r\n", ["id|preis;netto", "2: 1|2"]),
      ("\u{FEFF}sep=|\na|b\n1|2\n", ["a|b", "2: 1|2"]),
      ("a;b\n\"x\r\ny\";\"sagt \"\"ja\"\"\"\n3;4\n", ["a|b", "2: <x\ny>|<sagt \"ja\">", "3: 3|4"]),
      ("# Bemerkung, mit, Kommas\n\na;b\n# x\n1;2\n;\n\n  \n3;4\n", ["a|b", "5: 1|2", "9: 3|4"]),
      (" a ; \"b\" \n 1 ;\" 2 \" \n", ["a|<b>", "2: 1|< 2 >"]),
      ("a;b;;\n1;2;;\n", ["a|b", "2: 1|2"]),
      ("a\n\"\"\n5\" Monitor\n", ["a", "2: <>", "3: 5\" Monitor"]),
      ("a;b\r1;2\r", ["a|b", "2: 1|2"]),
      ("\"x;y;z\",b\n1,2\n", ["<x;y;z>|b", "2: 1|2"]),
      ("a;b\n1;\"#2\"\n\"#3\";4\n", ["a|b", "2: 1|<#2>", "3: <#3>|4"]),
    ])
  func tables(text: String, expected: [String]) {
    let result = rows(SourceFile(name: "t.csv", text: text))
    #expect(result.rows == expected)
    #expect(result.findings == [])
  }

  @Test(
    "mistakes are underlined and reading goes on",
    arguments: [
      ("", ["MRK004 "], [""]),
      ("# nichts\n\n", ["MRK004 "], [""]),
      ("a;b\n1\n2;3\n", ["MRK080 1"], ["a|b", "2: 1|", "3: 2|3"]),
      ("a;b\n1;2;3;4\n5;6\n", ["MRK081 3;4"], ["a|b", "2: 1|2", "3: 5|6"]),
      ("a;b\n1;\"offen\n2;3\n", ["MRK082 \""], ["a|b"]),
      ("a;b\n\"x\" y;2\n", ["MRK083 y"], ["a|b", "2: <x>|2"]),
      ("a;b;a\n1;2;3\n", ["MRK006 a"], ["a|b|a", "2: 1|2|3"]),
      ("a;;b\n1;2;3\n", ["MRK087 "], ["a||b", "2: 1|2|3"]),
      ("a;b\n1;\u{0}\n", ["MRK084 \u{0}"], [""]),
    ])
  func mistakes(text: String, findings: [String], expected: [String]) {
    let result = rows(SourceFile(name: "t.csv", text: text))
    #expect(result.findings == findings)
    #expect(result.rows == expected)
  }

  @Test("Windows-1252 is recognised, and places lead to the same line and column")
  func windows1252() {
    let text =
      Array("name;preis\nM".utf8) + [0xFC] + Array("ller;5 ".utf8) + [0x80] + Array("\nGru".utf8) + [
        0xDF, 0x93, 0x0A,
      ]
    var table = CSVReader(SourceFile(name: "t.csv", bytes: text))
    #expect(table.next().map { show($0.cells) } == "Müller|5 €")
    let row = table.next()
    #expect(row.map { show($0.cells) } == "Gruß“|")
    #expect(underlined(table.diagnostics) == ["MRK088 ü", "MRK080 Gruß“"])
    let position = table.diagnostics.last?.location?.position
    #expect(position == SourcePosition(line: 3, column: 1))
  }

  @Test(
    "what is neither UTF-8 nor Windows-1252 is refused at its place",
    arguments: [
      ([0x61, 0x3B, 0x81, 0x0A], "MRK089", SourceSpan(start: 2, end: 5)),
      (Array("ä;ö;ü\n".utf8) + [0xFC, 0x0A], "MRK002", SourceSpan(start: 9, end: 10)),
      ([0xFF, 0xFE, 0x61, 0x00], "MRK003", SourceSpan(start: 0, end: 2)),
    ])
  func encodings(bytes: [UInt8], code: String, span: SourceSpan) {
    var table = CSVReader(SourceFile(name: "t.csv", bytes: bytes))
    #expect(table.next()?.number == nil)
    #expect(table.diagnostics.map(\.code) == [code])
    #expect(table.diagnostics.first?.location?.span == span)
  }

  @Test("spans of cells cover what is written")
  func spans() throws {
    let file = SourceFile(name: "t.csv", text: "ä;b\n \"x\"\"y\" ; 2 \n")
    var table = CSVReader(file)
    let next = table.next()
    let row = try #require(next)
    #expect(row.cells.map { table.file.text(in: $0.span) } == ["\"x\"\"y\"", "2"])
    #expect(table.file.text(in: row.span) == " \"x\"\"y\" ; 2 ")
    #expect(table.delimiter == UInt8(ascii: ";"))
  }

  @Test("columns and cells have a limit")
  func limits() {
    var limits = MarkupLimits()
    limits.columns = 3
    limits.cellBytes = 5
    #expect(rows(SourceFile(name: "t", text: "a;b;c\n1;2;3\n"), limits: limits).findings == [])
    #expect(rows(SourceFile(name: "t", text: "a;b;c;d\n"), limits: limits).findings == ["MRK085 d"])
    #expect(rows(SourceFile(name: "t", text: "a\n12345\n"), limits: limits).findings == [])
    #expect(rows(SourceFile(name: "t", text: "a\n123456\n"), limits: limits).findings == ["MRK086 "])
  }
}
