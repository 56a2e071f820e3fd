// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

/// Reads facts from YAML, JSON and CSV straight into columns, directed by an inventory schema.
struct FactReader {
  let schema: InventorySchema
  let file: SourceFile
  /// One builder per fact of the schema.
  let builders: [TableBuilder]
  private(set) var context: DecodingContext
  private var findings = 0

  /// Prepares to read facts from one file into builders that several files may share.
  init(schema: InventorySchema, builders: [TableBuilder], file: SourceFile) {
    self.schema = schema
    self.builders = builders
    self.file = file
    context = DecodingContext(file: file)
  }

  /// One empty builder per fact of a schema.
  static func builders(for schema: InventorySchema) -> [TableBuilder] {
    schema.facts.indices.map { TableBuilder($0, in: schema) }
  }

  /// Reports a message, up to a limit per table.
  mutating func report(_ message: DocumentMessage, at span: SourceSpan) {
    if findings < DocumentLimits.diagnosticsPerTable {
      context.report(message, at: span)
    } else if findings == DocumentLimits.diagnosticsPerTable {
      context.report(.moreFindings(limit: DocumentLimits.diagnosticsPerTable), at: span)
    }
    findings += 1
  }

  mutating func add(_ diagnostics: [Diagnostic]) { context.add(diagnostics) }

  /// Starts to count the findings of another table.
  mutating func startTable() { findings = 0 }

  /// Reads a node with a decoder that reports by itself.
  mutating func decode<Value>(_ node: MarkupNode, _ decoder: ValueDecoder<Value>) -> Value? {
    decoder.decode(node, &context)
  }
}

// MARK: - Facts

extension FactReader {
  /// Reads a mapping from fact to table or record, whose begin event was just handed out.
  mutating func readFacts(from cursor: inout MarkupCursor) {
    while case .scalar(let key) = cursor.next() {
      let name = key.text
      let span = key.span
      guard let value = cursor.next() else { return }
      startTable()
      guard let builder = builder(named: name, at: span) else {
        cursor.skip(value)
        continue
      }
      builder.isGiven = true
      builder.origin.location = context.location(span)
      builder.fact.isTable
        ? readTable(value, into: builder, from: &cursor) : readRecord(value, into: builder, from: &cursor)
    }
  }

  /// The builder of a fact; a name that the schema does not know is reported.
  private mutating func builder(named name: String, at span: SourceSpan) -> TableBuilder? {
    if let builder = builders.first(where: { $0.fact.name.value.utf8Key == name.utf8Key }) { return builder }
    if schema.withdrawnFacts.contains(where: { $0.utf8Key == name.utf8Key }) { return nil }
    let known = schema.facts.map(\.name.value)
    report(.unknownFact(name, nearest: nearestName(to: name, among: known), known: known), at: span)
    return nil
  }

  private mutating func readRecord(
    _ event: MarkupEvent, into builder: TableBuilder, from cursor: inout MarkupCursor
  ) {
    switch event {
    case .scalar(let scalar) where scalar.isNull: builder.state = .none
    case .beginMapping(let span):
      builder.origin.file = file
      builder.state = .recorded
      if !readDirectly(builder, from: &cursor) {
        readRow(from: &cursor, into: builder.rows, marking: builder)
      }
      builder.endRow(at: span.start)
    case .scalar, .beginSequence, .endMapping, .endSequence:
      report(.wrongType(expected: .mapping, found: FoundShape(event)), at: event.span)
      cursor.skip(event)
    }
  }

  private mutating func readTable(
    _ event: MarkupEvent, into builder: TableBuilder, from cursor: inout MarkupCursor
  ) {
    switch event {
    case .scalar(let scalar) where scalar.isNull: builder.completeness = .none
    case .beginSequence: readRows(from: &cursor, into: builder)
    case .beginMapping: readEnvelope(from: &cursor, into: builder)
    case .scalar, .endMapping, .endSequence:
      report(.wrongType(expected: .list, found: FoundShape(event)), at: event.span)
    }
  }

  /// Reads `{complete: …, class: …, fields: …, rows: …}`.
  private mutating func readEnvelope(from cursor: inout MarkupCursor, into builder: TableBuilder) {
    while case .scalar(let key) = cursor.next() {
      let name = key.text
      let span = key.span
      guard let value = cursor.next() else { return }
      if name == "rows", case .beginSequence = value {
        readRows(from: &cursor, into: builder)
        continue
      }
      guard let node = MarkupNode.read(value, from: &cursor) else { return }
      switch name {
      case "rows": report(.wrongType(expected: .list, found: FoundShape(node)), at: node.span)
      case "complete": builder.completeness = completeness(node) ?? builder.completeness
      case "class": mark(builder, node)
      case "fields": markFields(builder, node)
      default:
        let known = TableEnvelope.keys
        let nearest = nearestName(to: name, among: known)
        report(.unknownKey(name, in: TableEnvelope.title, nearest: nearest, known: known), at: span)
      }
    }
  }

  private mutating func readRows(from cursor: inout MarkupCursor, into builder: TableBuilder) {
    builder.origin.file = file
    builder.hasRows = true
    while let event = nextRow(of: builder, from: &cursor) {
      switch event {
      case .beginMapping(let span):
        let first = readRow(from: &cursor, into: builder.rows, marking: builder)
        builder.endRow(at: span.start)
        checkKey(builder, at: first ?? span)
      case .endSequence: return
      case .scalar, .beginSequence, .endMapping:
        report(.wrongType(expected: .mapping, found: FoundShape(event)), at: event.span)
        cursor.skip(event)
      }
    }
  }

  /// Reads rows for as long as they are nothing but what the schema expects; the first that is not is handed on.
  private func nextRow(of builder: TableBuilder, from cursor: inout MarkupCursor) -> MarkupEvent? {
    if builder.rows.layout.isDirect, let values = cursor.values {
      var reader = JSONRowReader(values)
      reader.readRows(into: builder)
      cursor.moveOn(to: reader.values)
    }
    return cursor.next()
  }

  /// Reads a record if it is nothing but what the schema expects, up to its end and with it.
  private func readDirectly(_ builder: TableBuilder, from cursor: inout MarkupCursor) -> Bool {
    guard builder.rows.layout.isDirect, let values = cursor.values else { return false }
    var reader = JSONRowReader(values)
    guard reader.readRecord(into: builder.rows) else { return false }
    cursor.moveOn(to: reader.values)
    _ = cursor.next()
    return true
  }

  /// Reports a row whose key is not recorded.
  mutating func checkKey(_ builder: TableBuilder, at span: SourceSpan) {
    guard let position = builder.keyPosition else { return }
    guard !builder.rows.lastRowHasValue(at: position) else { return }
    report(.missingRowKey(builder.rows.fields[position].name.value), at: span)
  }
}

// MARK: - Rows and values

extension FactReader {
  /// Reads the keys of a mapping into the next row of columns, up to the end of the mapping.
  ///
  /// - Parameter marking: The table whose row or record this is; `nil` for a nested object.
  /// - Returns: Where the first key stands.
  @discardableResult
  private mutating func readRow(
    from cursor: inout MarkupCursor, into row: RecordBuilder, marking builder: TableBuilder?
  ) -> SourceSpan? {
    var first: SourceSpan?
    while case .scalar(let key) = cursor.next() {
      if first == nil { first = key.span }
      if let position = row.position(of: key.bytes) {
        guard let value = cursor.next() else { break }
        readValue(value, into: row, at: position, from: &cursor)
      } else if let builder, key.equals("_class") {
        guard let value = cursor.next(), let node = MarkupNode.read(value, from: &cursor) else { break }
        markRow(builder, node)
      } else {
        reportUnknownField(key.text, row, at: key.span)
        guard let value = cursor.next() else { break }
        cursor.skip(value)
      }
    }
    return first
  }

  private mutating func reportUnknownField(_ name: String, _ row: RecordBuilder, at span: SourceSpan) {
    guard !(row.type?.withdrawn.contains { $0.utf8Key == name.utf8Key } ?? false) else { return }
    let known = row.fields.map(\.name.value)
    let title = row.type?.title ?? LocalizedText(de: "", en: "")
    report(.unknownKey(name, in: title, nearest: nearestName(to: name, among: known), known: known), at: span)
  }

  /// Reads the value of a field, which may be "none" where the schema says so.
  private mutating func readValue(
    _ event: MarkupEvent, into row: RecordBuilder, at position: Int, from cursor: inout MarkupCursor
  ) {
    if case .scalar(let scalar) = event, scalar.isNull {
      let mayBeNone = row.mayBeNone[position]
      if !mayBeNone { report(.noneNotAllowed(row.fields[position].name.value), at: scalar.span) }
      row.column(at: position).appendAbsent(isNone: mayBeNone)
    } else {
      readPart(event, into: row.column(at: position), from: &cursor)
    }
  }

  /// Reads a value, an element of a list or a value of a map. Nested as deep as the type is.
  private mutating func readPart(
    _ event: MarkupEvent, into column: ColumnBuilder, from cursor: inout MarkupCursor
  ) {
    switch event {
    case .scalar(let scalar) where !scalar.isNull:
      if let message = column.append(scalar.bytes, scalar.style) { report(message, at: scalar.span) }
    case .beginSequence where column.kind == .list:
      readElements(into: column, from: &cursor)
    case .beginMapping where column.kind == .map:
      readEntries(into: column, from: &cursor)
    case .beginMapping where column.kind == .object:
      if let record = column.record {
        readRow(from: &cursor, into: record, marking: nil)
        record.endRow()
      }
      column.appendParts()
    case .scalar, .beginMapping, .beginSequence, .endMapping, .endSequence:
      report(.wrongType(expected: column.type.shape, found: FoundShape(event)), at: event.span)
      cursor.skip(event)
      column.appendAbsent(isNone: false)
    }
  }

  private mutating func readElements(into column: ColumnBuilder, from cursor: inout MarkupCursor) {
    while let event = cursor.next() {
      if case .endSequence = event { break }
      if let element = column.element { readPart(event, into: element, from: &cursor) }
    }
    column.appendParts()
  }

  private mutating func readEntries(into column: ColumnBuilder, from cursor: inout MarkupCursor) {
    while case .scalar(let key) = cursor.next() {
      column.appendMapKey(key.bytes)
      guard let value = cursor.next(), let element = column.element else { break }
      readPart(value, into: element, from: &cursor)
    }
    column.appendParts()
  }
}

extension FoundShape {
  /// What an event begins.
  init(_ event: MarkupEvent) {
    switch event {
    case .scalar(let scalar): self = scalar.isNull ? .none : FoundShape(scalar.style)
    case .beginMapping, .endMapping: self = .mapping
    case .beginSequence, .endSequence: self = .list
    }
  }
}
