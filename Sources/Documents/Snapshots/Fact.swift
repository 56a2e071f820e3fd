// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// One top-level table or record of a snapshot, as typed columns.
package struct Fact: Sendable {
  /// Whether it is recorded.
  package var state: FactState
  /// Whether its rows are all there are. For a record always `.undeclared`, without meaning.
  package var completeness: Completeness
  /// The rows; a record has one. No rows where it is not recorded or "none".
  ///
  /// Column `i` holds field `i` of the fact's type. `isComplete` is false for an open table only.
  package var table: Table
  /// Where the rows stand.
  package var origin: RowOrigin
  /// What is more confidential than the schema says.
  package var marks: ClassificationMarks

  /// Creates a fact.
  package init(
    state: FactState, completeness: Completeness, table: Table, origin: RowOrigin, marks: ClassificationMarks
  ) {
    self.state = state
    self.completeness = completeness
    self.table = table
    self.origin = origin
    self.marks = marks
  }
}

/// Whether a fact is recorded.
package enum FactState: Sendable, Hashable {
  /// Nothing is known: the key is absent, or the table is empty and not declared complete.
  case notRecorded
  /// It is recorded that there is none (of a record; a table of which there is none is recorded without rows).
  case none
  /// There are rows, or the table is declared to be complete without any.
  case recorded
}

/// What the snapshot says about a table being complete.
package enum Completeness: Sendable, Hashable {
  /// Nothing: rows are taken as complete, with a warning in every report.
  case undeclared
  /// A role has declared on a day that the rows are all there are.
  case declared(by: String, on: CivilDate)
  /// There is none, which is complete by itself (`null` in place of the table).
  case none
  /// There may be more rows.
  case open
}

/// Where the rows of a fact stand: one offset per row, and the file.
package struct RowOrigin: Sendable {
  /// The file that holds the rows; `nil` where there are none.
  package var file: SourceFile?
  /// The byte offset of each row.
  package var rowOffsets: [UInt32]
  /// The place where the fact as a whole is named, if it is.
  package var location: SourceLocation?
  /// The cells that persons have stated in another file.
  package var supplements: SupplementOrigin?

  /// Creates an origin.
  package init(file: SourceFile? = nil, rowOffsets: [UInt32] = [], location: SourceLocation? = nil) {
    self.file = file
    self.rowOffsets = rowOffsets
    self.location = location
  }
}

/// Where the cells stand that persons have stated about rows of a table.
package struct SupplementOrigin: Sendable {
  /// The file that holds them.
  package var file: SourceFile
  /// The byte offset in it by row of the table.
  package var rowOffsets: [Int: UInt32] = [:]
  /// The cells.
  package var cells: Set<CellAddress> = []
}

/// What a snapshot marks as more confidential than its schema does.
package struct ClassificationMarks: Sendable, Hashable {
  /// The class of the whole table or record.
  package var table: Classification?
  /// The class of single fields, by position; empty where none is raised.
  package var fields: [Classification?] = []
  /// The rank of each row's class; empty where none is raised.
  package var rowRanks: [UInt8] = []

  /// No marks.
  package init() {}

  /// The class that a row is raised to.
  package func classification(ofRow row: Int) -> Classification? {
    guard rowRanks.indices.contains(row), rowRanks[row] > 0 else { return table }
    let own = Classification(rank: rowRanks[row])
    return [own, table].compactMap(\.self).max()
  }
}
