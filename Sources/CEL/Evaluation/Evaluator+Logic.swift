// SPDX-License-Identifier: EUPL-1.2

/// What the operands of `&&` or `||`, or the elements of `all` or `exists`, have come to so far.
struct LogicFold {
  /// The value that decides: `false` for `&&`, `true` for `||`.
  let decisive: Bool
  private(set) var unknowns: UnknownSet?
  private var error: EvaluationError?

  init(decidedBy decisive: Bool) { self.decisive = decisive }

  /// Adds an operand; `true` if it decides.
  mutating func add(_ operand: Evaluation, orElse notBool: (Value) -> EvaluationError) -> Bool {
    switch operand {
    case .value(.bool(let bool)): return bool == decisive
    case .value(let value): error = error ?? notBool(value)
    case .error(let operand): error = error ?? operand
    case .unknown(let operand): unknowns.formUnion(operand)
    }
    return false
  }

  /// Adds an element that counts only if what is in doubt turns out so: it decides nothing yet, and its error is not
  /// certain.
  mutating func add(_ element: Evaluation, unless doubt: UnknownSet) {
    switch element {
    case .value(.bool(let bool)) where bool != decisive: return
    case .value, .error: break
    case .unknown(let element): unknowns.formUnion(element)
    }
    unknowns.formUnion(doubt)
  }

  /// Adds paths that keep it from being decided.
  mutating func add(_ paths: UnknownSet) { unknowns.formUnion(paths) }

  /// The result where nothing decided.
  var undecided: Evaluation {
    if let unknowns { return .unknown(unknowns) }
    if let error { return .error(error) }
    return .value(.bool(!decisive))
  }
}

extension Evaluator {
  mutating func fold(_ operands: Range<Int>, decidedBy decisive: Bool, at node: Int) -> Evaluation {
    var fold = LogicFold(decidedBy: decisive)
    for place in operands {
      let operand = plan.children[place]
      let result = evaluate(operand)
      let isDecided = fold.add(result) { notBool(decisive ? "_||_" : "_&&_", $0, at: operand) }
      if isDecided { return .value(.bool(decisive)) }
    }
    return fold.undecided
  }

  func notBool(_ function: String, _ value: Value, at node: Int) -> EvaluationError {
    EvaluationError(
      .noSuchOverload(function: function, argumentTypes: [value.typeName]), at: plan.facts[node].span)
  }

  mutating func not(_ operand: Int, at node: Int) -> Evaluation {
    switch evaluate(operand) {
    case .value(.bool(let bool)): .value(.bool(!bool))
    case .value(let value): noOverload("!_", [value], at: node)
    case .error(let error): .error(error)
    case .unknown(let unknowns): .unknown(unknowns)
    }
  }

  mutating func conditional(_ condition: Int, _ then: Int, _ otherwise: Int, at node: Int) -> Evaluation {
    switch evaluate(condition) {
    case .value(.bool(let bool)): return evaluate(bool ? then : otherwise)
    case .value(let value): return noOverload("_?_:_", [value], at: node)
    case .error(let error): return .error(error)
    case .unknown(var unknowns):
      for branch in [then, otherwise] {
        let result = evaluate(branch)
        guard collect(result, into: &unknowns, at: node) else { return exceeded(at: node) }
      }
      return .unknown(unknowns)
    }
  }

  /// Adds what a result leaves open, holes inside a value included; `false` if the budget is spent.
  mutating func collect(_ result: Evaluation, into unknowns: inout UnknownSet, at node: Int) -> Bool {
    switch result {
    case .error: return true
    case .unknown(let paths):
      unknowns.formUnion(paths)
      return true
    case .value(let value): return collect(holesOf: value, into: &unknowns, at: node)
    }
  }

  /// Adds the holes inside a value; `false` if the budget is spent.
  mutating func collect(holesOf value: Value, into unknowns: inout UnknownSet, at node: Int) -> Bool {
    guard value.mayHoldUnknown else { return true }
    guard charge(value.weight, at: node) else { return false }
    unknowns.formUnion(holesOf: value)
    return true
  }
}
