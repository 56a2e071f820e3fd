// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import SourceText
import Values

/// Finds the lines that rows of a snapshot stand on, and the names of rows and fields.
struct RowPlaces {
  private let facts: [String: (fact: Fact, lines: PositionIndex?)]
  private let schema: InventorySchema?

  init(of snapshot: Snapshot, schema: InventorySchema?) {
    self.schema = schema
    let names = schema?.facts.map(\.name.value) ?? []
    var indexes: [ObjectIdentifier: PositionIndex] = [:]
    var facts: [String: (fact: Fact, lines: PositionIndex?)] = [:]
    for (name, fact) in zip(names, snapshot.facts) {
      var lines: PositionIndex?
      if let file = fact.origin.file {
        lines = indexes[ObjectIdentifier(file)] ?? PositionIndex(file)
        indexes[ObjectIdentifier(file)] = lines
      }
      facts[name] = (fact, lines)
    }
    self.facts = facts
  }

  /// Where a row of a table stands, `clients.csv:17`; `nil` for rows without a known place.
  func place(ofRow row: Int, in table: String) -> String? {
    guard let (fact, lines) = facts[table], let file = fact.origin.file, let lines else { return nil }
    guard fact.origin.rowOffsets.indices.contains(row) else { return nil }
    return file.name + ":" + String(lines.position(of: Int(fact.origin.rowOffsets[row])).line)
  }

  /// The key of a row of a table, or its position from 1.
  func label(ofRow row: Int, in table: String) -> String {
    if let fact = schema?.fact(named: table), let key = fact.key?.value, let rows = facts[table]?.fact.table,
      let column = schema?.type(named: fact.typeName)?.position(of: key),
      rows.columns.indices.contains(column),
      case .strings(let keys) = rows.columns[column].storage, (0..<keys.count).contains(row)
    {
      return keys[row]
    }
    return String(row + 1)
  }

  /// The title of the field a path leads to, or of the table if it leads to no field.
  func title(of path: AttributePath) -> LocalizedText? {
    guard let fact = schema?.fact(named: path.root) else { return nil }
    var title = fact.title
    var type = schema?.type(named: fact.typeName)
    for step in path.steps {
      guard case .field(let name) = step, let position = type?.position(of: name) else { continue }
      let field = type?.fields[position]
      title = field?.title ?? title
      type = field.flatMap { elementType(of: $0.type) }
    }
    return title
  }

  /// What to find out about a missing fact: the field with its table, or the list as a whole.
  func question(about path: AttributePath) -> LocalizedText? {
    guard let title = title(of: path), let fact = schema?.fact(named: path.root), fact.isTable,
      let table = fact.title
    else { return title(of: path) }
    let namesField = path.steps.contains { step in if case .field = step { true } else { false } }
    return namesField
      ? LocalizedText(de: "\(table.de): \(title.de)", en: "\(table.en): \(title.en)")
      : LocalizedText(de: "\(table.de): vollständige Liste", en: "\(table.en): complete list")
  }

  private func elementType(of type: FieldType) -> InventoryType? {
    switch type {
    case .object(let name): schema?.type(named: name)
    case .list(let element), .map(let element): elementType(of: element)
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference: nil
    }
  }
}
