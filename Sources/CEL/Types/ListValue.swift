// SPDX-License-Identifier: EUPL-1.2

public import Values

/// A list: either elements held one by one, or a range of rows of a table.
public struct ListValue: Sendable {
  enum Storage: Sendable {
    case elements([Value])
    case rows(RowList)
  }

  let storage: Storage
  /// Whether an element is a hole or holds one, at any depth that is held one by one.
  public let containsUnknown: Bool
  /// Whether the elements are all there are. Of an open list only witnesses can be decided.
  public let isComplete: Bool
  /// Where the list comes from, for the paths of unknowns; `nil` for a list made by the expression.
  public let path: AttributePath?

  /// Creates a list of elements, which may be holes.
  public init(_ elements: [Value], isComplete: Bool = true, path: AttributePath? = nil) {
    storage = .elements(elements)
    containsUnknown = elements.contains(where: \.containsUnknown)
    self.isComplete = isComplete
    self.path = path
  }

  /// Creates a list of rows of a table; all of them if no range is given.
  public init(
    rowsOf table: Table, _ range: Range<Int>? = nil, type: ObjectType, isComplete: Bool, path: AttributePath
  ) {
    storage = .rows(RowList(table: table, range: range ?? 0..<table.rowCount, type: type))
    containsUnknown = false
    self.isComplete = isComplete
    self.path = path
  }

  /// The number of elements held (of an open list: at least so many).
  public var count: Int {
    switch storage {
    case .elements(let elements): elements.count
    case .rows(let rows): rows.range.count
    }
  }

  /// An element, which may be a hole. The position must be within `0..<count`.
  public subscript(position: Int) -> Value {
    switch storage {
    case .elements(let elements): elements[position]
    case .rows(let rows):
      .record(
        RecordValue(
          type: rows.type, table: rows.table, row: rows.range.lowerBound + position,
          base: path ?? AttributePath(root: rows.type.name), position: position))
    }
  }
}

/// Some rows of a table, as a list.
struct RowList: Sendable {
  let table: Table
  let range: Range<Int>
  let type: ObjectType
}
