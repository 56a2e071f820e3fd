// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Operations
import SourceText

/// `pegel verify`: evaluates a frozen run again and compares.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: Console.text(
      "Rechnet einen eingefrorenen Lauf nach und vergleicht ihn Byte für Byte.",
      "Evaluates a frozen run again and compares it byte by byte."))

  @Argument(
    help: ArgumentHelp(
      Console.text("Ordner eines Laufs von `pegel federation`", "folder of a run of `pegel federation`"),
      valueName: "run"))
  var folder: String

  mutating func run() throws {
    let place = FilePath(folder).withoutTrailingSlash
    let verification = VerifyOperation(place, programVersion: Pegel.version).run()
    Console.report(verification.diagnostics)
    if verification.diagnostics.hasErrors {
      throw ExitCode(of: verification.diagnostics).asArgumentParserCode
    }
    let count = (verification.manifest?.files.count ?? 0) + 1
    try Console.print(
      Console.text(
        "Der Lauf stimmt: \(count) Dateien sind unverändert, und die erneute Auswertung ergibt dasselbe.\n",
        "The run matches: \(count) files are unchanged, and evaluating it again gives the same.\n"))
    Console.note(
      Console.text(
        "Prüfsumme von manifest.json: \(verification.manifestHash)",
        "Hash of manifest.json: \(verification.manifestHash)"))
  }
}
