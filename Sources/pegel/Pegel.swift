// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// The program.
@main
struct Pegel: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "pegel",
    abstract: Console.text(
      "Zeigt einer Kommune, wie weit sie Sicherheitsstandards erfüllt und was als Nächstes zu tun ist.",
      "Shows a municipality how far it meets security baselines, and what to do next."),
    discussion: Console.text("Rückgabewerte:", "Exit codes:") + "\n" + exitCodes, version: version,
    subcommands: [
      InitCommand.self, EvaluateCommand.self, CheckCommand.self, ExplainCommand.self, QuestionsCommand.self,
      PlanCommand.self, CompareCommand.self, SubmitCommand.self, FederationCommand.self, VerifyCommand.self,
      MethodsCommand.self, ReportCommand.self, SchemaCommand.self, PackCommand.self,
    ])

  /// The table of exit codes, from the enum itself.
  private static var exitCodes: String {
    ExitCode.allCases.map { "  \($0.rawValue)\t\($0.meaning[Console.language])" }.joined(separator: "\n")
  }
}
