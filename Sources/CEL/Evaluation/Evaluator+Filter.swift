// SPDX-License-Identifier: EUPL-1.2

extension Evaluator {
  /// A filter that cannot fail is not made into a list first: elements that may yet drop out are handed on with what
  /// decides about them, so that a certain witness decides.
  mutating func range(_ node: Int) -> Iteration {
    if case .comprehension(let number) = plan.nodes[node], plan.comprehensions[number].kind == .filter,
      plan.facts[plan.comprehensions[number].body].isTotal
    {
      return filtered(plan.comprehensions[number], at: node)
    }
    return whole(node)
  }

  /// What is iterated, once all of it is known.
  mutating func whole(_ node: Int) -> Iteration {
    switch evaluate(node) {
    case .value(.list(let list)): .elements(.list(list))
    case .value(.map(let map)): .elements(.map(map))
    case let result: .interrupted(result)
    }
  }

  private mutating func filtered(_ comprehension: Plan.Comprehension, at node: Int) -> Iteration {
    guard charge(1, at: node) else { return .interrupted(exceeded(at: node)) }
    recorder.enter(node)
    let result = keep(comprehension, at: node)
    switch result {
    case .interrupted(let result): recorder.leave(node, result)
    case .elements(let elements):
      if case .filtered(let filtered) = elements, Recorder.isRecording {
        let list = Evaluation.value(.list(ListValue(filtered.values)))
        recorder.leave(node, filtered.unknowns.map(Evaluation.unknown) ?? list)
      }
    }
    return result
  }

  private mutating func keep(_ comprehension: Plan.Comprehension, at node: Int) -> Iteration {
    let elements: Elements
    switch iteration(of: comprehension, at: node) {
    case .interrupted(let result): return .interrupted(result)
    case .elements(let found): elements = found
    }
    var filtered = FilteredElements()
    for position in 0..<elements.count {
      guard steps >= 0 else { return .interrupted(exceeded(at: node)) }
      enter(position, of: elements, comprehension, at: node)
      let result = holds(comprehension.body, "filter")
      recorder.leaveElement()
      var doubt = elements.doubt(at: position)
      switch result {
      case .success(true): break
      case .success(false): continue
      case .failure(let interruption):
        guard case .unknown(let unknowns) = interruption.evaluation else {
          return .interrupted(interruption.evaluation)
        }
        doubt.formUnion(unknowns)
      }
      if let doubt { filtered.doubts[filtered.values.count] = doubt }
      filtered.values.append(elements.single(at: position))
    }
    guard add(restOf: elements, comprehension, to: &filtered, at: node) else {
      return .interrupted(exceeded(at: node))
    }
    return .elements(.filtered(filtered))
  }

  /// Adds what keeps an open list open; `false` if the budget is spent.
  private mutating func add(
    restOf elements: Elements, _ comprehension: Plan.Comprehension, to filtered: inout FilteredElements,
    at node: Int
  ) -> Bool {
    guard let unlisted = elements.unlisted else { return true }
    filtered.unlisted = unlisted
    filtered.openness = unlisted
    if case .filtered(let inner) = elements { filtered.openness.formUnion(inner.openness) }
    return visitUnlisted(unlisted, of: comprehension, into: &filtered.openness, at: node)
  }

  /// A filter as a list. Where it is not known, a reader of elements could also depend on what they hold.
  mutating func filter(
    _ comprehension: Plan.Comprehension, _ elements: Elements, readsElements: Bool, at node: Int
  ) -> Evaluation {
    var arguments = StrictArguments(capacity: 0)
    var uncertain: [Value] = []
    for position in 0..<elements.count {
      guard steps >= 0 else { return exceeded(at: node) }
      enter(position, of: elements, comprehension, at: node)
      let doubt = elements.doubt(at: position)
      switch holds(comprehension.body, "filter") {
      case .success(false): break
      case .success(true) where doubt == nil: arguments.add(.value(elements.single(at: position)))
      case .success(true):
        arguments.add(doubted(.value(.null), doubt))
        uncertain.append(elements.single(at: position))
      case .failure(let interruption):
        arguments.add(doubted(interruption.evaluation, doubt))
        uncertain.append(elements.single(at: position))
      }
      recorder.leaveElement()
    }
    if !readsElements, let result = finishWithoutReading(arguments, comprehension, elements, at: node) {
      return result
    }
    // An element that may drop out is read by whatever reads the list.
    if arguments.unknowns != nil { for value in uncertain { arguments.add(.value(value)) } }
    return finish(arguments, comprehension, elements, at: node) { evaluator, values in
      evaluator.made(.list(ListValue(values)), at: node)
    }
  }

  /// Ends a filter whose elements nobody reads, if it is not known.
  private mutating func finishWithoutReading(
    _ arguments: StrictArguments, _ comprehension: Plan.Comprehension, _ elements: Elements, at node: Int
  ) -> Evaluation? {
    if let error = arguments.error { return .error(error) }
    var unknowns = arguments.unknowns
    if let rest = rest(of: elements, comprehension, at: node) { unknowns.formUnion(rest) }
    return steps < 0 ? exceeded(at: node) : unknowns.map(Evaluation.unknown)
  }
}
