// SPDX-License-Identifier: EUPL-1.2

extension CheckedExpression {
  /// The same expression with every type in it replaced.
  func mapTypes(_ transform: (ValueType) -> ValueType) -> CheckedExpression {
    CheckedExpression(
      id: id, span: span, type: transform(type), isTotal: isTotal,
      kind: kind.mapChildren { $0.mapTypes(transform) })
  }
}

extension CheckedExpression.Kind {
  /// The same form with every expression directly inside replaced.
  func mapChildren(_ transform: (CheckedExpression) -> CheckedExpression) -> CheckedExpression.Kind {
    switch self {
    case .literal, .variable, .local: self
    case .field(let operand, let name, let position):
      .field(transform(operand), name: name, position: position)
    case .optionalField(let operand, let name, let position):
      .optionalField(transform(operand), name: name, position: position)
    case .has(let operand, let name, let position): .has(transform(operand), name: name, position: position)
    case .index(let operand, let key): .index(transform(operand), key: transform(key))
    case .optionalIndex(let operand, let key): .optionalIndex(transform(operand), key: transform(key))
    case .equality(let left, let right, let isNegated):
      .equality(transform(left), transform(right), isNegated: isNegated)
    case .membership(let element, let container): .membership(transform(element), in: transform(container))
    case .call(let function, let overloads, let arguments, let isMember):
      .call(
        function: function, overloads: overloads, arguments: arguments.map(transform), isMember: isMember)
    case .sum(let operands, let overloads): .sum(operands.map(transform), overloads: overloads)
    case .not(let operand): .not(transform(operand))
    case .and(let operands): .and(operands.map(transform))
    case .or(let operands): .or(operands.map(transform))
    case .conditional(let condition, let then, let otherwise):
      .conditional(transform(condition), then: transform(then), otherwise: transform(otherwise))
    case .list(let elements):
      .list(elements.map { .init(value: transform($0.value), isOptional: $0.isOptional) })
    case .map(let entries):
      .map(
        entries.map {
          .init(key: transform($0.key), value: transform($0.value), isOptional: $0.isOptional)
        })
    case .comprehension(let loop):
      .comprehension(
        .init(
          kind: loop.kind, range: transform(loop.range), variables: loop.variables,
          condition: loop.condition.map(transform), body: transform(loop.body)))
    case .bind(let slot, let name, let value, let body):
      .bind(slot: slot, name: name, value: transform(value), body: transform(body))
    }
  }
}
