// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension InventorySchema {
  /// Reports what does not fit between types and facts; `nil` if columns cannot be made for the types.
  func validated(_ context: inout DecodingContext) -> InventorySchema? {
    var result = self
    result.indexTypes()
    guard result.isValid(&context) else { return nil }
    result.prepareTables()
    return result
  }

  private func isValid(_ context: inout DecodingContext) -> Bool {
    checkSizes(&context)
    checkRenames(&context)
    for type in types {
      for field in type.fields { check(field.type, at: field.writtenType.location, &context) }
    }
    for fact in facts { check(fact, &context) }
    return checkCycles(&context) && checkColumns(&context)
  }

  private func checkSizes(_ context: inout DecodingContext) {
    if types.count > DocumentLimits.types || facts.count > DocumentLimits.types {
      let what = LocalizedText(de: "Typen oder Tabellen", en: "types or tables")
      context.report(.tooMany(what, limit: DocumentLimits.types), at: location)
    }
    for type in types where type.fields.count > DocumentLimits.fields {
      let what = LocalizedText(de: "Felder", en: "fields")
      context.report(.tooMany(what, limit: DocumentLimits.fields), at: type.location)
    }
  }

  private func check(_ type: FieldType, at location: SourceLocation, _ context: inout DecodingContext) {
    if let name = type.objectName {
      context.check(name, at: location, isOneOf: types.map(\.name.value), .type)
    }
    guard let table = type.referencedTable else { return }
    let tables = facts.filter(\.isTable)
    context.check(table, at: location, isOneOf: tables.map(\.name.value), .table)
    if let fact = tables.first(where: { $0.name.value.utf8Key == table.utf8Key }), fact.key == nil {
      context.report(.tableWithoutKey(table), at: location)
    }
  }

  private func check(_ fact: InventoryFact, _ context: inout DecodingContext) {
    guard !fact.typeName.isEmpty else {
      context.report(.factType(fact.type.description), at: fact.writtenType.location)
      return
    }
    context.check(fact.typeName, at: fact.writtenType.location, isOneOf: types.map(\.name.value), .type)
    guard let key = fact.key else { return }
    guard fact.isTable else {
      context.report(.keyOfRecord, at: key.location)
      return
    }
    guard let type = type(named: fact.typeName) else { return }
    context.check(key.value, at: key.location, isOneOf: type.fields.map(\.name.value), .field)
    guard let position = type.position(of: key.value) else { return }
    let field = type.fields[position]
    if field.type != .string || field.mayBeNone {
      context.report(.keyFieldType(key.value), at: key.location)
    }
  }

  /// Reports types that embed themselves, directly or through others: their columns would have no end.
  private func checkCycles(_ context: inout DecodingContext) -> Bool {
    let before = context.errorCount
    var finished: Set<UTF8Key> = []
    for type in types {
      var path: [String] = []
      follow(type, &path, &finished, &context)
    }
    return context.errorCount == before
  }

  /// Reports facts that would need too many columns, because types that embed one another multiply.
  private func checkColumns(_ context: inout DecodingContext) -> Bool {
    var known: [UTF8Key: Int] = [:]
    let total = facts.reduce(0) { min($0 + columns(of: $1.typeName, &known), DocumentLimits.columns + 1) }
    guard total > DocumentLimits.columns else { return true }
    let what = LocalizedText(de: "Spalten, eingebettete Typen mitgezählt", en: "columns, with embedded types")
    context.report(.tooMany(what, limit: DocumentLimits.columns), at: location)
    return false
  }

  /// How many columns a type needs, at most one more than allowed. The types must not embed themselves.
  private func columns(of name: String, _ known: inout [UTF8Key: Int]) -> Int {
    if let count = known[name.utf8Key] { return count }
    var count = 0
    for field in type(named: name)?.fields ?? [] {
      count += 1 + (field.type.objectName.map { columns(of: $0, &known) } ?? 0)
      count = min(count, DocumentLimits.columns + 1)
    }
    known[name.utf8Key] = count
    return count
  }

  /// Follows embedded types depth first. No deeper than there are types, of which there is a limited number.
  private func follow(
    _ type: InventoryType, _ path: inout [String], _ finished: inout Set<UTF8Key>,
    _ context: inout DecodingContext
  ) {
    let name = type.name.value
    if let start = path.firstIndex(where: { $0.utf8Key == name.utf8Key }) {
      context.report(.typeCycle((path[start...] + [name]).joined(separator: " → ")), at: type.name.location)
      return
    }
    guard !finished.contains(name.utf8Key), path.count < DocumentLimits.types else { return }
    path.append(name)
    for field in type.fields {
      if let next = field.type.objectName.flatMap({ self.type(named: $0) }) {
        follow(next, &path, &finished, &context)
      }
    }
    path.removeLast()
    finished.insert(name.utf8Key)
  }
}
