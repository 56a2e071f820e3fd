// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// `pegel pack docs`: a rule pack as a catalogue for people.
struct PackDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: Console.text(
      "Stellt Regelpakete als Katalog mit Abdeckung der Quellen dar.",
      "Shows rule packs as a catalogue with the coverage of their sources."))

  /// The forms of a catalogue.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html, markdown
  }

  @OptionGroup var packs: PackOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ausgabe: html oder markdown; mit --out ohne Angabe beide",
        "output: html or markdown; by default both with --out"), valueName: "format"))
  var format: Format?

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner, in den PAKET.html und PAKET.md geschrieben werden; ohne Angabe auf die Standardausgabe",
        "folder that PACK.html and PACK.md are written to; by default to standard output"),
      valueName: "folder"))
  var out: String?

  @OptionGroup var language: LanguageOption

  mutating func run() throws {
    let (catalogues, diagnostics) = PackDocsOperation.run(
      packs.request, as: formats, in: language.language ?? .de)
    if diagnostics.hasErrors { throw Console.failure(diagnostics) }
    Console.report(diagnostics)
    guard let out else { return try print(catalogues) }
    do {
      for file in try PackDocsOperation.write(catalogues, to: FilePath(out)) {
        try Console.print(file.text + "\n")
      }
    } catch let failure as OutputFailure {
      throw Console.failure([failure.diagnostic])
    }
  }

  private var formats: [PackDocsOperation.Format] {
    switch format {
    case .html: [.html]
    case .markdown: [.markdown]
    case nil: out == nil ? [.markdown] : [.html, .markdown]
    }
  }

  /// Pages for browsers cannot stand one after the other.
  private func print(_ catalogues: [PackDocsOperation.Catalogue]) throws {
    guard format != .html || catalogues.count == 1 else {
      throw ValidationError(
        Console.text(
          "mehrere Pakete: nennen Sie eines, oder einen Ordner mit `--out`",
          "several packs: name one, or a folder with `--out`"))
    }
    try Console.print(catalogues.map(\.text).joined(separator: "\n"))
  }
}
