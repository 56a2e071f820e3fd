// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// An error that an evaluation ends in.
public struct EvaluationError: Error, Sendable {
  /// What went wrong.
  public var message: EvaluationMessage
  /// The part of the expression where; set by the evaluator.
  public var span: SourceSpan?

  /// Creates an error.
  public init(_ message: EvaluationMessage, at span: SourceSpan? = nil) {
    self.message = message
    self.span = span
  }

  /// The error as a diagnostic about the source it was compiled from.
  public func diagnostic(in file: SourceFile) -> Diagnostic {
    Diagnostic(message, at: span.map { SourceLocation(file: file, span: $0) })
  }
}
