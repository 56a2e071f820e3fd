// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// Snapshots that were written for an earlier major version of their schema.
@Suite struct RenamedFieldTests {
  private static let schema = """
    pegel: 1
    kind: InventorySchema
    id: s
    version: 3.1.0
    title: S
    types:
      Place: {title: Ort, fields: {street: string, town: string}}
      Server:
        title: Server
        fields:
          key: string
          operating_system: string
          site: Place
          upstream: ref<machines>
          since: {type: date, none: true}
    facts:
      machines: {type: list<Server>, key: key}
      office: Place
    renamed:
      - {from: Server.id, to: Server.key, since: 2}
      - {from: Server.os, to: Server.system, since: 2}
      - {from: Server.system, to: Server.operating_system, since: 3}
      - {from: Place.road, to: Place.street, since: 3}
      - {from: servers, to: machines, since: 2}
      - {from: Server.colour, since: 2}
      - {from: faxes, since: 3}
    """

  private func schema() throws -> InventorySchema {
    let (schema, diagnostics) = InventorySchema.read(SourceFile(name: "s.yaml", text: Self.schema))
    #expect(diagnostics.isEmpty)
    return try #require(schema)
  }

  private func read(_ version: String, _ facts: String) throws -> (Snapshot?, [Diagnostic]) {
    let text =
      "pegel: 1\nkind: Snapshot\ncommune: a\ntaken: 2026-01-31\nschema: \(version)\nfacts: \(facts)\n"
    return Snapshot.read([SourceFile(name: "a.yaml", text: text)], schema: try schema())
  }

  private func texts(_ snapshot: Snapshot?, _ fact: Int, _ field: Int) throws -> [String] {
    let column = try #require(snapshot).facts[fact].table.columns[field]
    guard case .strings(let strings) = column.storage else { return [] }
    return (0..<strings.count).filter { column.present[$0] }.map { strings[$0] }
  }

  static let versions: [(version: String, facts: String)] = [
    (
      "s@1",
      "{servers: {complete: no, rows: [{id: m1, os: Linux, colour: red, site: {road: Weg 1}, upstream: m1}]}, faxes: [{a: 1}]}"
    ),
    (
      "s@2.4",
      "{machines: {complete: no, rows: [{key: m1, system: Linux, site: {road: Weg 1}, upstream: m1}]}, faxes: 5}"
    ),
    (
      "s@3",
      "{machines: {complete: no, rows: [{key: m1, operating_system: Linux, site: {street: Weg 1}, upstream: m1}]}}"
    ),
  ]

  /// Chains over two versions, nested types, keys, references, and what was withdrawn.
  @Test(arguments: versions) func whatEveryVersionCalledItsOwnNameIsRead(version: String, facts: String)
    throws
  {
    let (snapshot, diagnostics) = try read(version, facts)
    #expect(diagnostics.map(\.text.en) == [])
    #expect(try texts(snapshot, 0, 0) == ["m1"] && texts(snapshot, 0, 1) == ["Linux"])
    #expect(try texts(snapshot, 0, 3) == ["m1"])
    guard case .record(let places) = try #require(snapshot).facts[0].table.columns[2].storage else {
      Issue.record("no record")
      return
    }
    #expect(
      places.columns[0].present[0] && !places.columns[1].recorded[0], "what did not exist is not recorded")
  }

  @Test func aNameOfAnotherVersionIsRefused() throws {
    let newer = try read("s@1", "{machines: {complete: no, rows: []}}").1
    #expect(newer.map(\.code) == ["DOC061"])
    let older = try read("s@3", "{machines: {complete: no, rows: [{key: m1, os: Linux}]}}").1
    #expect(older.map(\.code) == ["DOC002"])
    let withdrawn = try read("s@2", "{machines: {complete: no, rows: [{key: m1, colour: red}]}}").1
    #expect(withdrawn.map(\.code) == ["DOC002"])
  }

  @Test func aVersionBeforeTheFirstThatIsStatedIsRefused() throws {
    let later = Self.schema.replacing("since: 2", with: "since: 3")
    let (schema, _) = InventorySchema.read(SourceFile(name: "s.yaml", text: later))
    let text = "pegel: 1\nkind: Snapshot\ncommune: a\ntaken: 2026-01-31\nschema: s@1\nfacts: {}\n"
    let found = Snapshot.read([SourceFile(name: "a.yaml", text: text)], schema: try #require(schema))
      .diagnostics
    #expect(found.map(\.code) == ["DOC060"])
    #expect(try read("s@4", "{}").1.map(\.code) == ["DOC060"])
  }

  @Test func aTableInCSVHasTheColumnsOfItsVersion() throws {
    let head =
      "pegel: 1\nkind: Snapshot\ncommune: a\ntaken: 2026-01-31\nschema: s@1\nfacts: {servers: {complete: no}}\n"
    let table = "id;os;colour;upstream;since\nm1;Linux;rot;;-\n"
    let (snapshot, diagnostics) = Snapshot.read(
      [SourceFile(name: "a/snapshot.yaml", text: head), SourceFile(name: "a/servers.csv", text: table)],
      schema: try schema())
    #expect(diagnostics.filter { $0.severity == .error }.map(\.text.en) == [])
    #expect(try texts(snapshot, 0, 1) == ["Linux"])
  }

  /// The same facts laid out for the other version, there and back again.
  @Test func factsAreLaidOutForAnotherVersion() throws {
    let newer = try schema()
    let older = try #require(
      InventorySchema.read(
        SourceFile(
          name: "s1.yaml",
          text: """
            pegel: 1
            kind: InventorySchema
            id: s
            version: 1.0.0
            title: S
            types:
              Place: {title: Ort, fields: {road: string}}
              Server: {title: Server, fields: {id: string, colour: string, os: string, site: Place, upstream: ref<servers>}}
            facts: {servers: {type: list<Server>, key: id}}
            """)
      ).value)
    let text =
      "pegel: 1\nkind: Snapshot\ncommune: a\ntaken: 2026-01-31\nschema: s@1\nfacts: \(Self.versions[0].facts.replacing(", faxes: [{a: 1}]", with: ""))\n"
    let file = SourceFile(name: "a.yaml", text: text)
    let old = try #require(Snapshot.read([file], schema: older).value)
    let moved = old.converted(from: older, to: newer)
    #expect(try texts(moved, 0, 0) == ["m1"] && texts(moved, 0, 1) == ["Linux"])
    #expect(moved.facts[1].state == .notRecorded)
    let back = moved.converted(from: newer, to: older)
    #expect(try texts(back, 0, 2) == ["Linux"] && texts(back, 0, 1) == [])
  }
}
