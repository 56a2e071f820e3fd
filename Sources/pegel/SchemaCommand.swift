// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// `pegel schema`: the JSON Schema of a kind of document.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: Console.text(
      "Gibt das JSON-Schema einer Dokumentart aus.", "Prints the JSON Schema of a kind of document."),
    discussion: SchemaOperation.kinds.joined(separator: ", "))

  @Argument(help: ArgumentHelp(Console.text("die Dokumentart", "the kind of document"), valueName: "kind"))
  var kind: String

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Console.text("Sprache der Beschreibungen: de oder en", "language of descriptions: de or en"),
      valueName: "lang"))
  var language: LanguageName = .de

  mutating func run() throws {
    let (schema, mistake) = SchemaOperation.schema(of: kind, in: language.language)
    guard let schema else { throw Console.failure([mistake].compactMap(\.self)) }
    try Console.print(schema)
  }
}
