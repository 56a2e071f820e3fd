// SPDX-License-Identifier: EUPL-1.2

import CEL

/// How a condition, or a list, stands to an older version of itself.
enum Extent: Sendable, Hashable {
  case same
  /// Whatever it holds for or has in it, so did the older one.
  case narrower
  /// The other way round.
  case wider
  /// Cannot be told from the form.
  case unclear

  var reversed: Extent {
    switch self {
    case .narrower: .wider
    case .wider: .narrower
    case .same, .unclear: self
    }
  }

  /// The two of them together.
  func and(_ other: Extent) -> Extent {
    if self == .same { return other }
    return other == .same || other == self ? self : .unclear
  }
}

/// Compares two expressions by their form: operands that come or go, bounds that move, conditions in quantifiers. What it
/// says is certain; what it cannot say is unclear.
struct ConditionComparison {
  /// An expression with how deep each variable in scope is nested, by its slot.
  struct Scoped {
    let expression: CheckedExpression
    var depths: [Int: Int] = [:]

    var fingerprint: String { expression.fingerprint(depths) }

    func at(_ inner: CheckedExpression) -> Scoped { Scoped(expression: inner, depths: depths) }

    func inside(_ loop: CheckedExpression.Comprehension) -> Scoped {
      let inner = loop.variables.reduce(depths) { $0.adding($1.slot) }
      return Scoped(expression: loop.body, depths: inner)
    }
  }

  /// How a condition stands to the older one.
  static func compare(_ old: CheckedExpression, to new: CheckedExpression) -> Extent {
    conditions(Scoped(expression: old), Scoped(expression: new))
  }

  /// How a list stands to the older one.
  static func compareLists(_ old: CheckedExpression, to new: CheckedExpression) -> Extent {
    lists(Scoped(expression: old), Scoped(expression: new))
  }

  private static func conditions(_ old: Scoped, _ new: Scoped) -> Extent {
    if old.fingerprint == new.fingerprint { return .same }
    if case .not(let oldOperand) = old.expression.kind, case .not(let newOperand) = new.expression.kind {
      return conditions(old.at(oldOperand), new.at(newOperand)).reversed
    }
    for form in [Form.and, .or] where form.isForm(of: old) || form.isForm(of: new) {
      let extent = operands(form.operands(of: old), form.operands(of: new), more: form.effectOfMore)
      if extent != .unclear { return extent }
    }
    return loops(old, new) ?? bounds(old, new) ?? alternatives(old, new) ?? .unclear
  }

  // MARK: - Operands

  private enum Form {
    case and, or

    /// What one more operand does.
    var effectOfMore: Extent { self == .and ? .narrower : .wider }

    func isForm(of scoped: Scoped) -> Bool { parts(of: scoped) != nil }

    func operands(of scoped: Scoped) -> [Scoped] { parts(of: scoped)?.map { scoped.at($0) } ?? [scoped] }

    private func parts(of scoped: Scoped) -> [CheckedExpression]? {
      switch (self, scoped.expression.kind) {
      case (.and, .and(let operands)), (.or, .or(let operands)): operands
      default: nil
      }
    }
  }

  /// Operands that both have are left out; one that is left on each side is taken as changed.
  private static func operands(_ old: [Scoped], _ new: [Scoped], more: Extent) -> Extent {
    var gone = old
    var come: [Scoped] = []
    for operand in new {
      if let place = gone.firstIndex(where: { $0.fingerprint == operand.fingerprint }) {
        gone.remove(at: place)
      } else {
        come.append(operand)
      }
    }
    if gone.isEmpty { return come.isEmpty ? .same : more }
    if come.isEmpty { return more.reversed }
    guard gone.count == 1, come.count == 1, old.count + new.count > 2 else { return .unclear }
    return conditions(gone[0], come[0])
  }

  // MARK: - Quantifiers and filters

  private static func loops(_ old: Scoped, _ new: Scoped) -> Extent? {
    guard case .comprehension(let before) = old.expression.kind,
      case .comprehension(let after) = new.expression.kind, before.kind == after.kind,
      before.variables.count == after.variables.count
    else { return nil }
    let range = lists(old.at(before.range), new.at(after.range))
    let body = conditions(old.inside(before), new.inside(after))
    switch before.kind {
    case .exists: return range.and(body)
    case .all: return range.reversed.and(body)
    case .existsOne, .filter, .map, .transformList, .transformMap, .transformMapEntry: return nil
    }
  }

  private static func lists(_ old: Scoped, _ new: Scoped) -> Extent {
    if old.fingerprint == new.fingerprint { return .same }
    switch (filter(old), filter(new)) {
    case (let before?, let after?):
      return lists(old.at(before.range), new.at(after.range))
        .and(conditions(old.inside(before), new.inside(after)))
    case (let before?, nil): return lists(old.at(before.range), new).and(.wider)
    case (nil, let after?): return lists(old, new.at(after.range)).and(.narrower)
    case (nil, nil): return .unclear
    }
  }

  private static func filter(_ scoped: Scoped) -> CheckedExpression.Comprehension? {
    guard case .comprehension(let loop) = scoped.expression.kind, loop.kind == .filter else { return nil }
    return loop
  }
}
