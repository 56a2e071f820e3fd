// SPDX-License-Identifier: EUPL-1.2

/// What an evaluation ends in.
public enum Evaluation: Sendable {
  /// A value.
  case value(Value)
  /// An error, with the place it arose.
  indirect case error(EvaluationError)
  /// Not decided: the facts named could still change the result.
  case unknown(UnknownSet)
}
