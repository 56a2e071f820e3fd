// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Collects what is wrong with one text: at most one error per place, and not more than are of use.
struct SyntaxLog {
  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var places: Set<Int> = []

  init(file: SourceFile) { self.file = file }

  /// Whether further errors would not be reported.
  var isFull: Bool { diagnostics.count >= Limits.syntaxErrors }

  /// Reports an error unless one was reported that starts at the same byte.
  mutating func report(_ message: SyntaxMessage, at span: SourceSpan, notes: [Note] = []) {
    guard !isFull, places.insert(span.start).inserted else { return }
    diagnostics.append(Diagnostic(message, at: location(span), notes: notes))
  }

  func location(_ span: SourceSpan) -> SourceLocation { SourceLocation(file: file, span: span) }

  /// All errors in the order of the text.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted { left, right in
      let leftStart = left.element.location?.span.start ?? 0
      let rightStart = right.element.location?.span.start ?? 0
      return (leftStart, left.offset) < (rightStart, right.offset)
    }.map(\.element)
  }
}
