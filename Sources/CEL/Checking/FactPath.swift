// SPDX-License-Identifier: EUPL-1.2

/// A chain of fields and constant keys from a variable, such as `b.last` or `servers[0].owner`, or of every element,
/// such as `servers[*].owner`.
///
/// A set of paths says which fields that may be none are known not to be, at one point of an expression.
struct FactPath: Hashable {
  /// Where a path starts.
  enum Root: Hashable {
    case variable(String)
    case local(Int)
  }

  /// One step of a path.
  enum Step: Hashable {
    case field(String)
    /// The element or entry under a constant.
    case entry(MapKey)
    /// Any element of a list, or any value of a map.
    case element
  }

  var root: Root
  var steps: [Step]

  /// The path some steps further.
  func appending(_ more: [Step]) -> FactPath { FactPath(root: root, steps: steps + more) }

  /// The steps that lead from `start` here, or `nil` if this path does not go through it.
  func steps(from start: FactPath) -> [Step]? {
    guard root == start.root, steps.starts(with: start.steps) else { return nil }
    return Array(steps.dropFirst(start.steps.count))
  }
}

extension CheckedExpression {
  /// The path the expression denotes, if it is a chain of fields and constant keys from a variable.
  var factPath: FactPath? {
    switch kind {
    case .variable(let name): FactPath(root: .variable(name), steps: [])
    case .local(let slot, _): FactPath(root: .local(slot), steps: [])
    case .field(let operand, let name, _): operand.factPath?.appending([.field(name)])
    case .index(let operand, let key): key.constantKey.flatMap { operand.factPath?.appending([.entry($0)]) }
    default: nil
    }
  }

  private var constantKey: MapKey? {
    if case .literal(let value) = kind { MapKey(finding: value) } else { nil }
  }

  /// The fields that are present if the expression is `outcome`.
  func facts(if outcome: Bool) -> Set<FactPath> { knownFacts(if: outcome) ?? [] }

  /// The same, with `nil` where the expression cannot be `outcome`: then everything holds.
  fileprivate func knownFacts(if outcome: Bool) -> Set<FactPath>? {
    switch kind {
    case .literal(.bool(let value)): value == outcome ? [] : nil
    case .has(let operand, let name, let position):
      outcome && position != nil
        ? Set(operand.factPath.map { [$0.appending([.field(name)])] } ?? []) : []
    case .not(let operand): operand.knownFacts(if: !outcome)
    case .and(let operands): outcome ? operands.allFacts(if: true) : operands.commonFacts(if: false)
    case .or(let operands): outcome ? operands.commonFacts(if: true) : operands.allFacts(if: false)
    case .conditional(let condition, let then, let otherwise):
      either(
        both(condition.knownFacts(if: true), then.knownFacts(if: outcome)),
        both(condition.knownFacts(if: false), otherwise.knownFacts(if: outcome)))
    case .comprehension(let comprehension): comprehension.facts(if: outcome)
    case .literal, .variable, .local, .field, .optionalField, .index, .optionalIndex, .equality, .membership,
      .call, .sum, .list, .map, .bind:
      []
    }
  }

  /// What `known` says about the value, as steps from it: `[.element, .field("owner")]` for a list of which every
  /// element has an owner.
  func steps(known: Set<FactPath>) -> Set<[FactPath.Step]> {
    switch kind {
    case .variable, .local, .field: return stepsFromPath(known: known)
    case .index(let list, _):
      let ofElements = list.steps(known: known).lazy.filter { $0.first == .element && $0.count > 1 }
      return stepsFromPath(known: known).union(ofElements.map { Array($0.dropFirst()) })
    case .comprehension(let comprehension): return comprehension.steps(known: known)
    case .conditional(let condition, let then, let otherwise):
      return then.steps(known: known.union(condition.facts(if: true)))
        .intersection(otherwise.steps(known: known.union(condition.facts(if: false))))
    case .sum(let operands, _):
      let sets = operands.map { $0.steps(known: known) }
      return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    case .call(_, let overloads, let arguments, _):
      guard overloads.count == 1, let source = overloads[0].elementSource, source < arguments.count else {
        return []
      }
      return arguments[source].steps(known: known)
    case .bind(let slot, _, let value, let body):
      return body.steps(known: known.union(value.facts(ofLocal: slot, known: known)))
    case .literal, .optionalField, .has, .optionalIndex, .equality, .membership, .not, .and, .or, .list, .map:
      return []
    }
  }

  private func stepsFromPath(known: Set<FactPath>) -> Set<[FactPath.Step]> {
    guard let path = factPath else { return [] }
    return Set(known.lazy.compactMap { $0.steps(from: path) }.filter { !$0.isEmpty })
  }

  /// What `known` says about a local that has this value.
  func facts(ofLocal slot: Int, known: Set<FactPath>) -> Set<FactPath> {
    let local = FactPath(root: .local(slot), steps: [])
    return Set(steps(known: known).map { local.appending($0) })
  }
}

/// What holds if two things do; `nil` stands for the impossible.
private func both(_ left: Set<FactPath>?, _ right: Set<FactPath>?) -> Set<FactPath>? {
  guard let left, let right else { return nil }
  return left.union(right)
}

/// What holds if one of two things does; `nil` stands for the impossible.
private func either(_ left: Set<FactPath>?, _ right: Set<FactPath>?) -> Set<FactPath>? {
  guard let left, let right else { return left ?? right }
  return left.intersection(right)
}

extension Array<CheckedExpression> {
  fileprivate func allFacts(if outcome: Bool) -> Set<FactPath>? {
    var result: Set<FactPath> = []
    for operand in self {
      guard let facts = operand.knownFacts(if: outcome) else { return nil }
      result.formUnion(facts)
    }
    return result
  }

  fileprivate func commonFacts(if outcome: Bool) -> Set<FactPath>? {
    reduce(nil) { either($0, $1.knownFacts(if: outcome)) }
  }
}

extension Overload {
  /// The parameter that the elements of the result come from: in `f(list(T), list(U)) -> list(T)` they can come from
  /// nowhere else, whatever `f` is.
  fileprivate var elementSource: Int? {
    guard case .list(.parameter(let name)) = result else { return nil }
    let sources = parameters.indices.filter { parameters[$0].mentions(name) }
    return sources.count == 1 && parameters[sources[0]] == result ? sources[0] : nil
  }
}

extension ValueType {
  fileprivate func mentions(_ name: String) -> Bool {
    self == .parameter(name) || components.contains { $0.mentions(name) }
  }
}

extension CheckedExpression.Comprehension {
  /// The variable that stands for the elements of a list or the values of a map, if there is one.
  private static func elementLocal(
    of range: CheckedExpression, _ variables: [CheckedExpression.Local]
  ) -> CheckedExpression.Local? {
    if variables.count == 2 { return variables.last }
    if case .list = range.type { return variables.first }
    return nil
  }

  /// What holds of the variables, given what is known of the range.
  static func elementFacts(
    of range: CheckedExpression, _ variables: [CheckedExpression.Local], known: Set<FactPath>
  ) -> Set<FactPath> {
    guard let local = elementLocal(of: range, variables) else { return [] }
    let element = FactPath(root: .local(local.slot), steps: [])
    return Set(
      range.steps(known: known).filter { $0.first == .element && $0.count > 1 }
        .map { element.appending(Array($0.dropFirst())) })
  }

  fileprivate func facts(if outcome: Bool) -> Set<FactPath> {
    let isUniversal = (kind == .all && outcome) || (kind == .exists && !outcome)
    guard isUniversal, let list = range.factPath,
      let local = Self.elementLocal(of: range, variables)
    else { return [] }
    let element = FactPath(root: .local(local.slot), steps: [])
    return Set(
      body.facts(if: outcome).compactMap { $0.steps(from: element) }.map { list.appending([.element] + $0) })
  }

  fileprivate func steps(known: Set<FactPath>) -> Set<[FactPath.Step]> {
    guard variables.count == 1, let local = Self.elementLocal(of: range, variables) else { return [] }
    let ofElement = Self.elementFacts(of: range, variables, known: known)
    switch kind {
    case .filter:
      let element = FactPath(root: .local(local.slot), steps: [])
      return Set(
        ofElement.union(body.facts(if: true)).compactMap { $0.steps(from: element) }.map { [.element] + $0 })
    case .map:
      let inside = known.union(ofElement).union(condition?.facts(if: true) ?? [])
      return Set(body.steps(known: inside).map { [.element] + $0 })
    case .all, .exists, .existsOne, .transformList, .transformMap, .transformMapEntry: return []
    }
  }
}
