// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Lays a checked expression out as a plan.
struct PlanBuilder {
  private(set) var nodes: [Plan.Node]
  private(set) var facts: [Plan.Facts]
  private(set) var slotCount = 0
  private(set) var children: [Int] = []
  private(set) var constants: [Value] = []
  private(set) var variables: [String] = []
  private(set) var fields: [Plan.FieldName] = []
  private(set) var calls: [Plan.Call] = []
  private(set) var elements: [Plan.Element] = []
  private(set) var entries: [Plan.Entry] = []
  private(set) var comprehensions: [Plan.Comprehension] = []

  /// Where a local of the checked tree lives. A slot of the tree may be used again once it is out of sight; a binding
  /// is evaluated late, so here every local has a slot of its own.
  private struct Local {
    let slot: Int
    let isPath: Bool
    /// How many locals are visible where it is introduced.
    let level: Int
  }

  private var variableNumbers: [TextKey: Int] = [:]
  private var scope: [Int: Local] = [:]
  private var level = 0
  /// The level of the outermost local that the node visited last reads; `Int.max` for none.
  private var outermost = Int.max

  init(_ program: CheckedProgram) {
    nodes = Array(repeating: .unused, count: program.expressionCount)
    let none = Plan.Facts(
      span: program.root.span, isTotal: false, isPath: false, isClosed: true, isContinued: false)
    facts = Array(repeating: none, count: program.expressionCount)
    _ = add(program.root)
  }

  private mutating func add(_ expression: CheckedExpression) -> Int {
    let outside = outermost
    outermost = .max
    let (node, isPath) = node(for: expression)
    nodes[expression.id] = node
    facts[expression.id].span = expression.span
    facts[expression.id].isTotal = expression.isTotal
    facts[expression.id].isPath = isPath
    facts[expression.id].isClosed = outermost >= level
    outermost = min(outside, outermost)
    return expression.id
  }

  private mutating func addOperand(_ expression: CheckedExpression) -> Int {
    let id = add(expression)
    facts[id].isContinued = true
    return id
  }

  private mutating func node(for expression: CheckedExpression) -> (Plan.Node, isPath: Bool) {
    switch expression.kind {
    case .literal(let value):
      constants.append(value)
      return (.literal(constants.count - 1), false)
    case .variable(let name):
      return (.variable(add(variable: name)), true)
    case .local(let slot, _):
      guard let local = scope[slot] else { return (.unused, false) }
      outermost = min(outermost, local.level)
      return (.local(slot: local.slot), local.isPath)
    case .field(let operand, let name, let position):
      let operandID = addOperand(operand)
      return (
        .field(operand: operandID, name: add(name, position, of: operand.type)), facts[operandID].isPath
      )
    case .optionalField(let operand, let name, let position):
      return (
        .optionalField(operand: addOperand(operand), name: add(name, position, of: operand.type)), false
      )
    case .has(let operand, let name, let position):
      return (.has(operand: addOperand(operand), name: add(name, position, of: operand.type)), false)
    case .index(let operand, let key):
      let operandID = addOperand(operand)
      return (.index(operand: operandID, key: add(key)), facts[operandID].isPath && key.isLiteral)
    case .optionalIndex(let operand, let key):
      return (.optionalIndex(operand: addOperand(operand), key: add(key)), false)
    case .equality(let left, let right, let isNegated):
      return (.equality(add(left), add(right), isNegated: isNegated), false)
    case .membership(let element, let container):
      return (.membership(add(element), in: add(container)), false)
    case .call(let function, let overloads, let arguments, let isMember):
      return (call(function, overloads, arguments, isMember), false)
    case .sum(let operands, let overloads):
      return (.sum(add(operands), call: addCall("_+_", overloads)), false)
    case .not(let operand): return (.not(add(operand)), false)
    case .and(let operands): return (.and(add(operands)), false)
    case .or(let operands): return (.or(add(operands)), false)
    case .conditional(let condition, let then, let otherwise):
      return (.conditional(add(condition), then: add(then), otherwise: add(otherwise)), false)
    case .list(let items):
      let added = items.map { Plan.Element(value: add($0.value), isOptional: $0.isOptional) }
      elements += added
      return (.list(elements: elements.count - added.count..<elements.count), false)
    case .map(let items):
      let added = items.map {
        Plan.Entry(key: add($0.key), value: add($0.value), isOptional: $0.isOptional)
      }
      entries += added
      return (.map(entries: entries.count - added.count..<entries.count), false)
    case .comprehension(let comprehension): return (.comprehension(add(comprehension)), false)
    case .bind(let slot, _, let value, let body):
      let valueID = add(value)
      return scoped([slot], isPath: facts[valueID].isPath) { builder, slots in
        let bodyID = builder.add(body)
        return (.bind(slot: slots[0], value: valueID, body: bodyID), builder.facts[bodyID].isPath)
      }
    }
  }

  private mutating func add(variable name: String) -> Int {
    if let known = variableNumbers[TextKey(name)] { return known }
    variables.append(name)
    variableNumbers[TextKey(name)] = variables.count - 1
    return variables.count - 1
  }

  /// A call; `dyn` is nothing at run time.
  private mutating func call(
    _ function: String, _ overloads: [Overload], _ arguments: [CheckedExpression], _ isMember: Bool
  ) -> Plan.Node {
    if function == "dyn", !isMember, arguments.count == 1, overloads.allSatisfy({ $0.id == "to_dyn" }) {
      return .identity(add(arguments[0]))
    }
    let call = addCall(function, overloads)
    if isMember, arguments.count == 2, function == "or" || function == "orValue",
      overloads.allSatisfy({ Self.takesOptional($0) })
    {
      return .alternative(
        add(arguments[0]), otherwise: add(arguments[1]), call: call, unwraps: function == "orValue")
    }
    return .call(call, arguments: add(arguments))
  }

  private static func takesOptional(_ overload: Overload) -> Bool {
    if case .optional = overload.parameters.first { true } else { false }
  }

  private mutating func add(_ expressions: [CheckedExpression]) -> Range<Int> {
    let ids = expressions.map { add($0) }
    children += ids
    return children.count - ids.count..<children.count
  }

  private mutating func addCall(_ function: String, _ overloads: [Overload]) -> Int {
    let countsOnly = overloads.allSatisfy { !$0.readsElements && $0.result == .int }
    calls.append(
      Plan.Call(function: function, overloads: overloads.map(Candidate.init), countsOnly: countsOnly))
    return calls.count - 1
  }

  private mutating func add(_ name: String, _ position: Int?, of type: ValueType) -> Int {
    var place: (type: ObjectType, position: Int)?
    if case .object(let object) = type, let position { place = (object, position) }
    fields.append(Plan.FieldName(text: name, key: .string(TextKey(name)), place: place))
    return fields.count - 1
  }

  private mutating func add(_ comprehension: CheckedExpression.Comprehension) -> Int {
    let range = add(comprehension.range)
    let slots = comprehension.variables.map(\.slot)
    let names = comprehension.variables.map(\.name)
    return scoped(slots, isPath: facts[range].isPath) { builder, slots in
      let condition = comprehension.condition.map { builder.add($0) }
      let body = builder.add(comprehension.body)
      builder.comprehensions.append(
        Plan.Comprehension(
          kind: comprehension.kind, range: range, first: slots[0], second: slots.count > 1 ? slots[1] : nil,
          condition: condition, body: body, names: names))
      return builder.comprehensions.count - 1
    }
  }

  /// Introduces locals, numbered anew, for what is added in `body`.
  private mutating func scoped<Result>(
    _ treeSlots: [Int], isPath: Bool, _ body: (inout PlanBuilder, [Int]) -> Result
  ) -> Result {
    let outer = scope
    let slots = treeSlots.map { treeSlot in
      scope[treeSlot] = Local(slot: slotCount, isPath: isPath, level: level)
      slotCount += 1
      return slotCount - 1
    }
    level += 1
    let result = body(&self, slots)
    level -= 1
    scope = outer
    return result
  }
}

extension CheckedExpression {
  fileprivate var isLiteral: Bool { if case .literal = kind { true } else { false } }
}
