// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension SnapshotChange {
  /// The statement under the names that a schema used in an earlier major version.
  ///
  /// Whoever states something sees the names of today; the files beside a snapshot have those of its own version, as they are
  /// read together with it.
  ///
  /// - Parameter written: the schema under its earlier names, with the same fields in the same places.
  func named(asIn written: InventorySchema, of schema: InventorySchema) -> SnapshotChange {
    switch self {
    case .answer: return self
    case .fact(var statement):
      let cell = statement.cell
      guard let place = schema.place(ofFact: cell.fact) else { return self }
      let fields = schema.type(named: schema.facts[place].typeName)?.fields ?? []
      let field = fields.firstIndex { $0.name.value.utf8Key == cell.field.utf8Key }
      let former = written.type(named: written.facts[place].typeName)?.fields ?? []
      statement.cell = CellKey(
        fact: written.facts[place].name.value, row: cell.row,
        field: field.flatMap { former.indices.contains($0) ? former[$0].name.value : nil } ?? cell.field)
      return .fact(statement)
    case .completeness(var statement):
      guard let place = schema.place(ofFact: statement.table) else { return self }
      statement.table = written.facts[place].name.value
      return .completeness(statement)
    }
  }
}

extension InventorySchema {
  fileprivate func place(ofFact name: String) -> Int? {
    facts.firstIndex { $0.name.value.utf8Key == name.utf8Key }
  }
}
