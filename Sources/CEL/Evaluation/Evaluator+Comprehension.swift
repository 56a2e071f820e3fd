// SPDX-License-Identifier: EUPL-1.2

/// What a comprehension iterates.
private enum Elements {
  case list(ListValue)
  case map(MapValue)

  var count: Int {
    switch self {
    case .list(let list): list.count
    case .map(let map): map.count
    }
  }

  /// What the only variable stands for: the element or the key.
  func single(at position: Int) -> Value {
    switch self {
    case .list(let list): list[position]
    case .map(let map): map.keys[position]
    }
  }

  /// What the first of two variables stands for: the position or the key.
  func key(at position: Int) -> Value {
    switch self {
    case .list: .int(Int64(position))
    case .map(let map): map.keys[position]
    }
  }

  func value(at position: Int) -> Value {
    switch self {
    case .list(let list): list[position]
    case .map(let map): map.values[position]
    }
  }

  /// What stands for the elements of an open list that are not named.
  var unlisted: UnknownSet? {
    switch self {
    case .list(let list): list.isComplete ? nil : list.unlisted
    case .map: nil
    }
  }
}

extension Evaluator {
  mutating func comprehension(_ comprehension: Plan.Comprehension, at node: Int) -> Evaluation {
    let elements: Elements
    switch evaluate(comprehension.range) {
    case .error(let error): return .error(error)
    case .unknown(var unknowns):
      var any = unknowns
      if plan.facts[comprehension.range].isPath, let path = unknowns.single {
        any = UnknownSet(path.appending(.any))
      }
      guard visitUnlisted(any, of: comprehension, into: &unknowns, at: node) else {
        return exceeded(at: node)
      }
      return .unknown(unknowns)
    case .value(.list(let list)): elements = .list(list)
    case .value(.map(let map)): elements = .map(map)
    case .value(let value): return noOverload(comprehension.kind.rawValue, [value], at: node)
    }
    switch comprehension.kind {
    case .all: return quantifier(comprehension, elements, decidedBy: false, at: node)
    case .exists: return quantifier(comprehension, elements, decidedBy: true, at: node)
    case .existsOne: return existsOne(comprehension, elements, at: node)
    case .filter: return filter(comprehension, elements, at: node)
    case .map, .transformList, .transformMap, .transformMapEntry:
      return transformation(comprehension, elements, at: node)
    }
  }

  // MARK: all, exists

  /// `all` and `exists` fold with `&&` and `||` and end with the first element that decides.
  private mutating func quantifier(
    _ comprehension: Plan.Comprehension, _ elements: Elements, decidedBy decisive: Bool, at node: Int
  ) -> Evaluation {
    var fold = LogicFold(decidedBy: decisive)
    for position in 0..<elements.count {
      guard steps >= 0 else { return exceeded(at: node) }
      enter(position, of: elements, comprehension, at: node)
      let result = evaluate(comprehension.body)
      recorder.leaveElement()
      let isDecided = fold.add(result) {
        notBool(decisive ? "_||_" : "_&&_", $0, at: comprehension.body)
      }
      if isDecided { return .value(.bool(decisive)) }
    }
    if var unlisted = elements.unlisted {
      guard visitUnlisted(unlisted, of: comprehension, into: &unlisted, at: node) else {
        return exceeded(at: node)
      }
      fold.add(unlisted)
    }
    return fold.undecided
  }

  // MARK: exists_one, filter

  private mutating func existsOne(
    _ comprehension: Plan.Comprehension, _ elements: Elements, at node: Int
  ) -> Evaluation {
    var arguments = StrictArguments(capacity: 0)
    var count = 0
    for position in 0..<elements.count {
      guard steps >= 0 else { return exceeded(at: node) }
      enter(position, of: elements, comprehension, at: node)
      switch holds(comprehension.body, "exists_one") {
      case .success(let holds): count += holds ? 1 : 0
      case .failure(let interruption): arguments.add(interruption.evaluation)
      }
      recorder.leaveElement()
    }
    return finish(arguments, comprehension, elements, at: node) { _, _ in .value(.bool(count == 1)) }
  }

  private mutating func filter(
    _ comprehension: Plan.Comprehension, _ elements: Elements, at node: Int
  ) -> Evaluation {
    var arguments = StrictArguments(capacity: 0)
    var uncertain: [Value] = []
    for position in 0..<elements.count {
      guard steps >= 0 else { return exceeded(at: node) }
      enter(position, of: elements, comprehension, at: node)
      switch holds(comprehension.body, "filter") {
      case .success(true): arguments.add(.value(elements.single(at: position)))
      case .success(false): break
      case .failure(let interruption):
        arguments.add(interruption.evaluation)
        uncertain.append(elements.single(at: position))
      }
      recorder.leaveElement()
    }
    // An element that may drop out is read by whatever reads the list.
    if arguments.unknowns != nil { for value in uncertain { arguments.add(.value(value)) } }
    return finish(arguments, comprehension, elements, at: node) { evaluator, values in
      evaluator.made(.list(ListValue(values)), at: node)
    }
  }

  /// An error or unknown that a condition ended in.
  private struct Interruption: Error {
    let evaluation: Evaluation
  }

  private mutating func holds(_ condition: Int, _ function: String) -> Result<Bool, Interruption> {
    let result = evaluate(condition)
    switch result {
    case .value(.bool(let bool)): return .success(bool)
    case .value(let value):
      return .failure(Interruption(evaluation: .error(notBool(function, value, at: condition))))
    case .error, .unknown: return .failure(Interruption(evaluation: result))
    }
  }

  // MARK: map, transformList, transformMap, transformMapEntry

  private mutating func transformation(
    _ comprehension: Plan.Comprehension, _ elements: Elements, at node: Int
  ) -> Evaluation {
    var arguments = StrictArguments(capacity: elements.count)
    var keys: [Value] = []
    for position in 0..<elements.count {
      guard steps >= 0 else { return exceeded(at: node) }
      enter(position, of: elements, comprehension, at: node)
      if isSelected(comprehension, &arguments, at: node) {
        arguments.add(transformed(comprehension))
        keys.append(elements.key(at: position))
      }
      recorder.leaveElement()
    }
    return finish(arguments, comprehension, elements, at: node) { evaluator, values in
      switch comprehension.kind {
      case .all, .exists, .existsOne, .filter, .map, .transformList:
        evaluator.made(.list(ListValue(values)), at: node)
      case .transformMap: evaluator.map(from: zip(keys, values).map { ($0, $1) }, at: node)
      case .transformMapEntry: evaluator.merge(values, at: node)
      }
    }
  }

  /// Whether the condition of a transformation holds for the element at hand. Where it is unknown, what the result
  /// would leave open is collected as well.
  private mutating func isSelected(
    _ comprehension: Plan.Comprehension, _ arguments: inout StrictArguments, at node: Int
  ) -> Bool {
    guard let condition = comprehension.condition else { return true }
    switch holds(condition, comprehension.kind.rawValue) {
    case .success(let holds): return holds
    case .failure(let interruption):
      guard case .unknown(var unknowns) = interruption.evaluation else {
        arguments.add(interruption.evaluation)
        return false
      }
      let isCollected = collect(evaluate(comprehension.body), into: &unknowns, at: node)
      arguments.add(isCollected ? .unknown(unknowns) : exceeded(at: node))
      return false
    }
  }

  /// The result for the element at hand; not known but without risk of an error, it is a hole in the list or map.
  private mutating func transformed(_ comprehension: Plan.Comprehension) -> Evaluation {
    let result = evaluate(comprehension.body)
    guard comprehension.kind != .transformMapEntry, plan.facts[comprehension.body].isTotal else {
      return result
    }
    if case .unknown(let unknowns) = result { return .value(.unknown(unknowns)) }
    return result
  }

  private mutating func merge(_ maps: [Value], at node: Int) -> Evaluation {
    var entries: [(key: Value, value: Value)] = []
    for value in maps {
      guard case .map(let map) = value else { return noOverload("transformMapEntry", [value], at: node) }
      guard charge(map.count, at: node) else { return exceeded(at: node) }
      entries += zip(map.keys, map.values).map { ($0, $1) }
    }
    return map(from: entries, at: node)
  }

  // MARK: Common parts

  /// Ends a strict comprehension: with the error, else with what is unknown, else with its value.
  private mutating func finish(
    _ arguments: StrictArguments, _ comprehension: Plan.Comprehension, _ elements: Elements, at node: Int,
    value: (inout Self, [Value]) -> Evaluation
  ) -> Evaluation {
    var arguments = arguments
    if var unlisted = elements.unlisted {
      guard visitUnlisted(unlisted, of: comprehension, into: &unlisted, at: node) else {
        return exceeded(at: node)
      }
      arguments.add(.unknown(unlisted))
    }
    return interruption(of: arguments, at: node) ?? value(&self, arguments.values)
  }

  private mutating func enter(
    _ position: Int, of elements: Elements, _ comprehension: Plan.Comprehension, at node: Int
  ) {
    if let second = comprehension.second {
      slots[comprehension.first] = .done(.value(elements.key(at: position)))
      slots[second] = .done(Evaluation(elements.value(at: position)))
    } else {
      slots[comprehension.first] = .done(Evaluation(elements.single(at: position)))
    }
    if Recorder.isRecording {
      let variables = variables(of: comprehension)
      recorder.enterElement(position, of: node, variables)
    }
  }

  private func variables(of comprehension: Plan.Comprehension) -> [Evaluation] {
    [comprehension.first, comprehension.second].compactMap { slot in
      guard let slot, case .done(let value) = slots[slot] else { return nil }
      return value
    }
  }

  /// Visits one element that stands for all that are not known, for what else the result could depend on; `false` if
  /// the budget is spent. What an element decides there decides nothing.
  private mutating func visitUnlisted(
    _ element: UnknownSet, of comprehension: Plan.Comprehension, into unknowns: inout UnknownSet, at node: Int
  ) -> Bool {
    slots[comprehension.first] = .done(.unknown(element))
    if let second = comprehension.second { slots[second] = .done(.unknown(element)) }
    if Recorder.isRecording {
      let variables = variables(of: comprehension)
      recorder.enterElement(nil, of: node, variables)
    }
    defer { recorder.leaveElement() }
    for part in [comprehension.condition, comprehension.body] {
      guard let part else { continue }
      let result = evaluate(part)
      guard collect(result, into: &unknowns, at: node) else { return false }
      if case .value(.bool(false)) = result { break }
    }
    return steps >= 0
  }
}
