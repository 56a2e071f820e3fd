// SPDX-License-Identifier: EUPL-1.2

import Documents
import PackQuality
import RuleGraphs
import SourceText
import Testing

/// A small pack in YAML, tested and linted the way the program does.
struct PackCase {
  var head = Self.head
  var rules = Self.rule()
  var sources = Self.source
  var tests = ""

  static let schema = """
    pegel: 1
    kind: InventorySchema
    id: schema
    version: 1.0.0
    title: {de: Schema, en: Schema}
    types:
      Server:
        title: {de: Server, en: Server}
        fields:
          id: {type: string, title: {de: Kennung, en: Id}}
          critical: {type: bool, title: {de: Kritisch, en: Critical}}
          patched: {type: bool, title: {de: Aktuell, en: Patched}}
          tested: {type: date, none: true, title: {de: Erprobt am, en: Tested on}}
          site: {type: ref<sites>, title: {de: Standort, en: Site}}
      Site:
        title: {de: Standort, en: Site}
        fields:
          id: {type: string, title: {de: Kennung, en: Id}}
      Org:
        title: {de: Kommune, en: Municipality}
        fields:
          a: {type: bool, title: {de: A, en: A}}
          b: {type: bool, title: {de: B, en: B}}
    facts:
      org: Org
      servers: {type: list<Server>, key: id}
      sites: {type: list<Site>, key: id}
    """

  static let head = """
    pegel: 1
    kind: RulePack
    id: p
    version: 1.0.0
    title: {de: Paket, en: Pack}
    publisher: Test
    inventory: schema@1
    parameters:
      max_age: {type: duration, default: 365d, stricter: lower, title: {de: Alter, en: Age}}
    sources: [s]
    domains:
      - {id: d, title: {de: Feld, en: Field}}
    """

  static let source = """
    pegel: 1
    kind: Source
    id: s
    title: {de: Quelle, en: Source}
    edition: '1'
    ids: ['1', '2']
    """

  /// A rule without fault, with some of its keys replaced; `nil` leaves a key out.
  static func rule(_ id: String = "A-1", _ changes: [String: String?] = [:]) -> String {
    let standard: [(String, String)] = [
      ("title", "{de: Jeder Server wird jährlich erprobt, en: Every server is tested once a year}"),
      ("obligation", "muss"), ("level", "1"), ("effort", "2"),
      ("each", "servers.filter(s, s.critical)"), ("label", "it.id"),
      ("check", "has(it.tested) && now - it.tested <= params.max_age"),
      (
        "why", "{de: Sonst fällt ein Fehler erst im Notfall auf, en: Else a fault shows in an emergency only}"
      ),
      ("fix", "{de: Probe ansetzen, en: Schedule a test}"), ("evidence", "{de: Protokoll, en: Record}"),
      ("refs", "['s:1']"),
    ]
    let known = Set(standard.map(\.0))
    let kept = standard.compactMap { key, value -> String? in
      guard let change = changes[key] else { return "\(key): \(value)" }
      return change.map { "\(key): \($0)" }
    }
    let added = changes.keys.filter { !known.contains($0) }.sorted().compactMap { key in
      changes[key].flatMap { $0 }.map { "\(key): \($0)" }
    }
    return "  - id: \(id)\n" + (kept + added).map { "    \($0)\n" }.joined()
  }

  func pack() throws -> RulePack {
    var files = [
      SourceFile(name: "p/pack.yaml", text: head),
      SourceFile(name: "p/rules/r.yaml", text: "pegel: 1\nkind: Rules\ndomain: d\nrules:\n" + rules),
      SourceFile(name: "p/sources/s.yaml", text: sources),
    ]
    if !tests.isEmpty {
      let text = "pegel: 1\nkind: RuleTests\nas_of: 2026-06-30\n" + tests
      files.append(SourceFile(name: "p/tests/t.yaml", text: text))
    }
    let (pack, found) = RulePack.read(files, folder: "p")
    #expect(found.texts == [])
    return try #require(pack)
  }

  private func schema() throws -> InventorySchema {
    let (schema, found) = InventorySchema.read(SourceFile(name: "schema.yaml", text: Self.schema))
    #expect(found.texts == [])
    return try #require(schema)
  }

  /// The report on the examples.
  func report(only rule: String? = nil) throws -> PackTestReport { try report(on: pack(), only: rule) }

  /// The linked pack, ready for its examples.
  func tester(on pack: RulePack? = nil) throws -> PackTester {
    let (tester, found) = PackTester.linking(packs: [try pack ?? self.pack()], schemas: [try schema()])
    #expect(found.texts == [])
    return try #require(tester)
  }

  /// The report on the examples of a pack that was changed after it was read.
  func report(on pack: RulePack, only rule: String? = nil) throws -> PackTestReport {
    let linked = try tester(on: pack)
    let position = rule.flatMap { linked.graph.position(of: RuleName(pack: "p", rule: $0)) }
    return linked.run(pack: 0, only: position)
  }

  private func linter() throws -> PackLinter {
    let (graph, found) = RuleGraph.linking(packs: [try pack()], schemas: [try schema()], model: nil)
    #expect(found.texts == [])
    return PackLinter(try #require(graph))
  }

  /// What lint finds, as `CODE place`: the text of the file that is marked.
  func findings(against older: PackCase? = nil) throws -> [String] {
    try linter().findings(pack: 0, against: try older?.pack()).marked
  }

  /// What lint finds in the schema.
  func schemaFindings() throws -> [String] { try linter().schemaFindings.marked }
}

extension Sequence<Diagnostic> {
  var texts: [String] { map { $0.code + " " + $0.text.en } }

  /// The code and the text of the file that is marked.
  var marked: [String] {
    map { diagnostic in
      let place = diagnostic.location.map { $0.file.text(in: $0.span) } ?? ""
      return diagnostic.code + " " + place
    }
  }
}
