// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// The place of a cell is found again in the file, in every format.
@Suite struct SnapshotLocationTests {
  private func texts(_ snapshot: Snapshot?, _ cells: [CellAddress]) throws -> [String?] {
    let schema = try DemoSchema.schema()
    let fact = try #require(snapshot).facts[1]
    let places = fact.locations(of: cells, schema: schema, fact: schema.facts[1])
    return places.map { place in place.map { $0.file.text(in: $0.span) } }
  }

  private static let cells = [
    CellAddress(row: 1, field: 3), CellAddress(row: 0, field: 0), CellAddress(row: 2, field: nil),
    CellAddress(row: 1, field: 8),
  ]

  @Test func inYAML() throws {
    let snapshot = try DemoSchema.read(SnapshotFormatTests.yaml).value
    #expect(try texts(snapshot, Self.cells) == ["-1", "s1", "{id: s3}", "[]"])
  }

  @Test func inJSON() throws {
    let file = SourceFile(name: "a.json", text: SnapshotFormatTests.json)
    let snapshot = Snapshot.read([file], schema: try DemoSchema.schema()).value
    #expect(try texts(snapshot, Self.cells) == ["-1", "\"s1\"", "{\"id\": \"s3\"}", "[]"])
  }

  @Test func inCSV() throws {
    let snapshot = try DemoSchema.read(csv: SnapshotFormatTests.csv).value
    #expect(try texts(snapshot, Self.cells) == ["-1", "s1", "s3;;;;;;;;;", "|"])
  }

  @Test func aCellThatIsNotThereIsPlacedAtItsRow() throws {
    let snapshot = try DemoSchema.read(SnapshotFormatTests.yaml).value
    #expect(try texts(snapshot, [CellAddress(row: 2, field: 3)]) == ["{id: s3}"])
    #expect(try texts(snapshot, [CellAddress(row: 9, field: 3), CellAddress(row: 0, field: 99)]).count == 2)
  }

  @Test func twentyThousandRowsAreOneOffsetEach() throws {
    let rows = (0..<20_000).map { "s\($0);ja;\($0)\n" }.joined()
    let (snapshot, _) = try DemoSchema.read(csv: "id;critical;cores\n" + rows)
    let fact = try #require(snapshot).facts[1]
    #expect(fact.table.rowCount == 20_000 && fact.origin.rowOffsets.count == 20_000)
    #expect(fact.marks.rowRanks.isEmpty)
    #expect(try texts(snapshot, [CellAddress(row: 19_999, field: 3)]) == ["19999"])
  }
}
