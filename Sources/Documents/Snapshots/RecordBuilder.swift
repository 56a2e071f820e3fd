// SPDX-License-Identifier: EUPL-1.2

import Values

/// Grows the columns of one object type row by row. A column is as long as the last row that it has a value for: what is
/// absent costs nothing until the rows are complete.
final class RecordBuilder {
  let layout: RecordLayout
  private let cells: UnsafeMutablePointer<ColumnCells>
  private var fillsAbsent: Bool
  private(set) var rowCount = 0
  private var keys: KeyOrder

  /// Creates empty columns.
  ///
  /// - Parameter fillsAbsent: Whether a field that a row does not have gets what absence means for it; else it is not
  ///   recorded.
  init(_ layout: RecordLayout, fillsAbsent: Bool = true) {
    self.layout = layout
    self.fillsAbsent = fillsAbsent
    cells = .allocate(capacity: layout.columns.count)
    for (position, column) in layout.columns.enumerated() {
      (cells + position).initialize(to: ColumnCells(column))
    }
    keys = KeyOrder(layout.names)
  }

  deinit {
    cells.deinitialize(count: layout.columns.count)
    cells.deallocate()
  }

  /// Starts over, as if it had just been made.
  func reset(fillsAbsent: Bool) {
    truncate(to: 0)
    self.fillsAbsent = fillsAbsent
  }

  /// What the type is called in messages.
  var type: InventoryType? { layout.type }
  /// The fields, in the order of the columns.
  var fields: [InventoryField] { layout.fields }
  /// Whether a field may be recorded as "there is none", by position.
  var mayBeNone: [Bool] { layout.mayBeNone }

  /// The position of the field with a name.
  @inline(__always)
  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? { keys.position(of: name) }

  /// The column of a field, ready for the cell of the row that is being read.
  @inline(__always)
  func column(at position: Int) -> ColumnBuilder {
    let column = ColumnBuilder(cells + position)
    if column.count < rowCount { fill(column, at: position) }
    return column
  }

  private func fill(_ column: ColumnBuilder, at position: Int) {
    column.fill(to: rowCount, isNone: absentIsNone(position))
  }

  private func absentIsNone(_ position: Int) -> Bool { fillsAbsent && layout.absentIsNone[position] }

  /// Whether the last row has a value of a field.
  func lastRowHasValue(at position: Int) -> Bool {
    let column = ColumnBuilder(cells + position)
    return column.count == rowCount && rowCount > 0 && column.isPresent(rowCount - 1)
  }

  /// Ends a row; fields that it did not have are absent.
  func endRow() {
    rowCount += 1
    keys.restart()
  }

  /// Adds rows about which nothing is recorded.
  func appendAbsentRows(_ added: Int) {
    for position in layout.columns.indices where absentIsNone(position) {
      let column = column(at: position)
      column.fill(to: rowCount + added, isNone: false)
    }
    rowCount += added
  }

  /// Forgets all rows from one on, and the cells of a row that was begun there.
  func truncate(to count: Int) {
    rowCount = min(rowCount, count)
    for position in layout.columns.indices { ColumnBuilder(cells + position).truncate(to: rowCount) }
    keys.restart()
  }

  /// The rows as a table that is complete.
  func table() -> Table {
    let all = Bitmap(repeating: true, count: rowCount)
    let columns = layout.columns.indices.map { column(at: $0).column(all: all) }
    return Table(rowCount: rowCount, isComplete: true, columns: columns)
  }
}

/// Finds keys among the names of fields: rows mostly have the same keys in the same order.
private struct KeyOrder: ~Copyable {
  private let names: FieldNames
  /// By position, the field that came next in the last row; what comes first stands behind the last field.
  private let successors: UnsafeMutableBufferPointer<Int>
  /// The field that was found last; the number of fields at the start of a row.
  private var last: Int

  init(_ names: FieldNames) {
    self.names = names
    successors = .allocate(capacity: names.count + 1)
    for index in successors.indices { successors.initializeElement(at: index, to: index + 1) }
    successors[names.count] = 0
    last = names.count
  }

  deinit { successors.deallocate() }

  /// The next key belongs to another row.
  mutating func restart() { last = names.count }

  /// The position of a name.
  @inline(__always)
  mutating func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let expected = successors[last]
    if expected < names.count, names.matches(expected, name) {
      last = expected
      return expected
    }
    return search(name)
  }

  @inline(never)
  private mutating func search(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let found = names.position(of: name) else { return nil }
    successors[last] = found
    last = found
    return found
  }
}
