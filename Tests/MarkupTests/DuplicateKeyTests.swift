// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Testing

@Suite("Duplicate keys")
struct DuplicateKeyTests {
  @Test(
    "rows that are like their predecessors, and rows that are not",
    arguments: [
      ("[{a: 1, b: 2}, {a: 1, b: 2}, {a: 1, b: 2, a: 3}]", ["MRK006 a"]),
      ("[{a: 1, b: 2, c: 3}, {a: 1}, {b: 1, c: 2, b: 3}]", ["MRK006 b"]),
      ("[{a: 1, b: 2}, {b: 1, a: 2}, {b: 1, b: 2}]", ["MRK006 b"]),
      ("[{a: {x: 1, y: 2}, b: {x: 1, y: 2, x: 3}}, {a: {y: 1, x: 2, y: 3}}]", ["MRK006 x", "MRK006 y"]),
      ("[{a: 1}, {}, {a: 1, a: 2, a: 3}]", ["MRK006 a", "MRK006 a"]),
      ("{ab: 1, a: 2, b: 3, \"\": 4, abc: 5}", []),
    ])
  func rows(text: String, expected: [String]) {
    #expect(findings(text, as: .yaml) == expected)
  }

  @Test("the note leads to the first of the two in the same row, not in a row before")
  func note() throws {
    let file = SourceFile(name: "test", text: "[{a: 1, b: 2}, {a: 1, b: 2, a: 3}]")
    let diagnostic = try #require(MarkupNode.read(file, as: .yaml).diagnostics.first)
    #expect(diagnostic.location?.span.start == 28)
    #expect(diagnostic.notes.first?.location?.span.start == 16)
  }

  @Test("random rows have as many duplicates as a set of keys says", arguments: 1..<40 as Range<UInt64>)
  func randomRows(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var expected = 0
    let rows = (0..<30).map { _ in row(&generator, duplicates: &expected) }
    var limits = MarkupLimits()
    limits.diagnostics = 100_000
    for format in MarkupFormat.allCases {
      #expect(findings("[\(rows.joined(separator: ","))]", as: format, limits: limits).count == expected)
    }
  }

  /// A mapping of up to forty keys, mostly in a fixed order, so that neighbours resemble each other.
  private func row(_ generator: inout SeededGenerator, duplicates: inout Int) -> String {
    var keys = (0..<Int.random(in: 0...40, using: &generator)).map { "k\($0)" }
    for _ in 0..<Int.random(in: 0...2, using: &generator) where !keys.isEmpty {
      let place = Int.random(in: 0..<keys.count, using: &generator)
      keys[place] = "k\(Int.random(in: 0..<50, using: &generator))"
    }
    duplicates += keys.count - Set(keys).count
    return "{" + keys.map { "\"\($0)\": 1" }.joined(separator: ",") + "}"
  }
}
