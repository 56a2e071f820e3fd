// SPDX-License-Identifier: EUPL-1.2

/// A compiled expression: immutable, prepared once, evaluated as often as wanted, from any number of threads.
public struct Program: Sendable {
  /// The checked expression.
  public let checked: CheckedProgram
  let plan: Plan

  init(_ checked: CheckedProgram) {
    self.checked = checked
    plan = Plan(checked)
  }

  /// The type of the result.
  public var resultType: ValueType { checked.root.type }

  /// Evaluates the expression.
  ///
  /// - Parameters:
  ///   - activation: The values of variables, and what is not known.
  ///   - costLimit: The most steps; beyond it the evaluation ends in an error.
  /// - Returns: A value, which may hold holes inside lists and maps; an error, which then every completion of the facts
  ///   ends in; or unknown, with every path the result could still depend on.
  /// - Complexity: O(steps), at most `costLimit`.
  public func evaluate(_ activation: Activation, costLimit: Int = Limits.evaluationCost) -> Evaluation {
    var evaluator = Evaluator(plan, activation, costLimit: costLimit, recorder: NoRecorder())
    return evaluator.run(plan.root)
  }
}
