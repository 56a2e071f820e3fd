// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import Reporting
import SourceText

/// `pegel compare`: what has changed between two results, and why.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: Console.text(
      "Vergleicht zwei Stände einer Kommune und zerlegt, was sich geändert hat, nach Ursachen.",
      "Compares two states of a municipality and splits what has changed by cause."),
    discussion: Console.text(
      """
      Ein Stand ist ein Tag des Arbeitsbereichs (2026-01-31), ein anderer Arbeitsbereich mit oder ohne Tag \
      (../vorjahr@2026-01-31), etwa mit den Regelpaketen des Vorjahrs, oder ein gespeichertes Ergebnis (assessment.json). \
      Was der andere Arbeitsbereich von einer Kommune nicht hat, Bestandsaufnahme oder Anpassung, kommt aus diesem. Aus \
      gespeicherten Ergebnissen allein lassen sich Ursachen nicht trennen; dann werden sie zusammen genannt.
      """,
      """
      A state is a day of the workspace (2026-01-31), another workspace with or without a day \
      (../last-year@2026-01-31), say with the rule packs of last year, or a stored assessment (assessment.json). What the \
      other workspace lacks of a municipality, snapshot or tailoring, comes from this one. Stored assessments alone do \
      not tell causes apart; then they are named together.
      """))

  /// The forms of a comparison.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, md, html, json
  }

  @Argument(
    help: ArgumentHelp(Console.text("der frühere Stand", "the earlier state"), valueName: "old"))
  var old: String

  @Argument(
    help: ArgumentHelp(Console.text("der spätere Stand", "the later state"), valueName: "new"))
  var new: String

  @OptionGroup var communes: CommunesOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ausgabe: text, md, html oder json (html für eine einzelne Kommune)",
        "output: text, md, html or json (html for a single municipality)"), valueName: "format"))
  var format: Format = .text

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let targets = try [old, new].map { text in
      guard let target = CompareTarget(text) else {
        throw Console.failure([Diagnostic(CompareMessage.invalidTarget(text), at: nil)])
      }
      return target
    }
    let workspace = targets.allSatisfy(\.isStored) ? nil : try options.load()
    let operation = CompareOperation(workspace: workspace, programVersion: Pegel.version)
    let (comparisons, diagnostics) = operation.compare(targets[0], targets[1], communes: communes.ids)
    Console.report(diagnostics)
    // A page is a file by itself: several in one would be none.
    if format == .html, comparisons.count > 1 {
      let message = RecordMessage.chooseCommune(comparisons.map(\.commune))
      throw Console.failure([Diagnostic(message, at: nil)])
    }
    let texts = comparisons.map { text(of: $0, in: language.language ?? workspace?.language ?? .de) }
    try Console.print(texts.joined(separator: format == .json ? "" : "\n"))
    if diagnostics.hasErrors { throw ExitCode(of: diagnostics).asArgumentParserCode }
  }

  private func text(of comparison: YearComparison, in language: Language) -> String {
    switch format {
    case .text:
      comparison.terminal(
        in: language, usesColour: Console.resultStyle.usesColour, width: Console.resultStyle.width)
    case .md: comparison.markdown(in: language)
    case .html: comparison.html(in: language)
    case .json: comparison.json
    }
  }
}
