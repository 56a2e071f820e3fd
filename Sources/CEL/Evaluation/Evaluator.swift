// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// The reference evaluator: walks a plan as the definition of the language says, one value at a time.
///
/// Every node ends in a value, an error or unknown. The ranks:
/// - `&&`, `||`, `all`, `exists`: a deciding value, then the union of what is unknown, then the error.
/// - Everything strict (functions, literals, `map`, `filter`, ...): an error, since no fact can turn it into a value;
///   then the union of what is unknown in *all* arguments, holes in the known ones included; then the value.
/// - `?:` with an unknown condition: unknown, with what both branches leave open.
///
/// So an error means that every completion of the facts ends in an error, a value that every completion ends in that
/// value, and two completions that agree on the paths of an unknown end alike.
struct Evaluator<Recorder: EvaluationRecorder> {
  /// What a local holds.
  enum Slot {
    case empty
    case done(Evaluation)
    /// A binding not read yet: the node of its value.
    case pending(Int)
  }

  let plan: Plan
  let activation: Activation
  let costLimit: Int
  var recorder: Recorder
  /// The steps left; below zero the evaluation is over.
  var steps: Int
  var slots: [Slot]
  private var variables: [Evaluation?]
  /// Whether attributes are declared unknown.
  let hasPatterns: Bool
  private var exceededSpan: SourceSpan?

  init(_ plan: Plan, _ activation: Activation, costLimit: Int, recorder: Recorder) {
    self.plan = plan
    self.activation = activation
    self.costLimit = costLimit
    self.recorder = recorder
    steps = costLimit
    slots = Array(repeating: .empty, count: plan.slotCount)
    variables = Array(repeating: nil, count: plan.variables.count)
    hasPatterns = !activation.unknownPatterns.isEmpty
  }

  /// Evaluates a closed node to the end; a spent budget is always the error, whatever absorbed it.
  mutating func run(_ node: Int) -> Evaluation {
    let result = evaluate(node)
    guard steps < 0 else { return result }
    return .error(EvaluationError(.costExceeded(limit: costLimit), at: exceededSpan))
  }

  mutating func evaluate(_ node: Int) -> Evaluation {
    guard charge(1, at: node) else { return exceeded(at: node) }
    recorder.enter(node)
    let result = hasPatterns ? declaredUnknown(node) ?? step(node) : step(node)
    recorder.leave(node, result)
    return result
  }

  // The one table of what every node does.
  private mutating func step(_ node: Int) -> Evaluation {
    switch plan.nodes[node] {
    case .literal(let constant): .value(plan.constants[constant])
    case .variable(let variable): read(variable: variable, at: node)
    case .local(let slot): read(slot: slot)
    case .field(let operand, let name): field(name, of: operand, at: node)
    case .optionalField(let operand, let name): optionalField(name, of: operand, at: node)
    case .has(let operand, let name): has(name, in: operand, at: node)
    case .index(let operand, let key): index(operand, key, isOptional: false, at: node)
    case .optionalIndex(let operand, let key): index(operand, key, isOptional: true, at: node)
    case .equality(let left, let right, let isNegated): equality(left, right, isNegated, at: node)
    case .membership(let element, let container): membership(element, container, at: node)
    case .call(let call, let arguments): self.call(call, arguments: arguments, at: node)
    case .alternative(let first, let otherwise, let call, let unwraps):
      alternative(first, otherwise, call, unwraps, at: node)
    case .sum(let operands, let call): sum(operands, call, at: node)
    case .not(let operand): not(operand, at: node)
    case .and(let operands): fold(operands, decidedBy: false, at: node)
    case .or(let operands): fold(operands, decidedBy: true, at: node)
    case .conditional(let condition, let then, let otherwise):
      conditional(condition, then, otherwise, at: node)
    case .list(let elements): list(elements, at: node)
    case .map(let entries): map(entries, at: node)
    case .comprehension(let comprehension): self.comprehension(plan.comprehensions[comprehension], at: node)
    case .bind(let slot, let value, let body): bind(slot, value, body)
    case .identity(let operand): evaluate(operand)
    case .unused: fail(.noSuchVariable(""), at: node)
    }
  }

  // MARK: Variables

  private mutating func read(variable: Int, at node: Int) -> Evaluation {
    if let known = variables[variable] { return known }
    let name = plan.variables[variable]
    let result: Evaluation
    switch activation[name] {
    case .none: result = fail(.noSuchVariable(name), at: node)
    case .some(let value): result = Evaluation(value)
    }
    variables[variable] = result
    return result
  }

  private mutating func read(slot: Int) -> Evaluation {
    switch slots[slot] {
    case .done(let result): return result
    case .pending(let node):
      let result = evaluate(node)
      slots[slot] = .done(result)
      return result
    case .empty: return .error(EvaluationError(.noSuchVariable("")))
    }
  }

  private mutating func bind(_ slot: Int, _ value: Int, _ body: Int) -> Evaluation {
    slots[slot] = .pending(value)
    let result = evaluate(body)
    slots[slot] = .empty
    return result
  }

  // MARK: Steps and errors

  /// Takes steps from the budget; `false` if it is spent.
  @inline(__always) mutating func charge(_ count: Int, at node: Int) -> Bool {
    let (rest, overflow) = steps.subtractingReportingOverflow(count)
    steps = overflow ? -1 : rest
    return steps >= 0
  }

  mutating func exceeded(at node: Int) -> Evaluation {
    steps = -1
    exceededSpan = exceededSpan ?? plan.facts[node].span
    return fail(.costExceeded(limit: costLimit), at: node)
  }

  func fail(_ message: EvaluationMessage, at node: Int) -> Evaluation {
    .error(EvaluationError(message, at: plan.facts[node].span))
  }

  func noOverload(_ function: String, _ values: [Value], at node: Int) -> Evaluation {
    fail(.noSuchOverload(function: function, argumentTypes: values.map(\.typeName)), at: node)
  }
}

extension Evaluation {
  /// What reading a value ends in: a hole is unknown.
  init(_ value: Value) {
    if case .unknown(let unknowns) = value { self = .unknown(unknowns) } else { self = .value(value) }
  }
}
