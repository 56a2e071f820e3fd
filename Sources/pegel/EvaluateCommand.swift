// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText
import Values

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

      Eine Bestandsaufnahme mit Fehlern wird gemeldet und hält die anderen nicht auf. Mit --stream steht jede Zeile \
      der Standardeingabe für eine Bestandsaufnahme (JSON), und jede wird sofort mit einer Zeile beantwortet.
      """,
      """
      Without --format the reports are written to the folder that `out` in `pegel.yaml` or --out names, and a short \
      version is printed. With --format it only prints, unless --out is given.

      A snapshot with errors is reported and does not stop the others. With --stream each line of standard input is a \
      snapshot (JSON), and each is answered by a line at once.
      """))

  @Argument(
    help: ArgumentHelp(
      Console.text(
        "Bestandsaufnahmen (Dateien oder Ordner) anstelle derer des Arbeitsbereichs",
        "snapshots (files or folders) in place of those of the workspace"), valueName: "snapshot"))
  var snapshots: [String] = []

  @OptionGroup var options: WorkspaceOptions

  @OptionGroup var facts: FactFileOptions

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Bestandsaufnahmen als Zeilen von der Standardeingabe lesen und je Zeile ein Ergebnis ausgeben",
        "read snapshots as lines of standard input and print a result for each line")))
  var stream = false

  @OptionGroup var communes: CommunesOption

  @OptionGroup var asOf: DayOption

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
        "Ausgabe: terminal, markdown, html (bei mehreren Kommunen die Übersicht), csv (die Lücken als Tabelle), json (ein Dokument je Kommune), verdicts (eine Zeile je Kommune) oder xccdf (XCCDF 1.2, ein Dokument je Kommune)",
        "output: terminal, markdown, html (of several municipalities the overview), csv (the gaps as a table), json (a document per municipality), verdicts (a line per municipality) or xccdf (XCCDF 1.2, a document per municipality)"
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

  mutating func validate() throws {
    if facts.bare != nil, options.workspace != nil {
      throw ValidationError(
        Console.text("--bare kennt keinen Arbeitsbereich", "--bare does without a workspace"))
    }
    if facts.bare != nil, snapshots.isEmpty, !stream {
      throw ValidationError(
        Console.text("Dateien oder Ordner mit Fakten fehlen", "files or folders of facts are missing"))
    }
    guard stream else { return }
    let others: [(isGiven: Bool, name: String)] = [
      (!snapshots.isEmpty, "snapshot"), (!communes.ids.isEmpty, "--commune"), (out != nil, "--out"),
      (gate != nil, "--gate"), (format ?? .verdicts != .verdicts, "--format"),
    ]
    if let other = others.first(where: \.isGiven) {
      throw ValidationError(
        Console.text(
          "--stream und \(other.name) schließen sich aus", "--stream and \(other.name) exclude each other")
      )
    }
  }

  mutating func run() throws {
    let day = try asOf.day()
    let workspace = try loadedWorkspace(on: day)
    let operation = EvaluateOperation(workspace: workspace, programVersion: Pegel.version)
    if stream {
      try answerLines(operation, on: day)
    } else {
      try judge(operation, on: day)
    }
  }

  private func loadedWorkspace(on day: CivilDate?) throws -> LoadedWorkspace {
    guard let schema = facts.bare else {
      return try options.load(snapshots: snapshots, readsSnapshots: !stream)
    }
    let workspace = try facts.load(schema: schema, snapshots: snapshots, on: day)
    let isDayShown = !stream && format != .verdicts
    if day == nil, isDayShown || workspace.looksAtDay {
      throw Console.failure([Diagnostic(OperationMessage.dayNeeded, at: nil)])
    }
    return workspace
  }

  // MARK: - Snapshots in files

  private func judge(_ operation: EvaluateOperation, on day: CivilDate?) throws {
    var request = EvaluateRequest()
    request.communes = communes.ids
    request.skipped = skip
    request.asOf = day
    request.mayBeEmpty = facts.bare != nil
    let (plan, diagnostics) = operation.plan(request)
    var reporter = BriefReporter()
    reporter.add(diagnostics)
    if let plan { try judge(plan, operation, &reporter) }
    reporter.finish()
    if let code = reporter.exitCode { throw code.asArgumentParserCode }
  }

  private func judge(_ plan: EvaluationPlan, _ operation: EvaluateOperation, _ reporter: inout BriefReporter)
    throws
  {
    let output = output(of: operation.workspace)
    var written = WrittenFiles()
    var failure: (any Error)?
    var done = 0
    var findings = reporter
    let show = { (result: EvaluatedSnapshot) in
      findings.add(result.diagnostics)
      written.add(result.files)
      if failure == nil {
        do { try Console.print(result.text) } catch { failure = error }
      }
      return failure == nil
    }
    let overview = EvaluationRun(operation, plan: plan, output: output).run { result in
      done += 1
      let goesOn = show(result)
      Console.progress(done, of: plan.entries.count)
      return goesOn
    }
    Console.clearProgress()
    _ = show(overview)
    reporter = findings
    if let failure { throw failure }
    if let folder = output.folder { written.report(in: folder) }
  }

  private func output(of workspace: LoadedWorkspace) -> EvaluationOutput {
    var output = EvaluationOutput(
      format: format ?? .terminal, language: language.language ?? workspace.language)
    output.style = Console.resultStyle
    output.folder = out.map { FilePath($0) } ?? (format == nil ? workspace.outputFolder : nil)
    output.gate = gate.map { Gate(level: $0) }
    return output
  }

  // MARK: - Snapshots in lines

  private func answerLines(_ operation: EvaluateOperation, on day: CivilDate?) throws {
    var request = StreamRequest()
    request.asOf = day
    request.skipped = skip
    request.factFileDay = facts.bare == nil ? nil : day ?? FactFileOptions.anyDay
    request.language = language.language ?? operation.workspace.language
    let (stream, diagnostics) = StreamOperation.preparing(operation, request)
    guard let stream else { throw Console.failure(diagnostics) }
    Console.report(diagnostics)
    var failure: (any Error)?
    let isGood = stream.run(readingFrom: Console.standardInput) { answer in
      do { try Console.print(answer) } catch { failure = error }
      return failure == nil
    }
    if let failure { throw failure }
    if !isGood { throw Operations.ExitCode.invalidInput.asArgumentParserCode }
  }
}
