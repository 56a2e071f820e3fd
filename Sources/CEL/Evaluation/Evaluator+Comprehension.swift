// SPDX-License-Identifier: EUPL-1.2

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
  mutating func iteration(of comprehension: Plan.Comprehension, at node: Int) -> Iteration {
    // Where an element may drop out, the positions of those after it are not known.
    let iterated = comprehension.second == nil ? range(comprehension.range) : whole(comprehension.range)
    switch iterated {
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
  mutating func rest(
    of elements: Elements, _ comprehension: Plan.Comprehension, at node: Int
  ) -> UnknownSet? {
    guard let unlisted = elements.unlisted else { return nil }
    var unknowns = unlisted
    if case .filtered(let filtered) = elements { unknowns.formUnion(filtered.openness) }
    _ = visitUnlisted(unlisted, of: comprehension, into: &unknowns, at: node)
    return unknowns
  }

  // MARK: exists_one

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

  // MARK: Common parts

  /// An error or unknown that a condition ended in.
  struct Interruption: Error {
    let evaluation: Evaluation
  }

  mutating func holds(_ condition: Int, _ function: String) -> Result<Bool, Interruption> {
    let result = evaluate(condition)
    switch result {
    case .value(.bool(let bool)): return .success(bool)
    case .value(let value):
      return .failure(Interruption(evaluation: .error(notBool(function, value, at: condition))))
    case .error, .unknown: return .failure(Interruption(evaluation: result))
    }
  }

  /// What an element that may drop out contributes: an error of it is not certain either.
  func doubted(_ result: Evaluation, _ doubt: UnknownSet?) -> Evaluation {
    guard var unknowns = doubt else { return result }
    if case .unknown(let others) = result { unknowns.formUnion(others) }
    return .unknown(unknowns)
  }

  /// Ends a strict comprehension: with the error, else with what is unknown, else with its value.
  mutating func finish(
    _ arguments: StrictArguments, _ comprehension: Plan.Comprehension, _ elements: Elements, at node: Int,
    value: (inout Self, [Value]) -> Evaluation
  ) -> Evaluation {
    var arguments = arguments
    if let rest = rest(of: elements, comprehension, at: node) { arguments.add(.unknown(rest)) }
    if steps < 0 { return exceeded(at: node) }
    return interruption(of: arguments, at: node) ?? value(&self, arguments.values)
  }

  mutating func enter(
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
  mutating func visitUnlisted(
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
