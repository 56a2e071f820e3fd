// SPDX-License-Identifier: EUPL-1.2

/// A function by name with its overloads.
public struct FunctionDeclaration: Sendable {
  /// The name: an identifier, a qualified name (`math.greatest`) or an operator's internal name (`_+_`).
  public let name: String
  /// The ways to call it.
  public let overloads: [Overload]

  /// Creates a declaration.
  public init(_ name: String, _ overloads: [Overload]) {
    self.name = name
    self.overloads = overloads
  }
}

/// One way to call a function.
public struct Overload: Sendable {
  /// Computes the result from arguments of the declared types.
  public typealias Implementation = @Sendable (_ arguments: [Value]) throws(EvaluationError) -> Value

  /// The same, taking what it needs from the steps left; below zero the result does not count.
  typealias MeteredImplementation =
    @Sendable (_ arguments: [Value], _ steps: inout Int) throws(EvaluationError) -> Value

  /// The name, unique within an environment (`add_int64`).
  public let id: String
  /// Whether it is called as `receiver.name(...)`; the receiver is the first parameter then.
  public let isMember: Bool
  /// The types of the parameters; a `.parameter` stands for any type, the same wherever its name is the same.
  public let parameters: [ValueType]
  /// The type of the result.
  public let result: ValueType
  /// Whether it can never fail on arguments of the declared types.
  public let isTotal: Bool
  /// Whether it looks at what lists and maps hold. One that does not (`size`) may be given holes inside them.
  public let readsElements: Bool
  /// The code. An overload without code is for checking only.
  public let implementation: Implementation?
  /// The code of an overload that may take far more work than reading its arguments and its result.
  let metered: MeteredImplementation?

  /// Creates an overload.
  public init(
    _ id: String, isMember: Bool = false, _ parameters: [ValueType], returns result: ValueType,
    isTotal: Bool = false, readsElements: Bool = true, _ implementation: Implementation?
  ) {
    self.id = id
    self.isMember = isMember
    self.parameters = parameters
    self.result = result
    self.isTotal = isTotal
    self.readsElements = readsElements
    self.implementation = implementation
    metered = nil
  }

  /// Creates an overload that counts its own steps.
  init(
    _ id: String, isMember: Bool, _ parameters: [ValueType], returns result: ValueType,
    metered: @escaping MeteredImplementation
  ) {
    self.id = id
    self.isMember = isMember
    self.parameters = parameters
    self.result = result
    isTotal = false
    readsElements = true
    self.metered = metered
    implementation = { (arguments) throws(EvaluationError) in
      var steps = Limits.evaluationCost
      let value = try metered(arguments, &steps)
      guard steps >= 0 else { throw EvaluationError(.costExceeded(limit: Limits.evaluationCost)) }
      return value
    }
  }
}
