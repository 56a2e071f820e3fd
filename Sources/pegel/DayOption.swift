// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import SourceText
import Values

/// The day of the assessment.
struct DayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Console.text(
        "Stichtag als 2026-12-31; ohne Angabe der Tag der Bestandsaufnahme oder der letzten Angabe daneben",
        "the day of the assessment as 2026-12-31; by default that of the snapshot or of the latest statement beside it"
      ),
      valueName: "date"))
  var text: String?

  /// The day asked for, if any; ends the program with a message if it is none.
  func day() throws -> CivilDate? { try text.map(Arguments.date) }
}

/// The day that must be named: one for all members of a federation.
struct RequiredDayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      Console.text(
        "Stichtag des Verbunds als 2026-12-31, derselbe für alle Mitglieder",
        "the day of the federation as 2026-12-31, the same for all members"), valueName: "date"))
  var text: String

  /// The day; ends the program with a message if it is none.
  func day() throws -> CivilDate { try Arguments.date(text) }
}
