// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

extension Snapshot {
  /// The snapshot without what is strictly confidential, as if that had never been recorded, and the parts that it was
  /// taken from.
  ///
  /// What is strictly confidential is what the schema, the snapshot as a whole, a table, a field, a row or an answer says
  /// is. Of a row nothing remains, and its table counts as an open list; a field is not recorded in any row, be its values
  /// there or not. So the result depends on whether a table holds such rows, but neither on how many there are nor on
  /// what they say. Documents, sources and places in files are left out altogether, for no verdict needs them.
  ///
  /// - Parameter schema: the schema that the snapshot was read by.
  package func withholding(by schema: InventorySchema) -> (snapshot: Snapshot, withheld: [Withheld]) {
    var result = self
    result.documents = []
    result.provenance = []
    guard classification < .strictlyConfidential else {
      result.withholdAll(by: schema)
      return (result, [Withheld(.whole)])
    }
    var withheld: [Withheld] = []
    result.facts = facts.enumerated().map { position, fact in
      let withholding = FactWithholding(fact, at: position, of: schema)
      withheld += withholding.parts
      return withholding.result
    }
    result.answers = answers.filter { ($0.classification ?? .open) < .strictlyConfidential }
    if result.answers.count < answers.count { withheld.append(Withheld(.answers)) }
    for index in result.answers.indices { result.answers[index].documents = [] }
    return (result, withheld)
  }

  private mutating func withholdAll(by schema: InventorySchema) {
    sizeClass = nil
    services = []
    answers = []
    facts = schema.facts.indices.map { Fact(notRecordedAt: $0, of: schema) }
  }
}

extension Fact {
  /// A fact of which nothing is recorded.
  fileprivate init(notRecordedAt position: Int, of schema: InventorySchema) {
    self.init(
      state: .notRecorded, completeness: .undeclared, table: schema.emptyTables[position],
      origin: RowOrigin(), marks: ClassificationMarks())
  }
}

/// Takes from one fact what is strictly confidential.
private struct FactWithholding {
  private(set) var result: Fact
  private(set) var parts: [Withheld] = []
  private let declaration: InventoryFact
  private let type: InventoryType?
  private let schema: InventorySchema

  init(_ fact: Fact, at position: Int, of schema: InventorySchema) {
    self.schema = schema
    declaration = schema.facts[position]
    type = schema.type(named: declaration.typeName)
    result = fact
    result.origin = RowOrigin()
    result.marks = ClassificationMarks()
    guard !isWhole(fact) else {
      result = Fact(notRecordedAt: position, of: schema)
      parts = [Withheld(.whole, of: declaration.name.value)]
      return
    }
    withholdRows(of: fact)
    withholdFields(of: fact)
  }

  private func isWhole(_ fact: Fact) -> Bool {
    // A record has one row: nothing remains of it without that.
    let ofRecord = declaration.isTable ? nil : fact.marks.classification(ofRow: 0)
    return [type?.classification, fact.marks.table, ofRecord].contains(.strictlyConfidential)
  }

  private mutating func withholdRows(of fact: Fact) {
    let rows = (0..<fact.table.rowCount).filter {
      fact.marks.classification(ofRow: $0) != .strictlyConfidential
    }
    guard rows.count < fact.table.rowCount else { return }
    result.table = Table(
      rowCount: rows.count, isComplete: false, columns: fact.table.columns.map { $0.selecting(rows) })
    result.completeness = .open
    parts.append(Withheld(.rows, of: declaration.name.value))
  }

  private mutating func withholdFields(of fact: Fact) {
    guard let type else { return }
    let marked = type.fields.indices.filter { field in
      fact.marks.fields.indices.contains(field) && fact.marks.fields[field] == .strictlyConfidential
    }
    guard !marked.isEmpty || schema.isPartlyWithheld(type) else { return }
    result.table.columns = schema.withholding(result.table.columns, of: type, marked)
    parts.append(Withheld(.fields, of: declaration.name.value))
  }
}

extension InventorySchema {
  /// Whether the schema itself says of a part of a type that it is strictly confidential. Types do not contain themselves.
  fileprivate func isPartlyWithheld(_ type: InventoryType) -> Bool {
    type.fields.contains { isWithheld($0) || partType(of: $0.type).map(isPartlyWithheld) ?? false }
  }

  private func isWithheld(_ field: InventoryField) -> Bool {
    [field.classification, partType(of: field.type)?.classification].contains(.strictlyConfidential)
  }

  /// The type of the objects that a value is or holds.
  private func partType(of type: FieldType) -> InventoryType? {
    switch type {
    case .object(let name): self.type(named: name)
    case .list(let element), .map(let element): partType(of: element)
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference: nil
    }
  }

  /// Columns of a type in which no strictly confidential field is recorded, with further fields at these positions.
  fileprivate func withholding(_ columns: [Column], of type: InventoryType, _ marked: [Int] = []) -> [Column]
  {
    zip(type.fields.indices, columns).map { position, column in
      let field = type.fields[position]
      guard !isWithheld(field), !marked.contains(position) else {
        return blankColumn(of: field.type, count: column.recorded.count)
      }
      var column = column
      column.storage = withholding(column.storage, of: field.type)
      return column
    }
  }

  private func withholding(_ storage: Column.Storage, of type: FieldType) -> Column.Storage {
    switch (type, storage) {
    case (.object(let name), .record(var table)):
      if let type = self.type(named: name) { table.columns = withholding(table.columns, of: type) }
      return .record(table)
    case (.list(let element), .list(let offsets, var elements, let isComplete)):
      elements.storage = withholding(elements.storage, of: element)
      return .list(offsets: offsets, elements: elements, isComplete: isComplete)
    case (.map(let element), .map(let offsets, let keys, var values)):
      values.storage = withholding(values.storage, of: element)
      return .map(offsets: offsets, keys: keys, values: values)
    case (_, let other): return other
    }
  }
}
