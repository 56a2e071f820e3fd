// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import SourceText

/// `pegel report`: makes a report again from a stored assessment.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Console.text(
      "Gibt einen Bericht aus einem gespeicherten Ergebnis neu aus.",
      "Makes a report again from a stored assessment."))

  @Argument(
    help: ArgumentHelp(
      Console.text("eine Datei `assessment.json`", "a file `assessment.json`"), valueName: "file"))
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ausgabe: terminal, markdown, html, csv (die Lücken als Tabelle), json, verdicts oder xccdf",
        "output: terminal, markdown, html, csv (the gaps as a table), json, verdicts or xccdf"),
      valueName: "format"))
  var format: ReportFormat = .terminal

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Console.text("Sprache des Berichts: de oder en", "language of the report: de or en"), valueName: "lang")
  )
  var language: LanguageName = .de

  mutating func run() throws {
    let (assessment, diagnostics) = Assessment.reading(FilePath(file))
    Console.report(diagnostics)
    guard let assessment else { throw ExitCode(of: diagnostics).asArgumentParserCode }
    try Console.print(assessment.rendered(as: format, in: language.language, style: Console.resultStyle))
  }
}
