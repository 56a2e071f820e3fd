// SPDX-License-Identifier: EUPL-1.2

import Values

/// The operators `<`, `<=`, `>`, `>=`: within a type, and across the three number types.
enum Ordering {
  static let functions = [
    FunctionDeclaration("_<_", overloads("less") { $0 == .ascending }),
    FunctionDeclaration("_<=_", overloads("less_equals") { $0 == .ascending || $0 == .same }),
    FunctionDeclaration("_>_", overloads("greater") { $0 == .descending }),
    FunctionDeclaration("_>=_", overloads("greater_equals") { $0 == .descending || $0 == .same }),
  ]

  private static let pairs: [(name: String, left: ValueType, right: ValueType)] = [
    ("bool", .bool, .bool),
    ("int64", .int, .int),
    ("int64_uint64", .int, .uint),
    ("int64_double", .int, .double),
    ("uint64", .uint, .uint),
    ("uint64_int64", .uint, .int),
    ("uint64_double", .uint, .double),
    ("double", .double, .double),
    ("double_int64", .double, .int),
    ("double_uint64", .double, .uint),
    ("string", .string, .string),
    ("bytes", .bytes, .bytes),
    ("timestamp", .timestamp, .timestamp),
    ("duration", .duration, .duration),
  ]

  private static func overloads(
    _ prefix: String, _ holds: @escaping @Sendable (ValueOrder) -> Bool
  ) -> [Overload] {
    pairs.map { pair in
      let id = "\(prefix)_\(pair.name)"
      return Overload(id, .total, types: [pair.left, pair.right]) {
        (left: Value, right: Value) throws(EvaluationError) in
        guard let order = left.order(to: right) else {
          let types = [left.typeName, right.typeName]
          throw EvaluationError(.noSuchOverload(function: id, argumentTypes: types))
        }
        return holds(order)
      }
    }
  }
}
