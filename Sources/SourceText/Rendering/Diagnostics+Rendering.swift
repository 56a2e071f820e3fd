// SPDX-License-Identifier: EUPL-1.2

/// The forms in which diagnostics leave the program.
public enum DiagnosticFormat: Sendable {
  /// For people: message, place, excerpt with underline, notes, help.
  case terminal(usesColour: Bool)
  /// One JSON object per line.
  case jsonLines
  /// SARIF 2.1.0, which editors and code hosting services read.
  case sarif(tool: SARIFTool)
}

extension Sequence<Diagnostic> {
  /// All diagnostics in one text, in the order of `sortedByPlace`. The same diagnostics give the same bytes.
  public func rendered(as format: DiagnosticFormat, in language: Language) -> String {
    switch format {
    case .terminal(let usesColour):
      var rendering = TerminalRendering(language: language, usesColour: usesColour)
      return sortedByPlace().map { rendering.render($0) }.joined(separator: "\n")
    case .jsonLines:
      var rendering = JSONLinesRendering(language: language)
      return rendering.render(sortedByPlace())
    case .sarif(let tool):
      var rendering = SARIFRendering(language: language, tool: tool)
      return rendering.render(sortedByPlace())
    }
  }

  /// Sorted by file name, offset and code; those without a place come first, equals keep their order.
  public func sortedByPlace() -> [Diagnostic] {
    let keyed = enumerated().map { index, diagnostic in
      let name = diagnostic.location?.file.name.utf8Key ?? "".utf8Key
      let offset = diagnostic.location?.span.start ?? -1
      return (key: (name, offset, diagnostic.code.utf8Key, index), diagnostic: diagnostic)
    }
    return keyed.sorted { $0.key < $1.key }.map(\.diagnostic)
  }

  /// How many there are of each severity: "2 Fehler, 1 Warnung".
  public func summary(in language: Language) -> String {
    var counts: [Severity: Int] = [:]
    for diagnostic in self { counts[diagnostic.severity, default: 0] += 1 }
    let parts = Severity.allCases.compactMap { severity in
      counts[severity].map { "\($0) \(severity.name(count: $0)[language])" }
    }
    let nothing = LocalizedText(de: "keine Fehler, keine Warnungen", en: "no errors, no warnings")
    return parts.isEmpty ? nothing[language] : parts.joined(separator: ", ")
  }

  /// Whether one of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Severity {
  /// The severity as a word, in the singular or plural.
  func name(count: Int = 1) -> LocalizedText {
    switch self {
    case .error:
      LocalizedText(de: "Fehler", en: count == 1 ? "error" : "errors")
    case .warning:
      LocalizedText(de: count == 1 ? "Warnung" : "Warnungen", en: count == 1 ? "warning" : "warnings")
    case .note:
      LocalizedText(de: count == 1 ? "Hinweis" : "Hinweise", en: count == 1 ? "note" : "notes")
    }
  }
}
