// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing
import Values

/// Rows of JSON are read straight into columns, those of YAML event by event. The same text must give the same either way:
/// columns, places and findings, also where rows are not what the schema expects. `PEGEL_PROPERTY_CASES` sets how many
/// documents are tried.
@Suite struct DirectReadingPropertyTests {
  private static let cases =
    ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap(Int.init) ?? 200

  private static let schema = """
    pegel: 1
    kind: InventorySchema
    id: direct
    version: 1.0
    title: Direct
    types:
      Row:
        title: Row
        fields:
          id: string
          isActive: bool
          kind: {type: enum, values: [physical, virtual, a-word-of-more-than-eight-bytes, a-word-of-more-than-ten-bytes]}
          cores: int
          load: {type: double, none: true}
          day: date
          seen: timestamp
          warranty: duration
          tags: list<string>
          counts: list<int>
          owner: {type: string, none: true, absent: none}
          place: {type: Place, none: true}
          places: list<Place>
      Place: {title: Place, fields: {room: string, floor: {type: int, none: true, absent: none}}}
    facts:
      rows: {type: list<Row>, key: id}
      single: Row
      others: list<Row>

    """

  @Test func rowsAreReadAlikeWithAndWithoutEvents() throws {
    let schema = try newSchema()
    var generator = DocumentGenerator()
    for _ in 0..<Self.cases {
      let text = generator.document()
      let direct = read(text, as: "json", schema)
      let byEvents = read(text, as: "yaml", schema)
      #expect(direct == byEvents, "\(text)")
      if direct != byEvents { return }
    }
  }

  /// Builders of rows serve one document after the other; whatever they were filled with before must not show.
  @Test func whatWasReadBeforeMakesNoDifference() throws {
    let used = try newSchema()
    var generator = DocumentGenerator()
    for number in 0..<Self.cases {
      let text = generator.document()
      let ending = number % 2 == 0 ? "json" : "yaml"
      let (again, first) = (read(text, as: ending, used), read(text, as: ending, try newSchema()))
      #expect(again == first, "\(text)")
      if again != first { return }
    }
  }

  private func newSchema() throws -> InventorySchema {
    try #require(InventorySchema.read(SourceFile(name: "direct.yaml", text: Self.schema)).value)
  }

  /// Everything that is read, as text.
  private func read(_ text: String, as ending: String, _ schema: InventorySchema) -> [String] {
    let file = SourceFile(name: "a." + ending, text: text)
    let day = CivilDate(daysSinceEpoch: 20_000)
    let (snapshot, diagnostics) = Snapshot.read(factsOnly: file, commune: "a", taken: day, schema: schema)
    let facts = snapshot?.facts.map { fact in
      "\(fact.state) \(fact.completeness) \(fact.table) \(fact.origin.rowOffsets) \(fact.marks)"
    }
    let found = diagnostics.map { diagnostic in
      "\(diagnostic.code) \(diagnostic.text[.en]) \(diagnostic.location.map { "\($0.span)" } ?? "")"
    }
    return (facts ?? []) + found
  }
}

/// Makes documents of facts, most rows of which are as they should be.
private struct DocumentGenerator {
  private var random = SplitMix(state: 7)
  private var ids = 0

  mutating func document() -> String {
    let rows = (0..<number(0...6)).map { _ in row(hasKey: true) }
    let others = (0..<number(0...3)).map { _ in row(hasKey: false) }
    let single = isRare() ? "null" : row(hasKey: false)
    return
      "{\"rows\": [\(rows.joined(separator: ", "))], \"single\": \(single), \"others\": [\(others.joined(separator: ","))]}"
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func isRare() -> Bool { number(1...40) == 1 }
  private mutating func one(of texts: String...) -> String { texts.randomElement(using: &random) ?? "" }

  private mutating func row(hasKey: Bool) -> String {
    if isRare() { return one(of: "\"text\"", "[]", "null") }
    ids += 1
    var fields = hasKey && !isRare() ? [("id", "\"s\(isRare() ? 1 : ids)\"")] : []
    for name in [
      "isActive", "kind", "cores", "load", "day", "seen", "warranty", "tags", "counts", "owner", "place",
      "places",
    ] where number(1...6) > 1 {
      fields.append((name, isRare() ? mistake() : value(of: name)))
    }
    if isRare(), let field = fields.first { fields.append(field) }
    if isRare() { fields.append((one(of: "_class", "core", "_", "idx"), one(of: "\"vertraulich\"", "1"))) }
    if number(1...10) == 1 { fields.shuffle(using: &random) }
    return object(fields)
  }

  private mutating func object(_ fields: [(String, String)]) -> String {
    let colon = one(of: ": ", ":  ")
    return "{" + fields.map { "\"\($0.0)\"" + colon + $0.1 }.joined(separator: one(of: ",", ", ")) + "}"
  }

  private mutating func mistake() -> String {
    one(
      of: "null", "\"\"", "\"2026-02-30\"", "{}", "[]", "{\"room\": \"x\", \"door\": 1}", "[\"a\", {}]",
      "\"5\"",
      "[[1]]", "{\"room\": null}", "\"2026-01-01T25:00:00Z\"", "[null]")
  }

  private mutating func value(of field: String) -> String {
    switch field {
    case "isActive": one(of: "true", "false")
    case "kind":
      one(
        of: "\"physical\"", "\"virtual\"", "\"a-word-of-more-than-eight-bytes\"",
        "\"a-word-of-more-than-ten-bytes\"")
    case "cores": one(of: "0", "-0", "12", "-9223372036854775808", "9223372036854775807")
    case "load": one(of: "0", "-0", "0.5", "-1.25e-3", "7", "null", "1E5", "-0.0")
    case "day": one(of: "\"2026-02-28\"", "\"2024-02-29\"", "\"0001-01-01\"")
    case "seen": one(of: "\"2026-02-28T12:00:01Z\"", "\"2026-02-28T12:00:01.5+01:00\"", "\"2026-02-28\"")
    case "warranty": one(of: "\"30d\"", "\"2w\"", "\"1h30m\"")
    case "tags": one(of: "[]", "[\"a\"]", "[\"a\", \"äöü\", \"\"]", "[ \"x\\ny\" ]")
    case "counts": one(of: "[]", "[1]", "[1,2,  3]")
    case "owner": one(of: "\"Amt 1\"", "null", "\"\"", "\"Straßenverkehrsamt mit langem Namen\"")
    case "place": one(of: "{}", "null", place())
    default: "[" + (0..<number(0...3)).map { _ in place() }.joined(separator: ", ") + "]"
    }
  }

  private mutating func place() -> String {
    object(
      [("room", one(of: "\"R1\"", "\"\"")), ("floor", one(of: "1", "null", "-2"))].filter { _ in
        number(1...3) > 1
      })
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
