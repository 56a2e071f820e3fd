// SPDX-License-Identifier: EUPL-1.2

/// A checked expression with what an evaluator must know to run it.
public struct CheckedProgram: Sendable {
  /// The expression.
  public let root: CheckedExpression
  /// The number of expressions in the tree; ids are below it.
  public let expressionCount: Int
  /// The number of slots that locals need.
  public let slotCount: Int

  init(root: CheckedExpression, expressionCount: Int, slotCount: Int) {
    self.root = root
    self.expressionCount = expressionCount
    self.slotCount = slotCount
  }
}
