// SPDX-License-Identifier: EUPL-1.2

/// What looking a key or field up ends in.
enum Lookup {
  case found(Value)
  case absent(EvaluationMessage)
  case error(EvaluationMessage)
  case unknown(UnknownSet)
}

extension Evaluator {
  mutating func field(_ name: Int, of operand: Int, at node: Int) -> Evaluation {
    let name = plan.fields[name]
    switch evaluate(operand) {
    case .error(let error): return .error(error)
    case .unknown(let unknowns): return .unknown(extended(unknowns, of: operand, by: .field(name.text)))
    case .value(.optional(let wrapped)): return wrapInOptional(wrapped.map { lookUp(name, in: $0) }, at: node)
    case .value(let value): return unwrap(lookUp(name, in: value), at: node)
    }
  }

  mutating func optionalField(_ name: Int, of operand: Int, at node: Int) -> Evaluation {
    let name = plan.fields[name]
    switch evaluate(operand) {
    case .error(let error): return .error(error)
    case .unknown(let unknowns): return .unknown(extended(unknowns, of: operand, by: .field(name.text)))
    case .value(.optional(let wrapped)): return wrapInOptional(wrapped.map { lookUp(name, in: $0) }, at: node)
    case .value(let value): return wrapInOptional(lookUp(name, in: value), at: node)
    }
  }

  /// `has(operand.name)`: on a map whether the key is there, on a record whether the field holds a value, which is not
  /// known for a field not recorded.
  mutating func has(_ name: Int, in operand: Int, at node: Int) -> Evaluation {
    let name = plan.fields[name]
    switch evaluate(operand) {
    case .error(let error): return .error(error)
    case .unknown(let unknowns): return .unknown(extended(unknowns, of: operand, by: .field(name.text)))
    case .value(.optional(.none)): return .value(.bool(false))
    case .value(.optional(.some(let wrapped))): return has(name, in: wrapped, at: node)
    case .value(let value): return has(name, in: value, at: node)
    }
  }

  private func has(_ name: Plan.FieldName, in value: Value, at node: Int) -> Evaluation {
    switch value {
    case .map(let map): return .value(.bool(map.position(of: name.key) != nil))
    case .record(let record):
      guard let position = name.position(in: record.type) else {
        return fail(.noSuchKey(name.text), at: node)
      }
      switch record.hasValue(at: position) {
      case .some(let hasValue): return .value(.bool(hasValue))
      case .none: return .unknown(UnknownSet(record.path.appending(.field(name.text))))
      }
    case .optional(let wrapped): return wrapped.map { has(name, in: $0, at: node) } ?? .value(.bool(false))
    default: return noOverload("has", [value], at: node)
    }
  }

  private func lookUp(_ name: Plan.FieldName, in value: Value) -> Lookup {
    switch value {
    case .record(let record):
      guard let position = name.position(in: record.type) else { return .error(.noSuchKey(name.text)) }
      switch record.cell(at: position) {
      case .value(let value): return .found(value)
      case .none: return .absent(.noSuchKey(name.text))
      case .hole(let path): return .unknown(UnknownSet(path))
      }
    case .map(let map):
      guard let position = map.position(of: name.key) else { return .absent(.noSuchKey(name.text)) }
      return .found(map.values[position])
    default: return .error(.noSuchOverload(function: ".\(name.text)", argumentTypes: [value.typeName]))
    }
  }

  mutating func index(_ operand: Int, _ key: Int, isOptional: Bool, at node: Int) -> Evaluation {
    let container = evaluate(operand)
    let position = evaluate(key)
    switch (container, position) {
    case (.error(let error), _), (_, .error(let error)): return .error(error)
    case (.unknown(let unknowns), .value(let key)):
      guard let step = AttributePath.Step(key: key) else { return .unknown(unknowns) }
      return .unknown(extended(unknowns, of: operand, by: step))
    case (.unknown(let unknowns), .unknown(let others)):
      var all = extended(unknowns, of: operand, by: .any)
      all.formUnion(others)
      return .unknown(all)
    case (.value(let container), .unknown(var unknowns)):
      guard collect(holesOf: container, into: &unknowns, at: node) else { return exceeded(at: node) }
      return .unknown(unknowns)
    case (.value(.optional(let wrapped)), .value(let key)):
      return wrapInOptional(wrapped.map { lookUp(key, in: $0) }, at: node)
    case (.value(let container), .value(let key)):
      let found = lookUp(key, in: container)
      return isOptional ? wrapInOptional(found, at: node) : unwrap(found, at: node)
    }
  }

  private func lookUp(_ key: Value, in container: Value) -> Lookup {
    switch container {
    case .list(let list): return lookUp(key, in: list)
    case .map(let map):
      guard MapKey(finding: key) != nil else {
        if case .double = key { return .absent(.noSuchKey(key.description)) }
        return .error(.unsupportedKey(type: key.typeName))
      }
      guard let position = map.position(of: key) else { return .absent(.noSuchKey(key.plainText)) }
      return .found(map.values[position])
    default:
      return .error(.noSuchOverload(function: "_[_]", argumentTypes: [container.typeName, key.typeName]))
    }
  }

  private func lookUp(_ key: Value, in list: ListValue) -> Lookup {
    let index: Int64?
    switch key {
    case .int(let int): index = int
    case .uint(let uint): index = Int64(clamping: uint)
    case .double(let double): index = Int64(exactly: double)
    default: index = nil
    }
    guard let index else {
      return .error(.noSuchOverload(function: "_[_]", argumentTypes: ["list", key.typeName]))
    }
    if let position = Int(exactly: index), (0..<list.count).contains(position) {
      return .found(list[position])
    }
    if index >= 0, !list.isComplete { return .unknown(list.unlisted) }
    return .absent(.indexOutOfRange(index, count: list.count))
  }

  // MARK: Results

  private func unwrap(_ lookup: Lookup, at node: Int) -> Evaluation {
    switch lookup {
    case .found(let value): Evaluation(value)
    case .absent(let message), .error(let message): fail(message, at: node)
    case .unknown(let unknowns): .unknown(unknowns)
    }
  }

  private func wrapInOptional(_ lookup: Lookup?, at node: Int) -> Evaluation {
    switch lookup {
    case .none, .absent: .value(.optional(nil))
    case .found(.unknown(let unknowns)), .unknown(let unknowns): .unknown(unknowns)
    case .found(let value): .value(.optional(value))
    case .error(let message): fail(message, at: node)
    }
  }

  /// Where the operand's unknown value is one attribute, only the part of it that is read stays unknown.
  private func extended(
    _ unknowns: UnknownSet, of operand: Int, by step: AttributePath.Step
  ) -> UnknownSet {
    guard !hasPatterns, plan.facts[operand].isPath, let path = unknowns.single else { return unknowns }
    return UnknownSet(path.appending(step))
  }
}

extension Plan.FieldName {
  func position(in type: ObjectType) -> Int? {
    if let place, place.type === type { return place.position }
    return type.position(of: text)
  }
}

extension AttributePath.Step {
  /// The step that a key makes; `nil` for a key that leads nowhere.
  init?(key: Value) {
    switch MapKey(finding: key) {
    case .string(let key): self = .field(key.text)
    case .int(let int): self = .index(int)
    case .bool(let bool): self = .field(bool ? "true" : "false")
    case .large, .none: return nil
    }
  }
}
