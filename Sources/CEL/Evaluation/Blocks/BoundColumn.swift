// SPDX-License-Identifier: EUPL-1.2

/// A column of the facts at hand, as pointers into it.
struct BoundColumn {
  /// Whether the facts were looked at, and whether they are as the plan expects.
  enum State: UInt8 { case unbound, ready, unfit }

  var state = State.unbound
  var content = ColumnPath.Content.any
  /// Bits, `Int64`, `Double`, `UInt16` codes, or the `UInt32` offsets of texts or lists.
  var base: UnsafeRawPointer?
  /// The nanoseconds of times, the bytes of texts.
  var extra: UnsafeRawPointer?
  /// The only row there is, for a field of a record; -1 for a table.
  var record = -1
  /// Of lists: whether they are complete.
  var isComplete = true
  /// The rows whose value is not known; `nil` if there are none.
  var unknown: UnsafePointer<UInt64>?
  /// The rows in which the record that has the field is missing; `nil` if there are none.
  var orphaned: UnsafePointer<UInt64>?
  /// The rows that have no value although one is known to be missing, orphaned ones included; `nil` if there are none.
  var absent: UnsafePointer<UInt64>?
}

/// A variable of the facts at hand.
struct BoundSource {
  enum State: UInt8 {
    case unbound, unfit
    /// A table or record.
    case rows
    case unknown
    /// There is no such variable.
    case missing
  }

  var state = State.unbound
  /// The number of the table among those that were found.
  var table = 0
  /// The first row of the table that is meant, and how many.
  var start = 0
  var count = 0
  var isComplete = true
}

/// Records of the facts at hand: rows of a table, or records inside them.
struct BoundPlace {
  var state = BoundSource.State.unbound
  /// The number of the table among those that were found.
  var table = 0
  /// The number of rows that the columns must have.
  var rowCount = 0
  /// The only row there is, of a record; -1 for a table.
  var record = -1
  /// The rows in which the record is not known, and those in which there is none; `nil` if there are no such rows.
  var unknown: UnsafePointer<UInt64>?
  var absent: UnsafePointer<UInt64>?
}
