// SPDX-License-Identifier: EUPL-1.2

import CEL

extension ConditionComparison {
  /// `low < high` or `low <= high`, however it is written.
  private struct Bound {
    let low: Scoped
    let high: Scoped
    let isStrict: Bool

    init?(_ scoped: Scoped) {
      guard case .call(let function, _, let arguments, _) = scoped.expression.kind, arguments.count == 2
      else {
        return nil
      }
      let sides = arguments.map { scoped.at($0) }
      switch function {
      case "_<_", "_<=_": (low, high) = (sides[0], sides[1])
      case "_>_", "_>=_": (low, high) = (sides[1], sides[0])
      default: return nil
      }
      isStrict = function == "_<_" || function == "_>_"
    }
  }

  /// A bound that was moved, or that is now reached where it was not.
  static func bounds(_ old: Scoped, _ new: Scoped) -> Extent? {
    guard let before = Bound(old), let after = Bound(new) else { return nil }
    let strictness: Extent =
      before.isStrict == after.isStrict ? .same : after.isStrict ? .narrower : .wider
    return moved(before.high, after.high)
      .and(moved(before.low, after.low).reversed).and(strictness)
  }

  /// A smaller number leaves less below it.
  private static func moved(_ old: Scoped, _ new: Scoped) -> Extent {
    if old.fingerprint == new.fingerprint { return .same }
    guard let before = old.expression.number, let after = new.expression.number else { return .unclear }
    return after < before ? .narrower : after > before ? .wider : .same
  }

  /// `x == 'a'` and `x in ['a', 'b']`: more values to be are wider.
  static func alternatives(_ old: Scoped, _ new: Scoped) -> Extent? {
    guard let before = choice(old), let after = choice(new), before.of == after.of else { return nil }
    if after.values == before.values { return .same }
    if after.values.isSubset(of: before.values) { return .narrower }
    return before.values.isSubset(of: after.values) ? .wider : nil
  }

  private static func choice(_ scoped: Scoped) -> (of: String, values: Set<String>)? {
    switch scoped.expression.kind {
    case .equality(let left, let right, isNegated: false):
      if case .literal = right.kind { return (scoped.at(left).fingerprint, [scoped.at(right).fingerprint]) }
      return nil
    case .membership(let element, let container):
      guard case .list(let elements) = container.kind else { return nil }
      return (scoped.at(element).fingerprint, Set(elements.map { scoped.at($0.value).fingerprint }))
    default: return nil
    }
  }
}

extension CheckedExpression {
  /// The number that a literal stands for.
  fileprivate var number: Double? {
    switch kind {
    case .literal(.int(let number)): Double(number)
    case .literal(.uint(let number)): Double(number)
    case .literal(.double(let number)): number
    default: nil
    }
  }
}
