// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// `pegel pack`: what the authors of packs need.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: Console.text("Werkzeuge für Regelpakete.", "Tools for rule packs."),
    subcommands: [
      PackTestCommand.self, PackLintCommand.self, PackDocsCommand.self, GraphCommand.self,
      PackDiffCommand.self,
    ])
}

/// `pegel pack graph`: which fact feeds which rule, and how rules hang together.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: Console.text(
      "Zeichnet Regeln mit Angaben, Handlungsfeldern, Stufen und Kriterien.",
      "Draws rules with facts, domains, levels and criteria."))

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("Ausgabe: mermaid, dot oder json", "output: mermaid, dot or json"), valueName: "format"))
  var format: GraphFormat = .mermaid

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("nur diese Regel und was sie berührt", "only this rule and what it touches"),
      valueName: "rule"))
  var rule: String?

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let workspace = try options.load()
    let (picture, mistake) = GraphOperation.picture(
      of: workspace, around: rule, as: format, in: language.language ?? workspace.language)
    guard let picture else { throw Console.failure([mistake].compactMap(\.self)) }
    try Console.print(picture)
  }
}

extension GraphFormat: ExpressibleByArgument {}
