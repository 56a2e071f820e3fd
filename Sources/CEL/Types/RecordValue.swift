// SPDX-License-Identifier: EUPL-1.2

public import Values

/// A row of a table, read field by field.
///
/// Two records are equal if they have the same type and all their fields are equal, wherever they stand.
public struct RecordValue: Sendable {
  let source: RecordSource
  /// The row.
  public let row: Int

  /// Creates a record; `position` is its place in the list at `base`, or `nil` if `base` is the record itself.
  public init(type: ObjectType, table: Table, row: Int, base: AttributePath, position: Int? = nil) {
    self.init(
      source: RecordSource(
        type: type, table: table, origin: .path(base), firstRow: position.map { row - $0 }),
      row: row)
  }

  init(source: RecordSource, row: Int) {
    self.source = source
    self.row = row
  }

  /// The type of the record.
  public var type: ObjectType { source.type }

  /// The table the row is in.
  public var table: Table { source.table }

  /// The path of the record, built when asked for.
  public var path: AttributePath {
    let base = source.origin.path
    return source.firstRow.map { base.appending(.index(Int64(row - $0))) } ?? base
  }
}

/// What the records of one table have in common, shared by reference so that a record is two words.
final class RecordSource: Sendable {
  let type: ObjectType
  let table: Table
  let origin: Origin
  /// The row that is position 0 of the list at `origin`; `nil` if `origin` is the record itself.
  let firstRow: Int?

  init(type: ObjectType, table: Table, origin: Origin, firstRow: Int?) {
    self.type = type
    self.table = table
    self.origin = origin
    self.firstRow = firstRow
  }
}
