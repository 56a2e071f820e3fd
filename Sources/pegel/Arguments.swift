// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText
import Values

/// Reads values of options.
enum Arguments {
  /// A date, or the end of the program with a message.
  static func date(_ text: String) throws -> CivilDate {
    if let date = CivilDate(iso: text.utf8) { return date }
    throw Console.failure([Diagnostic(OperationMessage.invalidDate(text), at: nil)])
  }

  /// A number of person-days such as `15d`, or the end of the program with a message.
  static func days(_ text: String) throws -> Decimal {
    let number = text.hasSuffix("d") ? String(text.dropLast()) : text
    if let days = Decimal(number), days >= .zero { return days }
    throw Console.failure([Diagnostic(PlanMessage.invalidBudget(text), at: nil)])
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension MethodsOperation.Format: ExpressibleByArgument {}

/// A language as an argument names it.
enum LanguageName: String, ExpressibleByArgument, CaseIterable {
  case de, en

  var language: Language {
    switch self {
    case .de: .de
    case .en: .en
    }
  }
}

/// The language of what goes to standard output.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      Console.text(
        "Sprache der Ausgabe: de oder en; ohne Angabe die aus `pegel.yaml`, sonst Deutsch",
        "language of the output: de or en; by default that of `pegel.yaml`, else German"), valueName: "lang"))
  var name: LanguageName?

  /// The language asked for, if any.
  var language: Language? { name?.language }
}
