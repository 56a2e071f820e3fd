// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import Reporting
import SourceText

/// `pegel explain`: why a rule ended as it did.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: Console.text(
      "Erklärt das Ergebnis einer Regel für eine Kommune.",
      "Explains the verdict on a rule for a municipality."))

  @Argument(
    help: ArgumentHelp(
      Console.text("Kennung der Regel, auch als PAKET/REGEL", "id of the rule, or PACK/RULE"),
      valueName: "rule"))
  var rule: String

  @Option(
    name: .long,
    help: ArgumentHelp(Console.text("Kennung der Kommune", "id of the municipality"), valueName: "id"))
  var commune: String

  @OptionGroup var asOf: DayOption

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let day = try asOf.day()
    let workspace = try options.load()
    let operation = ExplainOperation(workspace: workspace)
    let (explanation, diagnostics) = operation.explain(rule, for: commune, asOf: day)
    var reporter = BriefReporter()
    reporter.add(diagnostics)
    reporter.finish()
    if let explanation {
      let style = Console.resultStyle
      try Console.print(
        explanation.terminal(
          in: language.language ?? workspace.language, usesColour: style.usesColour, width: style.width))
    }
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
  }
}
