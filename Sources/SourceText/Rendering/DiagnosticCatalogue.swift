// SPDX-License-Identifier: EUPL-1.2

/// Every message that a program can give, for its documentation.
package struct DiagnosticCatalogue {
  /// A code with its typical message.
  package struct Entry: Sendable {
    /// The stable code.
    package var code: String
    /// The typical message.
    package var example: Diagnostic
  }

  /// The entries, sorted by code.
  package let entries: [Entry]

  /// Collects the messages of several modules.
  package init(_ messages: [any DiagnosticMessage.Type]) {
    entries = messages.flatMap { Self.entries(of: $0) }.sorted { $0.code.utf8Key < $1.code.utf8Key }
  }

  private static func entries<Message: DiagnosticMessage>(of type: Message.Type) -> [Entry] {
    Message.Code.allCases.map { code in
      Entry(code: code.rawValue, example: Diagnostic(Message.example(of: code), at: nil))
    }
  }

  /// The codes, one per line.
  package var codes: String { entries.map { $0.code + "\n" }.joined() }

  /// A page with every code: severity, text and help of a typical message in both languages.
  package var markdown: String {
    let head = """
      # Diagnostics

      Every message that Pegel can give, with a typical example. This page is generated from the source code; a test
      compares it. Codes are stable: they may be added and are never reused. Names in backticks stand for what the
      user wrote.

      """
    return head + entries.map { "\n" + Self.section($0) }.joined()
  }

  private static func section(_ entry: Entry) -> String {
    let severity = entry.example.severity.name()
    var lines = ["## \(entry.code)", "", "*\(severity.en), \(severity.de)*", ""]
    lines += Language.allCases.map { "- **\($0.rawValue)** \(entry.example.text[$0].visible(limit: .max))" }
    if let help = entry.example.help {
      lines += Language.allCases.map { language in
        let label = LocalizedText(de: "Abhilfe", en: "Remedy")[language]
        return "- **\(label)** \(help[language].visible(limit: .max))"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
