// SPDX-License-Identifier: EUPL-1.2

/// What the names in an expression stand for while it is lowered.
struct LoweringScope: Sendable {
  /// What a local of the checked tree stands for.
  indirect enum Local: Sendable {
    /// The row of a frame.
    case row(RowPlace)
    /// An expression that a binding names, with what its own names stand for, and the innermost frame it depends on.
    case value(CheckedExpression, LoweringScope, level: Int)
  }

  var slots: [Int: Local] = [:]
  /// A variable that stands for the row of frame 1.
  var subject: (name: TextKey, source: RowSource)?
}

/// A value inside a row: the frame, what the rows are, and the positions of the fields that lead to it.
struct RowPlace: Sendable {
  let level: Int
  let source: RowSource
  var positions: [Int]
}

extension BlockPlanBuilder {
  /// The innermost frame that an expression depends on: 0 for variables, -1 for nothing at all.
  func level(of expression: CheckedExpression, _ scope: LoweringScope) -> Int {
    switch expression.kind {
    case .literal: return -1
    case .variable(let name):
      if let subject = scope.subject, subject.name == TextKey(name) { return 1 }
      return 0
    case .local(let slot, _):
      switch scope.slots[slot] {
      case .row(let place): return place.level
      case .value(_, _, let level): return level
      // A variable of a loop inside the expression: it depends on nothing outside.
      case .none: return -1
      }
    case .comprehension(let loop):
      var inner = scope
      for variable in loop.variables { inner.slots[variable.slot] = nil }
      return [loop.condition, loop.body].compactMap(\.self).reduce(level(of: loop.range, scope)) {
        max($0, level(of: $1, inner))
      }
    case .bind(let slot, _, let value, let body):
      var inner = scope
      inner.slots[slot] = nil
      return max(level(of: value, scope), level(of: body, inner))
    default:
      return expression.kind.children.reduce(-1) { max($0, level(of: $1, scope)) }
    }
  }

  /// Where a value is found in a row, if it is read from one field by field.
  mutating func place(of expression: CheckedExpression, _ scope: LoweringScope) -> RowPlace? {
    switch expression.kind {
    case .local(let slot, _):
      switch scope.slots[slot] {
      case .row(let place): return place
      case .value(let value, let inner, _): return place(of: value, inner)
      case .none: return nil
      }
    case .variable(let name):
      guard case .object(let type) = expression.type else { return nil }
      if let subject = scope.subject, subject.name == TextKey(name) {
        note(type, of: subject.source)
        return RowPlace(level: 1, source: subject.source, positions: [])
      }
      return RowPlace(level: 0, source: .record(number(ofVariable: name, type)), positions: [])
    case .field(let operand, _, let position?):
      guard case .object = operand.type, var place = place(of: operand, scope) else { return nil }
      place.positions.append(position)
      return place
    default: return nil
    }
  }

  /// The column of a value that is read from a row of the frame at hand, or of a record; `nil` for any other value.
  mutating func column(
    of expression: CheckedExpression, _ scope: LoweringScope, _ level: Int
  ) throws(BlockObstacle) -> Int32? {
    guard let place = place(of: expression, scope) else { return nil }
    guard place.level == level || place.level == 0 else { return nil }
    return intern(
      ColumnPath(
        source: place.source, positions: place.positions, content: try content(of: expression.type)))
  }

  mutating func content(of type: ValueType) throws(BlockObstacle) -> ColumnPath.Content {
    switch type {
    case .enumeration(let enumeration):
      return .codes(members: intern(members: enumeration.members.map { TextKey($0) }))
    case .list: return .list
    default:
      guard let kind = ScalarKind(type) else {
        if case .object = type { throw .record }
        throw .type(type.description)
      }
      return .scalar(kind)
    }
  }
}
