// SPDX-License-Identifier: EUPL-1.2

import Values

/// Grows the columns of one object type row by row. A column is as long as the last row that it has a value for: what is
/// absent costs nothing until the rows are complete.
final class RecordBuilder {
  /// The fields, in the order of the columns.
  let fields: [InventoryField]
  /// What the type is called in messages.
  let type: InventoryType?
  /// One column per field.
  let columns: [ColumnBuilder]
  private(set) var rowCount = 0
  /// Whether a field may be recorded as "there is none", by position.
  let mayBeNone: [Bool]
  private var keys: KeyOrder

  /// Creates columns for a type; none for a type that is not known.
  init(_ type: InventoryType?, in schema: InventorySchema, fillsAbsent: Bool = true) {
    self.type = type
    fields = type?.fields ?? []
    mayBeNone = fields.map(\.mayBeNone)
    columns = fields.map { field in
      ColumnBuilder(field.type, absentIsNone: fillsAbsent && field.absent == .none, in: schema)
    }
    keys = KeyOrder(fields.map { Array($0.name.value.utf8) })
  }

  /// The position of the field with a name.
  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? { keys.position(of: name) }

  /// The column of a field, ready for the cell of the row that is being read.
  func column(at position: Int) -> ColumnBuilder {
    columns[position].fill(to: rowCount)
    return columns[position]
  }

  /// Whether the last row has a value of a field.
  func lastRowHasValue(at position: Int) -> Bool {
    let column = columns[position]
    return column.count == rowCount && rowCount > 0 && column.isPresent(rowCount - 1)
  }

  /// Ends a row; fields that it did not have are absent.
  func endRow() {
    rowCount += 1
    keys.restart()
  }

  /// Adds a row about which nothing is recorded.
  func appendAbsentRow() {
    for column in columns where column.absentIsNone {
      column.fill(to: rowCount)
      column.appendAbsent(isNone: false)
    }
    rowCount += 1
  }

  /// The rows as a table that is complete.
  func table() -> Table {
    for column in columns { column.fill(to: rowCount) }
    return Table(rowCount: rowCount, isComplete: true, columns: columns.map { $0.column() })
  }
}

/// Finds keys among the names of fields: rows mostly have the same keys in the same order.
private struct KeyOrder {
  private let names: [[UInt8]]
  /// By position, the field that came next in the last row; what comes first stands behind the last field.
  private var successors: [Int]
  /// The field that was found last; the number of fields at the start of a row.
  private var last: Int

  init(_ names: [[UInt8]]) {
    self.names = names
    successors = Array(1..<names.count + 1) + [0]
    last = names.count
  }

  /// The next key belongs to another row.
  mutating func restart() { last = names.count }

  /// The position of a name.
  mutating func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    let expected = successors[last]
    if expected < names.count, names[expected].elementsEqual(name) {
      last = expected
      return expected
    }
    guard let found = names.firstIndex(where: { $0.elementsEqual(name) }) else { return nil }
    successors[last] = found
    last = found
    return found
  }
}
