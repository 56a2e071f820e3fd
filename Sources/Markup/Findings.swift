// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Collects what is found wrong in one file, up to a limit.
struct Findings {
  /// The file that is read.
  let file: SourceFile
  /// How many diagnostics are kept.
  let limit: Int
  /// What was found, in the order of finding.
  private(set) var diagnostics: [Diagnostic] = []

  init(file: SourceFile, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// Adds a message; the first one over the limit is replaced by a hint that there are more.
  mutating func report(_ message: MarkupMessage, at span: SourceSpan, notes: [Note] = []) {
    if diagnostics.count < limit {
      diagnostics.append(Diagnostic(message, at: location(span), notes: notes))
    } else if diagnostics.count == limit {
      diagnostics.append(Diagnostic(MarkupMessage.moreFindings(limit: limit), at: location(span)))
    }
  }

  /// A span as a place in the file.
  func location(_ span: SourceSpan) -> SourceLocation {
    SourceLocation(file: file, span: span)
  }
}
