// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// `pegel pack lint`: looks for what makes rule packs hard to use.
struct PackLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: Console.text(
      "Sucht nach Schwächen von Regelpaketen.", "Looks for weak spots of rule packs."))

  /// The severities, the gravest first.
  enum Level: String, ExpressibleByArgument, CaseIterable {
    case error, warning, note

    /// Whether a finding is at least as grave.
    func includes(_ severity: Severity) -> Bool {
      switch (self, severity) {
      case (.note, _), (_, .error), (.warning, .warning): true
      case (.error, .warning), (.error, .note), (.warning, .note): false
      }
    }
  }

  @OptionGroup var packs: PackOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner mit einer älteren Fassung, deren Kennungen weitergelten müssen",
        "folder with an older version, whose ids have to live on"), valueName: "folder"))
  var against: String?

  @Option(
    name: .customLong("fail-level"),
    help: ArgumentHelp(
      Console.text(
        "ab welcher Schwere das Programm mit 1 endet: error, warning oder note",
        "from which severity on the program ends with 1: error, warning or note"), valueName: "level"))
  var failLevel: Level = .warning

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("Ausgabe: terminal, json oder sarif", "output: terminal, json or sarif"),
      valueName: "format"
    ))
  var format: FindingsFormat = .terminal

  mutating func run() throws {
    let (isUsable, findings) = PackLintOperation.run(packs.request, against: against.map { FilePath($0) })
    try Console.print(format.text(of: findings))
    Console.summarise(findings)
    guard isUsable else { throw ExitCode(of: findings).asArgumentParserCode }
    if findings.contains(where: { failLevel.includes($0.severity) }) {
      throw ExitCode.no.asArgumentParserCode
    }
  }
}
