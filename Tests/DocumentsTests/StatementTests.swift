// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// What persons state beside a snapshot.
@Suite struct StatementTests {
  private static let tables = """
    facts:
      org: {name: A}
      servers:
        complete: {by: IT, on: 2026-03-01}
        rows:
          - {id: s1, critical: nein, tags: [a, b], cores: 4}
          - {id: s2, owner: x}
      racks:
        complete: no
        rows: [{place: ~}]

    """

  private func read(
    supplements: String = "", answers: String = "", head: String = "", facts: String = tables
  ) throws -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    var files = [
      SourceFile(name: "a/snapshot.yaml", text: DemoSchema.snapshot(facts, head: head).text),
      document("Answers", answers, name: "a/answers.yaml"),
    ]
    if !supplements.isEmpty { files.append(document("Supplements", supplements, name: "a/supplements.yaml")) }
    return Snapshot.read(files, schema: try DemoSchema.schema())
  }

  private func fact(_ name: String, of snapshot: Snapshot?) throws -> (Fact, InventoryFact, InventorySchema) {
    let schema = try DemoSchema.schema()
    let index = try #require(schema.facts.firstIndex { $0.name.value == name })
    return (try #require(snapshot?.facts[index]), schema.facts[index], schema)
  }

  @Test func missingCellsAreFilledInAndKnowTheirPlace() throws {
    let text =
      "facts:\n  servers:\n    rows:\n      - {id: s2, critical: ja, tags: [c], load: ~, bought: 2026-01-02}\n"
    let (snapshot, diagnostics) = try read(supplements: text)
    expect(diagnostics, [])
    let (servers, declaration, schema) = try fact("servers", of: snapshot)
    let column = { (name: String) in
      servers.table.columns[schema.type(named: "Server")?.position(of: name) ?? 0]
    }
    #expect(column("critical").present == bits(true, true))
    #expect(column("load").recorded == bits(false, true) && column("load").present == bits(false, false))
    guard case .list(let offsets, let elements, _) = column("tags").storage,
      case .strings(let words) = elements.storage
    else {
      Issue.record("no list")
      return
    }
    #expect(offsets == [0, 2, 3] && (0..<words.count).map { words[$0] } == ["a", "b", "c"])
    #expect(column("cores").recorded == bits(true, false))
    let cells = [
      CellAddress(row: 1, field: 1), CellAddress(row: 0, field: 1), CellAddress(row: 1, field: nil),
    ]
    let places = servers.locations(of: cells, schema: schema, fact: declaration)
    #expect(places.map { $0?.file.name } == ["a/supplements.yaml", "a/snapshot.yaml", "a/snapshot.yaml"])
    #expect(places.map { $0.map { $0.file.text(in: $0.span) } } == ["ja", "nein", "{id: s2, owner: x}"])
  }

  private func bits(_ values: Bool...) -> Bitmap {
    var map = Bitmap(count: values.count)
    for (index, value) in values.enumerated() { map[index] = value }
    return map
  }

  /// Supplements of facts, and what is said about them.
  static let findings: [(text: String, expected: [Expected])] = [
    ("org: {isb: B}", []),
    ("org: {name: A}", []),
    ("org: {name: B}", [Expected("DOC076", "B")]),
    ("org: ~", [Expected("DOC076", "org")]),
    ("servers: [{id: s1, critical: ja}]", [Expected("DOC076", "ja")]),
    ("servers: [{id: s1, critical: nein, tags: [a, b]}]", []),
    ("servers: [{id: s1, tags: [a]}]", [Expected("DOC076", "[a]")]),
    ("servers: [{id: s1, owner: y}]", []),
    ("servers: [{id: s2, owner: y}]", [Expected("DOC076", "y")]),
    ("servers: [{id: s9, critical: ja}]", [Expected("DOC077", "s9")]),
    ("servers: [{id: s1, cores: 4}, {id: s1, cores: 4}]", [Expected("DOC027", "s1")]),
    ("servers: [{critical: ja}]", [Expected("DOC063", "critical"), Expected("DOC077", "{critical: ja}")]),
    ("servers: ~", [Expected("DOC076", "servers")]),
    ("servers: {complete: no}", []),
    ("racks: [{place: ~}]", [Expected("DOC078", "racks")]),
    ("backups: ~", []),
    ("backups: {complete: {by: IT, on: 2026-03-02}}", []),
    ("backups: [{id: b1}]", [Expected("DOC077", "b1")]),
    ("servers: [{id: s1, cores: vier}]", [Expected("DOC010", "vier")]),
    ("servrs: ~", [Expected("DOC061", "servrs")]),
  ]

  @Test(arguments: findings.indices) func differencesAreReported(index: Int) throws {
    let finding = Self.findings[index]
    expect(try read(supplements: "facts: {\(finding.text)}\n").diagnostics, finding.expected)
  }

  @Test func completenessAndClassesAreTaken() throws {
    let text =
      "facts: {backups: ~, servers: {class: vertraulich, complete: no, rows: [{id: s2, _class: streng vertraulich, cores: 1}]}}\n"
    let snapshot = try read(supplements: text).value
    let servers = try fact("servers", of: snapshot).0
    #expect(servers.completeness == .open && !servers.table.isComplete)
    #expect(servers.marks.classification(ofRow: 0) == .confidential)
    #expect(servers.marks.classification(ofRow: 1) == .strictlyConfidential)
    let backups = try fact("backups", of: snapshot).0
    #expect(backups.state == .recorded && backups.completeness == .none && backups.table.rowCount == 0)
  }

  @Test func aRecordOnlyPersonsKnowIsTaken() throws {
    let (snapshot, diagnostics) = try read(supplements: "facts: {org: {name: N}}\n", facts: "facts: {}\n")
    expect(diagnostics, [])
    let (org, declaration, schema) = try fact("org", of: snapshot)
    #expect(org.state == .recorded)
    let place = org.locations(of: [CellAddress(row: 0, field: 0)], schema: schema, fact: declaration)[0]
    #expect(place?.file.name == "a/supplements.yaml")
  }

  @Test func answersComeBehindThoseOfTheSnapshot() throws {
    let own = "documents: [{id: d, title: D}]\nanswers: {A: {value: ja, on: 2026-01-01, by: R}}\n"
    let (snapshot, diagnostics) = try read(
      answers:
        "answers: {A: {value: nein, on: 2026-02-01, by: R, documents: [d, e]}}\ndocuments: [{id: d, title: D}]\n",
      head: own)
    expect(diagnostics, [Expected("DOC027", "d"), Expected("DOC032", "e")])
    #expect(snapshot?.answers.map(\.value.value) == [.yes, .no])
  }

  @Test(arguments: [
    ("bestand/a", true, "bestand/a/answers.yaml"), (".", true, "answers.yaml"),
    ("bestand/a.json", false, "bestand/a.answers.yaml"), ("a.b.yaml", false, "a.b.answers.yaml"),
  ])
  func filesStandBesideTheSnapshot(path: String, isFolder: Bool, expected: String) {
    let place = StatementFile.answers.path(besides: path, isFolder: isFolder)
    #expect(place == expected)
    #expect(StatementFile(name: place) == .answers)
  }

  @Test func otherNamesAreNoStatements() {
    for name in ["answers.json", "answers.yml", "my-answers.yaml", "answers", "snapshot.yaml"] {
      #expect(StatementFile(name: name) == nil)
    }
    #expect(StatementFile.owner(of: "a.supplements.yaml") == "a")
    #expect(StatementFile.owner(of: "supplements.yaml") == nil)
  }
}
