// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// A field of a schema that no rule of any pack reads. Keys are shown in reports, and so are the fields that the labels
/// of rules name; a rule's label counts as reading them.
struct UnusedFieldCheck {
  let graph: RuleGraph
  let schema: InventorySchema

  /// A field of a type.
  private struct Field: Hashable {
    let type: UTF8Key
    let name: UTF8Key
  }

  var findings: [Diagnostic] {
    let used = usedFields
    return reachableTypes.flatMap { type in
      type.fields.filter { !used.contains(Field(type: type.name.value.utf8Key, name: $0.name.value.utf8Key)) }
        .map { field in
          Diagnostic(lint: .unusedField(type.name.value + "." + field.name.value), at: field.name.location)
        }
    }
  }

  private var usedFields: Set<Field> {
    var used: Set<Field> = []
    for position in graph.rules.indices where usesSchema(graph.rules[position]) {
      for path in graph.facts(readBy: position) { add(path, to: &used) }
    }
    for fact in schema.facts {
      if let key = fact.key { used.insert(Field(type: fact.typeName.utf8Key, name: key.value.utf8Key)) }
    }
    return used
  }

  private func usesSchema(_ rule: LinkedRule) -> Bool {
    graph.pack(of: rule).inventory(for: rule.document.bearer)?.allows(schema) ?? false
  }

  private func add(_ path: FactPath, to used: inout Set<Field>) {
    guard let root = path.names.first, var type = schema.fact(named: root)?.type else { return }
    for name in path.names.dropFirst() {
      guard let owner = objectType(in: type), let position = owner.position(of: name) else {
        if case .map(let value) = type { type = value }
        continue
      }
      used.insert(Field(type: owner.name.value.utf8Key, name: name.utf8Key))
      type = owner.fields[position].type
    }
  }

  /// The type of the objects that a type holds, be it in lists or maps.
  private func objectType(in type: FieldType) -> InventoryType? {
    switch type {
    case .object(let name): schema.type(named: name)
    case .list(let element), .map(let element): objectType(in: element)
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference: nil
    }
  }

  /// The types of the facts and of what is in them, in the order of the schema.
  private var reachableTypes: [InventoryType] {
    var reachable: Set<UTF8Key> = []
    var open = schema.facts.map(\.typeName)
    while let name = open.popLast() {
      guard reachable.insert(name.utf8Key).inserted, let type = schema.type(named: name) else { continue }
      open += type.fields.compactMap { objectType(in: $0.type)?.name.value }
    }
    return schema.types.filter { reachable.contains($0.name.value.utf8Key) }
  }
}
