// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Lays expressions out for evaluation in blocks: all those that are evaluated over the same facts in one plan, so that
/// they share what they have in common.
///
/// An expression is lowered into frames. The outermost frame has one row; a loop inside a frame has the rows it iterates.
/// What an expression inside a loop reads of a frame outside is evaluated there, once per block, and captured.
public struct BlockPlanBuilder: Sendable {
  private(set) var nodes = NumberedTable<BlockNode>()
  private(set) var columns = NumberedTable<ColumnPath>()
  private(set) var loops = NumberedTable<BlockLoop>()
  private(set) var globals = NumberedTable<GlobalValue>()
  private(set) var variables = NumberedTable<BlockVariable>()
  private(set) var constants = NumberedTable<BlockConstant>()
  /// Lists of constants to compare with, by their nodes; operands of sums.
  private(set) var lists = NumberedTable<[Int32]>()
  /// Texts of the members of enumerations.
  private(set) var members = NumberedTable<[TextKey]>()
  /// Answers for each member of an enumeration.
  private(set) var answers = NumberedTable<[Bool]>()
  private(set) var patternTexts = NumberedTable<TextKey>()
  private(set) var patterns: [Pattern] = []
  private(set) var calls: [BlockCall] = []
  private(set) var programs: [(program: Program, activation: Int)] = []

  /// The types of the records that variables are or hold, where they are declared.
  private(set) var types: [Int32: ObjectType] = [:]

  private let shared: Set<TextKey>

  /// The program that is being lowered, and which of the activations it is evaluated with.
  var program: Program?
  var activation = 0
  /// The captures of each frame that is open, outermost first.
  var frames: [[Capture]] = []
  private var steps = 0
  private var programNumber: Int32?

  /// Creates an empty plan.
  ///
  /// - Parameter shared: The names of variables that have the same value in every activation.
  public init(sharing shared: some Sequence<String> = []) {
    self.shared = Set(shared.map { TextKey($0) })
  }

  /// Adds a condition.
  ///
  /// - Parameters:
  ///   - program: The condition.
  ///   - subject: A variable that stands for each row of a table, and the variable that holds the table.
  ///   - activation: Which of the activations of a session it is evaluated with.
  /// - Returns: What to ask a session for.
  public mutating func add(
    _ program: Program, subject: (name: String, table: String)? = nil, activation: Int = 0
  ) throws(BlockObstacle) -> BlockCondition {
    guard program.resultType == .bool else { throw .notCondition }
    begin(program, activation)
    var scope = LoweringScope()
    guard let subject else {
      frames = [[]]
      return BlockCondition(node: try condition(program.checked.root, scope, 0), table: nil)
    }
    let table = number(ofVariable: subject.table)
    scope.subject = (TextKey(subject.name), .table(table))
    frames = [[], []]
    let node = try condition(program.checked.root, scope, 1)
    guard frames[1].isEmpty else { throw .record }
    return BlockCondition(node: node, table: table)
  }

  /// Adds the condition for an element of a table to be among the elements of a list expression: a table, or filters
  /// of one.
  ///
  /// - Returns: The name of the table, and what to ask a session for; no condition for the table itself.
  public mutating func add(
    membersOf program: Program, activation: Int = 0
  ) throws(BlockObstacle) -> (table: String, condition: BlockCondition?) {
    begin(program, activation)
    let (range, filters) = program.checked.root.filters
    guard case .variable(let name) = range.kind, case .list(.object(let type)) = range.type else {
      throw .subjects
    }
    let table = number(ofVariable: name, type)
    guard !filters.isEmpty else { return (name, nil) }
    frames = [[], []]
    var node = intern(.outcome(.yes))
    for filter in filters {
      var scope = LoweringScope()
      scope.slots[filter.slot] = .row(RowPlace(level: 1, source: .table(table), positions: []))
      node = conjunction(node, try condition(filter.body, scope, 1))
    }
    return (name, BlockCondition(node: node, table: table))
  }

  private mutating func begin(_ program: Program, _ activation: Int) {
    self.program = program
    self.activation = activation
    steps = 0
    programNumber = nil
  }

  /// Counts one expression; a binding is written out wherever it is read, so there may be many more than were written.
  mutating func charge() throws(BlockObstacle) {
    steps += 1
    if steps > Limits.blockNodes { throw .size }
  }

  /// The number of the program at hand among those that the reference evaluator is asked for.
  mutating func numberOfProgram() -> Int32? {
    if let programNumber { return programNumber }
    guard let program else { return nil }
    programs.append((program, activation))
    programNumber = Int32(programs.count - 1)
    return programNumber
  }

  // MARK: Tables

  mutating func intern(_ node: BlockNode) -> Int32 { nodes.number(of: node) }
  mutating func intern(_ column: ColumnPath) -> Int32 { columns.number(of: column) }
  mutating func intern(_ loop: BlockLoop) -> Int32 { loops.number(of: loop) }
  mutating func intern(_ global: GlobalValue) -> Int32 { intern(.global(globals.number(of: global))) }
  mutating func intern(_ constant: BlockConstant) -> Int32 {
    intern(.constant(constants.number(of: constant)))
  }
  mutating func intern(list: [Int32]) -> Int32 { lists.number(of: list) }
  mutating func intern(members: [TextKey]) -> Int32 { self.members.number(of: members) }
  mutating func intern(answers: [Bool]) -> Int32 { self.answers.number(of: answers) }

  mutating func intern(_ call: BlockCall) -> Int32 {
    calls.append(call)
    return intern(.call(Int32(calls.count - 1)))
  }

  /// The number of a compiled pattern; `nil` for one that cannot be compiled.
  mutating func intern(pattern: String) -> Int32? {
    let key = TextKey(pattern)
    if let known = patternTexts.known(key) { return known }
    guard let compiled = try? Pattern(pattern) else { return nil }
    patterns.append(compiled)
    return patternTexts.number(of: key)
  }

  mutating func number(ofVariable name: String) -> Int32 {
    let key = TextKey(name)
    return variables.number(
      of: BlockVariable(name: key, activation: shared.contains(key) ? 0 : activation))
  }

  /// The number of a variable that is a record of a type, or a table of such records.
  mutating func number(ofVariable name: String, _ type: ObjectType) -> Int32 {
    let number = number(ofVariable: name)
    types[number] = types[number] ?? type
    return number
  }

  /// Notes the type of the rows of a table.
  mutating func note(_ type: ObjectType, of source: RowSource) {
    if case .table(let variable) = source { types[variable] = types[variable] ?? type }
  }

  mutating func conjunction(_ left: Int32, _ right: Int32) -> Int32 {
    if nodes.values[Int(left)] == .outcome(.yes) { return right }
    if nodes.values[Int(right)] == .outcome(.yes) { return left }
    return intern(.and(left, right))
  }

  mutating func negation(_ operand: Int32) -> Int32 {
    switch nodes.values[Int(operand)] {
    case .not(let inner): inner
    case .outcome(.yes): intern(.outcome(.no))
    case .outcome(.no): intern(.outcome(.yes))
    default: intern(.not(operand))
    }
  }
}

/// What to ask a session for.
public struct BlockCondition: Sendable, Hashable {
  let node: Int32
  /// The variable of the table whose rows it speaks about; `nil` for a condition without rows.
  let table: Int32?
}

/// Values numbered in the order in which they are first met.
struct NumberedTable<Element: Hashable & Sendable>: Sendable {
  private(set) var values: [Element] = []
  private var numbers: [Element: Int32] = [:]

  mutating func number(of element: Element) -> Int32 {
    if let known = numbers[element] { return known }
    values.append(element)
    numbers[element] = Int32(values.count - 1)
    return Int32(values.count - 1)
  }

  func known(_ element: Element) -> Int32? { numbers[element] }
}

extension CheckedExpression {
  /// What is filtered in the end, and the filters on it from the innermost outwards.
  var filters: (range: CheckedExpression, filters: [(slot: Int, body: CheckedExpression)]) {
    var range = self
    var filters: [(slot: Int, body: CheckedExpression)] = []
    while case .comprehension(let loop) = range.kind, loop.kind == .filter, loop.variables.count == 1 {
      filters.append((loop.variables[0].slot, loop.body))
      range = loop.range
    }
    return (range, filters.reversed())
  }
}
