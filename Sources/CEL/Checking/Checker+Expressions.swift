// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Checker {
  /// Checks an expression of any form.
  mutating func check(_ expression: Expression) -> CheckedExpression {
    let span = expression.span
    switch expression.kind {
    case .literal(let value): return make(.literal(value), value.literalType, at: span, isTotal: true)
    case .identifier(let name, let isRooted): return checkName(name, isRooted: isRooted, at: span)
    case .select(let operand, let field, let fieldSpan, let isOptional):
      if !isOptional, let name = checkQualifiedName(expression) { return name }
      let operand = check(operand)
      return isOptional
        ? checkOptionalField(operand, field, fieldSpan, at: span)
        : checkField(operand, field, fieldSpan, at: span)
    case .has(let operand, let field, let fieldSpan):
      return checkHas(check(operand), field, fieldSpan, at: span)
    case .index(let operand, let key, let isOptional):
      return checkIndex(check(operand), key: check(key), isOptional: isOptional, at: span)
    case .call(let target, let function, let functionSpan, let arguments, let isRooted):
      let call = Call(
        target: target, function: function, functionSpan: functionSpan, arguments: arguments,
        isRooted: isRooted, span: span)
      return check(call)
    case .sum(let operands): return checkSum(operands, at: span)
    case .and(let operands): return checkJunction(operands, isAnd: true, at: span)
    case .or(let operands): return checkJunction(operands, isAnd: false, at: span)
    case .conditional(let condition, let then, let otherwise):
      return checkConditional(condition, then, otherwise, at: span)
    case .list(let elements): return checkList(elements, at: span)
    case .map(let entries): return checkMap(entries, at: span)
    case .message(let name, let nameSpan, let fields):
      report(.messageConstruction(name: name), at: nameSpan)
      for field in fields { _ = check(field.value) }
      return makeFailed(at: span)
    case .comprehension(let comprehension): return checkComprehension(comprehension, at: span)
    case .bind(let variable, let value, let body): return checkBind(variable, value, body, at: span)
    }
  }

  /// `&&` and `||`: what the operands before have established holds in those after.
  private mutating func checkJunction(
    _ operands: [Expression], isAnd: Bool, at span: SourceSpan
  ) -> CheckedExpression {
    let outerFacts = facts
    defer { facts = outerFacts }
    var checked: [CheckedExpression] = []
    for operand in operands {
      let operand = check(operand)
      require(operand, .bool, in: isAnd ? "&&" : "||")
      facts.formUnion(operand.facts(if: isAnd))
      checked.append(operand)
    }
    let isTotal = checked.allSatisfy(\.isTotalCondition)
    return make(isAnd ? .and(checked) : .or(checked), .bool, at: span, isTotal: isTotal)
  }

  private mutating func checkConditional(
    _ condition: Expression, _ then: Expression, _ otherwise: Expression, at span: SourceSpan
  ) -> CheckedExpression {
    let condition = check(condition)
    require(condition, .bool, in: "? :")
    let then = within(facts: condition.facts(if: true)) { $0.check(then) }
    let otherwise = within(facts: condition.facts(if: false)) { $0.check(otherwise) }
    let type = substitution.merge(then.type, otherwise.type)
    if type == nil, isStrict {
      report(
        .branchesDiffer(then: name(of: then.type), otherwise: name(of: otherwise.type)),
        at: then.span.joined(with: otherwise.span))
    }
    return make(
      .conditional(condition, then: then, otherwise: otherwise), type ?? .failed, at: span,
      isTotal: condition.isTotalCondition && then.isTotal && otherwise.isTotal)
  }

  private mutating func checkList(_ elements: [Expression.Element], at span: SourceSpan) -> CheckedExpression
  {
    var type: ValueType?
    var checked: [CheckedExpression.Element] = []
    for element in elements {
      let value = check(element.value)
      type = join(type, element.isOptional ? wrapped(value) : value.type)
      checked.append(CheckedExpression.Element(value: value, isOptional: element.isOptional))
    }
    let isTotal = checked.allSatisfy { $0.value.isTotal && (!$0.isOptional || $0.value.type.isOptional) }
    return make(.list(checked), .list(type ?? substitution.makeVariable()), at: span, isTotal: isTotal)
  }

  private mutating func checkMap(_ entries: [Expression.Entry], at span: SourceSpan) -> CheckedExpression {
    var keyType: ValueType?
    var valueType: ValueType?
    var checked: [CheckedExpression.Entry] = []
    for entry in entries {
      let key = check(entry.key)
      let value = check(entry.value)
      // A key that no map can have fails when it is evaluated; until then nothing is said about the others.
      keyType = join(keyType, key.type.isKey ? key.type : .dyn)
      valueType = join(valueType, entry.isOptional ? wrapped(value) : value.type)
      checked.append(CheckedExpression.Entry(key: key, value: value, isOptional: entry.isOptional))
    }
    let isTotal =
      checked.allSatisfy { $0.value.isTotal && (!$0.isOptional || $0.value.type.isOptional) }
      && checked.hasDistinctLiteralKeys
    let type = ValueType.map(
      key: keyType ?? substitution.makeVariable(), value: valueType ?? substitution.makeVariable())
    return make(.map(checked), type, at: span, isTotal: isTotal)
  }

  /// The type of elements of a list or map: the more general one, or `dyn` where there is none.
  private mutating func join(_ type: ValueType?, _ other: ValueType) -> ValueType {
    guard let type else { return other }
    return substitution.merge(type, other) ?? .dyn
  }

  /// The type inside the optional that `?` expects.
  private mutating func wrapped(_ value: CheckedExpression) -> ValueType {
    let wrapped = substitution.makeVariable()
    if isStrict, substitution.merge(value.type, .optional(wrapped)) == nil {
      report(.optionalExpected(actual: name(of: value.type)), at: value.span)
      return .failed
    }
    return wrapped
  }
}

extension Value {
  /// The type of a value that can be written as a literal.
  fileprivate var literalType: ValueType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .timestamp, .duration, .list, .map, .record, .type, .optional, .abstract, .unknown: .dyn
    }
  }
}

extension CheckedExpression {
  /// Whether it is certain to be `true` or `false`.
  var isTotalCondition: Bool { isTotal && type == .bool }
}

extension ValueType {
  var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }
}

extension Array<CheckedExpression.Entry> {
  /// Whether every key is a literal that a map can have, and none is repeated.
  fileprivate var hasDistinctLiteralKeys: Bool {
    var keys: Set<MapKey> = []
    return allSatisfy { entry in
      guard case .literal(let value) = entry.key.kind, let key = MapKey(storing: value) else { return false }
      return keys.insert(key).inserted
    }
  }
}
