// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// A snapshot in the making, in which some things are strictly confidential, and rules that look at all of it.
struct Town {
  struct Row {
    var cells: [(String, String)]
    var isStrict: Bool
  }
  struct Statement {
    var id: String
    var text: String
    var isStrict: Bool
  }

  var servers: [Row] = []
  var backups: [Row] = []
  /// Values of the record `org` by field.
  var org: [(String, String)] = []
  /// Fields of `org` that are strictly confidential.
  var strictFields: [String] = []
  /// Fields of the table `backups` that are.
  var strictColumns: [String] = []
  var answers: [Statement] = []
  var documents: [Statement] = []

  static let fields = ["a", "b", "c", "d"]

  var text: String {
    let strict = "_class: streng vertraulich"
    let mark: (String) -> String = { "\($0): streng vertraulich" }
    var record = org.map { "\($0): \($1)" }
    if !strictFields.isEmpty { record.append("_class: {\(strictFields.map(mark).joined(separator: ", "))}") }
    let columns =
      strictColumns.isEmpty ? "" : "\n    fields: {\(strictColumns.map(mark).joined(separator: ", "))}"
    let rows: ([Row]) -> String = { rows in
      rows.map { row in
        let cells = row.cells.map { "\($0): \($1)" } + (row.isStrict ? [strict] : [])
        return "\n      - {" + cells.joined(separator: ", ") + "}"
      }.joined()
    }
    let table: (String, [Row], String) -> String = { name, all, more in
      "  \(name):\n    complete: {by: IT, on: 2026-06-01}\(more)\n    rows:\(all.isEmpty ? " []" : rows(all))\n"
    }
    let facts =
      "  org: {\(record.joined(separator: ", "))}\n" + table("servers", servers, "")
      + table("backups", backups, columns)
    return """
      pegel: 1
      kind: Snapshot
      commune: ort
      taken: 2026-06-01
      schema: schema@1
      answers: {\(answers.map { "\($0.id): {value: \($0.text), on: 2026-06-01, by: IT\(classMark($0))}" }.joined(separator: ", "))}
      documents: [\(documents.map { "{id: \($0.id), title: \($0.text)\(classMark($0))}" }.joined(separator: ", "))]
      facts:
      \(facts)
      """
  }

  private func classMark(_ statement: Statement) -> String {
    statement.isStrict ? ", class: streng vertraulich" : ""
  }
}

/// The rules that towns are judged by.
enum TownRules {
  static let schema = """
    pegel: 1
    kind: InventorySchema
    id: schema
    version: 1.0.0
    title: Schema
    types:
      Disk:
        title: Platte
        fields: {size: int, secret: {type: int, class: streng vertraulich}}
      Server:
        title: Server
        fields: {id: string, critical: bool, patched: bool, tested: {type: date, none: true}, disk: Disk, tags: list<string>}
      Backup:
        title: Sicherung
        fields: {id: string, server: ref<servers>, on: date, medium: string}
      Org:
        title: Organisation
        fields: {a: bool, b: bool, c: bool, d: bool}
    facts:
      org: Org
      servers: {type: list<Server>, key: id}
      backups: {type: list<Backup>, key: id}
    """

  static let rules = """
      - {id: ALL, title: T, obligation: muss, level: 1, each: 'servers.filter(s, s.critical)', label: it.id, check: it.patched}
      - {id: MOST, title: T, obligation: sollte, level: 1, each: servers, label: it.id, check: it.patched, at_least: 0.5}
      - {id: SIZE, title: T, obligation: sollte, level: 2, check: servers.size() <= 3}
      - {id: SOME, title: T, obligation: muss, level: 1, check: 'servers.exists(s, s.critical && s.patched)'}
      - {id: NONE, title: T, obligation: muss, level: 2, check: 'servers.all(s, s.patched)'}
      - {id: JOIN, title: T, obligation: muss, level: 2, each: 'servers.filter(s, s.critical)', label: it.id, check: 'backups.exists(b, b.server == it.id && now - b.on <= params.max_age)'}
      - {id: BACK, title: T, obligation: muss, level: 2, each: backups, label: it.id, check: 'servers.exists(s, s.id == it.server && s.patched)'}
      - {id: TEST, title: T, obligation: sollte, level: 2, each: servers, label: it.id, when: org.a, check: 'has(it.tested) && now - it.tested <= params.max_age'}
      - {id: DISK, title: T, obligation: kann, level: 2, each: servers, label: it.id, check: it.disk.secret > 5}
      - {id: TAGS, title: T, obligation: sollte, level: 3, check: 'servers.filter(s, s.tags.exists(t, t == "x")).size() == 0'}
      - {id: TAPE, title: T, obligation: sollte, level: 1, each: backups, label: it.id, check: 'it.medium == "tape"'}
      - {id: ORGA, title: T, obligation: muss, level: 1, check: org.a || org.b}
      - {id: ORGC, title: T, obligation: sollte, level: 1, when: org.d, check: org.c}
      - {id: ASK1, title: T, obligation: muss, level: 1, ask: Frage?, scale: ja-nein}
      - {id: ASK2, title: T, obligation: sollte, level: 1, ask: Frage?, scale: umsetzung}
      - {id: ASK3, title: T, obligation: sollte, level: 2, ask: Frage?, scale: ja-nein, requires: [ASK1]}
      - {id: BOTH, title: T, obligation: muss, level: 1, check: org.c && org.d, ask: Frage?, scale: ja-nein}

    """

  static let tailoring = """
    pegel: 1
    kind: Tailoring
    commune: ort
    targets: {overall: 2, domains: {d: 3}}
    parameters: {p: {max_age: 100d}}
    waivers:
      - {rule: p/ALL, subjects: [s0, s1, x0], from: 2026-01-01, until: 2026-12-31, reason: Geheimer Grund, approver: Leitung}
      - {rule: p/JOIN, subjects: [x1], from: 2026-01-01, until: 2026-12-31, reason: Geheimer Grund, approver: Leitung}
      - {rule: p/ORGA, from: 2026-01-01, until: 2026-12-31, reason: Geheimer Grund, approver: Leitung}
    deselect:
      - {rule: p/TAPE, reason: Geheimer Grund}
    """

  /// The documents, linked once.
  struct Linked {
    let schema: InventorySchema
    let graph: RuleGraph
    let settings: LinkedTailoring
  }

  static func linked() throws -> Linked {
    let schema = try read(Self.schema, InventorySchema.read)
    let files = [
      SourceFile(name: "p/pack.yaml", text: Case.pack),
      SourceFile(name: "p/rules/r.yaml", text: "pegel: 1\nkind: Rules\ndomain: d\nrules:\n" + rules),
    ]
    let (pack, found) = RulePack.read(files, folder: "p")
    #expect(found.errorTexts == [])
    let model = try read(Case.model, MaturityModel.read)
    let (graph, errors) = RuleGraph.linking(packs: [try #require(pack)], schemas: [schema], model: model)
    #expect(errors.errorTexts == [])
    let linked = try #require(graph)
    let (settings, mistakes) = linked.linking(try read(tailoring, Tailoring.read))
    #expect(mistakes.errorTexts == [])
    return Linked(schema: schema, graph: linked, settings: try #require(settings))
  }

  private static func read<Value>(
    _ text: String, _ read: (SourceFile) -> (value: Value?, diagnostics: [Diagnostic])
  ) throws -> Value {
    let (value, diagnostics) = read(SourceFile(name: "a.yaml", text: text))
    #expect(diagnostics.errorTexts == [])
    return try #require(value)
  }
}

extension TownRules.Linked {
  /// The submission of a town.
  func submission(of town: Town) throws -> Submission {
    try submission(of: [SourceFile(name: "s.yaml", text: town.text)])
  }

  /// The submission of a snapshot.
  func submission(of files: [SourceFile]) throws -> Submission {
    try request(of: files, on: "2026-06-30").submission(
      from: SharedDocuments(
        programVersion: "test", federation: "verbund", packHashes: ["aa"], schemaHash: "bb", modelHash: "cc"))
  }

  /// The bytes of what a federation makes of the submission of a town.
  func federation(of town: Town) throws -> [String] {
    let file = SourceFile(
      name: "federation.yaml",
      text: """
        pegel: 1
        kind: Federation
        id: verbund
        title: Verbund
        members: [{id: ort, name: Ort, joined: 2024-01-01, consent: ja}]

        """)
    let (federation, mistakes) = Federation.read(file)
    #expect(mistakes.errorTexts == [])
    let submission = try submission(of: town)
    let request = FederationRequest(
      graph: graph, federation: try #require(federation), date: submission.asOf,
      submissions: [
        ReceivedSubmission(
          submission, at: SourceLocation(file: file, span: SourceSpan(start: 0, end: 0)))
      ],
      documents: FederationDocuments(
        programVersion: "test", packHashes: ["aa"], modelHash: "cc", schemas: [submission.schema]))
    let (result, diagnostics) = request.result()
    #expect(diagnostics.errorTexts == [])
    return try [#require(result).assessment.bytes] + #require(result).positions.map(\.bytes)
  }

  /// What is submitted of the way from one town to another.
  func ladder(from town: Town, to other: Town) throws -> String {
    let requests = try zip([town, other], ["2026-06-15", "2027-06-15"]).map { town, day in
      try request(of: [SourceFile(name: "s.yaml", text: town.text)], on: day)
    }
    var writer = JSONWriter()
    JSONCodec.ladder.write(requests[1].submittedLadder(from: requests[0]), &writer)
    return writer.text
  }

  private func request(of files: [SourceFile], on day: String) throws -> AssessmentRequest {
    let (snapshot, found) = Snapshot.read(files, schema: schema)
    #expect(found.errorTexts == [], "\(files.map(\.name))")
    let facts = try #require(snapshot)
    let (answers, mistakes) = graph.linking(answersOf: facts)
    #expect(mistakes.errorTexts == [])
    return AssessmentRequest(
      graph: graph, snapshot: facts, answers: answers, settings: settings,
      date: try #require(CivilDate(iso: day.utf8)))
  }
}

extension Submission {
  /// The bytes of the file.
  var bytes: String {
    var writer = JSONWriter(layout: .pretty)
    JSONCodec.stored.write(self, &writer)
    return writer.text
  }
}
