// SPDX-License-Identifier: EUPL-1.2

/// Lists as sets, compared with the equality of the language.
enum Sets {
  static let functions = [
    FunctionDeclaration("sets.contains", [overload("sets_contains_list_list", contains)]),
    FunctionDeclaration("sets.equivalent", [overload("sets_equivalent_list_list", areEquivalent)]),
    FunctionDeclaration("sets.intersects", [overload("sets_intersects_list_list", intersect)]),
  ]

  private typealias Test = @Sendable (ListValue, ListValue, inout Int) throws(EvaluationError) -> Bool

  private static func overload(_ id: String, _ holds: @escaping Test) -> Overload {
    let list = ValueType.list(.parameter("T"))
    return Overload(metered: id, types: [list, list]) { (lists, steps) throws(EvaluationError) in
      try holds(lists.read(0, for: id), lists.read(1, for: id), &steps)
    }
  }

  /// Whether every element of the second is in the first.
  @Sendable private static func contains(
    _ whole: ListValue, _ part: ListValue, _ steps: inout Int
  ) throws(EvaluationError) -> Bool {
    var index = ValueIndex(whole)
    defer { steps -= index.work }
    for element in part.elements {
      guard try index.contains(element) else { return false }
    }
    return true
  }

  @Sendable private static func areEquivalent(
    _ left: ListValue, _ right: ListValue, _ steps: inout Int
  ) throws(EvaluationError) -> Bool {
    guard try contains(left, right, &steps) else { return false }
    return try contains(right, left, &steps)
  }

  /// Whether an element of the one is in the other.
  @Sendable private static func intersect(
    _ left: ListValue, _ right: ListValue, _ steps: inout Int
  ) throws(EvaluationError) -> Bool {
    var index = ValueIndex(right)
    defer { steps -= index.work }
    for element in left.elements {
      if try index.contains(element) { return true }
    }
    return false
  }
}
