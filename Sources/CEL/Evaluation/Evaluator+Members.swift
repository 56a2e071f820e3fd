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
  /// Filters may be chained; any other expression is evaluated whole. Where outcomes for the elements of what is
  /// filtered are given, only those that are not true or false are evaluated.
  /// - Complexity: as `evaluate`.
  public func members(
    _ activation: Activation, outcomes: RowOutcomes? = nil, costLimit: Int = Limits.evaluationCost
  ) -> Members {
    var evaluator = Evaluator(plan, activation, costLimit: costLimit, recorder: NoRecorder())
    let members = evaluator.members(of: plan.root, outcomes)
    guard evaluator.steps < 0, case .error(let error) = evaluator.exceeded(at: plan.root) else {
      return members
    }
    return .error(error)
  }
}

extension Evaluator {
  fileprivate mutating func members(of root: Int, _ outcomes: RowOutcomes?) -> Members {
    var node = root
    var filters: [Plan.Comprehension] = []
    while case .comprehension(let index) = plan.nodes[node],
      plan.comprehensions[index].kind == .filter, plan.comprehensions[index].second == nil
    {
      filters.append(plan.comprehensions[index])
      node = plan.comprehensions[index].range
    }
    switch evaluate(node) {
    case .error(let error): return .error(error)
    case .unknown(let unknowns): return .unknown(unknowns)
    case .value(.list(let list)): return members(of: list, filters.reversed(), outcomes)
    case .value(let value):
      return .error(notBool("filter", value, at: node))
    }
  }

  private mutating func members(
    of list: ListValue, _ filters: [Plan.Comprehension], _ outcomes: RowOutcomes?
  ) -> Members {
    let known = outcomes.flatMap { $0.count == list.count ? $0 : nil }
    var kept: [Member] = []
    for position in 0..<list.count where steps >= 0 {
      switch known?[position] {
      case .no: continue
      case .yes: kept.append(Member(value: list[position], condition: .value(.bool(true))))
      case .unknown, .error, .none:
        if let condition = condition(of: list[position], filters) {
          kept.append(Member(value: list[position], condition: condition))
        }
      }
    }
    return .listed(kept, rest: list.isComplete ? nil : list.unlisted)
  }

  /// What an element's filters come to; `nil` if one of them leaves it out.
  private mutating func condition(of element: Value, _ filters: [Plan.Comprehension]) -> Evaluation? {
    var fold = LogicFold(decidedBy: false)
    for filter in filters {
      slots[filter.first] = .done(Evaluation(element))
      let result = evaluate(filter.body)
      if fold.add(result, orElse: { notBool("filter", $0, at: filter.body) }) { return nil }
    }
    return fold.undecided
  }
}
