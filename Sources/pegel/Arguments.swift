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
    Console.report([Diagnostic(OperationMessage.invalidDate(text), at: nil)])
    throw Operations.ExitCode.invalidInput.asArgumentParserCode
  }
}
