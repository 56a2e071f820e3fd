// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

/// Collects the rows of one fact with their places and marks.
final class TableBuilder {
  let fact: InventoryFact
  /// The position of the field that identifies a row, if there is one.
  private(set) lazy var keyPosition = fact.key.flatMap { rows.type?.position(of: $0.value) }
  private let layout: RecordLayout
  private let emptyTable: Table
  private let spares: SpareBuilders
  /// Whether a field that a row does not have gets what absence means for it; else it is not recorded.
  private let fillsAbsent: Bool
  private var startedRows: RecordBuilder?
  var state = FactState.notRecorded
  var completeness = Completeness.undeclared
  var origin = RowOrigin()
  var marks = ClassificationMarks()
  /// Whether the snapshot says anything at all about the fact.
  var isGiven = false
  /// Whether the rows were given, be it none.
  var hasRows = false

  /// Starts to collect the fact at a position of a schema.
  init(_ position: Int, in schema: InventorySchema, fillsAbsent: Bool = true) {
    fact = schema.facts[position]
    layout = schema.layouts[position]
    emptyTable = schema.emptyTables[position]
    spares = schema.spareBuilders[position]
    self.fillsAbsent = fillsAbsent
  }

  /// The rows; columns are made when the first is needed, since a snapshot has few of all the facts there may be.
  var rows: RecordBuilder {
    if let startedRows { return startedRows }
    let rows = spares.take(fillsAbsent: fillsAbsent) ?? RecordBuilder(layout, fillsAbsent: fillsAbsent)
    startedRows = rows
    return rows
  }

  deinit {
    if let startedRows { spares.give(startedRows) }
  }

  /// How many rows have been read.
  var rowCount: Int { startedRows?.rowCount ?? 0 }

  /// Ends a row that starts at an offset of a file.
  func endRow(at offset: Int) {
    rows.endRow()
    origin.rowOffsets.append(UInt32(clamping: offset))
    if !marks.rowRanks.isEmpty, marks.rowRanks.count < rowCount { marks.rowRanks.append(0) }
  }

  /// Marks the row that is being read.
  func markRow(_ classification: Classification) {
    while marks.rowRanks.count < rowCount + 1 { marks.rowRanks.append(0) }
    marks.rowRanks[rowCount] = classification.rank
  }

  /// The fact as it stands once everything is read.
  func result() -> Fact {
    var table = startedRows?.table() ?? emptyTable
    table.isComplete = completeness != .open
    return Fact(state: finalState, completeness: completeness, table: table, origin: origin, marks: marks)
  }

  private var finalState: FactState {
    guard fact.isTable else { return state }
    if rowCount > 0 { return .recorded }
    switch completeness {
    case .undeclared: return .notRecorded
    case .declared, .none, .open: return .recorded
    }
  }
}
