// SPDX-License-Identifier: EUPL-1.2

package import Markup
package import SourceText

/// The state of reading one file: where places lie, and what was found wrong.
package struct DecodingContext {
  /// The file that is read.
  package let file: SourceFile
  /// What was found wrong so far, in the order of finding.
  package private(set) var diagnostics: [Diagnostic] = []
  /// How many of them are errors.
  package private(set) var errorCount = 0

  /// Starts to read a file.
  package init(file: SourceFile) { self.file = file }

  /// A place in the file.
  package func location(_ span: SourceSpan) -> SourceLocation { SourceLocation(file: file, span: span) }

  /// Adds a message about a place.
  package mutating func report(_ message: DocumentMessage, at span: SourceSpan, notes: [Note] = []) {
    add([Diagnostic(message, at: location(span), notes: notes)])
  }

  /// Adds a message about a node.
  package mutating func report(_ message: DocumentMessage, at node: MarkupNode) {
    report(message, at: node.span)
  }

  /// Adds diagnostics that were made elsewhere.
  package mutating func add(_ others: [Diagnostic]) {
    diagnostics += others
    errorCount += others.count { $0.severity == .error }
  }
}
