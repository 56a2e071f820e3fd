// SPDX-License-Identifier: EUPL-1.2

/// Rows of facts in typed columns. There is no object per row: a row is an index into the columns.
///
/// Column `i` holds field `i` of the object type that the rows have; names and types stand there, not here.
public struct Table: Sendable {
  /// The number of rows.
  public var rowCount: Int
  /// Whether the rows are all there are. An open table may have more rows than are listed.
  public var isComplete: Bool
  /// One column per field, each with `rowCount` entries.
  public var columns: [Column]

  /// Creates a table.
  public init(rowCount: Int, isComplete: Bool, columns: [Column]) {
    self.rowCount = rowCount
    self.isComplete = isComplete
    self.columns = columns
  }
}

/// One field of all rows. A cell has one of three states: not recorded, recorded as "there is none", or a value.
public struct Column: Sendable {
  /// Which cells are recorded at all; the others are unknown.
  public var recorded: Bitmap
  /// Which cells hold a value; a recorded cell without one says "there is none". A subset of `recorded`.
  public var present: Bitmap
  /// The values; entries of cells that are not present are placeholders.
  public var storage: Storage

  /// Creates a column.
  public init(recorded: Bitmap, present: Bitmap, storage: Storage) {
    self.recorded = recorded
    self.present = present
    self.storage = storage
  }

  /// The values of a column, by type.
  public enum Storage: Sendable {
    /// Truth values.
    case bools(Bitmap)
    /// 64-bit integers.
    case ints([Int64])
    /// Floating-point numbers.
    case doubles([Double])
    /// Points in time (dates are midnight UTC); `nanoseconds` only where a cell has a fraction.
    case timestamps(seconds: [Int64], nanoseconds: [Int32]?)
    /// Lengths of time in nanoseconds.
    case durations([Int64])
    /// Texts.
    case strings(StringColumn)
    /// Members of an enumeration, as positions in its list of members.
    case codes([UInt16])
    /// One nested record per row; the table has as many rows as the column.
    indirect case record(Table)
    /// A list per row: elements `offsets[row]..<offsets[row + 1]` of one shared column.
    indirect case list(offsets: [UInt32], elements: Column, isComplete: Bool)
    /// A map with text keys per row: entries `offsets[row]..<offsets[row + 1]`.
    indirect case map(offsets: [UInt32], keys: StringColumn, values: Column)
  }
}

/// Many strings in one buffer of UTF-8.
public struct StringColumn: Sendable, Hashable {
  /// The bytes of all strings, one after the other.
  public private(set) var bytes: [UInt8] = []
  /// String `i` is `bytes[offsets[i]..<offsets[i + 1]]`.
  public private(set) var offsets: [UInt32] = [0]

  /// Creates an empty column.
  public init() {}

  /// Creates a column from bytes and the offsets of its strings in them: 0, then their ends.
  package init(bytes: [UInt8], offsets: [UInt32]) {
    self.bytes = bytes
    self.offsets = offsets
  }

  /// The number of strings.
  public var count: Int { offsets.count - 1 }

  /// Adds a string.
  public mutating func append(_ utf8: some Sequence<UInt8>) {
    bytes.append(contentsOf: utf8)
    offsets.append(UInt32(bytes.count))
  }

  /// Adds a string whose bytes stand in one piece, which is faster.
  public mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: utf8)
    offsets.append(UInt32(bytes.count))
  }

  /// One string.
  public subscript(index: Int) -> String {
    String(decoding: bytes[Int(offsets[index])..<Int(offsets[index + 1])], as: UTF8.self)
  }
}
