// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

@testable import Markup

/// Damaged files end in events or in diagnostics, and every place that is named lies in the file.
@Suite("Damaged files")
struct MutationTests {
  private static let yaml = """
    pegel: 1
    kind: Rules   # Bemerkung
    vorlage: &basis {weight: 3, level: 2}
    rules:
      - id: BCK-03
        title: {de: Die Rücksicherung ist erprobt, en: "restore\\ttested \\u00e4"}
        check: >-
          backups.exists(b, b.server == it.id
            && now - b.last <= params.max)
        text: |
          eins
          zwei 😀
        werte: *basis
        refs: ['a''b', "c", null, ~, 012]
    """
  private static let json = """
    {"pegel": 1, "kind": "Snapshot", "complete": true, "n": null,
     "servers": [{"id": "S-1", "größe": 12.50, "x": [1, -2e3, "\\u00e4\\uD83D\\uDE00\\n"]}, {}, []],
     "groß": 123456789012345678901234567890}
    """
  private static let csv = #"""
    sep=;
    # Server
    id;name;am;kritisch
    1;"Müller; ""A""";31.12.2026;ja
    2;"zwei
    Zeilen";;nein

    3;x;-;ja
    """#

  @Test("YAML", arguments: 0..<20 as Range<UInt64>)
  func yaml(seed: UInt64) {
    for mutant in Mutants(of: MutationTests.yaml, seed: seed, count: 150) { read(mutant, as: .yaml) }
  }

  @Test("JSON", arguments: 0..<20 as Range<UInt64>)
  func json(seed: UInt64) {
    for mutant in Mutants(of: MutationTests.json, seed: seed, count: 150) { read(mutant, as: .json) }
  }

  @Test("CSV", arguments: 0..<20 as Range<UInt64>)
  func csv(seed: UInt64) {
    for mutant in Mutants(of: MutationTests.csv, seed: seed, count: 150) {
      var table = CSVReader(SourceFile(name: "mutant.csv", bytes: mutant))
      while let row = table.next() {
        #expect(row.cells.count == table.header.count)
        for cell in row.cells { expectInside(cell.span, table.file) }
      }
      for diagnostic in table.diagnostics { expectInside(diagnostic) }
    }
  }

  @Test(
    "simdjson and our own scanner accept the same texts and read them alike",
    arguments: 0..<20 as Range<UInt64>)
  func twoReaders(seed: UInt64) {
    let sample = MutationTests.json.replacing("123456789012345678901234567890", with: "1")
    for mutant in Mutants(of: sample, seed: seed, count: 150) {
      let file = SourceFile(name: "mutant", bytes: mutant)
      var findings = Findings(file: file, limit: 10)
      guard let check = SourceCheck(file, limits: .standard, findings: &findings) else { continue }
      let bytes = PaddedBytes(file.bytes[check.start...])
      guard let tape = JSONTape(bytes, base: check.start, nesting: 64) else { continue }
      let scanner = JSONScanner(bytes, base: check.start)
      let fast = all(tape, &findings)
      #expect(fast == all(scanner, &findings), "\(file.text)")
      #expect(findings.diagnostics.isEmpty, "\(file.text)")
    }
  }

  private func all(_ source: consuming some RawEvents, _ findings: inout Findings) -> [String] {
    var events: [String] = []
    while let event = source.next(&findings) {
      switch event {
      case .scalar(let scalar): events.append("\(scalar.style) \(scalar.text) \(scalar.span)")
      case .beginMapping, .endMapping, .beginSequence, .endSequence: events.append("\(event)")
      }
    }
    return events
  }

  private func read(_ mutant: [UInt8], as format: MarkupFormat) {
    let file = SourceFile(name: "mutant", bytes: mutant)
    let (node, diagnostics) = MarkupNode.read(file, as: format)
    #expect(node != nil || !diagnostics.isEmpty, "\(file.text)")
    for diagnostic in diagnostics { expectInside(diagnostic) }
    if let node { check(node, in: file) }
  }

  private func check(_ node: MarkupNode, in file: SourceFile) {
    expectInside(node.span, file)
    switch node.content {
    case .scalar(let text, let style):
      let map = SourceMap(of: text, style: style, span: node.span, in: file)
      expectInside(map.location(of: SourceSpan(start: 0, end: text.utf8.count)).span, file)
    case .sequence(let items):
      for item in items { check(item, in: file) }
    case .mapping(let entries):
      for entry in entries {
        expectInside(entry.keySpan, file)
        check(entry.value, in: file)
      }
    }
  }

  private func expectInside(_ diagnostic: Diagnostic) {
    guard let location = diagnostic.location else {
      Issue.record("\(diagnostic.code) has no place")
      return
    }
    expectInside(location.span, location.file)
  }

  private func expectInside(_ span: SourceSpan, _ file: SourceFile) {
    #expect(span.start >= 0 && span.end <= file.bytes.count, "\(span) in \(file.text)")
  }
}

/// Copies of a text with a few random damages each.
struct Mutants: Sequence {
  private let bytes: [UInt8]
  private let seed: UInt64
  private let count: Int

  init(of text: String, seed: UInt64, count: Int) {
    bytes = Array(text.utf8)
    self.seed = seed
    self.count = count
  }

  func makeIterator() -> AnyIterator<[UInt8]> {
    var generator = SeededGenerator(seed: seed)
    var left = count
    return AnyIterator {
      guard left > 0 else { return nil }
      left -= 1
      var mutant = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&mutant, &generator) }
      return mutant
    }
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let special =
      Array("{}[]:,-#&*!|>'\"%@`\\ \t\n\r;<?~0aeEuü\u{2028}\u{FEFF}".utf8) + [0, 0x7F, 0x80, 0xFF]
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    let other = Int.random(in: 0..<bytes.count, using: &generator)
    let byte = special.randomElement(using: &generator) ?? 0
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[place] = byte
    case 2: bytes.insert(byte, at: place)
    case 3: bytes.remove(at: place)
    case 4: bytes.swapAt(place, other)
    case 5:
      bytes.removeSubrange(
        Swift.min(place, other)..<Swift.min(Swift.max(place, other), place + 20, other + 20))
    default: bytes.insert(contentsOf: bytes[other..<Swift.min(other + 30, bytes.count)], at: place)
    }
  }
}
