// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

/// Completes one table or record of a snapshot by what persons state about it.
struct FactCompletion {
  private let fact: Fact
  private let declaration: InventoryFact
  private let schema: InventorySchema
  private let fields: [InventoryField]
  private(set) var diagnostics: [Diagnostic] = []
  private var findings: [Finding] = []

  /// What is to be reported about a row or a cell: places are looked up for all of them at once.
  private struct Finding {
    let message: DocumentMessage
    let stated: CellAddress
    /// The cell of the snapshot that says something else.
    var own: CellAddress?
  }

  init(of fact: Fact, declaration: InventoryFact, schema: InventorySchema) {
    self.fact = fact
    self.declaration = declaration
    self.schema = schema
    fields = schema.type(named: declaration.typeName)?.fields ?? []
  }

  /// The fact with the statements in it.
  mutating func completed(by stated: Fact) -> Fact {
    var result = fact
    result.marks.raise(to: stated.marks)
    guard declaration.isTable else { return completedRecord(result, by: stated) }
    complete(&result, by: stated.completeness, at: stated.origin.location)
    fill(&result, from: stated, rows: rows(of: stated))
    reportFindings(about: stated)
    return result
  }

  /// A record of which the snapshot says nothing, or that there is none, is taken over as stated.
  private mutating func completedRecord(_ record: Fact, by stated: Fact) -> Fact {
    guard stated.state == .recorded, record.state == .recorded else {
      let isOpposite = record.state != .notRecorded && record.state != stated.state
      if isOpposite { conflict(at: stated.origin.location, with: record.origin.location) }
      var result = stated
      result.marks = record.marks
      return result
    }
    var result = record
    fill(&result, from: stated, rows: [(row: 0, stated: 0)])
    reportFindings(about: stated)
    return result
  }

  private mutating func complete(
    _ result: inout Fact, by completeness: Completeness, at location: SourceLocation?
  ) {
    guard completeness != .undeclared else { return }
    let isNew = fact.completeness == .undeclared
    if completeness == .none, fact.table.rowCount > 0 || !isNew && fact.completeness != .none {
      conflict(at: location, with: fact.origin.location)
    }
    // Rows that are there speak against there being none.
    guard completeness != .none || fact.table.rowCount == 0 else { return }
    result.completeness = completeness
    result.table.isComplete = completeness != .open
    result.state = .recorded
    result.origin.location = result.origin.location ?? location
  }

  // MARK: - Rows

  /// The rows that are completed, each with the row that completes it. A row that the snapshot does not have is reported.
  private mutating func rows(of stated: Fact) -> [(row: Int, stated: Int)] {
    guard stated.table.rowCount > 0 else { return [] }
    guard let key = keys(of: fact.table), let statedKeys = keys(of: stated.table) else {
      diagnostics.append(
        Diagnostic(DocumentMessage.supplementOfKeyless(declaration.name.value), at: stated.origin.location))
      return []
    }
    var positions: [UTF8Key: Int] = [:]
    for row in 0..<key.count { positions[key[row].utf8Key] = row }
    var seen: Set<UTF8Key> = []
    return (0..<statedKeys.count).compactMap { row in
      let id = statedKeys[row].utf8Key
      guard let position = positions[id] else {
        note(.supplementWithoutRow(id.string, table: declaration.name.value), row, keyPosition)
        return nil
      }
      guard seen.insert(id).inserted else {
        note(.duplicate(id.string), row, keyPosition)
        return nil
      }
      return (position, row)
    }
  }

  /// The keys of the rows, if the table has any.
  private func keys(of table: Table) -> StringColumn? {
    guard let position = keyPosition else { return nil }
    guard table.columns.indices.contains(position) else { return StringColumn() }
    guard case .strings(let keys) = table.columns[position].storage else { return nil }
    return keys
  }

  private var keyPosition: Int? {
    declaration.key.flatMap { key in fields.firstIndex { $0.name.value.utf8Key == key.value.utf8Key } }
  }

  // MARK: - Cells

  /// Puts the cells that are stated into the rows.
  private mutating func fill(_ result: inout Fact, from stated: Fact, rows: [(row: Int, stated: Int)]) {
    guard let file = stated.origin.file, !rows.isEmpty else { return }
    var origin = SupplementOrigin(file: file)
    for pair in rows where stated.origin.rowOffsets.indices.contains(pair.stated) {
      origin.rowOffsets[pair.row] = stated.origin.rowOffsets[pair.stated]
    }
    for field in result.table.columns.indices where field != keyPosition {
      fill(&result, field: field, from: stated, rows: rows, &origin)
    }
    result.origin.supplements = origin
    for pair in rows {
      result.marks.raiseRow(pair.row, of: result.table.rowCount, to: stated.marks, pair.stated)
    }
  }

  private mutating func fill(
    _ result: inout Fact, field: Int, from stated: Fact, rows: [(row: Int, stated: Int)],
    _ origin: inout SupplementOrigin
  ) {
    let (own, other) = (result.table.columns[field], stated.table.columns[field])
    var replaced: [Int: Int] = [:]
    for pair in rows where other.recorded[pair.stated] {
      replaced[pair.row] = pair.stated
      origin.cells.insert(CellAddress(row: pair.row, field: field))
      if disagrees(own, pair.row, other, pair.stated, field) {
        note(.supplementConflict, pair.stated, field, own: CellAddress(row: pair.row, field: field))
      }
    }
    if !replaced.isEmpty { result.table.columns[field] = own.replacing(replaced, from: other) }
  }

  /// Whether the snapshot itself says something else; what an absent value means by the schema is not said.
  private func disagrees(_ own: Column, _ row: Int, _ other: Column, _ statedRow: Int, _ field: Int) -> Bool {
    guard own.recorded[row], own.present[row] || fields[field].absent != .none else { return false }
    return !own.isEqual(row, to: other, statedRow)
  }

  // MARK: - Messages

  private mutating func note(_ message: DocumentMessage, _ row: Int, _ field: Int?, own: CellAddress? = nil) {
    guard findings.count < DocumentLimits.diagnosticsPerTable else { return }
    findings.append(Finding(message: message, stated: CellAddress(row: row, field: field), own: own))
  }

  private mutating func reportFindings(about stated: Fact) {
    let places = stated.locations(of: findings.map(\.stated), schema: schema, fact: declaration)
    let own = fact.locations(
      of: findings.map { $0.own ?? CellAddress(row: 0, field: nil) }, schema: schema, fact: declaration)
    for (index, finding) in findings.enumerated() {
      let notes = finding.own == nil ? [] : [Self.note(at: own[index])]
      diagnostics.append(Diagnostic(finding.message, at: places[index], notes: notes))
    }
  }

  private mutating func conflict(at location: SourceLocation?, with export: SourceLocation?) {
    diagnostics.append(
      Diagnostic(DocumentMessage.supplementConflict, at: location, notes: [Self.note(at: export)]))
  }

  private static func note(at location: SourceLocation?) -> Note {
    Note(text: LocalizedText(de: "die Bestandsaufnahme sagt", en: "the snapshot says"), location: location)
  }
}

extension ClassificationMarks {
  /// Raises table and fields to what is stated; rows are raised one by one.
  fileprivate mutating func raise(to stated: ClassificationMarks) {
    table = [table, stated.table].compactMap(\.self).max()
    if fields.isEmpty { fields = stated.fields.map { _ in nil } }
    for (index, mark) in stated.fields.enumerated() {
      fields[index] = [fields[index], mark].compactMap(\.self).max()
    }
  }

  fileprivate mutating func raiseRow(
    _ row: Int, of count: Int, to stated: ClassificationMarks, _ statedRow: Int
  ) {
    guard stated.rowRanks.indices.contains(statedRow), stated.rowRanks[statedRow] > 0 else { return }
    while rowRanks.count < count { rowRanks.append(0) }
    rowRanks[row] = max(rowRanks[row], stated.rowRanks[statedRow])
  }
}
