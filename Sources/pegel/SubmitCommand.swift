// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import Reporting
import SourceText
import Values

/// `pegel submit`: what a municipality hands to its federation.
struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: Console.text(
      "Schreibt die Abgabe einer Kommune an ihren Verbund: Ergebnisse und Zahlen, keine Bestandsdaten.",
      "Writes the submission of a municipality to its federation: outcomes and counts, no facts."),
    discussion: Console.text(
      """
      Zuerst wird gezeigt, was das Haus verlässt und was nicht, und was sich seit der letzten Abgabe geändert hat. Die \
      Abgabe liegt danach im Ordner, den `submissions` in `pegel.yaml` oder --out nennt, unter STICHTAG/KOMMUNE.json.
      """,
      """
      First it shows what leaves the house and what does not, and what has changed since the last submission. The \
      submission then lies in the folder that `submissions` in `pegel.yaml` or --out names, as DAY/MUNICIPALITY.json.
      """))

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Kennung der Kommune; entbehrlich, wenn der Arbeitsbereich nur eine hat",
        "id of the municipality; not needed where the workspace has one only"), valueName: "id"))
  var commune: String?

  @OptionGroup var asOf: RequiredDayOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner für Abgaben; ohne Angabe der unter `submissions` in `pegel.yaml`",
        "folder of submissions; by default that under `submissions` in `pegel.yaml`"), valueName: "folder"))
  var out: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "frühere gemeinsame Auswertung: nennt dem Verbund auch, was sich seitdem wodurch geändert hat",
        "an earlier joint run: also tells the federation what has changed since then, and why"),
      valueName: "run"))
  var since: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "nur zeigen, was das Haus verlässt, und nichts schreiben",
        "only show what leaves the house, and write nothing")))
  var preview = false

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let day = try asOf.day()
    let workspace = try options.load()
    let operation = SubmitOperation(workspace: workspace, programVersion: Pegel.version)
    let folder = SubmissionFolder(
      out.map { FilePath($0).withoutTrailingSlash } ?? workspace.submissionsFolder)
    let run = since.map { EarlierRun(folder: FilePath($0).withoutTrailingSlash, submissions: folder) }
    let (submission, diagnostics) = operation.submission(of: commune, asOf: day, since: run)
    var reporter = BriefReporter()
    reporter.add(diagnostics)
    reporter.finish()
    guard let submission, !diagnostics.hasErrors else {
      throw ExitCode(of: diagnostics).asArgumentParserCode
    }
    let (previous, findings) = folder.last(of: submission.commune, upTo: day)
    Console.report(findings)
    let style = Console.resultStyle
    try Console.print(
      operation.preview(of: submission, previous: previous).terminal(
        in: language.language ?? workspace.language, usesColour: style.usesColour, width: style.width))
    if preview {
      Console.note(Console.text("Es ist nichts geschrieben.", "Nothing has been written."))
    } else {
      try write(submission, to: folder.path, operation)
    }
  }

  private func write(_ submission: Submission, to folder: FilePath, _ operation: SubmitOperation) throws {
    do throws(OutputFailure) {
      let file = try operation.write(submission, to: folder)
      let name = (file.relative(to: FilePath(".")) ?? file).text
      Console.note(Console.text("Abgabe geschrieben: \(name)", "Submission written: \(name)"))
    } catch {
      throw Console.failure([error.diagnostic])
    }
  }
}
