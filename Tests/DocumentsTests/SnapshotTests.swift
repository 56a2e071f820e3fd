// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// The same facts give the same tables in every format, cell by cell.
@Suite struct SnapshotFormatTests {
  static let yaml = """
    facts:
      servers:
        - {id: s1, critical: ja, kind: virtual, cores: 8, load: 0.5, bought: 2026-12-31, seen: 2026-01-01T10:00:00.5Z, warranty: 365d, tags: [a, b], owner: Amt 1}
        - {id: s2, critical: false, kind: physical, cores: -1, load: ~, bought: 2026-02-28, seen: 2026-01-02, warranty: 12h, tags: [], owner: ~}
        - {id: s3}

    """

  static let json = """
    {"pegel": 1, "kind": "Snapshot", "commune": "a", "taken": "2026-03-31", "schema": "demo@1", "facts": {
      "servers": [
        {"id": "s1", "critical": true, "kind": "virtual", "cores": 8, "load": 0.5, "bought": "2026-12-31",
         "seen": "2026-01-01T10:00:00.5Z", "warranty": "365d", "tags": ["a", "b"], "owner": "Amt 1"},
        {"id": "s2", "critical": false, "kind": "physical", "cores": -1, "load": null, "bought": "2026-02-28",
         "seen": "2026-01-02", "warranty": "12h", "tags": [], "owner": null},
        {"id": "s3"}]}}
    """

  static let csv = """
    id;critical;kind;cores;load;bought;seen;warranty;tags;owner
    s1;Ja;virtual;8;0,5;31.12.2026;2026-01-01T10:00:00.5Z;365d;a | b;Amt 1
    s2;FALSCH;physical;-1;-;2026-02-28;2.1.2026;12h;|;-
    s3;;;;;;;;;

    """

  private func servers(_ snapshot: Snapshot?) throws -> Table {
    try #require(snapshot).facts[1].table
  }

  @Test func allThreeFormatsGiveEqualTables() throws {
    let schema = try DemoSchema.schema()
    let fromYAML = try DemoSchema.read(Self.yaml)
    let fromJSON = Snapshot.read([SourceFile(name: "a.json", text: Self.json)], schema: schema)
    let fromCSV = try DemoSchema.read(csv: Self.csv)
    for diagnostics in [fromYAML.diagnostics, fromJSON.diagnostics, fromCSV.diagnostics] {
      #expect(diagnostics.map(\.code) == ["DOC065"])
    }
    let description = String(describing: try servers(fromYAML.value))
    #expect(String(describing: try servers(fromJSON.value)) == description)
    #expect(String(describing: try servers(fromCSV.value)) == description)
  }

  /// Rows may have any keys in any order: what a row leaves out does not shift what others have.
  @Test func rowsMayHaveAnyKeysInAnyOrder() throws {
    let fields = [
      ("critical", "ja"), ("cores", "7"), ("load", "0.5"), ("warranty", "1d"), ("tags", "[a, b]"),
      ("owner", "A"),
      ("bought", "2026-01-02"), ("kind", "virtual"),
    ]
    var text = "facts:\n  servers:\n"
    var expected: [[Bool]] = []
    for row in 0..<200 {
      let turned = fields.indices.map { fields[($0 * 3 + row) % fields.count] }
      let given = turned.enumerated().filter { (row >> ($0.offset % 5)) % 2 == 1 }.map(\.element)
      text += "    - {" + (["id: s\(row)"] + given.map { $0 + ": " + $1 }).joined(separator: ", ") + "}\n"
      expected.append(fields.map { field in given.contains { $0.0 == field.0 } })
    }
    let table = try servers(DemoSchema.read(text).value)
    let positions = [1, 3, 4, 7, 8, 9, 5, 2]
    for (field, position) in positions.enumerated() {
      let column = table.columns[position]
      #expect((0..<200).map { column.present[$0] } == expected.map { $0[field] })
      #expect(column.recorded.count == 200)
    }
    guard case .ints(let cores) = table.columns[3].storage,
      case .list(let offsets, _, _) = table.columns[8].storage
    else {
      Issue.record("a column has the wrong storage")
      return
    }
    #expect(cores == expected.map { $0[1] ? 7 : 0 })
    #expect(zip(offsets, offsets.dropFirst()).map { $1 - $0 } == expected.map { $0[4] ? 2 : 0 })
  }

  @Test func everyCellHasOneOfThreeStates() throws {
    let table = try servers(DemoSchema.read(Self.yaml).value)
    #expect(table.rowCount == 3)
    #expect(table.isComplete)
    let states = table.columns.map { column in
      (0..<3).map { column.present[$0] ? "v" : column.recorded[$0] ? "-" : "?" }.joined()
    }
    #expect(states == ["vvv", "vv?", "vv?", "vv?", "v-?", "vv?", "vv?", "vv?", "vv?", "v--"])
  }

  @Test func valuesAreTyped() throws {
    let columns = try servers(DemoSchema.read(Self.yaml).value).columns
    guard case .strings(let ids) = columns[0].storage, case .bools(let critical) = columns[1].storage,
      case .codes(let kinds) = columns[2].storage, case .ints(let cores) = columns[3].storage,
      case .doubles(let loads) = columns[4].storage,
      case .timestamps(let bought, let noFraction) = columns[5].storage,
      case .timestamps(let seen, let fraction) = columns[6].storage,
      case .durations(let warranty) = columns[7].storage,
      case .list(let offsets, let elements, _) = columns[8].storage,
      case .strings(let tags) = elements.storage
    else {
      Issue.record("a column has the wrong storage")
      return
    }
    #expect((0..<3).map { ids[$0] } == ["s1", "s2", "s3"])
    #expect([critical[0], critical[1]] == [true, false])
    #expect(Array(kinds.prefix(2)) == [1, 0])
    #expect(Array(cores.prefix(2)) == [8, -1])
    #expect(loads[0] == 0.5)
    #expect(bought[0] == 1_798_675_200 && noFraction == nil)
    #expect(seen[0] == 1_767_261_600 && fraction == [500_000_000, 0, 0])
    #expect(Array(warranty.prefix(2)) == [31_536_000_000_000_000, 43_200_000_000_000])
    #expect(offsets == [0, 2, 2, 2])
    #expect((0..<2).map { tags[$0] } == ["a", "b"])
  }

  @Test func nestedTypesBecomeNestedColumns() throws {
    let (snapshot, diagnostics) = try DemoSchema.read(
      """
      facts:
        racks:
          complete: {by: IT, on: 2026-03-01}
          rows:
            - {place: {room: R1, floor: ~}, ports: {http: 80, ssh: 22}, units: [{room: U1}, {floor: 2}]}
            - {place: ~}

      """)
    #expect(diagnostics.isEmpty)
    let table = try #require(snapshot).facts[2].table
    guard case .record(let places) = table.columns[0].storage,
      case .map(let entryOffsets, let keys, let values) = table.columns[1].storage,
      case .ints(let ports) = values.storage,
      case .list(let unitOffsets, let units, _) = table.columns[2].storage,
      case .record(let unitTable) = units.storage
    else {
      Issue.record("a column has the wrong storage")
      return
    }
    #expect(places.rowCount == 2)
    #expect(places.columns[1].recorded.indices == [0] && places.columns[1].present.indices == [])
    #expect(table.columns[0].recorded.indices == [0, 1] && table.columns[0].present.indices == [0])
    #expect(entryOffsets == [0, 2, 2])
    #expect([keys[0], keys[1]] == ["http", "ssh"] && ports == [80, 22])
    #expect(unitOffsets == [0, 2, 2] && unitTable.rowCount == 2)
    #expect(unitTable.columns[0].present.indices == [0] && unitTable.columns[1].present.indices == [1])
  }

  @Test func aRecordIsATableOfOneRow() throws {
    let given = try #require(try DemoSchema.read("facts: {org: {name: A, isb: ~}}\n").value)
    #expect(given.facts[0].state == .recorded && given.facts[0].table.rowCount == 1)
    #expect(given.facts[0].table.columns[1].recorded[0] && !given.facts[0].table.columns[1].present[0])
    let none = try #require(try DemoSchema.read("facts: {org: ~}\n").value)
    #expect(none.facts[0].state == .none && none.facts[0].table.rowCount == 0)
    let absent = try #require(try DemoSchema.read("facts: {}\n").value)
    #expect(absent.facts[0].state == .notRecorded)
  }
}

/// What a table says about being complete, and what follows.
@Suite struct CompletenessTests {
  /// The text of `servers`, and the state, the completeness and whether the rows are all there are.
  @Test(
    arguments: [
      ("[]", FactState.notRecorded, Completeness.undeclared, true, []),
      ("[{id: a}]", .recorded, .undeclared, true, ["DOC065"]),
      ("{rows: [{id: a}]}", .recorded, .undeclared, true, ["DOC065"]),
      ("{complete: no, rows: [{id: a}]}", .recorded, .open, false, []),
      ("{complete: nein}", .recorded, .open, false, []),
      ("~", .recorded, Completeness.none, true, []),
    ] as [(String, FactState, Completeness, Bool, [String])])
  func completeness(
    text: String, state: FactState, completeness: Completeness, isComplete: Bool, codes: [String]
  ) throws {
    let (snapshot, diagnostics) = try DemoSchema.read("facts: {servers: \(text)}\n")
    let fact = try #require(snapshot).facts[1]
    #expect(fact.state == state)
    #expect(fact.completeness == completeness)
    #expect(fact.table.isComplete == isComplete)
    #expect(diagnostics.map(\.code) == codes)
  }

  @Test func aDeclaredTableMayBeEmpty() throws {
    let (snapshot, diagnostics) = try DemoSchema.read(
      "facts: {servers: {complete: {by: IT-Leitung, on: 2026-03-01}}}\n")
    let fact = try #require(snapshot).facts[1]
    #expect(diagnostics.isEmpty)
    #expect(fact.state == .recorded && fact.table.rowCount == 0 && fact.table.isComplete)
    guard case .declared(let by, let on) = fact.completeness else {
      Issue.record("not declared")
      return
    }
    #expect(by == "IT-Leitung" && on.description == "2026-03-01")
  }

  @Test func theDeclarationOfACSVTableStandsInTheSnapshotFile() throws {
    let facts = "facts: {backups: {complete: {by: IT, on: 2026-03-01}, class: vertraulich}}\n"
    let (snapshot, diagnostics) = try DemoSchema.read(csv: "id;server\nb1;\n", table: "backups", facts: facts)
    let fact = try #require(snapshot).facts[3]
    #expect(diagnostics.isEmpty)
    #expect(fact.table.rowCount == 1 && fact.marks.table == .confidential)
    #expect(fact.completeness != .undeclared)
  }
}

/// What is marked as more confidential than the schema says.
@Suite struct ClassificationTests {
  @Test func marksAreKeptCompactly() throws {
    let (snapshot, diagnostics) = try DemoSchema.read(
      """
      facts:
        org: {name: A, _class: {isb: streng vertraulich}}
        servers:
          complete: no
          class: vertraulich
          fields: {tags: streng vertraulich}
          rows:
            - {id: a}
            - {id: b, _class: streng vertraulich}
            - {id: c}

      """)
    #expect(diagnostics.isEmpty)
    let facts = try #require(snapshot).facts
    #expect(facts[0].marks.fields == [nil, .strictlyConfidential])
    #expect(facts[1].marks.table == .confidential)
    #expect(facts[1].marks.fields[8] == .strictlyConfidential)
    #expect(facts[1].marks.rowRanks == [0, 3, 0])
    let classes = (0..<3).map { facts[1].marks.classification(ofRow: $0) }
    #expect(classes == [.confidential, .strictlyConfidential, .confidential])
  }

  @Test func csvMarksRowsInAColumn() throws {
    let csv = "id;_class\na;\nb;streng vertraulich\n"
    let marks = try #require(try DemoSchema.read(csv: csv, table: "backups").value).facts[3].marks
    #expect(marks.rowRanks == [0, 3])
    let wrong = try DemoSchema.read(csv: "id;_class\na;geheim\n", table: "backups")
    #expect(wrong.diagnostics.contains { $0.code == "DOC006" })
  }
}
