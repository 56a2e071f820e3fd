// SPDX-License-Identifier: EUPL-1.2

/// An overload with the kinds of its parameters worked out, to be chosen by the arguments at run time.
struct Candidate: Sendable {
  /// The kind of value that a parameter takes; the types of elements do not count at run time.
  private enum Kind: Sendable {
    case any, null, bool, int, uint, double, string, bytes, timestamp, duration, list, map, type, optional
    case record(ObjectType)
    case abstract(String)
  }

  let overload: Overload
  private let kinds: [Kind]

  init(_ overload: Overload) {
    self.overload = overload
    kinds = overload.parameters.map(Self.kind)
  }

  func takes(_ arguments: [Value]) -> Bool {
    guard arguments.count == kinds.count else { return false }
    for (kind, argument) in zip(kinds, arguments) where !Self.takes(kind, argument) { return false }
    return true
  }

  private static func takes(_ kind: Kind, _ value: Value) -> Bool {
    switch (kind, value) {
    case (.any, _), (.null, .null), (.bool, .bool), (.int, .int), (.uint, .uint), (.double, .double),
      (.string, .string), (.bytes, .bytes), (.timestamp, .timestamp), (.duration, .duration), (.list, .list),
      (.map, .map), (.type, .type), (.optional, .optional):
      true
    case (.record(let type), .record(let record)): record.type == type
    case (.abstract(let name), .abstract(let value)): isSameText(name, value.typeName)
    default: false
    }
  }

  private static func kind(of type: ValueType) -> Kind {
    switch type {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string, .enumeration: .string
    case .bytes: .bytes
    case .timestamp: .timestamp
    case .duration: .duration
    case .dyn, .parameter, .failed: .any
    case .list: .list
    case .map: .map
    case .optional: .optional
    case .type: .type
    case .object(let type): .record(type)
    case .abstract(let name, _): .abstract(name)
    }
  }
}
