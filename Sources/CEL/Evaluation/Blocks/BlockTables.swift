// SPDX-License-Identifier: EUPL-1.2

/// A variable of an activation.
struct BlockVariable: Hashable, Sendable {
  let name: TextKey
  /// The number of the activation it is read from.
  let activation: Int
}

/// Where the rows of a column come from.
enum RowSource: Hashable, Sendable {
  /// A variable that is a table.
  case table(Int32)
  /// A variable that is a record: there is one row, whatever the frame.
  case record(Int32)
  /// The elements of all lists in a column.
  case elements(column: Int32)
}

/// A field that a plan reads, found by following positions from a row.
struct ColumnPath: Hashable, Sendable {
  /// What is expected to be found there.
  enum Content: Hashable, Sendable {
    case scalar(ScalarKind)
    /// Members of an enumeration, by the number of their texts in the plan.
    case codes(members: Int32)
    case list
    /// Anything: only `has()` is asked.
    case any
  }

  let source: RowSource
  /// The positions of the fields; empty for elements that are no records.
  let positions: [Int]
  let content: Content
}

/// The records that a field is read from: rows of a source, or the records in a field of such records.
struct RecordPath: Hashable, Sendable {
  let source: RowSource
  /// The number of the records outside, and the position of the field there; `nil` for the rows themselves.
  let parent: Int32?
  let position: Int?
}

/// What a session asks of a column when it first reads it; nothing in it is counted by reference.
struct ColumnSummary {
  /// The number of the records that the column is a field of.
  let place: Int32
  /// The position of the field; -1 for elements that are no records.
  let position: Int32
  let content: ColumnPath.Content
}

/// Iterates rows for every row of a frame.
struct BlockLoop: Hashable, Sendable {
  /// What is computed: whether the body holds for one row at least, for exactly one, or for how many. `all` is what
  /// does not exist.
  enum Kind: Hashable, Sendable { case exists, one, count }

  /// What is iterated.
  enum Range: Hashable, Sendable {
    /// A table, by its variable.
    case table(Int32)
    /// The list in a column; `row` is the captured row that holds it, -1 for the frame's own.
    case list(column: Int32, row: Int32)
  }

  /// A filter on what is iterated.
  struct Filter: Hashable, Sendable {
    let condition: Int32
    /// Whether it cannot fail: then elements that may drop out are handed on with their doubt. One that can fail stands
    /// alone.
    let isTotal: Bool
  }

  let kind: Kind
  let range: Range
  /// From the innermost outwards.
  let filters: [Filter]
  let body: Int32
  /// What the inside reads of the frame outside, evaluated once for each of its blocks.
  let captures: [Capture]
  /// How rows worth visiting are found, in a table.
  let key: JoinKey?
  /// Whether the body, then without the key, is the same for every row outside, so that it is folded per key.
  let isFolded: Bool
}

/// Something of an outer frame that an inner one reads.
struct Capture: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case condition
    case lane(LaneKind)
    /// The number of the outer row.
    case row
  }
  let kind: Kind
  /// A node of the outer frame; of a row the outer frame's own capture, or -1 for the row the outer frame is at.
  let node: Int32
}

/// An equality by which rows are found.
struct JoinKey: Hashable, Sendable {
  /// The column of the rows that are iterated.
  let column: Int32
  /// What it must equal, as a node of the frame outside.
  let outer: Int32
  let kind: LaneKind
}

/// A value that is the same for all rows of all frames, worked out when it is first read.
struct GlobalValue: Hashable, Sendable {
  enum Origin: Hashable, Sendable {
    /// A node of the outermost frame.
    case node(Int32)
    case variable(Int32)
    /// An expression for the reference evaluator: the number of the program and the node there.
    case expression(program: Int32, node: Int)
  }
  let kind: ScalarKind
  let origin: Origin
}

/// A function that is called once per row.
struct BlockCall: Sendable {
  struct Argument: Sendable {
    let kind: ScalarKind
    let node: Int32
  }
  let overload: Overload
  let arguments: [Argument]
  let result: ScalarKind
}

/// A constant that does not fit into a node.
enum BlockConstant: Hashable, Sendable {
  case double(bits: UInt64)
  case time(seconds: Int64, nanoseconds: Int32)
  case text(TextKey)
  /// A value that cannot be computed.
  case failure
}
