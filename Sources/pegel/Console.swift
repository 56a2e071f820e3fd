// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import Operations
import SourceText
import Values

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

  /// The open file of standard input.
  static var standardInput: Int32 { STDIN_FILENO }

  /// A text in the language of messages.
  static func text(_ de: String, _ en: String) -> String { LocalizedText(de: de, en: en)[language] }

  /// Writes a result.
  static func print(_ text: String) throws {
    guard !text.isEmpty else { return }
    clearProgress()
    try write(text, to: STDOUT_FILENO)
  }

  /// Writes a message.
  static func note(_ text: String) {
    clearProgress()
    try? write(text + "\n", to: STDERR_FILENO)
  }

  /// Shows how much of long work is done: on a terminal only, in a line that whatever comes next replaces.
  static func progress(_ done: Int, of total: Int) {
    guard isatty(STDERR_FILENO) == 1, total > 1 else { return }
    try? write("\r\u{1B}[K" + text("\(done) von \(total)", "\(done) of \(total)"), to: STDERR_FILENO)
  }

  /// Removes the line of the progress.
  static func clearProgress() {
    guard isatty(STDERR_FILENO) == 1 else { return }
    try? write("\r\u{1B}[K", to: STDERR_FILENO)
  }

  /// How results look: as wide as the terminal, or plain and 80 columns wide if they go elsewhere.
  static var resultStyle: TerminalStyle {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else {
      return .plain
    }
    return TerminalStyle(usesColour: usesColourForResults, width: min(Int(size.ws_col), widestLine))
  }

  /// The time, for what is recorded; judging never asks for it.
  static var now: Timestamp {
    Timestamp(seconds: Int64(time(nil))) ?? Timestamp(CivilDate(daysSinceEpoch: 0))
  }

  /// Longer lines are hard to read.
  private static let widestLine = 110

  /// Reports why the program ends, and gives the code it ends with.
  static func failure(_ diagnostics: [Diagnostic]) -> ArgumentParser.ExitCode {
    report(diagnostics)
    return Operations.ExitCode(of: diagnostics).asArgumentParserCode
  }

  /// Writes diagnostics, each with its excerpt.
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
