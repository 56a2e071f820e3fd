// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Checker {
  /// A plain name: a local, unless it starts with a dot, or else a variable or type in the container.
  mutating func checkName(_ name: String, isRooted: Bool, at span: SourceSpan) -> CheckedExpression {
    if !isRooted, let local = local(named: name) {
      return make(.local(slot: local.slot, name: name), local.type, at: span, isTotal: local.isTotal)
    }
    if let found = resolve(name, isRooted: isRooted, at: span) { return found }
    guard isStrict else { return make(.variable(name), .dyn, at: span) }
    reportUndeclared(name, at: span)
    return makeFailed(at: span)
  }

  /// A selection that is really a qualified name: the longest declared name wins, so whole chains are looked up
  /// before they are taken apart. A local as first part makes it a selection.
  mutating func checkQualifiedName(_ expression: Expression) -> CheckedExpression? {
    guard !startsWithLocal(expression), let (name, isRooted) = expression.qualifiedName else { return nil }
    return resolve(name, isRooted: isRooted, at: expression.span)
  }

  private func startsWithLocal(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .identifier(let name, isRooted: false): local(named: name) != nil
    case .select(let operand, _, _, isOptional: false): startsWithLocal(operand)
    default: false
    }
  }

  private mutating func resolve(_ name: String, isRooted: Bool, at span: SourceSpan) -> CheckedExpression? {
    for candidate in environment.candidates(for: name, isRooted: isRooted) {
      if let type = environment.variableTypes[candidate] {
        return make(.variable(candidate), type, at: span, isTotal: isStrict)
      }
      if let type = environment.names.types[candidate] {
        return make(.literal(.type(candidate)), .type(type), at: span, isTotal: true)
      }
    }
    return nil
  }

  private mutating func reportUndeclared(_ name: String, at span: SourceSpan) {
    guard !isSilent else { return }
    let known =
      locals.map(\.name).filter { !$0.hasPrefix("@") } + environment.variables.map(\.name)
      + environment.names.types.keys
    let nearest = nearestName(to: name, among: known)
    let isFunction = environment.names.functions[name] != nil
    report(.undeclaredName(name, nearest: nearest, isFunction: isFunction), at: span)
  }
}

extension Expression {
  /// The name that a chain of selections from an identifier spells.
  var qualifiedName: (name: String, isRooted: Bool)? {
    switch kind {
    case .identifier(let name, let isRooted): (name, isRooted)
    case .select(let operand, let field, _, isOptional: false):
      operand.qualifiedName.map { ("\($0.name).\(field)", $0.isRooted) }
    default: nil
    }
  }
}
