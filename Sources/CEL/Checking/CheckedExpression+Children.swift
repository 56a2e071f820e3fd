// SPDX-License-Identifier: EUPL-1.2

extension CheckedExpression.Kind {
  /// The expressions directly inside, in the order of the text.
  public var children: [CheckedExpression] {
    switch self {
    case .literal, .variable, .local: []
    case .field(let operand, _, _), .optionalField(let operand, _, _), .has(let operand, _, _): [operand]
    case .index(let operand, let key), .optionalIndex(let operand, let key): [operand, key]
    case .equality(let left, let right, _): [left, right]
    case .membership(let element, let container): [element, container]
    case .call(_, _, let arguments, _): arguments
    case .not(let operand): [operand]
    case .sum(let operands, _), .and(let operands), .or(let operands): operands
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .list(let elements): elements.map(\.value)
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .comprehension(let loop): [loop.range, loop.condition, loop.body].compactMap { $0 }
    case .bind(_, _, let value, let body): [value, body]
    }
  }
}
