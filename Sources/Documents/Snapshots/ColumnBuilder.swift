// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

/// Grows one column and those inside it. One object per column, none per row.
final class ColumnBuilder {
  let type: FieldType
  /// The columns of an object type, else `nil`.
  let record: RecordBuilder?
  /// The column of the elements of a list or the values of a map, else `nil`.
  let element: ColumnBuilder?
  /// Whether an absent value means "there is none".
  let absentIsNone: Bool
  private var cells: ColumnCells

  /// Creates an empty column; object types are looked up in the schema, which must not embed types in themselves.
  init(_ type: FieldType, absentIsNone: Bool = false, in schema: InventorySchema) {
    self.type = type
    self.absentIsNone = absentIsNone
    cells = ColumnCells(type)
    switch type {
    case .list(let element), .map(let element):
      self.element = ColumnBuilder(element, in: schema)
      record = nil
    case .object(let name):
      element = nil
      record = RecordBuilder(schema.type(named: name), in: schema)
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference:
      element = nil
      record = nil
    }
  }

  /// What the cells hold.
  var kind: ColumnCells.Kind { cells.kind }

  /// The number of cells.
  var count: Int { cells.count }

  /// Whether a cell holds a value.
  func isPresent(_ row: Int) -> Bool { cells.present[row] }

  /// Adds a cell without a value: "there is none", or not recorded.
  func appendAbsent(isNone: Bool) { append(absent: 1, isNone: isNone) }

  /// Adds cells that are absent, until there are so many cells.
  func fill(to total: Int) {
    let missing = total - cells.count
    if missing > 0 { append(absent: missing, isNone: absentIsNone) }
  }

  private func append(absent added: Int, isNone: Bool) {
    if let record { for _ in 0..<added { record.appendAbsentRow() } }
    cells.append(absent: added, isNone: isNone, end: element?.count ?? 0)
  }

  /// Adds a cell of a type with parts, whose parts have been added just before.
  func appendParts() { cells.appendParts(end: element?.count ?? 0) }

  /// Adds a key of a map, just before its value.
  func appendMapKey(_ bytes: UnsafeBufferPointer<UInt8>) { cells.appendMapKey(bytes) }

  /// Adds a cell with a single value; a text that is none is reported and the cell is left without a value.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> DocumentMessage? {
    if element != nil || record != nil {
      appendAbsent(isNone: false)
      return .wrongType(expected: type.shape, found: FoundShape(style))
    }
    switch cells.append(bytes, style) {
    case nil: return nil
    case .style: return .wrongType(expected: type.shape, found: FoundShape(style))
    case .form(let failure): return type.message(for: failure, String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The column as it stands.
  func column() -> Column {
    Column(recorded: cells.recorded, present: cells.present, storage: storage())
  }

  private func storage() -> Column.Storage {
    switch cells.kind {
    case .text: .strings(cells.strings)
    case .int: .ints(cells.integers)
    case .double: .doubles(cells.doubles)
    case .truth: .bools(cells.bools)
    case .duration: .durations(cells.integers)
    case .date, .timestamp:
      .timestamps(
        seconds: cells.integers, nanoseconds: cells.nanoseconds.isEmpty ? nil : cells.nanoseconds)
    case .word: .codes(cells.codes)
    case .list: .list(offsets: cells.offsets, elements: elements(), isComplete: true)
    case .map: .map(offsets: cells.offsets, keys: cells.strings, values: elements())
    case .object: .record(record?.table() ?? Table(rowCount: count, isComplete: true, columns: []))
    }
  }

  private func elements() -> Column {
    element?.column() ?? Column(recorded: Bitmap(count: 0), present: Bitmap(count: 0), storage: .ints([]))
  }
}

extension FieldType {
  /// What a value of this type is in plain words.
  var shape: FoundShape {
    switch self {
    case .string, .reference, .enumeration: .text
    case .int: .wholeNumber
    case .double: .number
    case .bool: .truth
    case .date, .timestamp: .date
    case .duration: .duration
    case .list: .list
    case .map, .object: .mapping
    }
  }
}

extension FoundShape {
  /// What a scalar is, judged by the way it is written.
  init(_ style: ScalarStyle) {
    switch style {
    case .jsonNumber: self = .number
    case .jsonBool: self = .truth
    case .jsonNull: self = .none
    case .plain, .singleQuoted, .doubleQuoted, .literal, .folded, .jsonString, .cell, .quotedCell:
      self = .text
    }
  }
}
