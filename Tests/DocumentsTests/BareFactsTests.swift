// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// Facts without a snapshot around them.
@Suite struct BareFactsTests {
  private let day = CivilDate(daysSinceEpoch: 20_000)

  private func read(_ text: String, name: String = "musterstadt.yaml") throws -> (Snapshot?, [Diagnostic]) {
    let (snapshot, diagnostics) = Snapshot.read(
      factsOnly: SourceFile(name: name, text: text), commune: "musterstadt", taken: day,
      schema: try DemoSchema.schema())
    return (snapshot, diagnostics)
  }

  private func readLine(_ text: String) throws -> (Snapshot?, [Diagnostic]) {
    let (snapshot, diagnostics) = Snapshot.read(
      communeAndFacts: SourceFile(name: "1.json", text: text), taken: day, schema: try DemoSchema.schema())
    return (snapshot, diagnostics)
  }

  @Test func givenTablesAreCompleteWithoutAWarningAndOthersAreNotRecorded() throws {
    let (snapshot, diagnostics) = try read("servers:\n  - {id: s1, critical: ja}\norg: {name: Amt}\n")
    #expect(diagnostics.map(\.code) == [])
    let facts = try #require(snapshot).facts
    #expect(facts[1].completeness == .declared(by: "", on: day))
    #expect(facts[1].table.rowCount == 1)
    #expect(facts[0].state == .recorded)
    #expect(facts.dropFirst(2).map(\.state).allSatisfy { $0 == .notRecorded })
    #expect(snapshot?.commune.value == "musterstadt")
    #expect(snapshot?.taken.value == day)
  }

  @Test func anEmptyTableIsCompleteToo() throws {
    let facts = try #require(try read("servers: []\n").0).facts
    #expect(facts[1].state == .recorded)
    #expect(facts[1].table.rowCount == 0)
  }

  @Test func aTableMayStillSayThatItIsOpen() throws {
    let facts = try #require(try read("servers: {complete: no, rows: [{id: s1}]}\n").0).facts
    #expect(facts[1].completeness == .open)
  }

  @Test func mistakesAreReportedWhereTheyAre() throws {
    #expect(try read("server: []\n").1.hasErrors)
    #expect(try read("- a\n").1.hasErrors)
    #expect(try read("").1.hasErrors)
    #expect(try read("servers: [{id: s1}, {id: s1}]\n").1.hasErrors)
    #expect(try read("{}", name: "musterstadt.txt").1.hasErrors)
  }

  @Test func aLineNamesItsMunicipalityBeforeOrAfterTheFacts() throws {
    for line in [
      #"{"commune": "a-1", "facts": {"servers": [{"id": "s1"}]}}"#,
      #"{"facts": {"servers": [{"id": "s1"}]}, "commune": "a-1"}"#,
    ] {
      let (snapshot, diagnostics) = try readLine(line)
      #expect(diagnostics.map(\.code) == [])
      #expect(snapshot?.commune.value == "a-1")
      #expect(snapshot?.facts[1].table.rowCount == 1)
    }
  }

  @Test(arguments: [
    #"{"facts": {}}"#, #"{"commune": "", "facts": {}}"#, "[]", "3", "{",
    #"{"commune": "a", "facts": {}, "taken": "2026-01-01"}"#, #"{"commune": "a", "facts": []}"#,
    #"{"commune": {}, "facts": {}}"#,
  ])
  func badLinesAreReported(line: String) throws {
    let (_, diagnostics) = try readLine(line)
    #expect(diagnostics.hasErrors, "\(line)")
  }
}
