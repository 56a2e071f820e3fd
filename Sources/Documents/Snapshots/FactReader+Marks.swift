// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

/// What a snapshot says about a table beside its rows.
enum TableEnvelope {
  /// The keys, in the order in which messages list them.
  static let keys = ["complete", "class", "fields", "rows"]
  /// What the mapping is called in messages.
  static let title = LocalizedText(de: "Angaben zu einer Tabelle", en: "what is said about a table")
}

extension FactReader {
  /// Reads `complete: no` or `complete: {by: …, on: …}`.
  mutating func completeness(_ node: MarkupNode) -> Completeness? {
    switch node.content {
    case .mapping:
      guard let declared = decode(node, DeclaredCompleteness.schema.decoder) else { return nil }
      return .declared(by: declared.by, on: declared.on)
    case .scalar(let text, let style):
      let isNo = text == "no" || text == "nein" || text == "false"
      if isNo, !style.isMarkedAsText { return .open }
      report(.invalidCompleteness, at: node.span)
      return nil
    case .sequence:
      report(.invalidCompleteness, at: node.span)
      return nil
    }
  }

  /// Reads the class that a whole table is raised to.
  mutating func mark(_ builder: TableBuilder, _ node: MarkupNode) {
    guard let mark = decode(node, ValueDecoder<Classification>.word) else { return }
    let least = builder.rows.type?.classification ?? .open
    if mark < least { report(.loweredClassification(mark.rawValue, least: least.rawValue), at: node.span) }
    builder.marks.table = max(mark, least)
  }

  /// Reads the classes that single fields are raised to.
  mutating func markFields(_ builder: TableBuilder, _ node: MarkupNode) {
    let decoder = ValueDecoder<[FieldMark]>.dictionary(
      .locatedText, ValueDecoder<Classification>.word.located
    ) {
      FieldMark(field: $0, classification: $1)
    }
    for mark in decode(node, decoder) ?? [] { self.mark(builder, mark) }
  }

  private mutating func mark(_ builder: TableBuilder, _ mark: FieldMark) {
    guard let type = builder.rows.type else { return }
    guard let position = type.position(of: mark.field.value) else {
      let known = type.fields.map(\.name.value)
      let nearest = nearestName(to: mark.field.value, among: known)
      report(
        .unknownKey(mark.field.value, in: type.title, nearest: nearest, known: known),
        at: mark.field.location.span)
      return
    }
    let least = type.fields[position].classification ?? type.classification ?? .open
    let given = mark.classification
    if given.value < least {
      report(.loweredClassification(given.value.rawValue, least: least.rawValue), at: given.location.span)
    }
    if builder.marks.fields.isEmpty { builder.marks.fields = Array(repeating: nil, count: type.fields.count) }
    builder.marks.fields[position] = max(given.value, least)
  }

  /// Reads `_class` of a row, or of a record, where it may also name single fields.
  mutating func markRow(_ builder: TableBuilder, _ node: MarkupNode) {
    guard builder.fact.isTable else {
      if case .mapping = node.content { markFields(builder, node) } else { mark(builder, node) }
      return
    }
    guard let mark = decode(node, ValueDecoder<Classification>.word) else { return }
    raiseRow(builder, to: mark, at: node.span)
  }

  /// Raises the row that is being read; a class below that of its type is reported.
  mutating func raiseRow(_ builder: TableBuilder, to mark: Classification, at span: SourceSpan) {
    let least = builder.rows.type?.classification ?? .open
    if mark < least { report(.loweredClassification(mark.rawValue, least: least.rawValue), at: span) }
    builder.markRow(max(mark, least))
  }
}

/// The class that one field is raised to.
private struct FieldMark: Sendable {
  let field: Identifier
  let classification: Located<Classification>
}

/// Who has declared on which day that a table is complete.
struct DeclaredCompleteness: DocumentPart {
  var location: SourceLocation
  var by = ""
  var on = CivilDate(daysSinceEpoch: 0)

  init(at location: SourceLocation) { self.location = location }

  static let schema = ObjectSchema<DeclaredCompleteness>(
    "Completeness", de: "eine Erklärung der Vollständigkeit", en: "a declaration of completeness"
  ) {
    $0.required("by", \.by, .string, de: "Rolle, die es erklärt", en: "role that declares it")
    $0.required("on", \.on, .date, de: "Tag der Erklärung", en: "day of the declaration")
  }
}
