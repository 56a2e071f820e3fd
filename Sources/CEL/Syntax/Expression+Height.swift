// SPDX-License-Identifier: EUPL-1.2

extension Expression.Kind {
  /// The height of the tallest expression directly inside; 0 for a leaf.
  var childHeight: Int {
    switch self {
    case .literal, .identifier: 0
    case .select(let operand, _, _, _), .has(let operand, _, _): operand.height
    case .index(let operand, let key, _): max(operand.height, key.height)
    case .call(let target, _, _, let arguments, _): max(target?.height ?? 0, tallest(arguments))
    case .sum(let operands), .and(let operands), .or(let operands): tallest(operands)
    case .conditional(let condition, let then, let otherwise):
      max(condition.height, then.height, otherwise.height)
    case .list(let elements): elements.reduce(0) { max($0, $1.value.height) }
    case .map(let entries): entries.reduce(0) { max($0, $1.key.height, $1.value.height) }
    case .message(_, _, let fields): fields.reduce(0) { max($0, $1.value.height) }
    case .comprehension(let loop):
      max(loop.range.height, loop.condition?.height ?? 0, loop.body.height)
    case .bind(_, let value, let body): max(value.height, body.height)
    }
  }
}

private func tallest(_ expressions: [Expression]) -> Int {
  expressions.reduce(0) { max($0, $1.height) }
}
