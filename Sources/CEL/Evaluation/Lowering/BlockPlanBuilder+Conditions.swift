// SPDX-License-Identifier: EUPL-1.2

extension BlockPlanBuilder {
  mutating func ownCondition(
    _ expression: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    switch expression.kind {
    case .field, .local:
      guard let column = try column(of: expression, scope, level) else { throw .record }
      return intern(.bools(column: column))
    case .has(let operand, _, let position): return try has(operand, position, scope, level)
    case .not(let operand): return negation(try condition(operand, scope, level))
    case .and(let operands): return try balanced(operands, scope, level, isConjunction: true)
    case .or(let operands): return try balanced(operands, scope, level, isConjunction: false)
    case .conditional(let condition, let then, let otherwise):
      return intern(
        .select(
          try self.condition(condition, scope, level), then: try self.condition(then, scope, level),
          otherwise: try self.condition(otherwise, scope, level)))
    case .equality(let left, let right, let isNegated):
      let node = try equality(left, right, scope, level)
      return isNegated ? negation(node) : node
    case .membership(let element, let container): return try membership(element, container, scope, level)
    case .comprehension(let loop): return try quantifier(loop, scope, level)
    case .call(let function, let overloads, let arguments, _):
      return try test(function, overloads, arguments, scope, level)
    case .optionalField, .index, .optionalIndex: throw .form("[]")
    case .list: throw .form("[...]")
    case .map: throw .form("{...}")
    case .literal, .variable, .sum, .bind: throw .type(expression.type.description)
    }
  }

  /// Operands in a tree of pairs, in their order, so that no chain is deeper than it needs to be. That is exact: `&&` and
  /// `||` take the least and the greatest of what their operands end in.
  private mutating func balanced(
    _ operands: [CheckedExpression], _ scope: LoweringScope, _ level: Int, isConjunction: Bool
  ) throws(BlockObstacle) -> Int32 {
    var nodes: [Int32] = []
    for operand in operands { nodes.append(try condition(operand, scope, level)) }
    return combined(nodes[...], isConjunction: isConjunction)
  }

  mutating func combined(_ operands: ArraySlice<Int32>, isConjunction: Bool) -> Int32 {
    guard operands.count > 1 else { return operands.first ?? intern(.outcome(isConjunction ? .yes : .no)) }
    let middle = operands.startIndex + operands.count / 2
    let left = combined(operands[..<middle], isConjunction: isConjunction)
    let right = combined(operands[middle...], isConjunction: isConjunction)
    return isConjunction ? conjunction(left, right) : intern(.or(left, right))
  }

  private mutating func has(
    _ operand: CheckedExpression, _ position: Int?, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard let position, case .object = operand.type, var place = place(of: operand, scope) else {
      throw .form("has")
    }
    place.positions.append(position)
    return intern(
      .has(
        column: intern(ColumnPath(source: place.source, positions: place.positions, content: .any))))
  }

  // MARK: Comparisons

  private mutating func equality(
    _ left: CheckedExpression, _ right: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard let kind = ScalarKind(left.type), kind == ScalarKind(right.type) else {
      throw .type((ScalarKind(left.type) == nil ? left : right).type.description)
    }
    guard let lane = kind.lane else {
      return intern(.same(try condition(left, scope, level), try condition(right, scope, level)))
    }
    let nodes = (try self.lane(left, scope, level).node, try self.lane(right, scope, level).node)
    if let answer = try codes(left, nodes.1, scope, level, { $0 == $1 }) { return answer }
    if let answer = try codes(right, nodes.0, scope, level, { $0 == $1 }) { return answer }
    return intern(.compare(.equal, lane, nodes.0, nodes.1))
  }

  /// A question about an enumeration and a constant text, answered once per member.
  private mutating func codes(
    _ expression: CheckedExpression, _ constant: Int32, _ scope: LoweringScope, _ level: Int,
    _ holds: (TextKey, TextKey) -> Bool
  ) throws(BlockObstacle) -> Int32? {
    guard let text = text(of: constant) else { return nil }
    return try codes(expression, scope, level) { holds($0, text) }
  }

  private mutating func codes(
    _ expression: CheckedExpression, _ scope: LoweringScope, _ level: Int, _ holds: (TextKey) -> Bool
  ) throws(BlockObstacle) -> Int32? {
    guard case .enumeration(let enumeration) = expression.type,
      self.level(of: expression, scope) == level,
      let column = try column(of: expression, scope, level)
    else { return nil }
    let answers = intern(answers: enumeration.members.map { holds(TextKey($0)) })
    return intern(.codes(column: column, answers: answers))
  }

  private mutating func membership(
    _ element: CheckedExpression, _ container: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard case .list(let type) = container.type, let kind = ScalarKind(element.type), let lane = kind.lane,
      kind == ScalarKind(type)
    else { throw .form("in") }
    guard case .list(let elements) = container.kind else {
      return try listMembership(element, container, lane, scope, level)
    }
    var constants: [Int32] = []
    for item in elements {
      guard self.level(of: item.value, scope) < 0, !item.isOptional else { throw .form("[...]") }
      let node = try self.lane(item.value, scope, level).node
      guard isValue(node) else { throw .form("[...]") }
      constants.append(node)
    }
    let texts = constants.compactMap { text(of: $0) }
    if kind == .text, let answer = try codes(element, scope, level, { texts.contains($0) }) { return answer }
    return intern(
      .member(lane, try self.lane(element, scope, level).node, constants: intern(list: constants)))
  }

  private func isValue(_ node: Int32) -> Bool {
    switch nodes.values[Int(node)] {
    case .number: true
    case .constant(let number): constants.values[Int(number)] != .failure
    default: false
    }
  }

  // MARK: Functions with a truth value

  private mutating func test(
    _ function: String, _ overloads: [Overload], _ arguments: [CheckedExpression], _ scope: LoweringScope,
    _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard overloads.count == 1, arguments.count == 2 else {
      return try call(function, overloads, arguments, scope, level)
    }
    let (left, right) = (arguments[0], arguments[1])
    if let order = Self.orders[overloads[0].id] {
      return try comparison(order.comparison, order.isSwapped ? (right, left) : (left, right), scope, level)
    }
    if let test = Self.textTests[overloads[0].id] {
      let nodes = (try lane(left, scope, level).node, try lane(right, scope, level).node)
      let answer = try codes(left, nodes.1, scope, level) {
        test.holds(Array($0.text.utf8), Array($1.text.utf8))
      }
      return answer ?? intern(.textTest(test, nodes.0, part: nodes.1))
    }
    if overloads[0].id == "matches" || overloads[0].id == "matches_string" {
      let part = try lane(right, scope, level).node
      if let pattern = text(of: part), let number = intern(pattern: pattern.text) {
        let compiled = patterns[Int(number)]
        let answer = try codes(left, scope, level) { compiled.matches($0.text) }
        return try answer ?? intern(.matches(lane(left, scope, level).node, pattern: number))
      }
    }
    return try call(function, overloads, arguments, scope, level)
  }

  private mutating func comparison(
    _ comparison: BlockNode.Comparison, _ sides: (CheckedExpression, CheckedExpression),
    _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    var left = try lane(sides.0, scope, level)
    var right = try lane(sides.1, scope, level)
    if left.kind == .int, right.kind == .double { left = asDouble(left.node) }
    if left.kind == .double, right.kind == .int { right = asDouble(right.node) }
    guard left.kind == right.kind, let lane = left.kind.lane else { throw .type(sides.0.type.description) }
    return intern(.compare(comparison, lane, left.node, right.node))
  }

  /// Converting is exact enough: doubles beyond the range of integers stay beyond the converted ones.
  private mutating func asDouble(_ node: Int32) -> (node: Int32, kind: ScalarKind) {
    (intern(.arithmetic(.intToDouble, node, node)), .double)
  }

  /// The order operators by the start of their overloads' names; `a > b` is `b < a`.
  private static let orders: [String: (comparison: BlockNode.Comparison, isSwapped: Bool)] = {
    let types = ["int64", "int64_double", "double", "double_int64", "string", "timestamp", "duration"]
    var orders: [String: (comparison: BlockNode.Comparison, isSwapped: Bool)] = [:]
    for type in types {
      orders["less_\(type)"] = (.less, false)
      orders["less_equals_\(type)"] = (.lessOrEqual, false)
      orders["greater_\(type)"] = (.less, true)
      orders["greater_equals_\(type)"] = (.lessOrEqual, true)
    }
    return orders
  }()

  private static let textTests: [String: BlockNode.TextTest] = [
    "contains_string": .contains, "starts_with_string": .startsWith, "ends_with_string": .endsWith,
  ]
}

extension BlockNode.TextTest {
  /// Whether the test holds, for texts that are at hand while lowering.
  fileprivate func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    switch self {
    case .startsWith: text.starts(with: part)
    case .endsWith: text.reversed().starts(with: part.reversed())
    case .contains: TextSearch.first(of: part, in: text) != nil
    }
  }
}
