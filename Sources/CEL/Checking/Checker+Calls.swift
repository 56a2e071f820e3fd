// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension Checker {
  /// A call as parsed.
  struct Call {
    let target: Expression?
    let function: String
    let functionSpan: SourceSpan
    let arguments: [Expression]
    let isRooted: Bool
    let span: SourceSpan
  }

  /// What a call turns out to be.
  private struct Resolution {
    var overloads: [Overload]
    var result: ValueType
    /// Whether the one overload left cannot fail on arguments of these types.
    var isTotal = false
  }

  mutating func check(_ call: Call) -> CheckedExpression {
    switch (call.function, call.arguments.count) {
    case ("_==_", 2):
      return checkEquality(call.arguments[0], call.arguments[1], isNegated: false, at: call.span)
    case ("_!=_", 2):
      return checkEquality(call.arguments[0], call.arguments[1], isNegated: true, at: call.span)
    case ("@in", 2): return checkMembership(call.arguments[0], in: call.arguments[1], at: call.span)
    case ("!_", 1): return checkNot(call.arguments[0], at: call.span)
    default: break
    }
    if let function = qualifiedFunction(call) { return checkCall(function, call, isMember: false) }
    if isStrict, let failed = checkUndeclared(call) { return failed }
    guard let target = call.target else {
      let found = function(named: call.function, isRooted: call.isRooted)
      return checkCall(found ?? FunctionDeclaration(call.function, []), call, isMember: false)
    }
    let receiver = check(target)
    let function = environment.names.functions[call.function] ?? FunctionDeclaration(call.function, [])
    return checkCall(function, call, isMember: true, receiver: receiver)
  }

  private mutating func checkNot(_ operand: Expression, at span: SourceSpan) -> CheckedExpression {
    let operand = check(operand)
    require(operand, .bool, in: "!")
    return make(.not(operand), .bool, at: span, isTotal: operand.isTotalCondition)
  }

  /// `math.greatest(...)` parses as a call on `math`, but is a function of that name if there is one.
  private func qualifiedFunction(_ call: Call) -> FunctionDeclaration? {
    guard let (prefix, isRooted) = call.target?.qualifiedName else { return nil }
    return function(named: "\(prefix).\(call.function)", isRooted: isRooted)
  }

  private func function(named name: String, isRooted: Bool) -> FunctionDeclaration? {
    environment.candidates(for: name, isRooted: isRooted).lazy
      .compactMap { environment.names.functions[$0] }.first
  }

  private mutating func checkCall(
    _ function: FunctionDeclaration, _ call: Call, isMember: Bool, receiver: CheckedExpression? = nil
  ) -> CheckedExpression {
    var arguments = receiver.map { [$0] } ?? []
    for argument in call.arguments { arguments.append(check(argument)) }
    let resolution = resolve(function, arguments, isMember: isMember)
    if let resolution {
      let kind = CheckedExpression.Kind.call(
        function: function.name, overloads: resolution.overloads, arguments: arguments, isMember: isMember)
      return make(kind, resolution.result, at: call.span, isTotal: resolution.isTotal)
    }
    reportMismatch(function, arguments, isMember: isMember, at: call.functionSpan)
    return makeFailed(at: call.span)
  }

  /// `a + b + c`, from the left.
  mutating func checkSum(_ operands: [Expression], at span: SourceSpan) -> CheckedExpression {
    let plus = environment.names.functions["_+_"] ?? FunctionDeclaration("_+_", [])
    var checked: [CheckedExpression] = []
    var type = ValueType.failed
    var overloads: [Overload] = []
    var isTotal = true
    for operand in operands {
      let right = check(operand)
      checked.append(right)
      guard checked.count > 1 else {
        type = right.type
        isTotal = right.isTotal
        continue
      }
      let resolution = resolve(plus, [type, right.type])
      if resolution == nil { reportSumMismatch(plus, type, checked) }
      type = resolution?.result ?? .failed
      isTotal = isTotal && right.isTotal && resolution?.isTotal ?? false
      for overload in resolution?.overloads ?? [] where !overloads.contains(where: { $0.id == overload.id }) {
        overloads.append(overload)
      }
    }
    return make(.sum(checked, overloads: overloads), type, at: span, isTotal: isTotal)
  }

  private mutating func resolve(
    _ function: FunctionDeclaration, _ arguments: [CheckedExpression], isMember: Bool
  ) -> Resolution? {
    guard isStrict else {
      let overloads = function.overloads.filter { $0.takes(arguments.count, isMember: isMember) }
      return Resolution(overloads: overloads, result: .dyn)
    }
    guard var resolution = resolve(function, arguments.map(\.type), isMember: isMember) else { return nil }
    if !arguments.allSatisfy(\.isTotal) { resolution.isTotal = false }
    return resolution
  }

  /// The overloads that agree with the types, or `nil` if none does. What a call teaches about types still to be
  /// inferred is kept only if a single overload is left.
  private mutating func resolve(
    _ function: FunctionDeclaration, _ types: [ValueType], isMember: Bool = false
  ) -> Resolution? {
    guard isStrict else {
      let candidates = function.overloads.filter { $0.takes(types.count, isMember: isMember) }
      return Resolution(overloads: candidates, result: .dyn)
    }
    var overloads: [Overload] = []
    var results: [ValueType] = []
    for overload in function.overloads
    where overload.takes(types.count, isMember: isMember) && overload.mayTake(types) {
      let mark = substitution.mark
      if let result = apply(overload, to: types) {
        overloads.append(overload)
        results.append(result)
      }
      substitution.rollBack(to: mark)
    }
    guard let first = overloads.first else { return nil }
    if overloads.count == 1 {
      let arguments = types.map(substitution.resolved)
      let isTotal = first.isTotal && zip(arguments, first.parameters).allSatisfy { $0.fits($1) }
      return Resolution(overloads: overloads, result: apply(first, to: types) ?? .dyn, isTotal: isTotal)
    }
    let result = results.allSatisfy { $0 == results[0] } ? results[0] : .dyn
    return Resolution(overloads: overloads, result: result)
  }

  private mutating func apply(_ overload: Overload, to types: [ValueType]) -> ValueType? {
    let instance = substitution.instantiate(overload.parameters + [overload.result])
    guard substitution.mergeAll(Array(instance.dropLast()), types) != nil, let result = instance.last else {
      return nil
    }
    return substitution.resolved(result)
  }
}

extension Overload {
  /// Whether it is called this way with so many arguments, the receiver included.
  func takes(_ count: Int, isMember wanted: Bool) -> Bool {
    isMember == wanted && parameters.count == count
  }

  /// Whether it is worth looking at closely: not where the outermost form of a type already rules it out.
  fileprivate func mayTake(_ types: [ValueType]) -> Bool {
    for (parameter, type) in zip(parameters, types) {
      if let wanted = parameter.form, let given = type.form, wanted != given { return false }
    }
    return true
  }
}

extension ValueType {
  /// A number for the outermost form of the type: types of different forms never agree. `nil` for one that may agree
  /// with others: `dyn`, `null` and what is not known yet.
  fileprivate var form: Int? {
    switch self {
    case .dyn, .null, .parameter, .failed: nil
    case .bool: 0
    case .int: 1
    case .uint: 2
    case .double: 3
    case .string, .enumeration: 4
    case .bytes: 5
    case .timestamp: 6
    case .duration: 7
    case .list: 8
    case .map: 9
    case .optional: 10
    case .type: 11
    case .object: 12
    case .abstract: 13
    }
  }
}
