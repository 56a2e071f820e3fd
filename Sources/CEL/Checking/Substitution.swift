// SPDX-License-Identifier: EUPL-1.2

/// What is known about the types that are still to be inferred.
///
/// Types are merged, not compared: merging two types that agree yields the more general one and widens what
/// the type variables in them stand for. The outcome does not depend on the order in which an expression's parts
/// are looked at: parts that are `dyn` are merged first, and `dyn` absorbs.
struct Substitution {
  /// The mark of a type variable's name; no declared type parameter starts with it.
  static let prefix = "%"

  private var bindings: [String: ValueType] = [:]
  private var trail: [(name: String, previous: ValueType?)] = []
  private var variableCount = 0
  private var stepCount = 0

  /// A type that nothing is known about yet.
  mutating func makeVariable() -> ValueType {
    variableCount += 1
    return .parameter("\(Self.prefix)\(variableCount)")
  }

  /// Replaces the type parameters of a declaration by new variables, the same for the same name.
  mutating func instantiate(_ types: [ValueType]) -> [ValueType] {
    guard types.contains(where: \.hasParameters) else { return types }
    var variables: [String: ValueType] = [:]
    return types.map { type in
      type.replacingParameters { name in
        if let variable = variables[name] { return variable }
        let variable = makeVariable()
        variables[name] = variable
        return variable
      }
    }
  }

  /// A point that can be returned to.
  var mark: Int { trail.count }

  /// Forgets everything inferred since the mark.
  mutating func rollBack(to mark: Int) {
    while trail.count > mark {
      let (name, previous) = trail.removeLast()
      bindings[name] = previous
    }
  }

  private mutating func bind(_ name: String, to type: ValueType) {
    trail.append((name, bindings[name]))
    bindings[name] = type
  }

  /// Whether inferring took more steps than allowed; what was inferred then means nothing.
  var isExhausted: Bool { stepCount > Limits.inferenceSteps }

  /// The type with variables replaced by what they stand for; variables not bound stay.
  ///
  /// Written out, a type can be exponentially larger than its parts: beyond `Limits.typeParts` the rest is `dyn`.
  func resolved(_ type: ValueType) -> ValueType {
    guard !bindings.isEmpty, type.hasParameters else { return type }
    var rest = Limits.typeParts
    return expanded(type, &rest)
  }

  private func expanded(_ type: ValueType, _ rest: inout Int) -> ValueType {
    guard rest > 0 else { return .dyn }
    rest -= 1
    return head(type).mapComponents { expanded($0, &rest) }
  }

  /// The resolved type with what is left open turned into `dyn`.
  func final(_ type: ValueType) -> ValueType {
    resolved(type).replacingParameters { _ in .dyn }
  }

  /// The outermost form of a type: a variable that is bound is followed, but the components are left alone.
  func head(_ type: ValueType) -> ValueType {
    var type = type
    while case .parameter(let name) = type, let bound = bindings[name] { type = bound }
    return type
  }

  /// The more general of two types that agree, or `nil`; then nothing was inferred.
  mutating func merge(_ left: ValueType, _ right: ValueType) -> ValueType? {
    let start = mark
    if let merged = merged(left, right) { return merged }
    rollBack(to: start)
    return nil
  }

  /// The more general types of two rows that agree member by member, or `nil`; then nothing was inferred.
  mutating func mergeAll(_ left: [ValueType], _ right: [ValueType]) -> [ValueType]? {
    let start = mark
    if let merged = mergedAll(left, right) { return merged }
    rollBack(to: start)
    return nil
  }

  private mutating func mergedAll(_ left: [ValueType], _ right: [ValueType]) -> [ValueType]? {
    guard left.count == right.count else { return nil }
    stepCount += left.count
    var result = left
    let isOpen = left.indices.map { head(left[$0]) == .dyn || head(right[$0]) == .dyn }
    for wanted in [true, false] {
      for index in left.indices where isOpen[index] == wanted {
        guard let type = merged(left[index], right[index]) else { return nil }
        result[index] = type
      }
    }
    return result
  }

  private mutating func merged(_ left: ValueType, _ right: ValueType) -> ValueType? {
    guard !isExhausted else { return .failed }
    return switch (left, right) {
    case (.parameter(let name), _): mergedVariable(name, right)
    case (_, .parameter(let name)): mergedVariable(name, left)
    case (.failed, _), (_, .failed): .failed
    case (.dyn, _), (_, .dyn): .dyn
    case (.null, .null): .null
    case (.null, let other), (let other, .null): other.isNullable ? other : nil
    case (.enumeration(let first), .enumeration(let second)): first == second ? left : .string
    case (.enumeration, .string), (.string, .enumeration): .string
    case (.list(let first), .list(let second)): mergedAll([first], [second]).map { .list($0[0]) }
    case (.optional(let first), .optional(let second)): mergedAll([first], [second]).map { .optional($0[0]) }
    case (.type(let first), .type(let second)): .type(merge(first, second) ?? .dyn)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      mergedAll([key, value], [otherKey, otherValue]).map { .map(key: $0[0], value: $0[1]) }
    case (.abstract(let name, let parameters), .abstract(let otherName, let others)) where name == otherName:
      mergedAll(parameters, others).map { .abstract(name: name, parameters: $0) }
    default: left == right ? left : nil
    }
  }

  private mutating func mergedVariable(_ name: String, _ other: ValueType) -> ValueType? {
    stepCount += 1
    let variable = ValueType.parameter(name)
    if let bound = bindings[name] {
      guard let type = merged(bound, other) else { return nil }
      if type != bound, !occurs(name, in: type) { bind(name, to: type) }
      return variable
    }
    let other = lastVariable(other)
    if other == variable { return variable }
    if case .parameter(let otherName) = other, bindings[otherName] == nil, isOlder(name, than: otherName) {
      bind(otherName, to: variable)
      return variable
    }
    guard !occurs(name, in: other) else { return nil }
    bind(name, to: other)
    return variable
  }

  /// The last variable that a variable stands for; any other type as it is.
  private func lastVariable(_ type: ValueType) -> ValueType {
    var type = type
    while case .parameter(let name) = type, case .parameter(let next) = bindings[name] {
      type = .parameter(next)
    }
    return type
  }

  /// Younger variables stand for older ones, so that chains stay short however many there are.
  private func isOlder(_ name: String, than other: String) -> Bool {
    (name.utf8.count, name) < (other.utf8.count, other)
  }

  private mutating func occurs(_ name: String, in type: ValueType) -> Bool {
    stepCount += 1
    guard !isExhausted else { return false }
    if case .parameter(let other) = type {
      guard other != name else { return true }
      return bindings[other].map { occurs(name, in: $0) } ?? false
    }
    for component in type.components where occurs(name, in: component) { return true }
    return false
  }
}
