// SPDX-License-Identifier: EUPL-1.2

package import CEL
package import Documents
import SourceText

/// The types that expressions see of an inventory schema: the only place where one is mapped to the other.
///
/// Field `i` of an object type is field `i` of the schema's type and column `i` of its tables.
package struct FactTypes: Sendable {
  /// The schema.
  package let schema: InventorySchema
  /// The object type of each fact's rows, in the order of the schema's facts.
  package let rowTypes: [ObjectType]
  /// One variable per fact: a list for a table, an object for a record.
  package let variables: [VariableDeclaration]

  /// Maps a schema; `nil` for one whose types contain themselves or are missing, which its reader has reported.
  package init?(_ schema: InventorySchema) {
    var builder = ObjectTypeBuilder(schema: schema)
    rowTypes = schema.facts.compactMap { builder.objectType(named: $0.typeName) }
    guard rowTypes.count == schema.facts.count else { return nil }
    self.schema = schema
    variables = zip(schema.facts, rowTypes).map { fact, type in
      VariableDeclaration(fact.name.value, fact.isTable ? .list(.object(type)) : .object(type))
    }
  }

  /// The type of a single value, such as a parameter.
  static func valueType(ofScalar type: FieldType, named name: String) -> ValueType {
    switch type {
    case .string, .reference: .string
    case .int: .int
    case .double: .double
    case .bool: .bool
    case .date, .timestamp: .timestamp
    case .duration: .duration
    case .enumeration(let members): .enumeration(EnumerationType(name: name, members: members))
    case .list, .map, .object: .dyn
    }
  }
}

/// Builds object types from the innermost outwards.
private struct ObjectTypeBuilder {
  let schema: InventorySchema
  private var finished: [UTF8Key: ObjectType] = [:]
  private var open: [UTF8Key] = []

  init(schema: InventorySchema) { self.schema = schema }

  mutating func objectType(named name: String) -> ObjectType? {
    if let type = finished[name.utf8Key] { return type }
    guard let type = schema.type(named: name) else { return nil }
    guard !open.contains(name.utf8Key) else { return nil }
    open.append(name.utf8Key)
    defer { open.removeLast() }
    let fields = type.fields.map { field in
      ObjectType.Field(
        name: field.name.value, type: valueType(of: field.type, named: name + "." + field.name.value),
        mayBeNone: field.mayBeNone)
    }
    let built = ObjectType(name: name, fields: fields)
    finished[name.utf8Key] = built
    return built
  }

  private mutating func valueType(of type: FieldType, named name: String) -> ValueType {
    switch type {
    case .list(let element): .list(valueType(of: element, named: name))
    case .map(let value): .map(key: .string, value: valueType(of: value, named: name))
    case .object(let object): objectType(named: object).map(ValueType.object) ?? .failed
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference:
      FactTypes.valueType(ofScalar: type, named: name)
    }
  }
}
