// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import Reporting
import SourceText
import Values

/// `pegel plan`: the cheapest way to a level.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: Console.text(
      "Nennt den günstigsten Weg einer Kommune zu einer Stufe.",
      "Names the cheapest way of a municipality to a level."))

  @Option(
    name: .long,
    help: ArgumentHelp(Console.text("Kennung der Kommune", "id of the municipality"), valueName: "id"))
  var commune: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "zu erreichende Stufe; ohne Angabe die Ziele der Anpassung",
        "the level to reach; by default the targets of the tailoring"), valueName: "level"))
  var target: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("nur dieses Handlungsfeld", "this domain only"), valueName: "id"))
  var domain: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "verfügbare Personentage, etwa 15d: was sich damit erreichen lässt",
        "the person-days there are, such as 15d: what they can reach"), valueName: "days"))
  var budget: String?

  @OptionGroup var asOf: DayOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("Ausgabe: md, json oder csv", "output: md, json or csv"), valueName: "format"))
  var format: PlanFormat = .md

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let day = try asOf.day()
    let asked = PlanRequest(level: target, domain: domain, budget: try budget.map(Arguments.days))
    let workspace = try options.load()
    let operation = PlanOperation(workspace: workspace, programVersion: Pegel.version)
    let (assessment, diagnostics) = operation.plan(asked, for: commune, asOf: day)
    Console.report(diagnostics)
    if let assessment {
      try Console.print(assessment.plan(as: format, in: language.language ?? workspace.language))
    }
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
  }
}

extension PlanFormat: ExpressibleByArgument {}
