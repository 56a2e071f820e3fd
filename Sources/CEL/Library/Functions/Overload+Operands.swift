// SPDX-License-Identifier: EUPL-1.2

/// How an overload is called and what is known of it.
struct OverloadTraits: OptionSet, Sendable {
  let rawValue: Int

  /// Called as `receiver.name(...)`.
  static let member = OverloadTraits(rawValue: 1)
  /// Cannot fail on arguments of its types.
  static let total = OverloadTraits(rawValue: 2)
  /// Does not look at what lists and maps hold.
  static let shallow = OverloadTraits(rawValue: 4)
}

extension Overload {
  private init(
    _ id: String, _ parameters: [ValueType], _ result: ValueType, _ traits: OverloadTraits,
    code: @escaping Implementation
  ) {
    self.init(
      id, isMember: traits.contains(.member), parameters, returns: result, isTotal: traits.contains(.total),
      readsElements: !traits.contains(.shallow), code)
  }

  /// An overload that counts its own steps, beyond those for reading its arguments.
  init<R: Operand>(
    metered id: String, _ traits: OverloadTraits = [], types parameters: [ValueType],
    returns result: ValueType = R.valueType,
    _ body: @escaping @Sendable (_ arguments: [Value], _ steps: inout Int) throws(EvaluationError) -> R
  ) {
    self.init(id, isMember: traits.contains(.member), parameters, returns: result) {
      (arguments, steps) throws(EvaluationError) in try body(arguments, &steps).operand
    }
  }

  /// An overload without parameters.
  init<R: Operand>(
    _ id: String, _ traits: OverloadTraits = [], returns result: ValueType = R.valueType,
    _ body: @escaping @Sendable () throws(EvaluationError) -> R
  ) {
    self.init(id, [], result, traits) { _ throws(EvaluationError) in try body().operand }
  }

  /// An overload with one parameter.
  init<A: Operand, R: Operand>(
    _ id: String, _ traits: OverloadTraits = [], types parameters: [ValueType] = [A.valueType],
    returns result: ValueType = R.valueType,
    _ body: @escaping @Sendable (A) throws(EvaluationError) -> R
  ) {
    self.init(id, parameters, result, traits) { values throws(EvaluationError) in
      try body(values.read(0, for: id)).operand
    }
  }

  /// An overload with two parameters.
  init<A: Operand, B: Operand, R: Operand>(
    _ id: String, _ traits: OverloadTraits = [], types parameters: [ValueType] = [A.valueType, B.valueType],
    returns result: ValueType = R.valueType,
    _ body: @escaping @Sendable (A, B) throws(EvaluationError) -> R
  ) {
    self.init(id, parameters, result, traits) { values throws(EvaluationError) in
      try body(values.read(0, for: id), values.read(1, for: id)).operand
    }
  }

  /// An overload with three parameters.
  init<A: Operand, B: Operand, C: Operand, R: Operand>(
    _ id: String, _ traits: OverloadTraits = [],
    types parameters: [ValueType] = [A.valueType, B.valueType, C.valueType],
    returns result: ValueType = R.valueType,
    _ body: @escaping @Sendable (A, B, C) throws(EvaluationError) -> R
  ) {
    self.init(id, parameters, result, traits) { values throws(EvaluationError) in
      try body(values.read(0, for: id), values.read(1, for: id), values.read(2, for: id)).operand
    }
  }

  /// An overload with four parameters.
  init<A: Operand, B: Operand, C: Operand, D: Operand, R: Operand>(
    _ id: String, _ traits: OverloadTraits = [],
    types parameters: [ValueType] = [A.valueType, B.valueType, C.valueType, D.valueType],
    returns result: ValueType = R.valueType,
    _ body: @escaping @Sendable (A, B, C, D) throws(EvaluationError) -> R
  ) {
    self.init(id, parameters, result, traits) { values throws(EvaluationError) in
      try body(
        values.read(0, for: id), values.read(1, for: id), values.read(2, for: id), values.read(3, for: id)
      ).operand
    }
  }
}

extension [Value] {
  /// An argument as the type a function wants; an error where it is missing or of another type.
  func read<A: Operand>(_ position: Int, for overload: String) throws(EvaluationError) -> A {
    guard indices.contains(position), let operand = A(operand: self[position]) else {
      throw EvaluationError(.noSuchOverload(function: overload, argumentTypes: map(\.typeName)))
    }
    return operand
  }
}
