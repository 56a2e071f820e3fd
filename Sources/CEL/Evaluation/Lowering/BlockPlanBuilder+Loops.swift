// SPDX-License-Identifier: EUPL-1.2

extension BlockPlanBuilder {
  /// What is iterated, with the filters on it lowered; the frame for its rows is open then.
  struct Iterated {
    let range: BlockLoop.Range
    let source: RowSource
    var filters: [BlockLoop.Filter] = []
  }

  /// `all`, `exists` and `exists_one`. `all(x, p)` is lowered as `!exists(x, !p)`, which ends alike in every case.
  mutating func quantifier(
    _ loop: CheckedExpression.Comprehension, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    let kind: BlockLoop.Kind
    switch loop.kind {
    case .all, .exists: kind = .exists
    case .existsOne: kind = .one
    case .filter, .map, .transformList, .transformMap, .transformMapEntry: throw .form(loop.kind.rawValue)
    }
    guard loop.variables.count == 1 else { throw .form(loop.kind.rawValue) }
    let (range, filters) = loop.range.filters
    let isNegated = loop.kind == .all
    let number = try self.loop(
      kind, range, filters, (loop.variables[0].slot, loop.body, isNegated: isNegated), scope, level)
    let node = intern(.loop(number))
    return isNegated ? negation(node) : node
  }

  /// The size of a table or list, or of a filter of one; the outermost filter is what is counted.
  mutating func count(
    _ list: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    let (range, filters) = list.filters
    let body = filters.last.map { ($0.slot, $0.body, isNegated: false) }
    let number = try loop(.count, range, filters.dropLast(), body, scope, level)
    return intern(.count(loop: number))
  }

  /// `element in container` for a list in a column: as `exists`, but not known, or an error, where the element is.
  mutating func listMembership(
    _ element: CheckedExpression, _ container: CheckedExpression, _ lane: LaneKind, _ scope: LoweringScope,
    _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    let wanted = try self.lane(element, scope, level).node
    let iterated = try open(container, scope, level)
    defer { frames.removeLast() }
    guard case .list(let type) = container.type else { throw .range }
    let row = RowPlace(level: level + 1, source: iterated.source, positions: [])
    let column = intern(
      ColumnPath(source: row.source, positions: [], content: try content(of: type)))
    if level > 0, lane != .doubles, case .list(let list, _) = iterated.range, isOfRecord(list) {
      let key = JoinKey(column: column, outer: wanted, kind: lane)
      let loop = iterated.loop(.exists, intern(.outcome(.yes)), [], key: key, isFolded: true)
      return intern(.strict(lane, wanted, intern(.loop(intern(loop)))))
    }
    // The element is read through the frame outside even where it is a constant or global: one way for all of them.
    let sought = captured(Capture(kind: .lane(lane), node: wanted), level + 1)
    let body = intern(.compare(.equal, lane, intern(.column(column)), sought))
    let loop = BlockLoop(
      kind: .exists, range: iterated.range, filters: [], body: body, captures: frames[level + 1], key: nil,
      isFolded: false)
    return intern(.strict(lane, wanted, intern(.loop(intern(loop)))))
  }

  /// Whether a column is a field of a record, so that it holds a single list.
  private func isOfRecord(_ column: Int32) -> Bool {
    if case .record = columns.values[Int(column)].source { true } else { false }
  }

  private mutating func loop(
    _ kind: BlockLoop.Kind, _ range: CheckedExpression, _ filters: [(slot: Int, body: CheckedExpression)],
    _ body: (slot: Int, condition: CheckedExpression, isNegated: Bool)?, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    guard filters.count < 2 || filters.allSatisfy(\.body.isTotal) else { throw .form("filter") }
    var iterated = try open(range, scope, level)
    defer { frames.removeLast() }
    let place = RowPlace(level: level + 1, source: iterated.source, positions: [])
    for filter in filters {
      var inner = scope
      inner.slots[filter.slot] = .row(place)
      iterated.filters.append(
        BlockLoop.Filter(
          condition: try condition(filter.body, inner, level + 1), isTotal: filter.body.isTotal))
    }
    guard let body else { return intern(iterated.loop(kind, intern(.outcome(.yes)), frames[level + 1])) }
    var inner = scope
    inner.slots[body.slot] = .row(place)
    let parts = conjuncts(of: body.condition, isNegated: body.isNegated)
    return try self.loop(kind, iterated, parts, inner, level)
  }

  /// Opens the frame for the rows of a table, or of a list that a row holds.
  private mutating func open(
    _ range: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Iterated {
    guard case .list(let element) = range.type else { throw .range }
    if case .local(let slot, _) = range.kind, case .value(let value, let inner, _) = scope.slots[slot] {
      return try open(value, inner, level)
    }
    if case .variable(let name) = range.kind {
      guard case .object(let type) = element else { throw .range }
      let table = number(ofVariable: name, type)
      frames.append([])
      return Iterated(range: .table(table), source: .table(table))
    }
    guard let place = place(of: range, scope), !place.positions.isEmpty else { throw .range }
    let column = intern(ColumnPath(source: place.source, positions: place.positions, content: .list))
    frames.append([])
    let isOutside = place.level > 0 && place.level < level
    // The row is captured by the frame that the loop stands in, from where the loop finds it.
    let row = isOutside ? capturedRow(of: place.level, level) : -1
    return Iterated(range: .list(column: column, row: row), source: .elements(column: column))
  }

  // MARK: Joins

  /// A part of a body that must hold, or must not.
  private typealias Part = (condition: CheckedExpression, isNegated: Bool)

  /// The parts that all must hold for a condition, or its negation, to hold.
  private func conjuncts(of condition: CheckedExpression, isNegated: Bool) -> [Part] {
    switch (condition.kind, isNegated) {
    case (.and(let operands), false), (.or(let operands), true):
      operands.flatMap { conjuncts(of: $0, isNegated: isNegated) }
    case (.not(let operand), _): conjuncts(of: operand, isNegated: !isNegated)
    default: [(condition, isNegated)]
    }
  }

  private mutating func loop(
    _ kind: BlockLoop.Kind, _ iterated: Iterated, _ parts: [Part], _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    var found: (place: Int, key: JoinKey)?
    if level > 0, case .table = iterated.range {
      // A truth value finds half of the rows, so it is taken where there is nothing better.
      for isTruth in [false, true] {
        for (place, part) in parts.enumerated() where found == nil {
          found = try key(part, isTruth: isTruth, iterated.source, scope, level).map { (place, $0) }
        }
      }
    }
    guard let found else {
      return intern(iterated.loop(kind, try body(parts, scope, level), frames[level + 1]))
    }
    var rest = parts
    rest.remove(at: found.place)
    let folded = try body(rest, scope, level)
    if frames[level + 1].isEmpty {
      return intern(iterated.loop(kind, folded, [], key: found.key, isFolded: true))
    }
    let whole = try body(parts, scope, level)
    let mayVisitLess = iterated.filters.allSatisfy(\.isTotal)
    return intern(
      iterated.loop(kind, whole, frames[level + 1], key: mayVisitLess ? found.key : nil))
  }

  private mutating func body(
    _ parts: [Part], _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32 {
    var nodes: [Int32] = []
    for part in parts {
      let node = try condition(part.condition, scope, level + 1)
      nodes.append(part.isNegated ? negation(node) : node)
    }
    return combined(nodes[...], isConjunction: true)
  }

  /// The equality that a part states between a field of the rows that are iterated and something outside.
  private mutating func key(
    _ part: Part, isTruth: Bool, _ source: RowSource, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> JoinKey? {
    guard case .equality(let left, let right, part.isNegated) = part.condition.kind else { return nil }
    for (inner, outer) in [(left, right), (right, left)] {
      guard let kind = ScalarKind(inner.type), (kind == .bool) == isTruth, kind != .double,
        kind == ScalarKind(outer.type), (1...level).contains(self.level(of: outer, scope)),
        let place = place(of: inner, scope), place.level == level + 1
      else { continue }
      let column = intern(
        ColumnPath(source: source, positions: place.positions, content: try content(of: inner.type)))
      let node = try outside(level, outer, kind, scope)
      return JoinKey(
        column: column, outer: isTruth ? intern(.flag(node)) : node, kind: kind.lane ?? .numbers)
    }
    return nil
  }
}

extension BlockPlanBuilder.Iterated {
  fileprivate func loop(
    _ kind: BlockLoop.Kind, _ body: Int32, _ captures: [Capture], key: JoinKey? = nil, isFolded: Bool = false
  ) -> BlockLoop {
    BlockLoop(
      kind: kind, range: range, filters: filters, body: body, captures: captures, key: key, isFolded: isFolded
    )
  }
}
