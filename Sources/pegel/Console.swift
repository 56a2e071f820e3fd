// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import Operations
import SourceText

/// Standard output and standard error. Results go to the one, everything else to the other.
enum Console {
  /// The language of messages: English if the environment asks for it, else German. Reports have a language of their own.
  static let language: Language = {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .en : .de
    }
    return .de
  }()

  /// Whether messages may be coloured: on a terminal, and unless `NO_COLOR` is set.
  static var usesColour: Bool { isatty(STDERR_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty }

  /// Whether results may be coloured.
  static var usesColourForResults: Bool {
    isatty(STDOUT_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// A text in the language of messages.
  static func text(_ de: String, _ en: String) -> String { LocalizedText(de: de, en: en)[language] }

  /// Writes a result.
  static func print(_ text: String) throws { try write(text, to: STDOUT_FILENO) }

  /// Writes a message.
  static func note(_ text: String) { try? write(text + "\n", to: STDERR_FILENO) }

  /// Writes diagnostics, each with its excerpt, and their number.
  static func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    note(diagnostics.rendered(as: .terminal(usesColour: usesColour), in: language))
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func write(_ text: String, to descriptor: Int32) throws {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw ExitCode.cannotAccess.asArgumentParserCode }
      written += count
    }
  }
}

extension Operations.ExitCode {
  /// The code as ArgumentParser ends the program with it.
  var asArgumentParserCode: ArgumentParser.ExitCode { ArgumentParser.ExitCode(rawValue) }
}
