// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

/// Collects the rows of one fact with their places and marks.
final class TableBuilder {
  let fact: InventoryFact
  /// The rows; columns are made when the first is needed.
  private(set) lazy var rows = RecordBuilder(schema.type(named: fact.typeName), in: schema)
  /// The position of the field that identifies a row, if there is one.
  private(set) lazy var keyPosition = fact.key.flatMap { rows.type?.position(of: $0.value) }
  private let schema: InventorySchema
  var state = FactState.notRecorded
  var completeness = Completeness.undeclared
  var origin = RowOrigin()
  var marks = ClassificationMarks()
  /// Whether the snapshot says anything at all about the fact.
  var isGiven = false
  /// Whether the rows were given, be it none.
  var hasRows = false

  init(_ fact: InventoryFact, in schema: InventorySchema) {
    self.fact = fact
    self.schema = schema
  }

  /// Ends a row that starts at an offset of a file.
  func endRow(at offset: Int) {
    rows.endRow()
    origin.rowOffsets.append(UInt32(clamping: offset))
    if !marks.rowRanks.isEmpty, marks.rowRanks.count < rows.rowCount { marks.rowRanks.append(0) }
  }

  /// Marks the row that is being read.
  func markRow(_ classification: Classification) {
    while marks.rowRanks.count < rows.rowCount + 1 { marks.rowRanks.append(0) }
    marks.rowRanks[rows.rowCount] = classification.rank
  }

  /// The fact as it stands once everything is read.
  func result() -> Fact {
    var table = rows.table()
    table.isComplete = completeness != .open
    return Fact(state: finalState, completeness: completeness, table: table, origin: origin, marks: marks)
  }

  private var finalState: FactState {
    guard fact.isTable else { return state }
    if rows.rowCount > 0 { return .recorded }
    switch completeness {
    case .undeclared: return .notRecorded
    case .declared, .none, .open: return .recorded
    }
  }
}
