// SPDX-License-Identifier: EUPL-1.2

/// Sorting, by the elements themselves or by a list of keys (which the macro `sortBy` makes).
extension Lists {
  static let sortingFunctions = [
    FunctionDeclaration(
      "sort",
      comparableTypes.map { name, type in
        Overload("list_\(name)_sort", .member, types: [.list(type)], returns: .list(type)) {
          (list: ListValue) throws(EvaluationError) in try sorted(list, by: list, "sort")
        }
      }),
    FunctionDeclaration(
      "@sortByAssociatedKeys",
      comparableTypes.map { name, type in
        Overload(
          "list_\(name)_sortByAssociatedKeys", .member, types: [list, .list(type)], returns: list
        ) { (list: ListValue, keys: ListValue) throws(EvaluationError) in
          try sorted(list, by: keys, "sortBy")
        }
      }),
  ]

  private static let comparableTypes: [(name: String, type: ValueType)] = [
    ("int", .int), ("uint", .uint), ("double", .double), ("bool", .bool), ("duration", .duration),
    ("timestamp", .timestamp), ("string", .string), ("bytes", .bytes),
  ]

  /// Sorts by keys that all have one type, and that type an order. Equal keys keep their order; not-a-number comes
  /// before all numbers.
  private static func sorted(
    _ list: ListValue, by keys: ListValue, _ function: String
  ) throws(EvaluationError) -> ListValue {
    guard list.count == keys.count else {
      throw .invalid(
        function, de: "Liste und Schlüssel sind verschieden lang", en: "list and keys differ in length")
    }
    let keys = keys.elements
    guard let first = keys.first else { return list }
    for key in keys where key.typeName != first.typeName || key.order(to: key) == nil {
      throw .invalid(
        function, de: "Werte der Typen `\(first.typeName)` und `\(key.typeName)` lassen sich nicht ordnen",
        en: "values of types `\(first.typeName)` and `\(key.typeName)` have no order")
    }
    let positions = keys.indices.sorted { isBefore(keys[$0], $0, keys[$1], $1) }
    return ListValue(positions.map { list[$0] })
  }

  private static func isBefore(_ left: Value, _ leftPosition: Int, _ right: Value, _ rightPosition: Int)
    -> Bool
  {
    switch (isNaN(left), isNaN(right)) {
    case (true, false): return true
    case (false, true): return false
    default: break
    }
    switch left.order(to: right) {
    case .ascending: return true
    case .descending: return false
    case .same, .unordered, nil: return leftPosition < rightPosition
    }
  }

  private static func isNaN(_ value: Value) -> Bool {
    guard case .double(let number) = value else { return false }
    return number.isNaN
  }
}
