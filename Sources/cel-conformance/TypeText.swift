// SPDX-License-Identifier: EUPL-1.2

import CEL

/// Reads types as the conformance data write them: `map(string, list(int))`, `optional_type(T)`, `tuple(T, U)`.
struct TypeText {
  private var rest: Substring
  private let parameters: Set<String>

  /// The type a text spells; names in `parameters` are type parameters. `nil` if it is not written as a type.
  static func type(_ text: String, parameters: [String] = []) -> ValueType? {
    var reader = TypeText(rest: text[...], parameters: Set(parameters))
    guard let type = reader.type(), reader.rest.isEmpty else { return nil }
    return type
  }

  private mutating func type() -> ValueType? {
    rest = rest.drop { $0 == " " }
    let name = String(rest.prefix { !"(),".contains($0) })
    rest = rest.drop { !"(),".contains($0) }
    var arguments: [ValueType] = []
    if rest.first == "(" {
      repeat {
        rest.removeFirst()
        guard let argument = type() else { return nil }
        arguments.append(argument)
      } while rest.first == ","
      guard rest.first == ")" else { return nil }
      rest.removeFirst()
    }
    return name.isEmpty ? nil : type(name, arguments)
  }

  private func type(_ name: String, _ arguments: [ValueType]) -> ValueType {
    switch (name, arguments.count) {
    case ("int", 0): .int
    case ("uint", 0): .uint
    case ("double", 0): .double
    case ("bool", 0): .bool
    case ("string", 0): .string
    case ("bytes", 0): .bytes
    case ("null_type", 0): .null
    case ("dyn", 0): .dyn
    case ("type", 0): .type(.dyn)
    case ("type", 1): .type(arguments[0])
    case ("list", 0): .list(.dyn)
    case ("list", 1): .list(arguments[0])
    case ("map", 0): .map(key: .dyn, value: .dyn)
    case ("map", 2): .map(key: arguments[0], value: arguments[1])
    case ("optional_type", 1): .optional(arguments[0])
    case ("google.protobuf.Timestamp", 0): .timestamp
    case ("google.protobuf.Duration", 0): .duration
    case _ where parameters.contains(name): .parameter(name)
    default: .abstract(name: name, parameters: arguments)
    }
  }
}
