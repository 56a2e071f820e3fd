// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension EvaluationError {
  /// An argument that a function cannot take, with the reason in both languages.
  static func invalid(_ function: String, de: String, en: String) -> EvaluationError {
    EvaluationError(.invalidArgument(function: function, reason: LocalizedText(de: de, en: en)))
  }

  /// A value that cannot be converted to a type; a long value is shown cut.
  static func conversion(_ value: String, to type: String) -> EvaluationError {
    let shown = value.unicodeScalars.count > 40 ? String(value.unicodeScalars.prefix(40)) + "…" : value
    return EvaluationError(.invalidConversion(value: shown, type: type))
  }
}

/// The result of an operation of the `...ReportingOverflow` family, or an error.
func exact<Number>(
  _ result: (partialValue: Number, overflow: Bool), _ operation: String
) throws(EvaluationError) -> Number {
  guard !result.overflow else { throw EvaluationError(.overflow(operation: operation)) }
  return result.partialValue
}

/// A result that is missing where it would be out of range.
func inRange<Result>(_ result: Result?, _ operation: String) throws(EvaluationError) -> Result {
  guard let result else { throw EvaluationError(.overflow(operation: operation)) }
  return result
}
