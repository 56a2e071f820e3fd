// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText

extension InventorySchema {
  /// The keys of an inventory schema.
  package static let schema = ObjectSchema<InventorySchema>(
    "InventorySchema", de: "ein Bestandsschema", en: "an inventory schema"
  ) {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("version", \.version, ValueDecoder.shortVersion.located, de: "Version", en: "version")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.required(
      "types", \.types, .keyed(\.name, .name, InventoryType.schema), de: "Typen von Einträgen",
      en: "types of objects")
    $0.required(
      "facts", \.facts, .keyed(\.name, .name, InventoryFact.schema), de: "Tabellen und einzelne Einträge",
      en: "tables and records")
    $0.optional(
      "renamed", \.renamed, .list(of: InventoryRename.schema.decoder),
      de: "Namen früherer Hauptversionen, damit deren Bestandsaufnahmen lesbar bleiben",
      en: "names of earlier major versions, so that their snapshots remain readable")
  }
  .completed { $0.validated(&$1) }

  /// Reads a file of `kind: InventorySchema`. There is none where types embed themselves, or multiply beyond the limits.
  package static func read(_ file: SourceFile) -> (value: InventorySchema?, diagnostics: [Diagnostic]) {
    DocumentKind.read(file, as: .inventorySchema, schema)
  }
}

extension InventoryType {
  /// The keys of a type.
  package static let schema = ObjectSchema<InventoryType>("Type", de: "ein Typ", en: "a type") {
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.optional("help", \.help, .text, de: "Erläuterung", en: "explanation")
    $0.optional(
      "class", \.classification, .word, de: "Vertraulichkeit der Felder", en: "confidentiality of the fields")
    $0.required("fields", \.fields, .keyed(\.name, .name, InventoryField.schema), de: "Felder", en: "fields")
  }
}

extension InventoryField {
  /// The keys of a field.
  package static let schema = ObjectSchema<InventoryField>(
    "Field", de: "ein Feld", en: "a field", shorthand: "type"
  ) {
    $0.required("type", \.writtenType, ValueDecoder.fieldType.located, de: "Typ", en: "type")
    $0.optional("values", \.members, .members, de: "Werte des Typs `enum`", en: "values of the type `enum`")
    $0.optional("title", \.title, .text, de: "Titel", en: "title")
    $0.optional("help", \.help, .text, de: "Erläuterung", en: "explanation")
    $0.optional("unit", \.unit, .text, de: "Einheit, zur Anzeige", en: "unit, as shown")
    $0.optional("class", \.classification, .word, de: "Vertraulichkeit", en: "confidentiality")
    $0.optional(
      "none", \.mayBeNone, .bool, de: "ob „gibt es nicht“ möglich ist",
      en: "whether \"there is none\" is possible")
    $0.optional(
      "absent", \.absent, .word, de: "was ein fehlender Wert bedeutet", en: "what an absent value means")
    $0.optional(
      "past", \.isPast, .bool,
      de: "ob ein Tag hier vergangen sein muss; ein späterer zählt als nicht angegeben",
      en: "whether a day here must have passed; a later one counts as not recorded")
    $0.optional(
      "find", \.finding, .findingHints, de: "wo der Wert zu finden ist, je Werkzeug",
      en: "where to find the value, by tool")
  }
  .completed { $0.complete(&$1) }

  private func complete(_ context: inout DecodingContext) -> InventoryField? {
    if absent == .none, !mayBeNone { context.report(.absentWithoutNone, at: location.span) }
    if isPast, ![.date, .timestamp].contains(writtenType.value) {
      context.report(.pastWithoutDay(writtenType.value.description), at: writtenType.location.span)
    }
    var result = self
    result.type = writtenType.value.withMembers(members.map(\.id.value))
    if result.type.hasEnumeration, members.isEmpty {
      context.report(.enumWithoutValues, at: writtenType.location.span)
      return nil
    }
    if !result.type.hasEnumeration, let member = members.first {
      context.report(.valuesWithoutEnum, at: member.location.span)
    }
    return result
  }
}

extension FieldType {
  /// The type with the members of its enumeration set.
  fileprivate func withMembers(_ members: [String]) -> FieldType {
    switch self {
    case .enumeration: .enumeration(members)
    case .list(let element): .list(element.withMembers(members))
    case .map(let value): .map(value.withMembers(members))
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .object, .reference: self
    }
  }
}

extension InventoryFact {
  /// The keys of a fact.
  package static let schema = ObjectSchema<InventoryFact>(
    "Fact", de: "eine Tabelle oder ein einzelner Eintrag", en: "a table or a record", shorthand: "type"
  ) {
    $0.required(
      "type", \.writtenType, ValueDecoder.fieldType.located,
      de: "`list<Typ>` für eine Tabelle, sonst ein Typ", en: "`list<type>` for a table, else a type")
    $0.optional(
      "key", \.key, .name, de: "Feld, das eine Zeile kennzeichnet", en: "field that identifies a row")
    $0.optional("title", \.title, .text, de: "Titel", en: "title")
    $0.optional("help", \.help, .text, de: "Erläuterung", en: "explanation")
  }
  .completed { fact, _ in
    var result = fact
    result.type = fact.writtenType.value
    return result
  }
}

extension EnumerationMember {
  /// The keys of a member.
  package static let schema = ObjectSchema<EnumerationMember>(
    "EnumerationMember", de: "ein Wert einer Aufzählung", en: "a value of an enumeration", shorthand: "id"
  ) {
    $0.required(
      "id", \.id, .locatedText, de: "das Wort in Dokumenten und Ausdrücken",
      en: "the word in documents and expressions")
    $0.optional("title", \.title, .text, de: "Titel", en: "title")
  }
}

extension ValueDecoder where Value == [EnumerationMember] {
  /// The members of an enumeration.
  static let members = list.flatMap { members, node, context -> [EnumerationMember]? in
    guard members.count <= DocumentLimits.enumerationMembers else {
      let what = LocalizedText(de: "Werte einer Aufzählung", en: "values of an enumeration")
      context.report(.tooMany(what, limit: DocumentLimits.enumerationMembers), at: node)
      return nil
    }
    return members
  }

  private static let list = set(of: EnumerationMember.schema.decoder) { $0.id }
}

extension ValueDecoder where Value == [FindingHint] {
  /// Places by tool.
  static let findingHints = dictionary(ValueDecoder<Identifier>.locatedText, .text) {
    FindingHint(tool: $0, place: $1)
  }
}

extension ValueDecoder where Value == FieldType {
  /// A type as a schema writes it; an enumeration gets its members later.
  static let fieldType = ValueDecoder(.text(pattern: nil)) { node, context in
    guard let text = node.scalarText(.text, &context) else { return nil }
    guard let type = FieldType(text, members: []) else {
      context.report(.invalidType(text), at: node)
      return nil
    }
    return type
  }
}
