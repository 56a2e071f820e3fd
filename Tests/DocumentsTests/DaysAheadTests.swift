// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// Days that lie ahead where only the past can be recorded.
@Suite struct DaysAheadTests {
  private static let schema = """
    pegel: 1
    kind: InventorySchema
    id: tiny
    version: 1.0.0
    title: T
    types:
      Exercise:
        title: E
        fields:
          id: string
          held_on: {type: date, past: true, none: true}
          due_on: {type: date, none: true}
    facts:
      exercises: {type: list<Exercise>, key: id}
      last: Exercise

    """

  private static let snapshot = """
    pegel: 1
    kind: Snapshot
    commune: a
    taken: 2026-01-31
    schema: tiny@1
    facts:
      exercises:
        complete: {by: IT, on: 2026-01-31}
        rows:
          - {id: before, held_on: 2026-01-30, due_on: 2027-01-30}
          - {id: today, held_on: 2026-01-31, due_on: -}
          - {id: tomorrow, held_on: 2026-02-01, due_on: 2026-02-01}
          - {id: slip, held_on: 2062-01-30, due_on: 2026-01-30}
          - {id: never, held_on: null}
      last: {id: x, held_on: 2026-03-01}

    """

  private func read() throws -> (InventorySchema, Snapshot) {
    let schema = InventorySchema.read(SourceFile(name: "schema.yaml", text: Self.schema))
    #expect(schema.diagnostics.isEmpty)
    let known = try #require(schema.value)
    let text = Self.snapshot.replacing("due_on: -}", with: "due_on: null}")
    let snapshot = Snapshot.read([SourceFile(name: "a.yaml", text: text)], schema: known)
    #expect(snapshot.diagnostics.isEmpty)
    return (known, try #require(snapshot.value))
  }

  /// The day itself has come; the next one has not. Fields that may lie ahead stay as they are.
  @Test(arguments: [
    ("2026-01-31", [2, 3], true), ("2026-02-01", [3], true), ("2026-03-01", [3], false),
    ("2063-01-01", [], false),
  ])
  func countAsNotRecorded(day: String, rows: [Int], isRecordAhead: Bool) throws {
    let (schema, snapshot) = try read()
    let date = try #require(CivilDate(iso: day.utf8))
    let (known, ahead) = snapshot.withoutDaysAhead(of: date, by: schema)
    let table = rows.isEmpty ? [] : [DaysAhead(fact: "exercises", field: "held_on", rows: rows)]
    #expect(ahead == table + (isRecordAhead ? [DaysAhead(fact: "last", field: "held_on", rows: [0])] : []))
    let (held, due) = (known.facts[0].table.columns[1], known.facts[0].table.columns[2])
    #expect((0..<5).filter { !held.recorded[$0] } == rows)
    #expect((0..<5).filter { held.present[$0] } == (0..<4).filter { !rows.contains($0) })
    #expect((0..<5).map { due.present[$0] } == [true, false, true, true, false])
  }
}
