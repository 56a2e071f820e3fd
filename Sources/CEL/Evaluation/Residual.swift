// SPDX-License-Identifier: EUPL-1.2

/// What is left of an expression once everything known is folded away.
///
/// Evaluated with the facts that were not known, it ends like the whole expression with all facts: in the same value,
/// and in an error exactly when that does. What has no notation (records, long values) stays a reference to its
/// variable; such variables are to be bound again.
public struct Residual: Sendable {
  /// What the expression ends in with the facts at hand.
  public let result: Evaluation
  /// The folded expression.
  public let checked: CheckedProgram

  /// The folded expression as source text that compiles again in the same environment.
  public var source: String { checked.source }

  /// The folded expression as a program.
  public var program: Program { Program(checked) }
}

extension Program {
  /// Evaluates the expression and folds everything known: known parts become literals, operands of `&&` and `||` that
  /// decide nothing are left out, a decided `?:` becomes its branch. Errors are never folded, since a fact may still
  /// absorb them, and never dropped beside something unknown.
  ///
  /// - Complexity: at most twice the steps of `evaluate`, and `costLimit` in all.
  public func residual(_ activation: Activation, costLimit: Int = Limits.evaluationCost) -> Residual {
    let evaluator = Evaluator(
      plan, activation, costLimit: costLimit, recorder: OutcomeRecorder(plan))
    var folder = ResidualFolder(evaluator: evaluator)
    let result = folder.evaluate(checked.root)
    let root = folder.fold(checked.root)
    var numbering = Renumbering()
    let renumbered = numbering.renumbered(root)
    return Residual(
      result: result,
      checked: CheckedProgram(
        root: renumbered, expressionCount: numbering.count, slotCount: checked.slotCount,
        isInContainer: checked.isInContainer))
  }
}

/// Remembers what the closed nodes of a plan came to; the others depend on the element at hand.
struct OutcomeRecorder: EvaluationRecorder {
  static var isRecording: Bool { true }

  private let plan: Plan
  private(set) var outcomes: [Int: Evaluation] = [:]

  init(_ plan: Plan) { self.plan = plan }

  mutating func enter(_ node: Int) {}
  mutating func leave(_ node: Int, _ result: Evaluation) {
    if plan.facts[node].isClosed { outcomes[node] = result }
  }
  mutating func enterElement(_ position: Int?, of node: Int, _ variables: [Evaluation]) {}
  mutating func leaveElement() {}
}

/// Numbers the nodes of a rebuilt tree anew, children before parents.
struct Renumbering {
  private(set) var count = 0

  mutating func renumbered(_ expression: CheckedExpression) -> CheckedExpression {
    let kind = expression.kind.mapChildren { renumbered($0) }
    count += 1
    return CheckedExpression(
      id: count - 1, span: expression.span, type: expression.type, isTotal: expression.isTotal, kind: kind)
  }
}
