// SPDX-License-Identifier: EUPL-1.2

import Markup
import Values

/// Reads rows of facts straight from the values of a JSON document, without an event for each.
///
/// It knows only what rows mostly are: fields of the schema, each once, with values of their types. It stops before a row
/// that is anything else and leaves it to ``FactReader``, which also knows what is wrong with it and where.
struct JSONRowReader {
  /// The values that have not been read yet.
  private(set) var values: JSONValues

  init(_ values: JSONValues) { self.values = values }

  /// Reads rows of a table, up to the end of their list or to one that is left.
  mutating func readRows(into builder: TableBuilder) {
    let rows = builder.rows
    let key = builder.keyPosition
    while values.next == JSONValues.objectStart {
      let before = values
      let offset = values.offset
      values.skipBracket()
      guard readFields(into: rows), hasKey(rows, at: key) else {
        values = before
        rows.truncate(to: rows.rowCount)
        return
      }
      values.skipBracket()
      builder.endRow(at: offset)
      values.skipComma()
    }
  }

  /// Reads the fields of a record up to its end; false if it is left, with all its fields.
  mutating func readRecord(into rows: RecordBuilder) -> Bool {
    let before = values
    if readFields(into: rows) { return true }
    values = before
    rows.truncate(to: rows.rowCount)
    return false
  }

  /// Whether the row that was just read has a value for the field that identifies it.
  private func hasKey(_ rows: RecordBuilder, at position: Int?) -> Bool {
    guard let position else { return true }
    let column = rows.column(at: position)
    return column.count > rows.rowCount && column.isPresent(rows.rowCount)
  }

  /// Reads fields up to the end of their object.
  private mutating func readFields(into rows: RecordBuilder) -> Bool {
    let rowCount = rows.rowCount
    while values.next != JSONValues.objectEnd {
      guard let position = rows.position(of: values.takeKey()) else { return false }
      let column = rows.column(at: position)
      guard column.count == rowCount else { return false }
      if values.next == JSONValues.null {
        guard rows.layout.mayBeNone[position] else { return false }
        values.skipNull()
        column.appendAbsent(isNone: true)
      } else {
        guard readValue(into: column) else { return false }
      }
      values.skipComma()
    }
    return true
  }

  private mutating func readValue(into column: ColumnBuilder) -> Bool {
    let cells = column.cells
    switch (values.next, cells.pointee.kind) {
    case (JSONValues.string, .text):
      cells.pointee.append(text: values.takeString())
    case (JSONValues.string, .timestamp), (JSONValues.string, .date), (JSONValues.string, .duration):
      return cells.pointee.append(values.takeString(), .jsonString) == nil
    case (JSONValues.string, .word):
      return cells.pointee.append(word: values.takeString())
    case (JSONValues.isTrue, .truth), (JSONValues.isFalse, .truth):
      cells.pointee.append(truth: values.takeTruth())
    case (JSONValues.integer, .int):
      cells.pointee.append(integer: values.takeInteger())
    case (JSONValues.integer, .double):
      let isNegative = values.startsWithMinus
      let value = values.takeInteger()
      cells.pointee.append(double: value == 0 && isNegative ? -0.0 : Double(value))
    case (JSONValues.double, .double):
      cells.pointee.append(double: values.takeDouble())
    case (JSONValues.listStart, .list):
      return readElements(into: column)
    case (JSONValues.objectStart, .object):
      return readObject(into: column)
    default: return false
    }
    return true
  }

  private mutating func readElements(into column: ColumnBuilder) -> Bool {
    values.skipBracket()
    while values.next != JSONValues.listEnd {
      guard let element = column.element, readValue(into: element) else { return false }
      values.skipComma()
    }
    values.skipBracket()
    column.appendParts()
    return true
  }

  private mutating func readObject(into column: ColumnBuilder) -> Bool {
    guard let record = column.record else { return false }
    values.skipBracket()
    guard readFields(into: record) else { return false }
    values.skipBracket()
    record.endRow()
    column.appendParts()
    return true
  }
}
