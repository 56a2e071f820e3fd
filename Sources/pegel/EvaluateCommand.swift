// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import SourceText

/// `pegel evaluate`: verdicts, scores, gaps and reports.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: Console.text(
      "Bewertet Bestandsaufnahmen und schreibt Berichte.", "Judges snapshots and writes reports."),
    discussion: Console.text(
      """
      Ohne --format werden die Berichte in den Ordner geschrieben, den `out` in `pegel.yaml` oder --out nennt, und \
      eine Kurzfassung ausgegeben. Mit --format wird nur ausgegeben, es sei denn, --out ist angegeben.
      """,
      """
      Without --format the reports are written to the folder that `out` in `pegel.yaml` or --out names, and a short \
      version is printed. With --format it only prints, unless --out is given.
      """))

  @Argument(
    help: ArgumentHelp(
      Console.text(
        "Bestandsaufnahmen (Dateien oder Ordner) anstelle derer des Arbeitsbereichs",
        "snapshots (files or folders) in place of those of the workspace"), valueName: "snapshot"))
  var snapshots: [String] = []

  @OptionGroup var options: WorkspaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("nur diese Kommune (mehrfach möglich)", "only this municipality (repeatable)"),
      valueName: "id"))
  var commune: [String] = []

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Console.text(
        "Stichtag als 2026-12-31; ohne Angabe der Tag der Bestandsaufnahme",
        "the day of the assessment as 2026-12-31; by default that of the snapshot"), valueName: "date"))
  var asOf: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("Regel auslassen (mehrfach möglich)", "leave out a rule (repeatable)"), valueName: "rule"))
  var skip: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner für die Berichte; ohne Angabe der unter `out` in `pegel.yaml`",
        "folder for the reports; by default that under `out` in `pegel.yaml`"), valueName: "folder"))
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ausgabe: terminal, markdown, html (bei mehreren Kommunen die Übersicht), csv (die Lücken als Tabelle), json (ein Dokument je Kommune) oder verdicts (eine Zeile je Kommune)",
        "output: terminal, markdown, html (of several municipalities the overview), csv (the gaps as a table), json (a document per municipality) or verdicts (a line per municipality)"
      ),
      valueName: "format"))
  var format: ReportFormat?

  @OptionGroup var language: LanguageOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "mit 1 enden, wenn eine Kommune diese Stufe nicht gesichert erreicht",
        "end with 1 if a municipality is not guaranteed to have reached this level"), valueName: "level"))
  var gate: Int?

  mutating func run() throws {
    let day = try asOf.map(Arguments.date)
    let workspace = try options.load(snapshots: snapshots)
    var request = EvaluateRequest()
    request.communes = commune
    request.skipped = skip
    request.asOf = day
    let operation = EvaluateOperation(workspace: workspace, programVersion: Pegel.version)
    let (assessments, diagnostics) = operation.run(request)
    Console.reportBriefly(diagnostics)
    let language = language.language ?? workspace.language
    if !assessments.isEmpty {
      try Console.print(
        assessments.rendered(as: format ?? .terminal, in: language, style: Console.resultStyle))
    }
    var findings = gate.map { Gate(level: $0).findings(on: assessments) } ?? []
    findings += write(assessments, of: workspace, in: language, isWhole: !diagnostics.hasErrors)
    Console.report(findings)
    if (diagnostics + findings).hasErrors {
      throw ExitCode(of: diagnostics + findings).asArgumentParserCode
    }
  }

  /// Writes the reports where they are wanted, and says where; returns what went wrong.
  private func write(
    _ assessments: [Assessment], of workspace: LoadedWorkspace, in language: Language, isWhole: Bool
  ) -> [Diagnostic] {
    let standard = format == nil ? workspace.outputFolder : nil
    guard let folder = out.map({ FilePath($0) }) ?? standard, !assessments.isEmpty else { return [] }
    do {
      let files = try ReportFolder.write(
        assessments, to: folder, in: language, hasOverview: isWhole && assessments.count > 1)
      Console.note(Console.text("Berichte geschrieben:", "Reports written:"))
      for file in files { Console.note("  " + (file.relative(to: FilePath(".")) ?? file).text) }
      return []
    } catch {
      return [error.diagnostic]
    }
  }
}
