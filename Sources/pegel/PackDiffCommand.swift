// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import PackQuality
import SourceText

/// `pegel pack diff`: what is different between two versions of a pack.
struct PackDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: Console.text(
      "Vergleicht zwei Fassungen eines Regelpakets.", "Compares two versions of a rule pack."))

  /// The forms of the difference.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  @Argument(
    help: ArgumentHelp(
      Console.text(
        "Ordner mit der älteren Fassung, oder mit einem Ordner je Paket",
        "folder with the older version, or with a folder per pack"), valueName: "old"))
  var old: String

  @Argument(
    help: ArgumentHelp(
      Console.text("Ordner mit der neueren Fassung", "folder with the newer version"), valueName: "new"))
  var new: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text("Ausgabe: text, markdown oder json", "output: text, markdown or json"), valueName: "format"
    ))
  var format: Format = .text

  @Flag(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "mit 1 enden, wenn eine Kennung verschwunden ist oder eine Regel ohne neue Unterversion strenger wurde",
        "end with 1 if an id vanished or a rule became stricter without a new minor version")))
  var breaking = false

  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let (differences, diagnostics) = PackDiffOperation.run(from: FilePath(old), to: FilePath(new))
    if diagnostics.hasErrors { throw Console.failure(diagnostics) }
    Console.report(diagnostics)
    try Console.print(text(of: differences, in: language.language ?? .de))
    let findings = differences.flatMap(\.breaking)
    guard breaking, !findings.isEmpty else { return }
    Console.report(findings)
    throw Operations.ExitCode.no.asArgumentParserCode
  }

  private func text(of differences: [PackDifference], in language: Language) -> String {
    switch format {
    case .text: differences.map { $0.text(in: language) }.joined()
    case .markdown: differences.map { $0.markdown(in: language) }.joined(separator: "\n")
    case .json: differences.json(in: language)
    }
  }
}
