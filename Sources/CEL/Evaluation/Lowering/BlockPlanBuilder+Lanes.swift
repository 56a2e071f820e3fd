// SPDX-License-Identifier: EUPL-1.2

extension BlockPlanBuilder {
  mutating func ownLane(
    _ expression: CheckedExpression, _ kind: ScalarKind, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    switch expression.kind {
    case .field, .local:
      guard let column = try column(of: expression, scope, level) else { throw .record }
      return intern(.column(column))
    case .conditional(let condition, let then, let otherwise):
      return intern(
        .select(
          try self.condition(condition, scope, level), then: try lane(then, scope, level).node,
          otherwise: try lane(otherwise, scope, level).node))
    case .sum(let operands, let overloads): return try sum(operands, overloads, scope, level)
    case .call(let function, let overloads, let arguments, _):
      return try computed(function, overloads, arguments, scope, level)
    case .optionalField, .index, .optionalIndex: throw .form("[]")
    case .list: throw .form("[...]")
    case .map: throw .form("{...}")
    case .comprehension(let loop): throw .form(loop.kind.rawValue)
    case .literal, .variable, .has, .equality, .membership, .not, .and, .or, .bind:
      throw .type(expression.type.description)
    }
  }

  private mutating func sum(
    _ operands: [CheckedExpression], _ overloads: [Overload], _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard overloads.count == 1 else { throw .function("+") }
    if operands.count == 2 { return try computed("+", overloads, operands, scope, level) }
    guard overloads[0].id == "add_int64" else { throw .function("+") }
    var nodes: [Int32] = []
    for operand in operands { nodes.append(try lane(operand, scope, level).node) }
    return intern(.sum(operands: intern(list: nodes)))
  }

  private mutating func computed(
    _ function: String, _ overloads: [Overload], _ arguments: [CheckedExpression], _ scope: LoweringScope,
    _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard overloads.count == 1 else { throw .function(function) }
    let overload = overloads[0]
    if Self.identities.contains(overload.id) { return try lane(arguments[0], scope, level).node }
    if let arithmetic = Self.arithmetic[overload.id] {
      let left = try lane(arguments[0], scope, level).node
      let right = arguments.count > 1 ? try lane(arguments[1], scope, level).node : left
      let isSwapped = overload.id == "add_duration_timestamp"
      return intern(.arithmetic(arithmetic, isSwapped ? right : left, isSwapped ? left : right))
    }
    switch overload.id {
    case "negate_int64":
      return intern(
        .arithmetic(.subtractNumbers, intern(.number(0)), try lane(arguments[0], scope, level).node))
    case "size_string", "string_size": return intern(.length(try lane(arguments[0], scope, level).node))
    case "size_list", "list_size": return try count(arguments[0], scope, level)
    default: return try call(function, overloads, arguments, scope, level)
    }
  }

  /// A function for which there is no faster way: called once per row.
  mutating func call(
    _ function: String, _ overloads: [Overload], _ arguments: [CheckedExpression], _ scope: LoweringScope,
    _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard overloads.count == 1, overloads[0].implementation != nil,
      let result = ScalarKind(overloads[0].result)
    else { throw .function(function) }
    var lowered: [BlockCall.Argument] = []
    for argument in arguments {
      let (node, kind) = try lane(argument, scope, level)
      lowered.append(BlockCall.Argument(kind: kind, node: node))
    }
    return intern(BlockCall(overload: overloads[0], arguments: lowered, result: result))
  }

  /// Conversions of a type to itself.
  private static let identities: Set = [
    "int64_to_int64", "double_to_double", "string_to_string", "timestamp_to_timestamp",
    "duration_to_duration",
  ]

  private static let arithmetic: [String: BlockNode.Arithmetic] = [
    "add_int64": .addNumbers, "subtract_int64": .subtractNumbers, "multiply_int64": .multiplyInts,
    "divide_int64": .divideInts, "modulo_int64": .remainderInts, "add_double": .addDoubles,
    "subtract_double": .subtractDoubles, "multiply_double": .multiplyDoubles,
    "divide_double": .divideDoubles, "add_duration_duration": .addNumbers,
    "subtract_duration_duration": .subtractNumbers, "subtract_timestamp_timestamp": .subtractTimes,
    "add_timestamp_duration": .addToTime, "add_duration_timestamp": .addToTime,
    "subtract_timestamp_duration": .subtractFromTime, "int64_to_double": .intToDouble,
  ]
}
