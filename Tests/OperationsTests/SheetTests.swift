// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import Operations
import RuleGraphs
import SourceText
import Testing
import Values

/// The spreadsheet of a publication, saved as CSV, becomes answers.
@Suite struct SheetTests {
  private let header = "Checkliste WiBA;Nr. in WiBA;Prüffrage WiBA;Hilfsmittel;Aufwand;Umsetzung;Notizen\n"

  /// A new workspace with the shipped rules, in which all is open.
  private func sample() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var request = InitRequest(folder: folder.path("w"), taken: RecordTests.now.date, language: .de)
    request.rules = FilePath(Repository.root.appending(path: "Rules").path)
    #expect(InitOperation.run(request).1.isEmpty)
    return folder
  }

  private func open(_ folder: TemporaryFolder) throws -> (LoadedWorkspace, OpenSnapshot) {
    let workspace = try #require(WorkspaceLoader.load(WorkspaceRequest(root: folder.path("w"))).0)
    return (workspace, try #require(QuestionsOperation(workspace: workspace).open(nil, asOf: nil).0))
  }

  private func read(
    _ text: String, _ folder: TemporaryFolder, by role: String? = "IT-Leitung", daysLater days: Int = 0,
    keepsDays: Bool = false
  ) throws -> QuestionsOperation.Result {
    try folder.write(text, to: "sheet.csv")
    let (workspace, opened) = try open(folder)
    let today = RecordTests.now.date.adding(days: days)
    return QuestionsOperation(workspace: workspace).importing(
      folder.path("sheet.csv"), into: opened,
      defaults: QuestionDefaults(by: role, on: today, today: today, keepsDays: keepsDays),
      at: Timestamp(today))
  }

  private func answers(_ folder: TemporaryFolder) throws -> String {
    try folder.text(try #require(folder.files.first { $0.hasSuffix("/answers.yaml") }))
  }

  /// Headings, open rows, and what people and spreadsheets change: case, blanks, line breaks.
  @Test func rowsBecomeAnswersWithTheirWording() throws {
    let folder = try sample()
    let text =
      "\u{FEFF}" + header + """
        Backup;;;;;;
        Backup;1;"Ist klar, was
        zu sichern ist?";;2;Ja;
        Backup;2;Und wie oft?;siehe Liste;1 - 2;;
        backup ;3;Und worauf?;;2;nein ;NAS fehlt
        Rollen / Berechtigungen / Authentisierung;1;Hat jeder ein eigenes Konto?;;2;nicht  relevant;"nur
        eine Person"
        """
    let result = try read(text, folder)
    #expect(result.taken == 3 && result.skipped == 0 && result.diagnostics.isEmpty)
    let (_, opened) = try open(folder)
    let graph = opened.request.graph
    let stated = opened.request.answers.sorted { $0.key < $1.key }.map { position, answer in
      [graph.rules[position].name.rule, answer.value.value.rawValue, answer.note ?? "", answer.asked ?? ""]
    }
    #expect(
      stated == [
        ["backup-1", "ja", "", "Ist klar, was zu sichern ist?"],
        ["backup-3", "nein", "NAS fehlt", "Und worauf?"],
        ["rollen-1", "nicht relevant", "nur eine Person", "Hat jeder ein eigenes Konto?"],
      ])
    let position = try #require(graph.position(of: RuleName(pack: "wiba", rule: "backup-3")))
    #expect(opened.request.question(of: position)?.de == "Und worauf?")
    let (before, journal) = (try answers(folder), try folder.text("w/" + Journal.fileName))
    let again = try read(text, folder)
    #expect(again.taken == 3 && again.files.isEmpty && again.diagnostics.isEmpty)
    #expect(try answers(folder) == before)
    #expect(try folder.text("w/" + Journal.fileName) == journal)
    // A reason that stands there already is still one.
    #expect(try read(text.replacing("\"nur\neine Person\"", with: ""), folder).skipped == 0)
  }

  /// Reading a sheet once more is no answer given anew: only what has changed is of the later day. Where a day is stated, all
  /// of it is.
  @Test func anUnchangedAnswerKeepsItsDay() throws {
    let folder = try sample()
    let text = header + "Backup;1;?;;2;Ja;\nBackup;3;?;;2;nein;NAS fehlt\nBackup;4;?;;2;nein;\n"
    _ = try read(text, folder, keepsDays: true)
    let before = try answers(folder)
    let same = try read(text, folder, by: "Vertretung", daysLater: 30, keepsDays: true)
    #expect(same.taken == 3 && same.files.isEmpty)
    #expect(try answers(folder) == before)
    let changed = text.replacing("Backup;4;?;;2;nein;", with: "Backup;4;?;;2;Ja;")
      .replacing("NAS fehlt", with: "NAS bestellt")
    _ = try read(changed, folder, by: "Vertretung", daysLater: 30, keepsDays: true)
    func days() throws -> [String] {
      let answers = try open(folder).1.request.answers.sorted { $0.key < $1.key }.map(\.value)
      return answers.map { $0.on.value.description + " " + $0.by }
    }
    let first = RecordTests.now.date.description
    let later = RecordTests.now.date.adding(days: 30).description
    #expect(try days() == [first + " IT-Leitung", later + " Vertretung", later + " Vertretung"])
    _ = try read(changed, folder, daysLater: 60)
    let last = RecordTests.now.date.adding(days: 60).description
    #expect(try Set(days()) == [last + " IT-Leitung"])
  }

  /// Rows that are left out, and what is said about them.
  static let mistakes: [(row: String, reason: String)] = [
    ("Bakcup;1;?;;2;Ja;", "no list `Bakcup`"), ("Backup;8;?;;2;Ja;", "`Backup` has no question `8`"),
    ("Backup;eins;?;;2;Ja;", "`Backup` has no question `eins`"),
    ("Backup;1;?;;2;teilweise;", "`teilweise` is no answer"),
    ("Backup;1;?;;2;Nicht relevant; ", "`nicht relevant` for `backup-1` stands without a reason"),
    ("Backup;7;?;;2;Ja;", "`wiba/backup-7` stands in an earlier row"), (";1;?;;2;Ja;", "no list ``"),
  ]

  @Test(arguments: mistakes.indices) func aBadRowIsLeftOutWholeAndNamed(index: Int) throws {
    let folder = try sample()
    let (row, reason) = Self.mistakes[index]
    let result = try read(header + "Backup;7;Klappt es?;;2;Ja;\n" + row + "\n", folder)
    #expect(result.taken == 1 && result.skipped == 1)
    #expect(result.diagnostics.map(\.code) == ["REC012"])
    let text = try #require(result.diagnostics.first?.text.en)
    #expect(text.hasPrefix("row 3 is skipped: ") && text.contains(reason), "\(text)")
    #expect(result.diagnostics.first?.location?.position.line == 3)
    #expect(try answers(folder).contains("Klappt es?"))
  }

  @Test func otherTablesAndUnnamedRolesAreRefused() throws {
    let folder = try sample()
    let before = folder.files + ["sheet.csv"]
    let other = try read("Checkliste WiBA;Nr. in WiBA;Umsetzung\nBackup;1;Ja\n", folder)
    #expect(other.diagnostics.map(\.code) == ["REC024"] && other.taken == 0)
    #expect(other.diagnostics.first?.help?.en.contains("`Prüffrage WiBA`") == true)
    let unnamed = try read(header + "Backup;1;?;;2;Ja;\n", folder, by: nil)
    #expect(unnamed.diagnostics.map(\.code) == ["REC008"] && unnamed.taken == 0)
    #expect(folder.files == before.sorted())
  }

  @Test func everyRuleOfThePackStandsInItsSheet() throws {
    let (_, opened) = try open(try sample())
    let pack = try #require(opened.request.graph.packs.first { $0.id.value == "wiba" })
    let keys = try #require(pack.sheet).lists.map(\.key.value)
    let used = pack.rules.map { $0.id.value.split(separator: "-").dropLast().joined(separator: "-") }
    #expect(keys.count == 19 && Set(keys) == Set(used))
  }

  private static let workbook = Repository.root
    .appending(path: "../shared/imports/wiba/WiBA_Tool_synthetisch.xlsx").standardizedFileURL

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: workbook.path),
      "WiBA_Tool_synthetisch.xlsx is expected in ../shared/imports/wiba"))
  func aWholeWorkbookIsRead() throws {
    let folder = try sample()
    let result = try read(try Self.table(of: Self.workbook), folder)
    // 257 questions: 32 open, 32 not relevant without a reason, one "teilweise".
    #expect(result.taken == 192 && result.skipped == 33)
    #expect(Set(result.diagnostics.map(\.code)) == ["REC012"] && result.diagnostics.count == 33)
    #expect(try open(folder).1.request.answers.count == 192)
  }

  /// The second sheet of a workbook as a spreadsheet program saves it.
  private static func table(of workbook: URL) throws -> String {
    let script = """
      import csv, re, sys, zipfile, xml.etree.ElementTree as tree
      ns = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
      sheet = tree.fromstring(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/sheet2.xml'))
      out = csv.writer(sys.stdout, delimiter=';')
      for row in sheet.iter(ns + 'row'):
          cells = {re.sub(r'[0-9]', '', c.get('r')): ''.join(c.itertext()) for c in row}
          out.writerow([cells.get(column, '') for column in 'ABCDEFG'])
      """
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-X", "utf8", "-c", script, workbook.path]
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
