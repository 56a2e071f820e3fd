// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Operations
import SourceText
import Testing
import Values

/// Lists of questions, out and back in.
@Suite struct QuestionTests {
  private let header = "key;answer;by;on\n"

  /// The small workspace with facts taken out of its snapshot.
  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.copy(Repository.foreign, to: "w")
    let path = "w/snapshots/seebad.yaml"
    let text = try folder.text(path).replacing("kind: fun, ", with: "").replacing(
      ", sampled: 2026-06-20", with: ""
    )
    .replacing("2026-05-31", with: "2026-06-21").replacing("2026-05-30", with: "2026-06-22").replacing(
      "heated: ja, ", with: ""
    )
    .replacing("  S-3: {value: ja, on: 2026-05-02, by: manager, evidence: written}\n", with: "")
    .replacing("answers:\n", with: "")
    try folder.write(text, to: path)
    return folder
  }

  private func read(_ text: String, _ folder: TemporaryFolder) throws -> QuestionsOperation.Result {
    try folder.write(text, to: "q.csv")
    let (workspace, opened) = try RecordTests.open(folder)
    let today = RecordTests.now.date
    return QuestionsOperation(workspace: workspace).read(
      folder.path("q.csv"), into: opened,
      defaults: QuestionDefaults(by: nil, on: today, today: today), at: RecordTests.now)
  }

  @Test func whatIsAskedCanBeAnswered() throws {
    let folder = try sample()
    let (_, opened) = try RecordTests.open(folder)
    let keys = opened.request.openItems().map(\.key)
    #expect(keys.contains("lido/S-3") && keys.contains("pools[P1].sampled") && keys.contains("bath.heated"))
    for language in Language.allCases {
      let list = QuestionList(of: opened).csv(in: language)
      #expect(list.hasPrefix("\u{FEFF}") && list.contains("pools[P1].sampled"))
      // Nothing is filled in, so nothing changes.
      let result = try read(list, folder)
      #expect(result.taken == 0 && result.skipped == 0 && result.diagnostics.isEmpty)
    }
    #expect(QuestionList(of: opened, limit: 1).csv(in: .en).split(separator: "\r\n").count == 2)
  }

  @Test func rowsAreMatchedByTheirKeyInAnyOrder() throws {
    let folder = try sample()
    let result = try read(
      "antwort;bemerkung;durch;schluessel\n20.6.2026;;IT;pools[P1].sampled\n\nYES;ok;manager;S-3\n;x;y;S-1\n",
      folder)
    #expect(result.taken == 2 && result.skipped == 0)
    #expect(result.diagnostics.isEmpty)
    let (_, opened) = try RecordTests.open(folder)
    #expect(opened.request.openItems().map(\.key).contains("pools[P1].sampled") == false)
    #expect(opened.request.answers.values.map(\.note) == ["ok"])
    #expect(
      try folder.text("w/snapshots/seebad.supplements.yaml").contains("- {id: P1, sampled: 2026-06-20}"))
  }

  @Test func aMissingColumnLeavesThingsUntouched() throws {
    let folder = try sample()
    let before = folder.files + ["q.csv"]
    let result = try read("key;by;note\nS-3;manager;x\npools[P2].kind;IT;\n", folder)
    #expect(result.taken == 0 && result.diagnostics.isEmpty)
    #expect(folder.files == before.sorted())
    _ = try read("key;answer;by;evidence;note\nS-3;ja;manager;written;first\n", folder)
    _ = try read("key;answer;by\nS-3;nein;manager\n", folder)
    #expect(
      try folder.text("w/snapshots/seebad.answers.yaml")
        .contains("{value: nein, on: 2026-07-01, by: manager, evidence: written, note: first}"))
  }

  /// Rows that are left out, and what is said about them.
  static let mistakes: [(row: String, reason: String)] = [
    ("S-9;ja;m;", "S-9"), (";ja;m;", "neither a rule"), ("S-3;vielleicht;m;", "`vielleicht` is no answer"),
    ("S-3;ja;;", "role"), ("S-3;ja;m;31.02.2026", "31.02.2026"), ("S-3;ja;m;bald", "bald"),
    ("S-3;ja;m;2026-07-02", "future"), ("pools[P2].kind;tief;m;", "tief"),
    ("pools[P9].kind;fun;m;", "no row `P9`"), ("pools[P2].deep;1;m;", "no field `deep`"),
    ("pools;vielleicht;m;", "vielleicht"), ("pools;-;m;", "has rows"), ("bath.name;-;m;", "name"),
    ("W-1;ja;m;", "asks no question"),
  ]

  @Test(arguments: mistakes.indices) func aBadRowIsLeftOutWholeAndNamed(index: Int) throws {
    let (row, reason) = Self.mistakes[index]
    let folder = try sample()
    let result = try read(header + row + "\nbath.heated;ja;manager;1.6.2026\n", folder)
    #expect(result.taken == 1 && result.skipped == 1)
    #expect(result.diagnostics.map(\.code) == ["REC012"])
    let text = try #require(result.diagnostics.first?.text.en)
    #expect(text.hasPrefix("row 2 is skipped: ") && text.contains(reason), "\(text)")
    #expect(result.diagnostics.first?.location?.position.line == 2)
    #expect(try folder.text("w/snapshots/seebad.supplements.yaml").contains("bath: {heated: ja}"))
    #expect(folder.files.contains("w/snapshots/seebad.answers.yaml") == false)
  }

  @Test func doubleRowsForeignRowsAndColumnsAreNamed() throws {
    let folder = try sample()
    let double = try read(header + "S-3;ja;m;\nlido/S-3;ja;m;\nS-3;nein;m;\n", folder)
    #expect(double.skipped == 2 && double.diagnostics.map { $0.text.en.prefix(5) } == ["row 3", "row 4"])
    let foreign = try read("commune;municipality;key;answer;by\nx;other;S-3;nein;m\n", folder)
    #expect(foreign.diagnostics.map(\.code) == ["REC014", "REC012"])
    #expect(foreign.taken == 0)
    #expect(try read("answer;by\nja;m\n", folder).diagnostics.map(\.code) == ["REC013"])
    #expect(try read("", folder).diagnostics.map(\.code) == ["MRK004"])
  }
}
