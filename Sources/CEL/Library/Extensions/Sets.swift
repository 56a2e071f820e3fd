// SPDX-License-Identifier: EUPL-1.2

/// Lists as sets, compared with the equality of the language.
enum Sets {
  static let functions = [
    FunctionDeclaration("sets.contains", [overload("sets_contains_list_list", contains)]),
    FunctionDeclaration("sets.equivalent", [overload("sets_equivalent_list_list", areEquivalent)]),
    FunctionDeclaration("sets.intersects", [overload("sets_intersects_list_list", intersect)]),
  ]

  private static func overload(
    _ id: String, _ holds: @escaping @Sendable (ListValue, ListValue) throws(EvaluationError) -> Bool
  ) -> Overload {
    let list = ValueType.list(.parameter("T"))
    return Overload(id, [], types: [list, list], holds)
  }

  /// Whether every element of the second is in the first.
  @Sendable private static func contains(
    _ whole: ListValue, _ part: ListValue
  ) throws(EvaluationError) -> Bool {
    var index = ValueIndex(whole)
    for element in part.elements {
      guard try index.contains(element) else { return false }
    }
    return true
  }

  @Sendable private static func areEquivalent(
    _ left: ListValue, _ right: ListValue
  ) throws(EvaluationError) -> Bool {
    guard try contains(left, right) else { return false }
    return try contains(right, left)
  }

  /// Whether an element of the one is in the other.
  @Sendable private static func intersect(
    _ left: ListValue, _ right: ListValue
  ) throws(EvaluationError) -> Bool {
    var index = ValueIndex(right)
    for element in left.elements {
      if try index.contains(element) { return true }
    }
    return false
  }
}
