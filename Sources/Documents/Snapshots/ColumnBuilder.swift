// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

/// A column that grows. It belongs to the ``RecordBuilder`` or the column that it was taken from, which must outlive it.
struct ColumnBuilder {
  /// The cells, at a place that does not change.
  let cells: UnsafeMutablePointer<ColumnCells>

  /// A column that belongs to somebody else.
  init(_ cells: UnsafeMutablePointer<ColumnCells>) { self.cells = cells }

  /// An empty column of its own, which somebody has to free.
  init(standaloneFor layout: ColumnLayout) {
    cells = .allocate(capacity: 1)
    cells.initialize(to: ColumnCells(layout))
  }

  /// Frees a column of its own.
  func free() {
    cells.deinitialize(count: 1)
    cells.deallocate()
  }

  /// The type of the cells.
  var type: FieldType { cells.pointee.layout.type }
  /// What the cells hold.
  var kind: ColumnCells.Kind { cells.pointee.kind }
  /// The number of cells.
  var count: Int { cells.pointee.count }
  /// The rows of an object type, else `nil`.
  var record: RecordBuilder? { cells.pointee.rows }
  /// The column of the elements of a list or the values of a map, else `nil`.
  var element: ColumnBuilder? { cells.pointee.elements }

  /// Whether a cell holds a value.
  func isPresent(_ row: Int) -> Bool { cells.pointee.isPresent(row) }

  /// Adds a cell without a value: "there is none", or not recorded.
  func appendAbsent(isNone: Bool) { cells.pointee.append(absent: 1, isNone: isNone) }

  /// Adds cells that are absent, until there are so many cells.
  func fill(to total: Int, isNone: Bool) {
    let missing = total - cells.pointee.count
    if missing > 0 { cells.pointee.append(absent: missing, isNone: isNone) }
  }

  /// Adds a cell of a type with parts, whose parts have been added just before.
  func appendParts() { cells.pointee.appendParts() }

  /// Adds a key of a map, just before its value.
  func appendMapKey(_ bytes: UnsafeBufferPointer<UInt8>) { cells.pointee.appendMapKey(bytes) }

  /// Adds a cell with a single value; a text that is none is reported and the cell is left without a value.
  func append(_ bytes: UnsafeBufferPointer<UInt8>, _ style: ScalarStyle) -> DocumentMessage? {
    switch cells.pointee.append(bytes, style) {
    case nil: return nil
    case .style: return .wrongType(expected: type.shape, found: FoundShape(style))
    case .form(let failure): return type.message(for: failure, String(decoding: bytes, as: UTF8.self))
    }
  }

  /// Forgets all cells from a position on.
  func truncate(to count: Int) { cells.pointee.truncate(to: count) }

  /// The column as it stands.
  func column() -> Column { column(all: Bitmap(repeating: true, count: count)) }

  /// The column as it stands; `all` has a bit for each cell, all set.
  func column(all: Bitmap) -> Column { cells.pointee.column(all: all) }
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
