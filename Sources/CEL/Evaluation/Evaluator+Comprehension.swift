// SPDX-License-Identifier: EUPL-1.2

/// What a comprehension iterates.
enum Elements {
  case list(ListValue)
  case map(MapValue)
  case selection(Selection)

  var count: Int {
    switch self {
    case .list(let list): list.count
    case .map(let map): map.count
    case .selection(let selection): selection.values.count
    }
  }

  /// What the only variable stands for: the element or the key.
  func single(at position: Int) -> Value {
    switch self {
    case .list(let list): list[position]
    case .map(let map): map.keys[position]
    case .selection(let selection): selection.values[position]
    }
  }

  /// What the first of two variables stands for: the position or the key.
  func key(at position: Int) -> Value {
    switch self {
    case .list, .selection: .int(Int64(position))
    case .map(let map): map.keys[position]
    }
  }

  func value(at position: Int) -> Value {
    switch self {
    case .list(let list): list[position]
    case .map(let map): map.values[position]
    case .selection(let selection): selection.values[position]
    }
  }

  /// What decides whether the element belongs to the list at all; `nil` if it does.
  func doubt(at position: Int) -> UnknownSet? {
    switch self {
    case .list, .map: nil
    case .selection(let selection): selection.doubts[position]
    }
  }

  /// What stands for the elements of an open list that are not named.
  var unlisted: UnknownSet? {
    switch self {
    case .list(let list): list.isComplete ? nil : list.unlisted
    case .map: nil
    case .selection(let selection): selection.unlisted
    }
  }
}

/// What a filter has left, with elements that may yet drop out.
struct Selection {
  var values: [Value] = []
  /// What decides about an element, by position; elements without an entry are certain.
  var doubts: [Int: UnknownSet] = [:]
  /// What stands for the elements that are not named, if the list is open.
  var unlisted: UnknownSet?
  /// What decides about those.
  var openness = UnknownSet([])

  /// Everything that keeps the selection from being a list.
  var unknowns: UnknownSet? {
    guard unlisted != nil || !doubts.isEmpty else { return nil }
    return doubts.values.reduce(into: openness) { $0.formUnion($1) }
  }
}

/// What a comprehension iterates, or why there is nothing to iterate.
enum Iteration {
  case elements(Elements)
  case interrupted(Evaluation)
}

extension Evaluator {
  mutating func comprehension(
    _ comprehension: Plan.Comprehension, readsElements: Bool = true, at node: Int
  ) -> Evaluation {
    let elements: Elements
    switch iteration(of: comprehension, at: node) {
    case .interrupted(let result): return result
    case .elements(let found): elements = found
    }
    switch comprehension.kind {
    case .all: return quantifier(comprehension, elements, decidedBy: false, at: node)
    case .exists: return quantifier(comprehension, elements, decidedBy: true, at: node)
    case .existsOne: return existsOne(comprehension, elements, at: node)
    case .filter: return filter(comprehension, elements, readsElements: readsElements, at: node)
    case .map, .transformList, .transformMap, .transformMapEntry:
      return transformation(comprehension, elements, at: node)
    }
  }

  /// Evaluates what is iterated. Of a list that is not known one element is visited that stands for all.
  private mutating func iteration(of comprehension: Plan.Comprehension, at node: Int) -> Iteration {
    switch range(comprehension.range) {
    case .elements(let elements): return .elements(elements)
    case .interrupted(.unknown(var unknowns)):
      var any = unknowns
      if !hasPatterns, plan.facts[comprehension.range].isPath, let path = unknowns.single {
        any = UnknownSet(path.appending(.any))
      }
      let isVisited = visitUnlisted(any, of: comprehension, into: &unknowns, at: node)
      return .interrupted(isVisited ? .unknown(unknowns) : exceeded(at: node))
    case .interrupted(.value(let value)):
      return .interrupted(noOverload(comprehension.kind.rawValue, [value], at: node))
    case .interrupted(.error(let error)): return .interrupted(.error(error))
    }
  }

  /// A filter that cannot fail is not made into a list first: elements that may yet drop out are handed on with what
  /// decides about them, so that a certain witness decides.
  private mutating func range(_ node: Int) -> Iteration {
    if case .comprehension(let number) = plan.nodes[node], plan.comprehensions[number].kind == .filter,
      plan.facts[plan.comprehensions[number].body].isTotal
    {
      return selection(plan.comprehensions[number], at: node)
    }
    switch evaluate(node) {
    case .value(.list(let list)): return .elements(.list(list))
    case .value(.map(let map)): return .elements(.map(map))
    case let result: return .interrupted(result)
    }
  }

  private mutating func selection(_ comprehension: Plan.Comprehension, at node: Int) -> Iteration {
    guard charge(1, at: node) else { return .interrupted(exceeded(at: node)) }
    recorder.enter(node)
    let result = select(comprehension, at: node)
    switch result {
    case .interrupted(let result): recorder.leave(node, result)
    case .elements(let elements):
      if case .selection(let selection) = elements, Recorder.isRecording {
        let list = Evaluation.value(.list(ListValue(selection.values)))
        recorder.leave(node, selection.unknowns.map(Evaluation.unknown) ?? list)
      }
    }
    return result
  }

  private mutating func select(_ comprehension: Plan.Comprehension, at node: Int) -> Iteration {
    let elements: Elements
    switch iteration(of: comprehension, at: node) {
    case .interrupted(let result): return .interrupted(result)
    case .elements(let found): elements = found
    }
    var selection = Selection()
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
      if let doubt { selection.doubts[selection.values.count] = doubt }
      selection.values.append(elements.single(at: position))
    }
    guard add(restOf: elements, comprehension, to: &selection, at: node) else {
      return .interrupted(exceeded(at: node))
    }
    return .elements(.selection(selection))
  }

  /// Adds what keeps an open list open; `false` if the budget is spent.
  private mutating func add(
    restOf elements: Elements, _ comprehension: Plan.Comprehension, to selection: inout Selection,
    at node: Int
  ) -> Bool {
    guard let unlisted = elements.unlisted else { return true }
    selection.unlisted = unlisted
    selection.openness = unlisted
    if case .selection(let inner) = elements { selection.openness.formUnion(inner.openness) }
    return visitUnlisted(unlisted, of: comprehension, into: &selection.openness, at: node)
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
      if let doubt = elements.doubt(at: position) {
        fold.add(result, unless: doubt)
        continue
      }
      let isDecided = fold.add(result) {
        notBool(decisive ? "_||_" : "_&&_", $0, at: comprehension.body)
      }
      if isDecided { return .value(.bool(decisive)) }
    }
    if let unlisted = rest(of: elements, comprehension, at: node) { fold.add(unlisted) }
    return steps < 0 ? exceeded(at: node) : fold.undecided
  }

  /// What the elements that are not named leave open; `nil` if all are named.
  private mutating func rest(
    of elements: Elements, _ comprehension: Plan.Comprehension, at node: Int
  ) -> UnknownSet? {
    guard let unlisted = elements.unlisted else { return nil }
    var unknowns = unlisted
    if case .selection(let selection) = elements { unknowns.formUnion(selection.openness) }
    _ = visitUnlisted(unlisted, of: comprehension, into: &unknowns, at: node)
    return unknowns
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
      let doubt = elements.doubt(at: position)
      switch holds(comprehension.body, "exists_one") {
      case .success(false): break
      case .success(true) where doubt == nil: count += 1
      case .success(true): arguments.add(doubted(.value(.null), doubt))
      case .failure(let interruption): arguments.add(doubted(interruption.evaluation, doubt))
      }
      recorder.leaveElement()
    }
    return finish(arguments, comprehension, elements, at: node) { _, _ in .value(.bool(count == 1)) }
  }

  /// A filter as a list. Where it is not known, a reader of elements could also depend on what they hold.
  private mutating func filter(
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

  /// What an element that may drop out contributes: an error of it is not certain either.
  private func doubted(_ result: Evaluation, _ doubt: UnknownSet?) -> Evaluation {
    guard var unknowns = doubt else { return result }
    if case .unknown(let others) = result { unknowns.formUnion(others) }
    return .unknown(unknowns)
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
      let doubt = elements.doubt(at: position)
      if isSelected(comprehension, doubt, &arguments, at: node) {
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
    _ comprehension: Plan.Comprehension, _ doubt: UnknownSet?, _ arguments: inout StrictArguments,
    at node: Int
  ) -> Bool {
    var open = doubt
    if let condition = comprehension.condition {
      switch holds(condition, comprehension.kind.rawValue) {
      case .success(true): break
      case .success(false): return false
      case .failure(let interruption):
        guard case .unknown(let unknowns) = doubted(interruption.evaluation, doubt) else {
          arguments.add(interruption.evaluation)
          return false
        }
        open = unknowns
      }
    }
    guard var unknowns = open else { return true }
    let isCollected = collect(evaluate(comprehension.body), into: &unknowns, at: node)
    arguments.add(isCollected ? .unknown(unknowns) : exceeded(at: node))
    return false
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
    if let rest = rest(of: elements, comprehension, at: node) { arguments.add(.unknown(rest)) }
    if steps < 0 { return exceeded(at: node) }
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
