// SPDX-License-Identifier: EUPL-1.2

/// What strict arguments have come to: values as long as nothing else turned up.
struct StrictArguments {
  private(set) var values: [Value] = []
  private(set) var unknowns: UnknownSet?
  private(set) var error: EvaluationError?

  init(capacity: Int) { values.reserveCapacity(capacity) }

  mutating func add(_ result: Evaluation) {
    switch result {
    case .value(let value): values.append(value)
    case .error(let next): error = error ?? next
    case .unknown(let paths): unknowns.formUnion(paths)
    }
  }
}

extension Evaluator {
  /// The error or unknown that strict arguments end in, or `nil` if all of them are values.
  mutating func interruption(of arguments: StrictArguments, at node: Int) -> Evaluation? {
    if let error = arguments.error { return .error(error) }
    guard var unknowns = arguments.unknowns else { return nil }
    for value in arguments.values {
      guard collect(holesOf: value, into: &unknowns, at: node) else { return exceeded(at: node) }
    }
    return .unknown(unknowns)
  }

  mutating func call(_ call: Int, arguments places: Range<Int>, at node: Int) -> Evaluation {
    var arguments = StrictArguments(capacity: places.count)
    let countsOnly = plan.calls[call].countsOnly
    for place in places {
      let argument = plan.children[place]
      arguments.add(countsOnly ? evaluateCounted(argument) : evaluate(argument))
    }
    return interruption(of: arguments, at: node) ?? apply(call, to: arguments.values, at: node)
  }

  /// Evaluates an argument whose elements nobody reads: what a filter keeps is not to be known then.
  private mutating func evaluateCounted(_ node: Int) -> Evaluation {
    guard case .comprehension(let number) = plan.nodes[node], plan.comprehensions[number].kind == .filter,
      charge(1, at: node)
    else { return evaluate(node) }
    recorder.enter(node)
    let result = comprehension(plan.comprehensions[number], readsElements: false, at: node)
    recorder.leave(node, result)
    return result
  }

  /// `a + b + c`: every operand is evaluated, then they are combined from the left.
  mutating func sum(_ places: Range<Int>, _ call: Int, at node: Int) -> Evaluation {
    var arguments = StrictArguments(capacity: places.count)
    for place in places { arguments.add(evaluate(plan.children[place])) }
    if let interruption = interruption(of: arguments, at: node) { return interruption }
    guard var total = arguments.values.first else { return noOverload("_+_", [], at: node) }
    for (position, operand) in arguments.values.enumerated().dropFirst() {
      switch apply(call, to: [total, operand], at: node) {
      case .value(let value): total = value
      case .error(let error): return .error(error)
      case .unknown(var unknowns):
        for rest in arguments.values[(position + 1)...] {
          guard collect(holesOf: rest, into: &unknowns, at: node) else { return exceeded(at: node) }
        }
        return .unknown(unknowns)
      }
    }
    return .value(total)
  }

  /// `a.or(b)` and `a.orValue(b)`: `b` is evaluated only if `a` is empty.
  mutating func alternative(
    _ first: Int, _ otherwise: Int, _ call: Int, _ unwraps: Bool, at node: Int
  ) -> Evaluation {
    switch evaluate(first) {
    case .value(.optional(.some(let value))): return unwraps ? Evaluation(value) : .value(.optional(value))
    case .value(.optional(.none)):
      let result = evaluate(otherwise)
      if !unwraps, case .value(let value) = result, !value.isOptional {
        return noOverload(plan.calls[call].function, [.optional(nil), value], at: node)
      }
      return result
    case .value(let value):
      var arguments = StrictArguments(capacity: 2)
      arguments.add(.value(value))
      arguments.add(evaluate(otherwise))
      return interruption(of: arguments, at: node) ?? apply(call, to: arguments.values, at: node)
    case .error(let error): return .error(error)
    case .unknown(var unknowns):
      let rest = evaluate(otherwise)
      return collect(rest, into: &unknowns, at: node) ? .unknown(unknowns) : exceeded(at: node)
    }
  }

  /// Calls the overload that takes the values.
  ///
  /// An overload that reads elements is unknown on arguments with holes; one that does not may be given them, but no
  /// function is given an open list.
  private mutating func apply(_ call: Int, to values: [Value], at node: Int) -> Evaluation {
    guard let overload = plan.calls[call].overloads.first(where: { $0.takes(values) })?.overload
    else { return noOverload(plan.calls[call].function, values, at: node) }
    var unknowns = UnknownSet([])
    for value in values {
      guard charge(overload.readsElements ? value.weight : value.ownWeight, at: node) else {
        return exceeded(at: node)
      }
      if overload.readsElements {
        guard collect(holesOf: value, into: &unknowns, at: node) else { return exceeded(at: node) }
      } else if case .list(let list) = value, !list.isComplete {
        unknowns.formUnion(list.unlisted)
      }
    }
    guard unknowns.isEmpty else {
      if plan.calls[call].countsOnly { return .unknown(unknowns) }
      for value in values {
        guard collect(holesOf: value, into: &unknowns, at: node) else { return exceeded(at: node) }
      }
      return .unknown(unknowns)
    }
    return run(overload, on: values, at: node)
  }

  /// Runs the code of an overload; one without code takes no values.
  private mutating func run(_ overload: Overload, on values: [Value], at node: Int) -> Evaluation {
    do {
      if let metered = overload.metered {
        let value = try metered(values, &steps)
        return steps < 0 ? exceeded(at: node) : made(value, at: node)
      }
      guard let implementation = overload.implementation else {
        return noOverload(overload.id, values, at: node)
      }
      return made(try implementation(values), at: node)
    } catch {
      return steps < 0
        ? exceeded(at: node) : .error(EvaluationError(error.message, at: error.span ?? plan.facts[node].span))
    }
  }

  /// A value that the expression made, if it is within the limits.
  mutating func made(_ value: Value, at node: Int) -> Evaluation {
    switch value {
    case .unknown(let unknowns): return .unknown(unknowns)
    case .null, .bool, .int, .uint, .double, .timestamp, .duration, .type, .record, .abstract:
      return .value(value)
    case .string(let string): return made(value, string.utf8.count, limit: Limits.stringLength, at: node)
    case .bytes(let bytes): return made(value, bytes.count, limit: Limits.stringLength, at: node)
    case .list(let list): return made(value, list.count, limit: Limits.listCount, at: node)
    case .map(let map): return made(value, map.count, limit: Limits.listCount, at: node)
    case .optional: return made(value, 0, limit: 0, at: node)
    }
  }

  private mutating func made(_ value: Value, _ size: Int, limit: Int, at node: Int) -> Evaluation {
    if size > limit { return fail(.sizeExceeded(limit: limit), at: node) }
    if value.depth > Limits.valueDepth { return fail(.depthExceeded(limit: Limits.valueDepth), at: node) }
    return charge(value.ownWeight, at: node) ? .value(value) : exceeded(at: node)
  }

  // MARK: Equality and membership

  mutating func equality(_ left: Int, _ right: Int, _ isNegated: Bool, at node: Int) -> Evaluation {
    var arguments = StrictArguments(capacity: 2)
    arguments.add(evaluate(left))
    arguments.add(evaluate(right))
    if let interruption = interruption(of: arguments, at: node) { return interruption }
    switch compare(arguments.values[0], arguments.values[1]) {
    case .equal: return steps < 0 ? exceeded(at: node) : .value(.bool(!isNegated))
    case .different: return steps < 0 ? exceeded(at: node) : .value(.bool(isNegated))
    case .unknown(let unknowns): return steps < 0 ? exceeded(at: node) : .unknown(unknowns)
    }
  }

  private mutating func compare(_ left: Value, _ right: Value) -> Equality {
    var comparison = ValueComparison(budget: steps)
    let result = comparison.compare(left, right)
    steps = comparison.budget
    return result
  }

  mutating func membership(_ element: Int, _ container: Int, at node: Int) -> Evaluation {
    var arguments = StrictArguments(capacity: 2)
    arguments.add(evaluate(element))
    arguments.add(evaluate(container))
    if let interruption = interruption(of: arguments, at: node) { return interruption }
    switch arguments.values[1] {
    case .list(let list): return membership(arguments.values[0], list, at: node)
    case .map(let map): return .value(.bool(map.position(of: arguments.values[0]) != nil))
    default: return noOverload("@in", arguments.values, at: node)
    }
  }

  private mutating func membership(_ element: Value, _ list: ListValue, at node: Int) -> Evaluation {
    var unknowns: UnknownSet?
    for position in 0..<list.count {
      let result = compare(element, list[position])
      guard steps >= 0 else { return exceeded(at: node) }
      switch result {
      case .equal: return .value(.bool(true))
      case .different: break
      case .unknown(let paths): unknowns.formUnion(paths)
      }
    }
    if !list.isComplete {
      unknowns.formUnion(list.unlisted)
      unknowns.formUnion(holesOf: element)
    }
    return unknowns.map(Evaluation.unknown) ?? .value(.bool(false))
  }
}

extension Value {
  fileprivate var isOptional: Bool { if case .optional = self { true } else { false } }

  /// The work to make or copy the value itself, without what its elements hold.
  fileprivate var ownWeight: Int {
    switch self {
    case .list(let list): 1 + list.count
    case .map(let map): 1 + map.count
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .record, .type,
      .optional,
      .abstract, .unknown:
      weight
    }
  }
}

extension Optional<UnknownSet> {
  /// Adds the holes inside a value.
  fileprivate mutating func formUnion(holesOf value: Value) {
    let holes = UnknownSet([]).union(holesOf: value)
    if !holes.isEmpty { formUnion(holes) }
  }
}
