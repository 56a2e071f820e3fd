// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Checker {
  mutating func checkComprehension(
    _ comprehension: Expression.Comprehension, at span: SourceSpan
  ) -> CheckedExpression {
    let range = check(comprehension.range)
    let types = elementTypes(of: range, variableCount: comprehension.variables.count)
    let added = zip(comprehension.variables, types).map { makeLocal($0.name, $1, isTotal: true) }
    let locals = added.map { CheckedExpression.Local(slot: $0.slot, name: $0.name) }
    let known = CheckedExpression.Comprehension.elementFacts(of: range, locals, known: facts)
    let (condition, body) = within(facts: known, locals: added) { checker in
      let condition = comprehension.condition.map { checker.check($0) }
      if let condition { checker.require(condition, .bool, in: comprehension.kind.rawValue) }
      let body = checker.within(facts: condition?.facts(if: true) ?? []) { $0.check(comprehension.body) }
      return (condition, body)
    }
    let result = resultType(of: comprehension.kind, range: range, types, body: body)
    let checked = CheckedExpression.Comprehension(
      kind: comprehension.kind, range: range, variables: locals, condition: condition, body: body)
    return make(.comprehension(checked), result, at: span, isTotal: checked.isTotal)
  }

  /// The types of the variables: element or key, index and element, or key and value.
  private mutating func elementTypes(of range: CheckedExpression, variableCount: Int) -> [ValueType] {
    switch resolved(range.type) {
    case .list(let element): return variableCount == 1 ? [element] : [.int, element]
    case .map(let key, let value): return [key, value]
    case .dyn, .parameter: return [.dyn, .dyn]
    case .failed: return [.failed, .failed]
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .enumeration, .optional,
      .type, .object, .abstract:
      report(.notIterable(type: name(of: range.type)), at: range.span)
      return [.failed, .failed]
    }
  }

  private mutating func resultType(
    of kind: ComprehensionKind, range: CheckedExpression, _ types: [ValueType], body: CheckedExpression
  ) -> ValueType {
    switch kind {
    case .all, .exists, .existsOne:
      require(body, .bool, in: kind.rawValue)
      return .bool
    case .filter:
      require(body, .bool, in: kind.rawValue)
      return .list(types.first ?? .dyn)
    case .map, .transformList: return .list(body.type)
    case .transformMap: return .map(key: types.first ?? .dyn, value: body.type)
    case .transformMapEntry:
      let entry = ValueType.map(key: substitution.makeVariable(), value: substitution.makeVariable())
      require(body, entry, in: kind.rawValue)
      return resolved(entry)
    }
  }

  /// `cel.bind(name, value, body)`.
  mutating func checkBind(
    _ variable: Expression.Variable, _ value: Expression, _ body: Expression, at span: SourceSpan
  ) -> CheckedExpression {
    let value = check(value)
    let local = makeLocal(variable.name, value.type, isTotal: value.isTotal)
    let known = value.facts(ofLocal: local.slot, known: facts)
    let body = within(facts: known, locals: [local]) { $0.check(body) }
    return make(
      .bind(slot: local.slot, name: variable.name, value: value, body: body), body.type, at: span,
      isTotal: value.isTotal && body.isTotal)
  }
}

extension CheckedExpression.Comprehension {
  /// Whether it can never fail: its parts cannot, the range can be iterated, and conditions are truth values.
  fileprivate var isTotal: Bool {
    guard range.isTotal, range.type.isCollection, body.isTotal, condition?.isTotalCondition ?? true else {
      return false
    }
    switch kind {
    case .all, .exists, .existsOne, .filter: return body.type == .bool
    case .map, .transformList, .transformMap: return true
    case .transformMapEntry: return false
    }
  }
}

extension ValueType {
  fileprivate var isCollection: Bool {
    switch self {
    case .list, .map: true
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn, .enumeration,
      .optional, .type, .object, .abstract, .parameter, .failed:
      false
    }
  }
}
