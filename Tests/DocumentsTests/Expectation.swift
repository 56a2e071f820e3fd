// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Testing

/// What a diagnostic is expected to be: its code and the text that it underlines.
struct Expected: Sendable, Hashable, CustomStringConvertible {
  let code: String
  let underlined: String

  init(_ code: String, _ underlined: String) {
    self.code = code
    self.underlined = underlined
  }

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    underlined = diagnostic.location.map { $0.file.text(in: $0.span) } ?? ""
  }

  var description: String { "\(code) ‘\(underlined)’" }
}

/// Expects exactly these diagnostics, in any order, each with the text that it underlines.
func expect(
  _ diagnostics: [Diagnostic], _ expected: [Expected],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let sorted: ([Expected]) -> [String] = { $0.map(\.description).sorted() }
  #expect(sorted(diagnostics.map(Expected.init)) == sorted(expected), sourceLocation: sourceLocation)
}

/// A file of a document whose header is added: `pegel: 1` and its kind.
func document(_ kind: String, _ body: String, name: String = "test.yaml") -> SourceFile {
  SourceFile(name: name, text: "pegel: 1\nkind: \(kind)\n" + body)
}
