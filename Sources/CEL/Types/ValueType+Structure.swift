// SPDX-License-Identifier: EUPL-1.2

extension ValueType {
  /// The types this one is made of, in order.
  var components: [ValueType] {
    switch self {
    case .list(let element): [element]
    case .map(let key, let value): [key, value]
    case .optional(let wrapped): [wrapped]
    case .type(let type): [type]
    case .abstract(_, let parameters): parameters
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn, .enumeration,
      .object, .parameter, .failed:
      []
    }
  }

  /// The same type with the types it is made of replaced.
  func mapComponents(_ transform: (ValueType) -> ValueType) -> ValueType {
    switch self {
    case .list(let element): .list(transform(element))
    case .map(let key, let value): .map(key: transform(key), value: transform(value))
    case .optional(let wrapped): .optional(transform(wrapped))
    case .type(let type): .type(transform(type))
    case .abstract(let name, let parameters):
      .abstract(name: name, parameters: parameters.map(transform))
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn, .enumeration,
      .object, .parameter, .failed:
      self
    }
  }

  /// The same type with every parameter in it replaced.
  func replacingParameters(_ replace: (String) -> ValueType) -> ValueType {
    if case .parameter(let name) = self { return replace(name) }
    return mapComponents { $0.replacingParameters(replace) }
  }

  /// Whether a type parameter occurs in it.
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .list(let part), .optional(let part), .type(let part): part.hasParameters
    case .map(let key, let value): key.hasParameters || value.hasParameters
    case .abstract(_, let parameters): parameters.contains(where: \.hasParameters)
    case .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration, .dyn, .enumeration,
      .object, .failed:
      false
    }
  }

  /// Whether `null` may stand for a value of the type.
  var isNullable: Bool {
    switch self {
    case .null, .timestamp, .duration, .dyn, .optional, .object, .abstract, .failed: true
    case .bool, .int, .uint, .double, .string, .bytes, .enumeration, .list, .map, .type, .parameter: false
    }
  }

  /// Whether values of the type can be keys of a map: `bool`, `int`, `uint`, `string`, or not known.
  var isKey: Bool {
    switch self {
    case .bool, .int, .uint, .string, .enumeration, .dyn, .parameter, .failed: true
    case .null, .double, .bytes, .timestamp, .duration, .list, .map, .optional, .type, .object, .abstract:
      false
    }
  }

  /// Whether every value of `self` is certain to be a value that a parameter of type `parameter` takes.
  ///
  /// Stricter than agreement: `dyn` agrees with `int`, but fits only where anything goes.
  func fits(_ parameter: ValueType) -> Bool {
    switch (parameter, self) {
    case (.dyn, _), (.parameter, _): true
    case (_, .dyn), (_, .parameter), (_, .failed): false
    case (.string, .enumeration): true
    case (.type, .type): true
    default:
      components.count == parameter.components.count
        && (components.isEmpty
          ? self == parameter : zip(components, parameter.components).allSatisfy { $0.fits($1) })
    }
  }
}
