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

  /// The forms of findings.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case terminal, json, sarif
  }

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
  var format: Format = .terminal

  mutating func run() throws {
    let diagnostics =
      files.isEmpty
      ? CheckOperation.check(workspace: options.root)
      : CheckOperation.check(files.map { FilePath($0) }, in: options.workspace.map { FilePath($0) })
    try Console.print(text(of: diagnostics))
    let summary = diagnostics.summary(in: Console.language)
    Console.note(summary.prefix(1).uppercased() + summary.dropFirst() + ".")
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
  }

  private func text(of diagnostics: [Diagnostic]) -> String {
    let form: DiagnosticFormat
    switch format {
    case .terminal: form = .terminal(usesColour: Console.usesColourForResults)
    case .json: form = .jsonLines
    case .sarif: form = .sarif(tool: SARIFTool(name: "pegel", version: Pegel.version))
    }
    let text = diagnostics.rendered(as: form, in: Console.language)
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}
