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

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "auch zeigen, welche Bedingungen die Beispiele wahr und falsch machen",
        "also show which conditions the examples make true and false")))
  var coverage = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "auch zeigen, welche kleinen Fehler in den Regeln die Beispiele bemerken",
        "also show which small mistakes in the rules the examples notice")))
  var mutants = false

  @Option(
    name: .customLong("at-least"),
    help: ArgumentHelp(
      Console.text(
        "Anteil der Bedingungen und der Mutanten in Prozent, ab dem es genug ist",
        "share of the conditions and of the mutants, in per cent, that is enough"), valueName: "percent"))
  var atLeast = 95

  mutating func validate() throws {
    guard (0...100).contains(atLeast) else {
      throw ValidationError(
        Console.text("`--at-least` liegt zwischen 0 und 100", "`--at-least` lies between 0 and 100"))
    }
    guard format != .junit || !(coverage || mutants) else {
      throw ValidationError(
        Console.text(
          "`--coverage` und `--mutants` gibt es als text und json",
          "`--coverage` and `--mutants` come as text and json"))
    }
  }

  mutating func run() throws {
    let (results, diagnostics) = PackTestOperation.run(
      packs.request, only: rule, PackTestOperation.Extent(hasCoverage: coverage, hasMutants: mutants))
    if diagnostics.hasErrors { throw Console.failure(diagnostics) }
    Console.report(diagnostics)
    try Console.print(text(of: results))
    guard results.allSatisfy({ $0.isPassed(percent: atLeast) }) else {
      throw Operations.ExitCode.no.asArgumentParserCode
    }
  }

  private func text(of results: [PackTestResult]) -> String {
    let language = Console.language
    switch format {
    case .text:
      return results.map { $0.text(in: language, usesColour: Console.usesColourForResults) }.joined()
    case .junit: return results.map(\.report).junit(in: language)
    case .json: return results.json(in: language, percent: atLeast)
    }
  }
}
