// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import Reporting
import SourceText

/// `pegel evaluate`: verdicts, scores, gaps and reports.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: Console.text(
      "Bewertet Bestandsaufnahmen und schreibt Berichte.", "Judges snapshots and writes reports."))

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

  mutating func run() throws {
    let workspace = try options.load()
    var request = EvaluateRequest()
    request.communes = commune
    request.skipped = skip
    request.asOf = try asOf.map(Arguments.date)
    let operation = EvaluateOperation(workspace: workspace, programVersion: Pegel.version)
    let (assessments, diagnostics) = operation.run(request)
    Console.report(diagnostics)
    for assessment in assessments { try Console.print(assessment.verdictLine) }
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
  }
}
