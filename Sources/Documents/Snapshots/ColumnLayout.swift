// SPDX-License-Identifier: EUPL-1.2

import SourceText
import Values

/// What all columns of a type have in common, worked out once per schema.
final class ColumnLayout: Sendable {
  let type: FieldType
  /// What the cells hold.
  let kind: ColumnCells.Kind
  /// The members of an enumeration; none for other types.
  let words: WordList
  /// The elements of a list or the values of a map.
  let element: ColumnLayout?
  /// The columns of an object type.
  let record: RecordLayout?
  /// Whether values can be read without their places being kept: all but maps, whose keys may stand there twice.
  let isDirect: Bool
  /// Whether a reference to another table is in the type, also in the fields of objects.
  let holdsReference: Bool

  init(_ type: FieldType, element: ColumnLayout? = nil, record: RecordLayout? = nil) {
    self.type = type
    kind = ColumnCells.Kind(type)
    if case .enumeration(let members) = type { words = WordList(members) } else { words = WordList([]) }
    self.element = element
    self.record = record
    isDirect = kind != .map && element?.isDirect ?? true && record?.isDirect ?? true
    if case .reference = type {
      holdsReference = true
    } else {
      holdsReference = element?.holdsReference ?? false || record?.holdsReference ?? false
    }
  }
}

/// What all rows of an object type have in common, worked out once per schema.
final class RecordLayout: Sendable {
  /// The type, if it is known.
  let type: InventoryType?
  /// The fields, in the order of the columns.
  let fields: [InventoryField]
  /// One layout per field.
  let columns: [ColumnLayout]
  /// Whether a field may be recorded as "there is none", by position.
  let mayBeNone: [Bool]
  /// Whether a row that does not have a field says "there is none", by position.
  let absentIsNone: [Bool]
  /// The positions of fields that only the past can be recorded in.
  let pastFields: [Int]
  /// The names of the fields.
  let names: FieldNames
  /// Whether rows can be read without their places being kept.
  let isDirect: Bool
  /// Whether a reference to another table is in a field, also in the fields of objects inside.
  let holdsReference: Bool

  init(_ type: InventoryType?, columns: [ColumnLayout]) {
    self.type = type
    fields = type?.fields ?? []
    self.columns = columns
    mayBeNone = fields.map(\.mayBeNone)
    absentIsNone = fields.map { $0.absent == .none }
    pastFields = fields.indices.filter { type?.fields[$0].isPast ?? false }
    names = FieldNames(fields.map(\.name.value))
    isDirect = columns.allSatisfy(\.isDirect)
    holdsReference = columns.contains(where: \.holdsReference)
  }
}

extension InventorySchema {
  /// The layouts of the rows of all facts, by position. The types must not embed themselves.
  func recordLayouts() -> [RecordLayout] {
    var layouts = LayoutTable(schema: self)
    return facts.map { layouts.record($0.typeName) }
  }

  /// A column of a type in which nothing is recorded. The type must not embed itself.
  func blankColumn(of type: FieldType, count: Int) -> Column {
    var layouts = LayoutTable(schema: self)
    let builder = ColumnBuilder(standaloneFor: layouts.column(type))
    defer { builder.free() }
    builder.fill(to: count, isNone: false)
    return builder.column()
  }
}

/// Makes the layout of each type once.
private struct LayoutTable {
  let schema: InventorySchema
  private var known: [UTF8Key: RecordLayout] = [:]

  init(schema: InventorySchema) { self.schema = schema }

  mutating func record(_ name: String) -> RecordLayout {
    if let layout = known[name.utf8Key] { return layout }
    let type = schema.type(named: name)
    var columns: [ColumnLayout] = []
    for field in type?.fields ?? [] { columns.append(column(field.type)) }
    let layout = RecordLayout(type, columns: columns)
    known[name.utf8Key] = layout
    return layout
  }

  mutating func column(_ type: FieldType) -> ColumnLayout {
    switch type {
    case .list(let element), .map(let element): ColumnLayout(type, element: column(element))
    case .object(let name): ColumnLayout(type, record: record(name))
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference:
      ColumnLayout(type)
    }
  }
}
