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
}

/// What can go wrong while an expression is evaluated.
public enum EvaluationMessage: Sendable {
  /// No overload takes arguments of these types.
  case noSuchOverload(function: String, argumentTypes: [String])
  /// Division or remainder by zero.
  case divisionByZero
  /// A result outside the range of its type.
  case overflow(operation: String)
  /// A key a map does not have, or a field a record does not have.
  case noSuchKey(String)
  /// A position a list or text does not have.
  case indexOutOfRange(Int64, count: Int)
  /// An argument that a function cannot take, with the reason.
  case invalidArgument(function: String, reason: LocalizedText)
  /// A value that cannot be converted to a type.
  case invalidConversion(value: String, type: String)
  /// A repeated key in a map.
  case duplicateKey(String)
  /// A key of a type that no map key can have.
  case unsupportedKey(type: String)
  /// A variable without a value.
  case noSuchVariable(String)
  /// More steps than allowed.
  case costExceeded(limit: Int)
  /// A list, map or text longer than allowed.
  case sizeExceeded(limit: Int)
  /// A pattern that RE2 does not accept.
  case invalidPattern(String, reason: String)
  /// The value of an empty optional.
  case emptyOptional
}
