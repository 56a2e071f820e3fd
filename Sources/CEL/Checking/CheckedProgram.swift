// SPDX-License-Identifier: EUPL-1.2

/// A checked expression with what an evaluator must know to run it.
public struct CheckedProgram: Sendable {
  /// The expression.
  public let root: CheckedExpression
  /// The number of expressions in the tree; ids are below it.
  public let expressionCount: Int
  /// The number of slots that locals need.
  public let slotCount: Int
  /// Whether names were looked up in a namespace first: a full name is then written with a leading dot.
  let isInContainer: Bool

  init(root: CheckedExpression, expressionCount: Int, slotCount: Int, isInContainer: Bool) {
    self.root = root
    self.expressionCount = expressionCount
    self.slotCount = slotCount
    self.isInContainer = isInContainer
  }
}
