// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// `pegel check`: reads documents and says everything that is wrong with them.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Console.text(
      "Prüft Dokumente jeder Art; ohne Angabe den ganzen Arbeitsbereich.",
      "Checks documents of every kind; by default the whole workspace."))

  @Argument(
    help: ArgumentHelp(
      Console.text(
        "Dateien oder Ordner: Regelpakete, Schemas, Bestandsaufnahmen, Modelle, Anpassungen, ...",
        "files or folders: rule packs, schemas, snapshots, models, tailorings, ..."), valueName: "file"))
  var files: [String] = []

  @OptionGroup var options: WorkspaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ausgabe: terminal, json (eine Zeile je Befund) oder sarif",
        "output: terminal, json (a line per finding) or sarif"), valueName: "format"))
  var format: FindingsFormat = .terminal

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "nennt auch Ausdrücke, die Zeile für Zeile ausgewertet werden, und warum",
        "also names expressions that are evaluated row by row, and why")))
  var verbose = false

  mutating func run() throws {
    let diagnostics =
      files.isEmpty
      ? CheckOperation.check(workspace: options.root, isVerbose: verbose)
      : CheckOperation.check(
        files.map { FilePath($0) }, in: options.workspace.map { FilePath($0) }, isVerbose: verbose)
    try Console.print(format.text(of: diagnostics))
    Console.summarise(diagnostics)
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
  }
}
