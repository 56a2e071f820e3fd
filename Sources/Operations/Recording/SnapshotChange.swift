// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs
package import Values

/// One thing that a person states about a municipality.
package enum SnapshotChange: Sendable {
  /// The answer to a question.
  case answer(AnswerStatement)
  /// The value of a field of a record, or of a row of a table.
  case fact(FactStatement)
  /// Whether a table holds all rows there are.
  case completeness(CompletenessStatement)
}

extension SnapshotChange {
  /// What the statement is about, as lists call it: `isb-basis/ORG-01`, `servers[srv-1].critical`, `servers`.
  package var subject: String {
    switch self {
    case .answer(let answer): answer.rule.description
    case .fact(let fact): fact.cell.description
    case .completeness(let statement): statement.table
    }
  }
}

/// The answer to the question of a rule.
package struct AnswerStatement: Sendable {
  /// The rule.
  package var rule: RuleName
  /// The answer.
  package var value: AnswerValue
  /// The day on which it was given.
  package var on: CivilDate
  /// The role that gave it.
  package var by: String
  /// What it rests on; `nil` leaves what is recorded.
  package var evidence: EvidenceKind?
  /// A remark; `nil` leaves what is recorded.
  package var note: String?
  /// The wording of the question as a publication prints it; `nil` leaves what is recorded.
  package var asked: String?

  /// Creates a statement.
  package init(rule: RuleName, value: AnswerValue, on: CivilDate, by: String) {
    self.rule = rule
    self.value = value
    self.on = on
    self.by = by
  }
}

/// The value of a field.
package struct FactStatement: Sendable {
  /// Where it belongs.
  package var cell: CellKey
  /// The value.
  package var value: StatedValue
  /// The day on which it was stated.
  package var on: CivilDate
  /// The role that stated it.
  package var by: String

  /// Creates a statement.
  package init(cell: CellKey, value: StatedValue, on: CivilDate, by: String) {
    self.cell = cell
    self.value = value
    self.on = on
    self.by = by
  }
}

/// Whether a table holds all rows there are.
package struct CompletenessStatement: Sendable {
  /// What can be said.
  package enum Extent: Sendable, Hashable {
    /// The rows are all there are.
    case complete
    /// There may be more.
    case open
    /// There is none.
    case none
  }

  /// The name of the table.
  package var table: String
  /// What is said.
  package var extent: Extent
  /// The day on which it was stated.
  package var on: CivilDate
  /// The role that stated it.
  package var by: String

  /// Creates a statement.
  package init(table: String, extent: Extent, on: CivilDate, by: String) {
    self.table = table
    self.extent = extent
    self.on = on
    self.by = by
  }
}

/// A field of a record, `org.inhabitants`, or of a row of a table by its key, `servers[srv-1].critical`.
package struct CellKey: Sendable, Hashable, CustomStringConvertible {
  /// The name of the record or table.
  package let fact: String
  /// The key of the row; `nil` for a record.
  package let row: String?
  /// The name of the field.
  package let field: String

  /// Creates a key.
  package init(fact: String, row: String? = nil, field: String) {
    self.fact = fact
    self.row = row
    self.field = field
  }

  /// Reads a key as it is written; `nil` if it has neither form.
  package init?(_ text: String) {
    guard let dot = text.lastIndex(of: ".") else { return nil }
    let field = String(text[text.index(after: dot)...])
    let owner = text[..<dot]
    guard !field.isEmpty, !owner.isEmpty else { return nil }
    guard let bracket = owner.firstIndex(of: "[") else {
      self.init(fact: String(owner), field: field)
      return
    }
    guard owner.hasSuffix("]"), bracket > owner.startIndex else { return nil }
    let row = owner[owner.index(after: bracket)...].dropLast()
    self.init(fact: String(owner[..<bracket]), row: String(row), field: field)
  }

  /// The key as it is written.
  package var description: String { fact + (row.map { "[\($0)]" } ?? "") + "." + field }
}
