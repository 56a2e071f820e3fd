// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// `pegel methods`: what the methods of scoring make of the same verdicts.
struct MethodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methods",
    abstract: Console.text(
      "Vergleicht Bewertungsverfahren für das Gremium, das über das Reifegradmodell entscheidet.",
      "Compares methods of scoring, for the board that decides on the maturity model."))

  @OptionGroup var communes: CommunesOption

  @OptionGroup var asOf: DayOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ausgabe: markdown oder json (ein Dokument je Kommune)",
        "output: markdown or json (a document per municipality)"), valueName: "format"))
  var format = MethodsOperation.Format.markdown

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let day = try asOf.day()
    let workspace = try options.load()
    let (text, diagnostics) = MethodsOperation(workspace: workspace).run(
      communes: communes.ids, asOf: day, as: format, in: language.language ?? workspace.language)
    var reporter = BriefReporter()
    reporter.add(diagnostics)
    reporter.finish()
    try Console.print(text)
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
  }
}
