// SPDX-License-Identifier: EUPL-1.2

public import SourceText

/// What can go wrong while an expression is evaluated.
public enum EvaluationMessage: DiagnosticMessage {
  /// Codes CEL201 to CEL299.
  public enum Code: String, CaseIterable, Sendable {
    /// No overload takes arguments of these types.
    case noSuchOverload = "CEL201"
    /// Division or remainder by zero.
    case divisionByZero = "CEL202"
    /// A result outside the range of its type.
    case overflow = "CEL203"
    /// A key or field that is not there.
    case noSuchKey = "CEL204"
    /// A position that is not there.
    case indexOutOfRange = "CEL205"
    /// An argument that a function cannot take.
    case invalidArgument = "CEL206"
    /// A value that cannot be converted.
    case invalidConversion = "CEL207"
    /// A repeated key in a map.
    case duplicateKey = "CEL208"
    /// A key of a type that no map key can have.
    case unsupportedKey = "CEL209"
    /// A variable without a value.
    case noSuchVariable = "CEL210"
    /// More steps than allowed.
    case costExceeded = "CEL211"
    /// A list, map or text longer than allowed.
    case sizeExceeded = "CEL212"
    /// A pattern that RE2 does not accept.
    case invalidPattern = "CEL213"
    /// The value of an empty optional.
    case emptyOptional = "CEL214"
    /// Values nested deeper than allowed.
    case depthExceeded = "CEL215"
  }

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
  /// Values nested deeper than allowed.
  case depthExceeded(limit: Int)

  /// The code.
  public var code: Code {
    switch self {
    case .noSuchOverload: .noSuchOverload
    case .divisionByZero: .divisionByZero
    case .overflow: .overflow
    case .noSuchKey: .noSuchKey
    case .indexOutOfRange: .indexOutOfRange
    case .invalidArgument: .invalidArgument
    case .invalidConversion: .invalidConversion
    case .duplicateKey: .duplicateKey
    case .unsupportedKey: .unsupportedKey
    case .noSuchVariable: .noSuchVariable
    case .costExceeded: .costExceeded
    case .sizeExceeded: .sizeExceeded
    case .invalidPattern: .invalidPattern
    case .emptyOptional: .emptyOptional
    case .depthExceeded: .depthExceeded
    }
  }

  /// Always an error.
  public var severity: Severity { .error }

  /// A typical message.
  public static func example(of code: Code) -> EvaluationMessage {
    switch code {
    case .noSuchOverload: .noSuchOverload(function: "_+_", argumentTypes: ["int", "string"])
    case .divisionByZero: .divisionByZero
    case .overflow: .overflow(operation: "_*_")
    case .noSuchKey: .noSuchKey("name")
    case .indexOutOfRange: .indexOutOfRange(3, count: 3)
    case .invalidArgument:
      .invalidArgument(
        function: "substring",
        reason: LocalizedText(de: "das Ende liegt vor dem Anfang", en: "the end lies before the start"))
    case .invalidConversion: .invalidConversion(value: "abc", type: "int")
    case .duplicateKey: .duplicateKey("name")
    case .unsupportedKey: .unsupportedKey(type: "double")
    case .noSuchVariable: .noSuchVariable("servers")
    case .costExceeded: .costExceeded(limit: Limits.evaluationCost)
    case .sizeExceeded: .sizeExceeded(limit: Limits.listCount)
    case .invalidPattern: .invalidPattern("a(b", reason: "missing )")
    case .emptyOptional: .emptyOptional
    case .depthExceeded: .depthExceeded(limit: Limits.valueDepth)
    }
  }
}
