// SPDX-License-Identifier: EUPL-1.2

/// An element that a list expression yields, or may yield.
public struct Member: Sendable {
  /// The element.
  public let value: Value
  /// Whether it belongs to the list: true, or what keeps that from being known. Elements that do not are left out.
  public let condition: Evaluation
}

/// What a list expression yields, element by element.
public enum Members: Sendable {
  /// The elements in order; `rest` stands for those that an open list does not name, and is `nil` if there are none.
  case listed([Member], rest: UnknownSet?)
  /// The list itself could not be computed.
  case error(EvaluationError)
  /// The list itself is not known.
  case unknown(UnknownSet)
}

extension Program {
  /// Evaluates a list expression element by element: of `xs.filter(x, p)`, an element for which `p` is unknown or fails
  /// is an uncertain member, where `evaluate` would leave the whole list undecided.
  ///
  /// Filters may be chained; any other expression is evaluated whole.
  /// - Complexity: as `evaluate`.
  public func members(_ activation: Activation, costLimit: Int = Limits.evaluationCost) -> Members {
    var evaluator = Evaluator(plan, activation, costLimit: costLimit, recorder: NoRecorder())
    let members = evaluator.members(of: plan.root)
    guard evaluator.steps < 0, case .error(let error) = evaluator.exceeded(at: plan.root) else {
      return members
    }
    return .error(error)
  }
}

extension Evaluator {
  fileprivate mutating func members(of node: Int) -> Members {
    if case .comprehension(let index) = plan.nodes[node] {
      let comprehension = plan.comprehensions[index]
      if comprehension.kind == .filter, comprehension.second == nil { return filtered(comprehension) }
    }
    switch evaluate(node) {
    case .error(let error): return .error(error)
    case .unknown(let unknowns): return .unknown(unknowns)
    case .value(.list(let list)):
      let members = (0..<list.count).map { Member(value: list[$0], condition: .value(.bool(true))) }
      return .listed(members, rest: list.isComplete ? nil : list.unlisted)
    case .value(let value):
      return .error(notBool("filter", value, at: node))
    }
  }

  private mutating func filtered(_ comprehension: Plan.Comprehension) -> Members {
    let range = members(of: comprehension.range)
    guard case .listed(let members, let rest) = range else { return range }
    var kept: [Member] = []
    for member in members where steps >= 0 {
      slots[comprehension.first] = .done(Evaluation(member.value))
      var fold = LogicFold(decidedBy: false)
      let isAbsent = fold.add(member.condition) { notBool("filter", $0, at: comprehension.body) }
      let result = evaluate(comprehension.body)
      let isDropped = fold.add(result) { notBool("filter", $0, at: comprehension.body) }
      if !isAbsent, !isDropped { kept.append(Member(value: member.value, condition: fold.undecided)) }
    }
    return .listed(kept, rest: rest)
  }
}
