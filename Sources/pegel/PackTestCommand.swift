// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import PackQuality
import SourceText

/// `pegel pack test`: runs the examples of rule packs.
struct PackTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: Console.text("Prüft die Beispiele von Regelpaketen.", "Runs the examples of rule packs."))

  /// The forms of the report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, junit, json
  }

  @OptionGroup var packs: PackOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("Ausgabe: text, junit oder json", "output: text, junit or json"), valueName: "format"))
  var format: Format = .text

  @Option(
    name: .long,
    help: ArgumentHelp(Console.text("nur diese Regel", "only this rule"), valueName: "rule"))
  var rule: String?

  mutating func run() throws {
    let (reports, diagnostics) = PackTestOperation.run(packs.request, only: rule)
    if diagnostics.hasErrors { throw Console.failure(diagnostics) }
    Console.report(diagnostics)
    try Console.print(text(of: reports))
    if !reports.allSatisfy(\.isPassed) { throw Operations.ExitCode.no.asArgumentParserCode }
  }

  private func text(of reports: [PackTestReport]) -> String {
    let language = Console.language
    switch format {
    case .text:
      return reports.map { $0.text(in: language, usesColour: Console.usesColourForResults) }.joined()
    case .junit: return reports.junit(in: language)
    case .json: return reports.json(in: language)
    }
  }
}
