// SPDX-License-Identifier: EUPL-1.2

/// The functions, macros and types of some libraries, arranged for look-up once and shared.
final class NameTable: Sendable {
  /// The functions by name, the overloads of all libraries together.
  let functions: [String: FunctionDeclaration]
  /// The macros in order of precedence.
  let macros: [Macro]
  /// The macros by the form of their calls.
  let macroTable: MacroTable
  /// The types that can be named, each with the type of its values.
  let types: [String: ValueType]

  /// Arranges libraries.
  init(_ libraries: [Library]) {
    var overloads: [String: [Overload]] = [:]
    for function in libraries.lazy.flatMap(\.functions) {
      overloads[function.name, default: []] += function.overloads
    }
    functions = overloads.reduce(into: [:]) { $0[$1.key] = FunctionDeclaration($1.key, $1.value) }
    macros = libraries.flatMap(\.macros)
    macroTable = MacroTable(macros)
    types = libraries.lazy.flatMap(\.types).reduce(into: Self.builtInTypes) { table, name in
      table[name] = table[name] ?? Self.type(named: name)
    }
  }

  private static func type(named name: String) -> ValueType {
    name == "optional_type" ? .optional(.dyn) : .abstract(name: name, parameters: [])
  }

  private static let builtInTypes: [String: ValueType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string, "bytes": .bytes,
    "list": .list(.dyn), "map": .map(key: .dyn, value: .dyn), "null_type": .null, "type": .type(.dyn),
    "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  ]
}
