// SPDX-License-Identifier: EUPL-1.2

/// The functions of the library `lists`.
enum Lists {
  static let functions = [
    FunctionDeclaration(
      "slice",
      [Overload("list_slice", [.member, .shallow], types: [list, .int, .int], returns: list, slice)]),
    FunctionDeclaration(
      "flatten",
      [
        Overload("list_flatten", .member, types: [.list(list)], returns: list) {
          (list: ListValue) throws(EvaluationError) in try flatten(list, depth: 1)
        },
        Overload("list_flatten_int", .member, types: [.list(.dyn), .int], returns: .list(.dyn)) {
          (list: ListValue, depth: Int64) throws(EvaluationError) in try flatten(list, depth: depth)
        },
      ]),
    FunctionDeclaration(
      "distinct", [Overload(metered: "list_distinct", .member, types: [list], returns: list, distinct)]),
    FunctionDeclaration(
      "reverse",
      [Overload("list_reverse", [.member, .total, .shallow], types: [list], returns: list, reverse)]),
    FunctionDeclaration("lists.range", [Overload("lists_range", [], range)]),
  ]

  static let list = ValueType.list(.parameter("T"))

  @Sendable private static func slice(
    _ list: ListValue, _ start: Int64, _ end: Int64
  ) throws(EvaluationError) -> ListValue {
    for position in [start, end] where position < 0 || position > list.count {
      throw EvaluationError(.indexOutOfRange(position, count: list.count))
    }
    guard start <= end else { throw EvaluationError(.indexOutOfRange(end, count: list.count)) }
    return ListValue((Int(start)..<Int(end)).map { list[$0] })
  }

  @Sendable private static func reverse(_ list: ListValue) -> ListValue {
    ListValue(list.elements.reversed())
  }

  @Sendable private static func distinct(
    _ arguments: [Value], _ steps: inout Int
  ) throws(EvaluationError) -> ListValue {
    let list: ListValue = try arguments.read(0, for: "list_distinct")
    var seen = ValueIndex()
    defer { steps -= seen.work }
    var kept: [Value] = []
    for element in list.elements where try !seen.contains(element) {
      seen.insert(element)
      kept.append(element)
    }
    return ListValue(kept)
  }

  @Sendable private static func range(_ count: Int64) throws(EvaluationError) -> ListValue {
    guard count >= 0 else {
      throw .invalid(
        "lists.range", de: "die Anzahl `\(count)` ist negativ", en: "the number `\(count)` is negative")
    }
    try Growth.check(list: Int(count))
    return ListValue((0..<count).map(Value.int))
  }

  private static func flatten(_ list: ListValue, depth: Int64) throws(EvaluationError) -> ListValue {
    guard depth >= 0 else {
      throw .invalid(
        "flatten", de: "die Tiefe `\(depth)` ist negativ", en: "the depth `\(depth)` is negative")
    }
    // The weight counts every value below, so that a list that is nested in itself many times over is refused.
    guard list.weight <= Limits.flattenWeight else {
      throw EvaluationError(.sizeExceeded(limit: Limits.flattenWeight))
    }
    var elements: [Value] = []
    try append(list, depth: depth, level: 0, to: &elements)
    return ListValue(elements)
  }

  private static func append(
    _ list: ListValue, depth: Int64, level: Int, to elements: inout [Value]
  ) throws(EvaluationError) {
    guard level <= Limits.flattenDepth else {
      throw EvaluationError(.sizeExceeded(limit: Limits.flattenDepth))
    }
    for element in list.elements {
      if case .list(let inner) = element, depth > 0 {
        try append(inner, depth: depth - 1, level: level + 1, to: &elements)
      } else {
        elements.append(element)
      }
    }
    try Growth.check(list: elements.count)
  }
}
