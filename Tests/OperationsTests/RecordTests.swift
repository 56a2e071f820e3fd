// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Operations
import RuleGraphs
import SourceText
import Testing
import Values

/// What persons state gets into the files beside a snapshot whole, or not at all.
@Suite struct RecordTests {
  static let now = Timestamp(CivilDate(year: 2026, month: 7, day: 1) ?? CivilDate(daysSinceEpoch: 0))

  /// A copy of the small workspace, opened.
  static func sample() throws -> (TemporaryFolder, LoadedWorkspace, OpenSnapshot) {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    let (workspace, opened) = try open(folder)
    return (folder, workspace, opened)
  }

  static func open(_ folder: TemporaryFolder) throws -> (LoadedWorkspace, OpenSnapshot) {
    let (loaded, diagnostics) = WorkspaceLoader.load(WorkspaceRequest(root: folder.path("w")))
    let workspace = try #require(loaded, "\(diagnostics)")
    let (opened, findings) = QuestionsOperation(workspace: workspace).open("seebad", asOf: nil)
    return (workspace, try #require(opened, "\(findings)"))
  }

  private func answer(_ value: AnswerValue, on date: CivilDate = now.date, by: String = "manager")
    -> SnapshotChange
  {
    .answer(
      AnswerStatement(rule: RuleName(pack: "lido", rule: "S-3"), value: value, on: date, by: by))
  }

  private func fact(_ key: String, _ value: StatedValue) throws -> SnapshotChange {
    .fact(FactStatement(cell: try #require(CellKey(key)), value: value, on: Self.now.date, by: "manager"))
  }

  private func record(
    _ changes: [SnapshotChange], _ workspace: LoadedWorkspace, _ opened: OpenSnapshot, revision: String? = nil
  ) -> (RecordReceipt?, [Diagnostic]) {
    let request = RecordRequest(
      changes, revision: revision ?? opened.revision, source: "test", at: Self.now)
    return RecordOperation(workspace: workspace).record(request, in: opened)
  }

  @Test func statementsAreWrittenReadAndJournalled() throws {
    let (folder, workspace, opened) = try Self.sample()
    let changes = [answer(.no), try fact("pools[P2].depth_cm", .single(.int(130)))]
    let (receipt, diagnostics) = record(changes, workspace, opened)
    #expect(diagnostics.isEmpty)
    #expect(receipt?.files == ["snapshots/seebad.answers.yaml", "snapshots/seebad.supplements.yaml"])
    let (_, again) = try Self.open(folder)
    #expect(again.revision == receipt?.revision)
    #expect(again.entry.asOf == Self.now.date)
    #expect(again.request.answers.values.map(\.value.value) == [.no])
    let line = try folder.text("w/" + Journal.fileName)
    #expect(line.hasSuffix("\n") && line.contains(#""value":"no""#) == false)
    #expect(
      line.contains(#""value":"nein","was":"ja""#)
        && line.contains(#""fact":"pools[P2].depth_cm","value":"130""#))
    #expect(line.contains(#""before":"\#(opened.revision)","after":"\#(again.revision)""#))
    #expect(folder.files.filter { $0.hasSuffix(".part") } == [])
  }

  /// The schema has gone on to its second version, in which a table and two fields have other names; the snapshot is of the
  /// first. Whoever records sees the names of today, and the file has those of the snapshot.
  @Test func aSnapshotOfAnOlderSchemaKeepsItsNames() throws {
    let (folder, _, _) = try Self.sample()
    func change(_ name: String, _ change: (String) -> String) throws {
      try folder.write(change(try folder.text(name)), to: name)
    }
    try change("w/schema.yaml") {
      $0.replacing("version: 1.2.0", with: "version: 2.0.0").replacing("lifeguards:", with: "guards:")
        .replacing("depth_cm:", with: "depth:").replacing("pools:", with: "basins:")
        .replacing("ref<pools>", with: "ref<basins>") + """
          renamed:
            - {from: Bath.lifeguards, to: Bath.guards, since: 2}
            - {from: Pool.depth_cm, to: Pool.depth, since: 2}
            - {from: pools, to: basins, since: 2}

          """
    }
    for name in folder.files where name.hasPrefix("w/pack/") {
      try change(name) {
        $0.replacing("bath.lifeguards", with: "bath.guards").replacing("depth_cm", with: "depth")
          .replacing("pools", with: "basins").replacing("lifeguards:", with: "guards:")
          .replacing("baths@1.1", with: "baths@2")
      }
    }
    let (workspace, opened) = try Self.open(folder)
    let changes = [
      try fact("bath.guards", .single(.int(4))), try fact("basins[P2].depth", .single(.int(130))),
      .completeness(
        CompletenessStatement(table: "basins", extent: .open, on: Self.now.date, by: "manager")),
    ]
    let (receipt, diagnostics) = record(changes, workspace, opened)
    #expect(diagnostics.isEmpty, "\(diagnostics.map(\.text.en))")
    #expect(receipt?.files == ["snapshots/seebad.supplements.yaml"])
    let text = try folder.text("w/snapshots/seebad.supplements.yaml")
    for word in ["lifeguards: 4", "pools:", "depth_cm: 130"] { #expect(text.contains(word), "\(text)") }
    #expect(!text.contains("basins") && !text.contains(" guards:"), "\(text)")
    // Read again, the statements stand where the names of today want them.
    let (_, again) = try Self.open(folder)
    #expect(again.revision == receipt?.revision)
    let facts = again.request.snapshot.facts
    guard case .ints(let guards) = facts[0].table.columns[2].storage,
      case .ints(let depths) = facts[1].table.columns[2].storage
    else {
      Issue.record("no numbers")
      return
    }
    #expect(guards == [4] && depths == [180, 130, 40] && !facts[1].table.isComplete)
  }

  @Test func theJournalIsOnlyAddedTo() throws {
    let (folder, workspace, opened) = try Self.sample()
    _ = record([answer(.no)], workspace, opened)
    let first = try folder.text("w/" + Journal.fileName)
    let (second, now) = try Self.open(folder)
    #expect(record([answer(.no)], second, now).0?.files == [])
    #expect(try folder.text("w/" + Journal.fileName) == first)
    _ = record([answer(.yes)], second, now)
    let both = try folder.text("w/" + Journal.fileName)
    #expect(both.hasPrefix(first) && both.split(separator: "\n").count == 2)
  }

  @Test func aChangedSnapshotIsRefusedAndNothingWritten() throws {
    let (folder, workspace, opened) = try Self.sample()
    let path = "w/snapshots/seebad.yaml"
    try folder.write(try folder.text(path) + "# a new export\n", to: path)
    let before = folder.files
    let (receipt, diagnostics) = record([answer(.no)], workspace, opened)
    #expect(receipt == nil && diagnostics.map(\.code) == ["REC001"])
    #expect(folder.files == before)
    let (fresh, current) = try Self.open(folder)
    #expect(record([answer(.no)], fresh, current, revision: opened.revision).1.map(\.code) == ["REC001"])
    #expect(record([answer(.no)], fresh, current).0?.files.count == 1)
  }

  @Test func oneMistakeKeepsEverythingOut() throws {
    let (folder, workspace, opened) = try Self.sample()
    let before = folder.files
    let later = Self.now.date.adding(days: 2)
    let wrong: [(SnapshotChange, String)] = [
      (answer(.no, on: later), "REC007"), (answer(.no, by: ""), "REC008"), (answer(.partly), "REC022"),
      (try fact("pools[P9].depth_cm", .single(.int(1))), "REC004"),
      (try fact("pools[P1].deph_cm", .single(.int(1))), "REC005"),
      (try fact("pools[P1].id", .single(.string("x"))), "REC021"),
      (try fact("pools.depth_cm", .single(.int(1))), "REC011"),
      (try fact("bath[x].name", .single(.string("x"))), "REC011"),
      (try fact("pools[P1].depth_cm", .single(.string("tief"))), "DOC010"),
      (
        .completeness(CompletenessStatement(table: "pools", extent: .none, on: Self.now.date, by: "m")),
        "REC009"
      ),
      (
        .completeness(CompletenessStatement(table: "bath", extent: .open, on: Self.now.date, by: "m")),
        "REC011"
      ),
    ]
    for (change, code) in wrong {
      let (receipt, diagnostics) = record([answer(.no), change], workspace, opened)
      #expect(receipt == nil && diagnostics.map(\.code) == [code])
    }
    #expect(folder.files == before)
  }

  @Test func commentsAndOrderOfFilesOfPersonsStay() throws {
    let (folder, _, _) = try Self.sample()
    let own = """
      # mine
      pegel: 1
      kind: Answers
      answers:
        S-3:   # asked in May
          by: 'manager'
          value: ja   # sure
          on: 2026-05-02

      """
    try folder.write(own, to: "w/snapshots/seebad.answers.yaml")
    let (workspace, opened) = try Self.open(folder)
    #expect(record([answer(.no)], workspace, opened).1.isEmpty)
    #expect(
      try folder.text("w/snapshots/seebad.answers.yaml")
        == own.replacing("ja   #", with: "nein   #")
        .replacing("2026-05-02", with: "2026-07-01"))
  }

  @Test func aDamagedJournalAndAForeignAliasAreRefused() throws {
    let (folder, _, _) = try Self.sample()
    try folder.write("{\"journal\":1", to: "w/" + Journal.fileName)
    let (workspace, opened) = try Self.open(folder)
    #expect(record([answer(.no)], workspace, opened).1.map(\.code) == ["REC003"])
    try folder.write("", to: "w/" + Journal.fileName)
    try folder.write(
      "pegel: 1\nkind: Answers\ndocuments: []\nanswers:\n  S-3: {value: &v ja, on: 2026-01-01, by: *v}\n",
      to: "w/snapshots/seebad.answers.yaml")
    let (other, current) = try Self.open(folder)
    #expect(record([answer(.no)], other, current).1.map(\.code) == ["REC002"])
  }
}
