// SPDX-License-Identifier: EUPL-1.2

public import Values

/// A row of a table, read field by field.
public struct RecordValue: Sendable {
  /// The type of the record.
  public let type: ObjectType
  /// The table the row is in.
  public let table: Table
  /// The row.
  public let row: Int
  let base: AttributePath
  let position: Int?

  /// Creates a record; `position` is its place in the list at `base`, or `nil` if `base` is the record itself.
  public init(type: ObjectType, table: Table, row: Int, base: AttributePath, position: Int? = nil) {
    self.type = type
    self.table = table
    self.row = row
    self.base = base
    self.position = position
  }

  /// The path of the record, built when asked for.
  public var path: AttributePath {
    position.map { base.appending(.index(Int64($0))) } ?? base
  }
}
