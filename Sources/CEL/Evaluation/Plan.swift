// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// A checked expression laid out for evaluation: one flat array of small nodes that refer to each other by number.
///
/// A node's number is the id of its expression. Nothing in a node is counted by reference, so walking it is cheap.
final class Plan: Sendable {
  /// What one expression does; numbers refer to other nodes or into the tables below.
  enum Node: Sendable {
    case literal(Int)
    case variable(Int)
    case local(slot: Int)
    case field(operand: Int, name: Int)
    case optionalField(operand: Int, name: Int)
    case has(operand: Int, name: Int)
    case index(operand: Int, key: Int)
    case optionalIndex(operand: Int, key: Int)
    case equality(Int, Int, isNegated: Bool)
    case membership(Int, in: Int)
    case call(Int, arguments: Range<Int>)
    case alternative(Int, otherwise: Int, call: Int, unwraps: Bool)
    case sum(Range<Int>, call: Int)
    case not(Int)
    case and(Range<Int>)
    case or(Range<Int>)
    case conditional(Int, then: Int, otherwise: Int)
    case list(elements: Range<Int>)
    case map(entries: Range<Int>)
    case comprehension(Int)
    case bind(slot: Int, value: Int, body: Int)
    case identity(Int)
    case unused
  }

  /// What is known of a node before any evaluation.
  struct Facts: Sendable {
    var span: SourceSpan
    /// Whether it can never end in an error.
    var isTotal: Bool
    /// Whether its value is found by following names and constant keys from a variable: a hole in its place stands for
    /// the attribute itself.
    var isPath: Bool
    /// Whether it reads no local of an expression around it.
    var isClosed: Bool
    /// Whether another step of a path follows.
    var isContinued: Bool
  }

  /// A name after a dot.
  struct FieldName: Sendable {
    let text: String
    let key: MapKey
    /// The declared type of the operand and the position of the field there.
    let place: (type: ObjectType, position: Int)?
  }

  /// A function with the overloads that are left.
  struct Call: Sendable {
    let function: String
    let overloads: [Candidate]
    /// Whether neither the code nor the result looks at what the arguments hold.
    let countsOnly: Bool
  }

  /// An element of a list literal.
  struct Element: Sendable {
    let value: Int
    let isOptional: Bool
  }

  /// An entry of a map literal.
  struct Entry: Sendable {
    let key: Int
    let value: Int
    let isOptional: Bool
  }

  /// A comprehension; `second` is the slot of the second variable, if it has two.
  struct Comprehension: Sendable {
    let kind: ComprehensionKind
    let range: Int
    let first: Int
    let second: Int?
    let condition: Int?
    let body: Int
    /// The names of the variables, as written.
    let names: [String]
  }

  let root: Int
  let nodes: [Node]
  let facts: [Facts]
  let slotCount: Int
  let children: [Int]
  let constants: [Value]
  let variables: [String]
  let fields: [FieldName]
  let calls: [Call]
  let elements: [Element]
  let entries: [Entry]
  let comprehensions: [Comprehension]

  init(_ program: CheckedProgram) {
    let builder = PlanBuilder(program)
    root = program.root.id
    nodes = builder.nodes
    facts = builder.facts
    slotCount = builder.slotCount
    children = builder.children
    constants = builder.constants
    variables = builder.variables
    fields = builder.fields
    calls = builder.calls
    elements = builder.elements
    entries = builder.entries
    comprehensions = builder.comprehensions
  }
}
