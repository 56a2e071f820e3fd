// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText
import Values

/// `pegel init`: an annotated workspace to fill in.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: Console.text(
      "Legt einen Arbeitsbereich zum Ausfüllen an.", "Makes a workspace to fill in."),
    discussion: Console.text(
      "Nichts, was schon da ist, wird überschrieben. Die Regeln werden in den Arbeitsbereich kopiert.",
      "Nothing that exists is overwritten. The rules are copied into the workspace."))

  @Argument(
    help: ArgumentHelp(
      Console.text("der neue Ordner", "the new folder"), valueName: "folder"))
  var folder: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Kennung der Kommune; ohne Angabe der Name des Ordners",
        "id of the municipality; by default the name of the folder"), valueName: "id"))
  var commune: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Stichtag der Bestandsaufnahme als 2026-12-31; ohne Angabe heute",
        "day of the snapshot as 2026-12-31; by default today"), valueName: "date"))
  var taken: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner mit Regelpaketen und Bestandsschema; ohne Angabe die mitgelieferten",
        "folder with rule packs and inventory schema; by default those of the program"), valueName: "folder"))
  var rules: String?

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Console.text("Sprache: de oder en", "language: de or en"), valueName: "lang"))
  var language: LanguageName = .de

  mutating func run() throws {
    let day = try taken.map(Arguments.date) ?? Console.now.date
    var request = InitRequest(folder: FilePath(folder), taken: day, language: language.language)
    request.commune = commune
    request.rules = rules.map { FilePath($0).withoutTrailingSlash }
    let (files, diagnostics) = InitOperation.run(request)
    guard diagnostics.isEmpty else { throw Console.failure(diagnostics) }
    Console.note(
      Console.text(
        "\(files.count) Dateien in \(folder). Lesen Sie zuerst LIESMICH.md.",
        "\(files.count) files in \(folder). Read LIESMICH.md (README.md in English) first."))
  }
}
