// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// What the commands print, and the codes they end with.
@Suite struct CommandTests {
  private func run(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Program.Run {
    try Program.run(arguments, in: Repository.foreign, environment: environment)
  }

  /// A pack about something else altogether, with its own schema and model, works without a change to the program.
  @Test func aForeignPackIsJudged() throws {
    let expected = try String(
      contentsOf: Repository.foreign.appending(path: "expected-verdicts.jsonl"), encoding: .utf8)
    let run = try run(["evaluate", "--format", "verdicts"])
    #expect(run.code == 0)
    #expect(run.text == expected)
    #expect(run.messages.isEmpty)
  }

  /// Arguments, the exit code, and a part of what is said.
  static let endings: [(arguments: [String], code: Int32, message: String)] = [
    (["evaluate", "--format", "json", "--gate", "0"], 0, ""),
    (["evaluate", "--format", "json", "--gate", "2"], 1, "not guaranteed to be on level 2"),
    (["evaluate", "--format", "nothing"], 64, "format"),
    (["evaluate", "--format", "json", "--as-of", "31.13.2026"], 65, "is not a date"),
    (["evaluate", "--format", "json", "--as-of", "2020-01-01"], 65, "newer than"),
    (["evaluate", "--format", "json", "--commune", "seebed"], 65, "seebad"),
    (["evaluate", "--format", "json", "nowhere.yaml"], 66, "does not exist"),
    (["evaluate", "--workspace", "/"], 66, "pegel.yaml"),
    (["evaluate", "--out", "/proc/pegel"], 73, "/proc/pegel"),
    (["check"], 0, "No errors"),
    (["check", "nowhere.yaml"], 66, "does not exist"),
    (["check", "expected-verdicts.jsonl"], 65, "kind of document"),
    (["check", "pack", "--format", "sarif"], 0, "No errors"),
    (["explain", "W-1", "--commune", "seebad"], 0, ""),
    (["explain", "W-9", "--commune", "seebad"], 65, "W-"),
    (["explain", "W-1"], 64, "commune"),
    (["questions"], 0, ""),
    (["questions", "--in", "nowhere.csv"], 66, "does not exist"),
    (["questions", "--commune", "seebed"], 65, "seebad"),
    (["init", "pack"], 73, "is not empty"),
    (["init", "pegel.yaml"], 73, "is not a folder"),
    (["schema", "Snapshot"], 0, ""),
    (["schema", "Snapshoot"], 65, "Snapshot"),
    (["report", "nowhere.json"], 66, "does not exist"),
    (["report", "pegel.yaml"], 65, ""),
    (["report", "pack"], 74, "is a folder"),
    (["pack", "graph", "--rule", "W-1"], 0, ""),
    (["pack", "graph", "--rule", "W-9"], 65, "W-"),
    (["pack", "test", "pack", "--mutants"], 1, ""),
    (["pack", "test", "pack", "--mutants", "--at-least", "101"], 64, "between 0 and 100"),
    (["pack", "test", "pack", "--mutants", "--format", "junit"], 64, "come as text and json"),
    (["pack", "docs", "pack"], 0, ""),
    (["pack", "docs", "nowhere"], 66, "does not exist"),
    (["pack", "docs", "pack", "--out", "/proc/pegel"], 73, "/proc/pegel"),
    (["pack", "diff", "pack", "pack", "--breaking"], 0, ""),
    (["pack", "diff", "pack"], 64, "new"),
    (["pack", "diff", "pack", "nowhere"], 66, "does not exist"),
    (["nothing"], 64, "nothing"),
    (["--version"], 0, ""),
  ]

  @Test(arguments: endings.indices)
  func everyEndingHasItsCode(index: Int) throws {
    let ending = Self.endings[index]
    let run = try run(ending.arguments)
    #expect(run.code == ending.code, "\(ending.arguments): \(run.messages)")
    let said = run.messages + (ending.arguments[0] == "check" ? run.text : "")
    #expect(ending.message.isEmpty || said.contains(ending.message))
  }

  @Test func messagesFollowTheEnvironmentAndReportsDoNot() throws {
    let german = try run(["explain", "W-9", "--commune", "seebad"], ["LANG": "de_DE.UTF-8"])
    #expect(german.messages.contains("die Regel `W-9` gibt es nicht"))
    let arguments = ["evaluate", "--format", "markdown"]
    let one = try run(arguments, ["LANG": "de_DE.UTF-8"])
    let other = try run(arguments, ["LANG": "en_GB.UTF-8"])
    #expect(one.output == other.output)
    let asked = try run(arguments + ["--lang", "de"], ["LANG": "en_GB.UTF-8"])
    #expect(asked.output != one.output)
  }

  @Test func nothingIsWrittenWithAFormatUnlessAFolderIsNamed() throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appending(path: "w")
    try Repository.copy(Repository.foreign, to: place)
    let before = Repository.files(below: place)
    #expect(try Program.run(["evaluate", "--format", "json"], in: place).code == 0)
    #expect(Repository.files(below: place) == before)
    #expect(try Program.run(["evaluate", "--format", "json", "--out", "other"], in: place).code == 0)
    #expect(
      Set(Repository.files(below: place)).subtracting(before) == [
        "other/seebad/assessment.json", "other/seebad/report.md", "other/seebad/report.html",
        "other/seebad/gaps.csv",
      ])
  }

  /// One municipality's tailoring, the other's snapshot: the third is judged, its reports are whole, the code is 65.
  @Test func whatIsBrokenOfOneMunicipalityDoesNotStopTheOthers() throws {
    let temporary = try TemporaryFolder()
    let place = temporary.url.appending(path: "w")
    try Repository.copy(Repository.foreign, to: place)
    let snapshot = try String(contentsOf: place.appending(path: "snapshots/seebad.yaml"), encoding: .utf8)
    for (name, damage) in [("hallenbad", ""), ("freibad", "\n[")] {
      let other = snapshot.replacing("commune: seebad", with: "commune: \(name)") + damage
      try Data(other.utf8).write(to: place.appending(path: "snapshots/\(name).yaml"))
    }
    let tailoring = place.appending(path: "tailorings/seebad.yaml")
    let text = try String(contentsOf: tailoring, encoding: .utf8)
    try Data(text.replacing("lido/W-1", with: "lido/W-11").utf8).write(to: tailoring)
    let run = try Program.run(["evaluate"], in: place)
    #expect(run.code == 65)
    #expect(run.messages.contains("`seebad` is not judged"))
    let reports = ["assessment.json", "gaps.csv", "report.html", "report.md"].map { "hallenbad/" + $0 }
    let folder = place.appending(path: "reports")
    #expect(Repository.files(below: folder) == reports + ["overview.html", "overview.md"])
    let overview = try String(contentsOf: folder.appending(path: "overview.md"), encoding: .utf8)
    #expect(overview.contains("seebad") && overview.contains("freibad"), "those not judged are listed")
  }

  /// Neither stops the others: the second municipality is judged, and the code says that reading failed.
  @Test(.enabled(if: Program.runsWithoutPrivileges, "the program cannot be run without privileges here"))
  func aSnapshotWithoutPermissionDoesNotStopTheOthers() throws {
    let folder = try TemporaryFolder()
    let place = folder.url.appending(path: "w")
    try Repository.copy(Repository.foreign, to: place)
    let secret = place.appending(path: "snapshots/secret.yaml")
    try Data("pegel: 1\n".utf8).write(to: secret)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: secret.path)
    let run = try Program.run(
      ["evaluate", "--format", "verdicts"], in: place, through: Program.withoutPrivileges)
    #expect(run.code == 74, "\(run.messages)")
    #expect(run.messages.contains("no permission for `snapshots/secret.yaml`"))
    #expect(run.text.contains("seebad"))
  }

  @Test func resultsHaveNoColourInAPipe() throws {
    for arguments in [["evaluate"], ["explain", "W-1", "--commune", "seebad"], ["check"]] {
      let run = try run(arguments + (arguments[0] == "evaluate" ? ["--format", "terminal"] : []))
      #expect(!run.text.contains("\u{1B}") && !run.messages.contains("\u{1B}"))
    }
  }

  @Test func theHelpNamesEveryExitCode() throws {
    let help = try run(["--help"]).text
    for code in ["0", "1", "64", "65", "66", "70", "73", "74", "77"] {
      #expect(help.contains("\n  \(code)\t"), "\(code) is missing in\n\(help)")
    }
  }
}
