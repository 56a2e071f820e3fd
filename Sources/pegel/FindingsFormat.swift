// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import SourceText

/// The forms of findings on standard output.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal, json, sarif

  /// The findings in this form.
  func text(of diagnostics: [Diagnostic]) -> String {
    let form: DiagnosticFormat
    switch self {
    case .terminal: form = .terminal(usesColour: Console.usesColourForResults)
    case .json: form = .jsonLines
    case .sarif: form = .sarif(tool: SARIFTool(name: "pegel", version: Pegel.version))
    }
    let text = diagnostics.rendered(as: form, in: Console.language)
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }
}

extension Console {
  /// Says how many findings there are.
  static func summarise(_ diagnostics: [Diagnostic]) {
    let summary = diagnostics.summary(in: language)
    note(summary.prefix(1).uppercased() + summary.dropFirst() + ".")
  }
}
