// SPDX-License-Identifier: EUPL-1.2

import Values

/// Grows the columns of one object type row by row.
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
  /// Whether an absent value means that, by position.
  let absentIsNone: [Bool]
  private let names: [[UInt8]]
  /// Where the next key is expected: rows mostly have the same keys in the same order.
  private var expected = 0

  /// Creates columns for a type; none for a type that is not known.
  init(_ type: InventoryType?, in schema: InventorySchema) {
    self.type = type
    fields = type?.fields ?? []
    names = fields.map { Array($0.name.value.utf8) }
    mayBeNone = fields.map(\.mayBeNone)
    absentIsNone = fields.map { $0.absent == .none }
    columns = fields.map { ColumnBuilder($0.type, in: schema) }
  }

  /// The position of the field with a name.
  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    if expected < names.count, names[expected].elementsEqual(name) {
      expected += 1
      return expected - 1
    }
    guard let found = names.firstIndex(where: { $0.elementsEqual(name) }) else { return nil }
    expected = found + 1
    return found
  }

  /// Ends a row: fields that it did not have are filled with what absence means for them.
  func endRow() {
    for position in columns.indices where columns[position].count == rowCount {
      columns[position].appendAbsent(isNone: absentIsNone[position])
    }
    rowCount += 1
    expected = 0
  }

  /// Adds a row about which nothing is recorded.
  func appendAbsentRow() {
    for column in columns { column.appendAbsent(isNone: false) }
    rowCount += 1
  }

  /// The rows as a table that is complete.
  func table() -> Table {
    Table(rowCount: rowCount, isComplete: true, columns: columns.map { $0.column() })
  }
}
