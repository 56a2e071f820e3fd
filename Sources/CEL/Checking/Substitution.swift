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

  /// The type with variables replaced by what they stand for; variables not bound stay.
  func resolved(_ type: ValueType) -> ValueType {
    guard !bindings.isEmpty, type.hasParameters else { return type }
    return type.replacingParameters { name in
      bindings[name].map(resolved) ?? .parameter(name)
    }
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
    switch (left, right) {
    case (.parameter(let name), _): mergedVariable(name, right)
    case (_, .parameter(let name)): mergedVariable(name, left)
    case (.failed, _), (_, .failed): .failed
    case (.dyn, _), (_, .dyn): .dyn
    case (.null, .null): .null
    case (.null, let other), (let other, .null): other.isNullable ? other : nil
    case (.enumeration(let first), .enumeration(let second)): first == second ? left : .string
    case (.enumeration, .string), (.string, .enumeration): .string
    case (.list(let first), .list(let second)): merged(first, second).map(ValueType.list)
    case (.optional(let first), .optional(let second)): merged(first, second).map(ValueType.optional)
    case (.type(let first), .type(let second)): .type(merge(first, second) ?? .dyn)
    case (.map(let key, let value), .map(let otherKey, let otherValue)):
      mergedAll([key, value], [otherKey, otherValue]).map { .map(key: $0[0], value: $0[1]) }
    case (.abstract(let name, let parameters), .abstract(let otherName, let others)) where name == otherName:
      mergedAll(parameters, others).map { .abstract(name: name, parameters: $0) }
    default: left == right ? left : nil
    }
  }

  private mutating func mergedVariable(_ name: String, _ other: ValueType) -> ValueType? {
    let variable = ValueType.parameter(name)
    if let bound = bindings[name] {
      guard let type = merged(bound, other) else { return nil }
      if type != bound, !occurs(name, in: type) { bind(name, to: type) }
      return variable
    }
    var root = other
    while case .parameter(let otherName) = root {
      if otherName == name { return variable }
      guard let next = bindings[otherName] else { break }
      root = next
    }
    guard !occurs(name, in: other) else { return nil }
    bind(name, to: other)
    return variable
  }

  private func occurs(_ name: String, in type: ValueType) -> Bool {
    switch type {
    case .parameter(let other): other == name || (bindings[other].map { occurs(name, in: $0) } ?? false)
    default: type.components.contains { occurs(name, in: $0) }
    }
  }
}
