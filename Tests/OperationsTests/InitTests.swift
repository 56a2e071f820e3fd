// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Operations
import SourceText
import Testing
import Values

/// New workspaces: in order at once, made from the schema, and never over something that exists.
@Suite struct InitTests {
  private let taken = RecordTests.now.date

  private func make(
    _ folder: TemporaryFolder, _ language: Language = .de, commune: String? = nil,
    rules: FilePath? = FilePath(Repository.root.appending(path: "Rules").path)
  ) -> ([String], [Diagnostic]) {
    var request = InitRequest(folder: folder.path("musterdorf"), taken: taken, language: language)
    request.rules = rules
    request.commune = commune
    return InitOperation.run(request)
  }

  @Test(arguments: Language.allCases) func aNewWorkspaceIsInOrderAndAllIsOpen(language: Language) throws {
    let folder = try TemporaryFolder()
    let (files, diagnostics) = make(folder, language)
    #expect(diagnostics.isEmpty && Set(folder.files) == Set(files.map { "musterdorf/" + $0 }))
    #expect(
      CheckOperation.check(workspace: folder.path("musterdorf")).filter { $0.severity != .note }.map(\.code)
        == [])
    let (loaded, _) = WorkspaceLoader.load(WorkspaceRequest(root: folder.path("musterdorf")))
    let workspace = try #require(loaded)
    let (opened, findings) = QuestionsOperation(workspace: workspace).open(nil, asOf: nil)
    #expect(findings.isEmpty)
    let verdicts = try #require(opened).request.verdicts()
    #expect(verdicts.allSatisfy { $0.outcome != .pass && $0.outcome != .fail && $0.outcome != .error })
    #expect(opened?.request.openItems().isEmpty == false)
  }

  /// Every example uncovered, the workspace is still read without an error: no example is out of date.
  @Test(arguments: Language.allCases) func examplesAreValidOnceTheyAreUncovered(language: Language) throws {
    let folder = try TemporaryFolder()
    let (files, _) = make(folder, language)
    for name in files.map({ "musterdorf/" + $0 }) where !name.hasPrefix("musterdorf/Rules/") {
      let text = try folder.text(name)
      if name.hasSuffix(".csv") {
        var lines = text.components(separatedBy: "\r\n")
        let last = try #require(lines.lastIndex { !$0.isEmpty })
        #expect(lines[last].hasPrefix("# "))
        lines[last].removeFirst(2)
        try folder.write(lines.joined(separator: "\r\n"), to: name)
      } else if name.hasSuffix("snapshot.yaml") {
        try folder.write(text.replacing(/(?m)^(  )?# ( *[-a-z_]+[: ])/) { ($0.1 ?? "") + $0.2 }, to: name)
      }
    }
    let found = CheckOperation.check(workspace: folder.path("musterdorf"))
    #expect(
      found.filter { $0.severity == .error }.map { "\($0.location?.file.name ?? "") \($0.text.en)" } == [])
    let snapshot = try #require(files.first { $0.hasSuffix("snapshot.yaml") })
    #expect(try folder.text("musterdorf/" + snapshot).contains("\n  org:"))
  }

  @Test func tablesOpenInGermanSpreadsheets() throws {
    let folder = try TemporaryFolder()
    let (files, _) = make(folder)
    let tables = files.filter { $0.hasSuffix(".csv") }
    #expect(tables.count > 20)
    for name in tables {
      let data = try Data(contentsOf: folder.url.appending(path: "musterdorf/" + name))
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) && text.hasSuffix("\r\n"))
      let lines = text.dropFirst(text.hasPrefix("\u{FEFF}") ? 1 : 0).components(separatedBy: "\r\n")
        .dropLast()
      let columns = lines.first?.split(separator: ";").count
      #expect(
        lines.allSatisfy { $0.split(separator: ";", omittingEmptySubsequences: false).count == columns })
      #expect(!text.contains("\""))
    }
  }

  @Test func nothingIsOverwrittenAndNothingLeftBehind() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "musterdorf/notes.txt")
    #expect(make(folder).1.map(\.code) == ["REC018"])
    #expect(folder.files == ["musterdorf/notes.txt"])
    #expect(ExitCode(of: make(folder).1) == .cannotCreate)
    try FileManager.default.removeItem(at: folder.url.appending(path: "musterdorf"))
    #expect(make(folder, commune: "Muster Dorf").1.map(\.code) == ["REC020"])
    #expect(make(folder, rules: folder.path).1.map(\.code) == ["REC019"])
    #expect(folder.files.isEmpty)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "musterdorf"), withIntermediateDirectories: true)
    #expect(make(folder).1.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["musterdorf"])
    try folder.write("x", to: "file")
    let request = InitRequest(folder: folder.path("file"), taken: taken, language: .de)
    #expect(InitOperation.run(request).1.map(\.code) == ["OPS020"])
  }

  /// Another schema and other packs work without a change to the program.
  @Test func aForeignPackCanStartAWorkspace() throws {
    let folder = try TemporaryFolder()
    let (files, diagnostics) = make(folder, .en, rules: FilePath(Repository.foreign.path))
    #expect(diagnostics.isEmpty && files.contains("inventory/2026/pools.csv"))
    #expect(
      CheckOperation.check(workspace: folder.path("musterdorf")).filter { $0.severity == .error }.isEmpty)
  }
}
