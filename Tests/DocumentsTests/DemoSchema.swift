// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// A small schema with every type of field.
enum DemoSchema {
  static let body = """
    id: demo
    version: 1.2
    title: Demo
    types:
      Org:
        title: Organisation
        fields:
          name: string
          isb: {type: string, none: true}
      Server:
        title: Server
        class: intern
        fields:
          id: string
          critical: bool
          kind: {type: enum, values: [physical, {id: virtual, title: Virtuell}]}
          cores: int
          load: {type: double, none: true}
          bought: date
          seen: timestamp
          warranty: duration
          tags: list<string>
          owner: {type: string, none: true, absent: none, class: vertraulich}
      Rack:
        title: Schrank
        fields:
          place: {type: Place, none: true}
          ports: map<string, int>
          units: list<Place>
          servers: list<ref<servers>>
      Place: {title: Ort, fields: {room: string, floor: {type: int, none: true}}}
      Backup: {title: Sicherung, fields: {id: string, server: ref<servers>}}
    facts:
      org: Org
      servers: {type: list<Server>, key: id}
      racks: list<Rack>
      backups: {type: list<Backup>, key: id}

    """

  static let file = document("InventorySchema", body, name: "demo.yaml")

  static func schema() throws -> InventorySchema {
    let (schema, diagnostics) = InventorySchema.read(file)
    #expect(diagnostics.isEmpty)
    return try #require(schema)
  }

  /// Reads one snapshot file with these facts.
  static func read(_ facts: String, head: String = "") throws -> (value: Snapshot?, diagnostics: [Diagnostic])
  {
    Snapshot.read([snapshot(facts, head: head)], schema: try schema())
  }

  /// Reads a folder with a snapshot file and one table in CSV.
  static func read(
    csv: String, table: String = "servers", facts: String = "facts:\n"
  ) throws -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    let files = [
      SourceFile(name: "a/snapshot.yaml", text: snapshot(facts).text),
      SourceFile(name: "a/\(table).csv", text: csv),
    ]
    return Snapshot.read(files, schema: try schema())
  }

  static func snapshot(_ facts: String, head: String = "") -> SourceFile {
    document("Snapshot", "commune: a\ntaken: 2026-03-31\nschema: demo@1\n" + head + facts, name: "a.yaml")
  }
}
