// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

/// Checks keys and references across the tables of a snapshot, once all are read.
struct FactLinks {
  private let schema: InventorySchema
  private let facts: [Fact]
  private var indexes: [Int: KeyIndex] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks facts that belong to a schema, position by position.
  init(_ facts: [Fact], schema: InventorySchema) {
    self.schema = schema
    self.facts = facts
    for position in facts.indices where facts[position].state == .recorded { indexKeys(position) }
    for position in facts.indices where facts[position].table.rowCount > 0 { checkReferences(position) }
  }

  private mutating func indexKeys(_ position: Int) {
    guard let key = schema.facts[position].key, let type = schema.layouts[position].type,
      let column = type.position(of: key.value)
    else { return }
    guard facts[position].table.columns.indices.contains(column) else { return }
    guard case .strings(let keys) = facts[position].table.columns[column].storage else { return }
    var duplicates: [(row: Int, earlier: Int)] = []
    indexes[position] = KeyIndex(keys, present: facts[position].table.columns[column].present) {
      if duplicates.count < DocumentLimits.diagnosticsPerTable { duplicates.append(($0, $1)) }
    }
    report(duplicates, keys, field: column, of: position)
  }

  private mutating func report(
    _ duplicates: [(row: Int, earlier: Int)], _ keys: StringColumn, field: Int, of position: Int
  ) {
    let cells = duplicates.flatMap {
      [CellAddress(row: $0.row, field: field), CellAddress(row: $0.earlier, field: field)]
    }
    let places = facts[position].locations(of: cells, schema: schema, fact: schema.facts[position])
    for (index, duplicate) in duplicates.enumerated() {
      let message = DocumentMessage.duplicate(keys[duplicate.row])
      let note = Note.first(places[index * 2 + 1])
      diagnostics.append(Diagnostic(message, at: places[index * 2], notes: [note]))
    }
  }

  private mutating func checkReferences(_ position: Int) {
    guard schema.layouts[position].holdsReference,
      let type = schema.type(named: schema.facts[position].typeName)
    else { return }
    for (field, column) in zip(type.fields.indices, facts[position].table.columns) {
      var dangling: [(row: Int, value: String, table: Int)] = []
      collect(column, type.fields[field].type, rows: nil, &dangling)
      report(dangling, field: field, of: position)
    }
  }

  /// Collects references that lead nowhere. `rows` maps entries of the column to rows of the fact.
  private func collect(
    _ column: Column, _ type: FieldType, rows: [Int]?,
    _ dangling: inout [(row: Int, value: String, table: Int)]
  ) {
    switch (type, column.storage) {
    case (.reference(let table), .strings(let values)):
      guard let target = schema.facts.firstIndex(where: { $0.name.value.utf8Key == table.utf8Key }) else {
        return
      }
      guard isClosed(facts[target]), let index = indexes[target] else { return }
      for entry in 0..<values.count where column.present[entry] && !index.contains(entry, of: values) {
        guard dangling.count < DocumentLimits.diagnosticsPerTable else { return }
        dangling.append((rows.map { $0[entry] } ?? entry, values[entry], target))
      }
    case (.list(let element), .list(let offsets, let elements, _)):
      guard element.leadsToReference(in: schema) else { return }
      collect(elements, element, rows: expanded(rows, offsets), &dangling)
    case (.map(let value), .map(let offsets, _, let values)):
      guard value.leadsToReference(in: schema) else { return }
      collect(values, value, rows: expanded(rows, offsets), &dangling)
    case (.object(let name), .record(let table)):
      guard let type = schema.type(named: name) else { return }
      for (field, part) in zip(type.fields, table.columns) {
        collect(part, field.type, rows: rows, &dangling)
      }
    default: return
    }
  }

  /// Whether a reference into a table can be known to lead nowhere: it is recorded and holds all rows there are.
  private func isClosed(_ fact: Fact) -> Bool { fact.state == .recorded && fact.table.isComplete }

  private func expanded(_ rows: [Int]?, _ offsets: [UInt32]) -> [Int] {
    var result: [Int] = []
    for entry in 0..<max(0, offsets.count - 1) {
      let row = rows.map { $0[entry] } ?? entry
      result += Array(repeating: row, count: Int(offsets[entry + 1]) - Int(offsets[entry]))
    }
    return result
  }

  private mutating func report(
    _ dangling: [(row: Int, value: String, table: Int)], field: Int, of position: Int
  ) {
    guard !dangling.isEmpty else { return }
    let cells = dangling.map { CellAddress(row: $0.row, field: field) }
    let places = facts[position].locations(of: cells, schema: schema, fact: schema.facts[position])
    for (entry, place) in zip(dangling, places) {
      let nearest = nearestName(to: entry.value, among: keys(of: entry.table))
      let table = schema.facts[entry.table].name.value
      diagnostics.append(
        Diagnostic(DocumentMessage.danglingReference(entry.value, table: table, nearest: nearest), at: place))
    }
  }

  /// The keys of a table, as far as suggestions look at them.
  private func keys(of position: Int) -> [String] {
    let declaration = schema.facts[position]
    guard let key = declaration.key, let type = schema.type(named: declaration.typeName) else { return [] }
    guard let column = type.position(of: key.value) else { return [] }
    guard case .strings(let keys) = facts[position].table.columns[column].storage else { return [] }
    return (0..<min(keys.count, DocumentLimits.keysForSuggestions)).map { keys[$0] }
  }
}

extension FieldType {
  /// Whether a reference to another table is in the type, also in the fields of objects.
  fileprivate func leadsToReference(in schema: InventorySchema) -> Bool {
    switch self {
    case .reference: true
    case .list(let element), .map(let element): element.leadsToReference(in: schema)
    case .object(let name):
      schema.type(named: name)?.fields.contains { $0.type.leadsToReference(in: schema) } ?? false
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration: false
    }
  }
}
