// SPDX-License-Identifier: EUPL-1.2

/// Rebuilds a checked tree with everything known folded away.
struct ResidualFolder {
  private var evaluator: Evaluator<OutcomeRecorder>

  init(evaluator: Evaluator<OutcomeRecorder>) { self.evaluator = evaluator }

  /// What a closed expression comes to, worked out at most once.
  mutating func evaluate(_ expression: CheckedExpression) -> Evaluation {
    evaluator.recorder.outcomes[expression.id] ?? evaluator.run(expression.id)
  }

  mutating func fold(_ expression: CheckedExpression) -> CheckedExpression {
    known(expression) ?? foldParts(of: expression)
  }

  /// A literal in place of an expression whose value is known and can be written.
  private mutating func known(_ expression: CheckedExpression) -> CheckedExpression? {
    if case .literal = expression.kind { return expression }
    guard evaluator.plan.facts[expression.id].isClosed else { return nil }
    guard case .value(let value) = evaluate(expression), value.isWritable else { return nil }
    return expression.replaced(by: value)
  }

  private mutating func foldParts(of expression: CheckedExpression) -> CheckedExpression {
    switch expression.kind {
    case .and(let operands): return fold(operands, of: expression, decidedBy: false)
    case .or(let operands): return fold(operands, of: expression, decidedBy: true)
    case .not(let operand):
      let folded = fold(operand)
      if let bool = folded.boolLiteral { return expression.replaced(by: .bool(!bool)) }
      return expression.with(.not(folded))
    case .conditional(let condition, let then, let otherwise):
      let folded = foldCondition(condition, decidedBy: nil)
      switch folded.boolLiteral {
      case .some(true): return fold(then)
      case .some(false): return fold(otherwise)
      case .none: return expression.with(.conditional(folded, then: fold(then), otherwise: fold(otherwise)))
      }
    case .equality(let left, let right, let isNegated):
      let (left, right) = foldPair(left, right)
      return expression.with(.equality(left, right, isNegated: isNegated))
    case .membership(let element, let container):
      let (left, right) = foldPair(element, container)
      return expression.with(.membership(left, in: right))
    case .literal, .variable, .local, .field, .optionalField, .has, .index, .optionalIndex, .call, .sum,
      .list,
      .map, .comprehension, .bind:
      return expression.with(expression.kind.mapChildren { fold($0) })
    }
  }

  /// Folds the operands of `&&` or `||`: one that decides stands for all, one that decides nothing is left out.
  private mutating func fold(
    _ operands: [CheckedExpression], of expression: CheckedExpression, decidedBy decisive: Bool
  ) -> CheckedExpression {
    let folded = operands.map { foldCondition($0, decidedBy: decisive) }
    if folded.contains(where: { $0.boolLiteral == decisive }) {
      return expression.replaced(by: .bool(decisive))
    }
    let left = folded.filter { $0.boolLiteral == nil }
    guard let first = left.first else { return expression.replaced(by: .bool(!decisive)) }
    // Alone, an operand is only the same where it can be nothing but a truth value.
    if left.count == 1 {
      if first.type == .bool { return first }
      let neutral = first.replaced(by: .bool(!decisive), type: .bool)
      return expression.with(decisive ? .or([neutral, first]) : .and([neutral, first]))
    }
    return expression.with(decisive ? .or(left) : .and(left))
  }

  /// Folds an expression that what comes after it may rely on: a `has()` in it stays, so that the fields it guards
  /// may still be read, unless its value decides anyway.
  private mutating func foldCondition(
    _ expression: CheckedExpression, decidedBy decisive: Bool?
  ) -> CheckedExpression {
    guard expression.holdsGuard else { return fold(expression) }
    if let decisive, case .value(.bool(decisive)) = closedValue(of: expression) {
      return expression.replaced(by: .bool(decisive))
    }
    if case .has = expression.kind { return expression }
    return foldParts(of: expression)
  }

  private mutating func closedValue(of expression: CheckedExpression) -> Evaluation? {
    evaluator.plan.facts[expression.id].isClosed ? evaluate(expression) : nil
  }

  /// Folds two sides that are compared. A text on one side of an enumeration is hidden from the checker, which would
  /// refuse a text that the enumeration does not have.
  private mutating func foldPair(
    _ left: CheckedExpression, _ right: CheckedExpression
  ) -> (CheckedExpression, CheckedExpression) {
    let folded = (fold(left), fold(right))
    let isLeftEnumerated = left.type.holdsEnumeration || folded.0.type.holdsEnumeration
    let isRightEnumerated = right.type.holdsEnumeration || folded.1.type.holdsEnumeration
    return (
      folded.0.isSame(as: left) || !isRightEnumerated ? folded.0 : folded.0.hidden,
      folded.1.isSame(as: right) || !isLeftEnumerated ? folded.1 : folded.1.hidden
    )
  }
}

extension CheckedExpression {
  func with(_ kind: Kind) -> CheckedExpression {
    CheckedExpression(id: id, span: span, type: type, isTotal: isTotal, kind: kind)
  }

  fileprivate var boolLiteral: Bool? {
    if case .literal(.bool(let bool)) = kind { bool } else { nil }
  }

  fileprivate var isLiteral: Bool {
    if case .literal = kind { true } else { false }
  }

  /// A literal in place of the expression; where the type leaves something open it stays open.
  fileprivate func replaced(by value: Value, type: ValueType? = nil) -> CheckedExpression {
    let literal = CheckedExpression(
      id: id, span: span, type: type ?? self.type, isTotal: true, kind: .literal(value))
    return (type ?? self.type).holdsDynamic ? literal.hidden : literal
  }

  /// The expression with its type hidden from the checker.
  fileprivate var hidden: CheckedExpression {
    guard isLiteral else { return self }
    return CheckedExpression(
      id: id, span: span, type: .dyn, isTotal: true,
      kind: .call(function: "dyn", overloads: [.hiding], arguments: [self], isMember: false))
  }

  fileprivate func isSame(as other: CheckedExpression) -> Bool { isLiteral == other.isLiteral }

  /// Whether a part asks whether a field of a record holds a value.
  fileprivate var holdsGuard: Bool {
    if case .has(_, _, let position) = kind, position != nil { return true }
    return kind.children.contains(where: \.holdsGuard)
  }
}

extension Overload {
  fileprivate static let hiding = Overload(
    "to_dyn", [.parameter("A")], returns: .dyn, isTotal: true, readsElements: false
  ) { $0.first ?? .null }
}

extension ValueType {
  fileprivate var holdsDynamic: Bool { holds { if case .dyn = $0 { true } else { false } } }
  fileprivate var holdsEnumeration: Bool { holds { if case .enumeration = $0 { true } else { false } } }

  private func holds(_ isMet: (ValueType) -> Bool) -> Bool {
    if isMet(self) { return true }
    switch self {
    case .list(let element), .optional(let element), .type(let element): return element.holds(isMet)
    case .map(let key, let value): return key.holds(isMet) || value.holds(isMet)
    case .abstract(_, let parameters): return parameters.contains { $0.holds(isMet) }
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn, .enumeration,
      .object,
      .parameter, .failed:
      return false
    }
  }
}

extension Value {
  /// Whether the value can be written as an expression, without holes and within the limit of a residual.
  fileprivate var isWritable: Bool { weight <= Limits.residualWeight && isNotable }

  private var isNotable: Bool {
    switch self {
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .type, .abstract: true
    case .record, .unknown: false
    case .optional(let wrapped): wrapped?.isNotable ?? true
    case .list(let list): list.isComplete && list.elements.allSatisfy(\.isNotable)
    case .map(let map): map.values.allSatisfy(\.isNotable)
    }
  }
}
