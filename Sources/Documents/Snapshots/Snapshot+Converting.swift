// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension Snapshot {
  /// The same facts, laid out as another version of their schema wants them.
  ///
  /// Fields are found by name, renamed ones by the name they have in the other version. A field that only one version has, or
  /// whose type differs, is not recorded then. Linear in the facts.
  package func converted(from source: InventorySchema, to target: InventorySchema) -> Snapshot {
    guard source.location.file.bytes != target.location.file.bytes else { return self }
    var result = self
    let converter = FactConverter(source: source, target: target)
    result.facts = target.facts.indices.map { converter.fact(at: $0, facts) }
    result.schema = SchemaReference(
      id: target.id.value, version: target.version.value, location: schema.location)
    return result
  }
}

/// Lays columns out anew.
private struct FactConverter {
  let source: InventorySchema
  let target: InventorySchema
  /// Both schemas under the names of the older of the two.
  private let names: (source: InventorySchema, target: InventorySchema)

  init(source: InventorySchema, target: InventorySchema) {
    self.source = source
    self.target = target
    let major = min(source.version.value.major, target.version.value.major)
    names = (source.named(asInMajor: major), target.named(asInMajor: major))
  }

  func fact(at position: Int, _ facts: [Fact]) -> Fact {
    let (wanted, name) = (target.facts[position], names.target.facts[position].name.value)
    let empty = Fact(
      state: .notRecorded, completeness: .undeclared, table: target.emptyTables[position],
      origin: RowOrigin(), marks: ClassificationMarks())
    guard let place = names.source.facts.firstIndex(where: { $0.name.value.utf8Key == name.utf8Key }),
      source.facts[place].isTable == wanted.isTable
    else { return empty }
    var result = facts[place]
    let fields = positions(source.facts[place].typeName, wanted.typeName)
    result.table = table(result.table, fields, source.facts[place].typeName, wanted.typeName)
    if !result.marks.fields.isEmpty {
      result.marks.fields = fields.map { $0.flatMap { facts[place].marks.fields[$0] } }
    }
    return result
  }

  /// By position of a field in a type of the target, its position in a type of the source.
  private func positions(_ from: String, _ to: String) -> [Int?] {
    guard let old = names.source.type(named: from), let new = names.target.type(named: to) else { return [] }
    return new.fields.map { old.position(of: $0.name.value) }
  }

  private func table(_ table: Table, _ fields: [Int?], _ from: String, _ to: String) -> Table {
    guard let old = source.type(named: from), let new = target.type(named: to) else { return table }
    let columns = zip(new.fields, fields).map { field, place -> Column in
      place.flatMap { column(table.columns[$0], old.fields[$0].type, field.type) }
        ?? blank(field.type, count: table.rowCount)
    }
    return Table(rowCount: table.rowCount, isComplete: table.isComplete, columns: columns)
  }

  /// A column of one type as one of another; `nil` where values cannot be carried over.
  private func column(_ column: Column, _ from: FieldType, _ to: FieldType) -> Column? {
    switch (from, to, column.storage) {
    case (.object(let old), .object(let new), .record(let rows)):
      var result = column
      result.storage = .record(table(rows, positions(old, new), old, new))
      return result
    case (.list(let old), .list(let new), .list(let offsets, let elements, let isComplete)):
      guard let converted = self.column(elements, old, new) else { return nil }
      var result = column
      result.storage = .list(offsets: offsets, elements: converted, isComplete: isComplete)
      return result
    case (.map(let old), .map(let new), .map(let offsets, let keys, let values)):
      guard let converted = self.column(values, old, new) else { return nil }
      var result = column
      result.storage = .map(offsets: offsets, keys: keys, values: converted)
      return result
    case (.enumeration(let old), .enumeration(let new), .codes(let codes)):
      return words(column, codes, old, new)
    case (.reference, .reference, _): return column
    default: return from == to ? column : nil
    }
  }

  /// A column of words as one with another list of them; a word that is not in it is not recorded.
  private func words(_ column: Column, _ codes: [UInt16], _ old: [String], _ new: [String]) -> Column {
    let places = old.map { word in new.firstIndex { $0.utf8Key == word.utf8Key } }
    var result = column
    for row in codes.indices where column.present[row] && places[Int(codes[row])] == nil {
      result.recorded[row] = false
      result.present[row] = false
    }
    result.storage = .codes(
      codes.indices.map { row in
        column.present[row] ? UInt16(places[Int(codes[row])] ?? 0) : 0
      })
    return result
  }

  /// A column in which nothing is recorded.
  private func blank(_ type: FieldType, count: Int) -> Column {
    target.blankColumn(of: type, count: count)
  }
}
