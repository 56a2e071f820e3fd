// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// `pegel check`: reads and checks every document of a workspace.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Console.text(
      "Prüft alle Dokumente des Arbeitsbereichs.", "Checks all documents of the workspace."))

  @OptionGroup var options: WorkspaceOptions

  mutating func run() throws {
    let workspace = try options.load()
    let operation = EvaluateOperation(workspace: workspace, programVersion: Pegel.version)
    let diagnostics = operation.check()
    Console.report(diagnostics)
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
    Console.note(Console.text("Alles in Ordnung.", "Everything is in order."))
  }
}
