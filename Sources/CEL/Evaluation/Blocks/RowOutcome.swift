// SPDX-License-Identifier: EUPL-1.2

/// What a condition ends in, without the value, the error or the paths: those come from the reference evaluator.
///
/// The order is that of `||`: the outcome of a disjunction is the greatest of its operands', that of a conjunction the
/// least once `error` and `unknown` are seen from the other side.
public enum RowOutcome: UInt8, Sendable, Hashable, CaseIterable {
  /// False.
  case no
  /// An error, whatever the unknown facts turn out to be.
  case error
  /// Not decided.
  case unknown
  /// True.
  case yes
}

extension RowOutcome {
  /// What an evaluation comes to as a condition; `nil` for a value that is not a truth value.
  public init?(_ evaluation: Evaluation) {
    switch evaluation {
    case .value(.bool(let bool)): self = bool ? .yes : .no
    case .value: return nil
    case .error: self = .error
    case .unknown: self = .unknown
    }
  }
}
