// SPDX-License-Identifier: EUPL-1.2

/// `map` and its relatives: a result for every element.
extension Evaluator {
  mutating func transformation(
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
}
