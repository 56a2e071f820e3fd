// SPDX-License-Identifier: EUPL-1.2

@testable import CEL

extension CheckedExpression {
  /// The tree without types, places and numbers: equal for trees that mean the same.
  var outline: String {
    let children = kind.children
    guard !children.isEmpty else { return kind.label }
    return "(\(kind.label) \(children.map(\.outline).joined(separator: " ")))"
  }
}

extension CheckedExpression.Kind {
  fileprivate var label: String {
    switch self {
    case .literal(let value): "literal:\(value.typeName):\(value.source)"
    case .variable(let name): "variable:\(name)"
    case .local(let slot, let name): "local:\(slot):\(name)"
    case .field(_, let name, _): "field:\(name)"
    case .optionalField(_, let name, _): "optionalField:\(name)"
    case .has(_, let name, _): "has:\(name)"
    case .index: "index"
    case .optionalIndex: "optionalIndex"
    case .equality(_, _, let isNegated): isNegated ? "!=" : "=="
    case .membership: "in"
    case .call(let function, let overloads, _, let isMember):
      "call:\(function):\(overloads.map(\.id)):\(isMember)"
    case .sum(_, let overloads): "sum:\(overloads.map(\.id))"
    case .not: "not"
    case .and: "and"
    case .or: "or"
    case .conditional: "conditional"
    case .list(let elements): "list:\(elements.map(\.isOptional))"
    case .map(let entries): "map:\(entries.map(\.isOptional))"
    case .comprehension(let loop):
      "\(loop.kind):\(loop.variables.map { "\($0.name)\($0.slot)" }):\(loop.condition != nil)"
    case .bind(let slot, let name, _, _): "bind:\(slot):\(name)"
    }
  }
}
