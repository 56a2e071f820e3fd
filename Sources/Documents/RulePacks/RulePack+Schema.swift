// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText

extension RulePack {
  /// The keys of `pack.yaml`.
  package static let schema = ObjectSchema<RulePack>("RulePack", de: "ein Regelpaket", en: "a rule pack") {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("version", \.version, ValueDecoder.version.located, de: "Version", en: "version")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
    $0.required("publisher", \.publisher, .string, de: "Herausgeber", en: "publisher")
    $0.optional("valid", \.valid, DatePeriod.schema.decoder, de: "Gültigkeit", en: "validity")
    $0.required(
      "inventory", \.inventories, .inventories, de: "Bestandsschema der Regeln, auch je Träger",
      en: "inventory schema of the rules, also by bearer")
    $0.optional(
      "requires", \.requires, .set(of: PackRequirement.schema.decoder) { $0.pack }, de: "andere Pakete",
      en: "other packs")
    $0.optional(
      "parameters", \.parameters, .keyed(\.id, .name, Parameter.schema),
      de: "was eine Kommune einstellen darf",
      en: "what a municipality may set")
    $0.optional(
      "sources", \.sourceIDs, .set(of: .identifier) { $0 }, de: "Quellen, je eine Datei in `sources`",
      en: "sources, one file each in `sources`")
    $0.optional(
      "coverage", \.coverage, PublishedCoverage.schema.decoder,
      de: "wie die Veröffentlichung die Abdeckung zählt", en: "how the publication counts coverage")
    $0.optional(
      "sheet", \.sheet, QuestionSheet.schema.decoder,
      de: "Tabellenblatt der Veröffentlichung, in dem Fragen beantwortet werden",
      en: "spreadsheet of the publication in which questions are answered")
    $0.required(
      "domains", \.domains, .set(of: Domain.schema.decoder) { $0.id }, de: "Handlungsfelder", en: "domains")
  }
}

extension Domain {
  /// The keys of a domain.
  package static let schema = ObjectSchema<Domain>("Domain", de: "ein Handlungsfeld", en: "a domain") {
    $0.required("id", \.id, .identifier, de: "Kennung", en: "identifier")
    $0.required("title", \.title, .text, de: "Titel", en: "title")
  }
}

extension PublishedCoverage {
  /// The keys of a way of counting.
  package static let schema = ObjectSchema<PublishedCoverage>(
    "PublishedCoverage", de: "eine Zählweise", en: "a way of counting"
  ) {
    $0.required("title", \.title, .text, de: "Name der Zählweise", en: "name of the way of counting")
    $0.required("open", \.open, .word, de: "als was offene Regeln zählen", en: "what open rules count as")
  }
}

extension QuestionSheet {
  /// The keys of a spreadsheet.
  package static let schema = ObjectSchema<QuestionSheet>(
    "QuestionSheet", de: "ein Tabellenblatt mit Fragen", en: "a spreadsheet with questions"
  ) {
    $0.required("list", \.list, .string, de: "Spalte mit der Liste", en: "column with the list")
    $0.required(
      "number", \.number, .string, de: "Spalte mit der Nummer der Frage in der Liste",
      en: "column with the number of the question in the list")
    $0.required("question", \.question, .string, de: "Spalte mit dem Wortlaut", en: "column with the wording")
    $0.required("answer", \.answer, .string, de: "Spalte mit der Antwort", en: "column with the answer")
    $0.required(
      "note", \.note, .string, de: "Spalte mit Bemerkungen und Begründungen",
      en: "column with remarks and reasons")
    $0.required(
      "lists", \.lists, .dictionary(.string, .identifier) { SheetList(name: $0, key: $1) },
      de:
        "Listen nach ihrem Namen im Blatt, je mit dem Anfang der Kennung ihrer Regeln: `backup` für `backup-3`",
      en:
        "lists by their name in the sheet, each with what the ids of its rules begin with: `backup` for `backup-3`"
    )
  }
}

extension PackRequirement {
  /// The keys of a requirement.
  package static let schema = ObjectSchema<PackRequirement>(
    "PackRequirement", de: "ein vorausgesetztes Paket", en: "a pack that is needed"
  ) {
    $0.required("pack", \.pack, .identifier, de: "Kennung des Pakets", en: "identifier of the pack")
    $0.required(
      "version", \.version, ValueDecoder.requirement.located, de: "Versionen, etwa `^2026.1`",
      en: "versions, such as `^2026.1`")
  }
}

extension ValueDecoder where Value == [PackInventory] {
  /// One schema for all bearers, or one for each.
  static let inventories = ValueDecoder(.either([reference.shape, byBearer.shape])) { node, context in
    if case .mapping = node.content { return byBearer.decode(node, &context) }
    return reference.decode(node, &context)
  }

  private static let byBearer = dictionary(ValueDecoder<Bearer>.word, .schemaReference) {
    PackInventory(bearer: $0, schema: $1)
  }

  private static let reference = ValueDecoder<SchemaReference>.schemaReference.flatMap { schema, _, _ in
    Bearer.allCases.map { PackInventory(bearer: $0, schema: schema) }
  }
}

extension ValueDecoder where Value == Identifier {
  /// A name that expressions can use.
  package static let name = ValueDecoder(.text(pattern: "^[A-Za-z][A-Za-z0-9_]*$")) { node, context in
    guard let text = node.scalarText(.text, &context) else { return nil }
    guard isName(text) else {
      context.report(.invalidName(text), at: node)
      return nil
    }
    return Identifier(text, at: context.location(node.span))
  }
}
