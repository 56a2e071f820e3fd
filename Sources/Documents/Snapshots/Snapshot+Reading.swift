// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText

extension Snapshot {
  /// Reads the head of a snapshot, without its facts: which schema it needs, whose it is, of which day.
  ///
  /// Where the head stands before the facts, what follows is not looked at: then the head costs as much as its own lines.
  ///
  /// - Parameters:
  ///   - files: The one file, or all files of the folder.
  ///   - isWhole: Whether what follows the facts is to be read in any case.
  package static func head(
    of files: [SourceFile], isWhole: Bool = false
  ) -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    guard let main = mainFile(of: files) else { return (nil, [missingFile(files)]) }
    return SnapshotFile.read(main, endsBeforeFacts: !isWhole) { _, cursor, event in cursor.skip(event) }
  }

  /// Reads a snapshot: one YAML or JSON file, or the files of a folder with `snapshot.yaml` (or `.json`) and one CSV
  /// file per table, named like the table. Files with other endings are not looked at.
  ///
  /// Everything that is wrong is reported, in all files. A snapshot may come with errors; what was in error is then
  /// not recorded.
  package static func read(
    _ files: [SourceFile], schema: InventorySchema
  ) -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    guard let main = mainFile(of: files) else { return (nil, [missingFile(files)]) }
    let builders = FactReader.builders(for: schema)
    var (snapshot, diagnostics) = SnapshotFile.read(main) { context, cursor, event in
      var reader = FactReader(schema: schema, builders: builders, file: main)
      reader.readFacts(event, from: &cursor)
      context.add(reader.context.diagnostics)
    }
    if let snapshot, !snapshot.schema.allows(schema) {
      diagnostics.append(Diagnostic(wrongSchema(snapshot.schema, schema), at: snapshot.schema.location))
    }
    for file in files.sorted(by: { $0.name.utf8Key < $1.name.utf8Key }) where isCSV(file) {
      diagnostics += readTable(file, schema: schema, builders: builders)
    }
    diagnostics += checkCompleteness(builders)
    let facts = builders.map { $0.result() }
    diagnostics += FactLinks(facts, schema: schema).diagnostics
    snapshot?.facts = facts
    if let snapshot { diagnostics += snapshot.checkProvenance(schema) }
    return (snapshot, diagnostics)
  }

  /// The file that holds the head: the only one, or the one called `snapshot`.
  private static func mainFile(of files: [SourceFile]) -> SourceFile? {
    let candidates = files.filter { MarkupFormat(fileName: $0.name) != nil }
    return candidates.first { baseName($0) == "snapshot" } ?? (files.count == 1 ? candidates.first : nil)
  }

  private static func missingFile(_ files: [SourceFile]) -> Diagnostic {
    let place = files.first.map { SourceLocation(file: $0, span: SourceSpan(start: 0, end: 0)) }
    return Diagnostic(DocumentMessage.missingSnapshotFile, at: place)
  }

  private static func isCSV(_ file: SourceFile) -> Bool { file.name.lowercased().hasSuffix(".csv") }

  /// The name of a file without folder and ending.
  private static func baseName(_ file: SourceFile) -> String {
    let name = file.name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return String(name) }
    return String(name[..<dot])
  }

  private static func readTable(
    _ file: SourceFile, schema: InventorySchema, builders: [TableBuilder]
  ) -> [Diagnostic] {
    let name = baseName(file)
    let start = SourceLocation(file: file, span: SourceSpan(start: 0, end: 0))
    guard let builder = builders.first(where: { $0.fact.name.value.utf8Key == name.utf8Key }) else {
      let known = schema.facts.filter(\.isTable).map(\.name.value)
      let nearest = nearestName(to: name, among: known)
      return [Diagnostic(DocumentMessage.unknownFact(name, nearest: nearest, known: known), at: start)]
    }
    guard builder.fact.isTable else { return [Diagnostic(DocumentMessage.recordInCSV(name), at: start)] }
    guard !builder.hasRows, builder.completeness != .none else {
      let note = Note.first(builder.origin.location)
      return [Diagnostic(DocumentMessage.factTwice(name), at: start, notes: [note])]
    }
    builder.isGiven = true
    if builder.origin.location == nil { builder.origin.location = start }
    return FactReader.readCSV(file, into: builder, schema: schema)
  }

  /// Warns of tables with rows that nobody has declared to be complete.
  private static func checkCompleteness(_ builders: [TableBuilder]) -> [Diagnostic] {
    builders.compactMap { builder in
      guard builder.fact.isTable, builder.completeness == .undeclared, builder.rowCount > 0 else {
        return nil
      }
      return Diagnostic(
        DocumentMessage.takenAsComplete(builder.fact.name.value), at: builder.origin.location)
    }
  }

  private static func wrongSchema(_ wanted: SchemaReference, _ given: InventorySchema) -> DocumentMessage {
    let version = wanted.version
    return .wrongSchema(
      "\(wanted.id)@\(version)", given: "\(given.id.value)@\(given.version.value)")
  }

  private func checkProvenance(_ schema: InventorySchema) -> [Diagnostic] {
    var context = DecodingContext(file: location.file)
    let known = schema.facts.map(\.name.value) + ["answers"]
    for entry in provenance {
      context.check(entry.part.value, at: entry.part.location, isOneOf: known, .table)
    }
    return context.diagnostics
  }
}

/// Reads a snapshot's file: the head as a tree, the facts as they stream by.
private enum SnapshotFile {
  /// What a head must say; only once it has may reading end before the facts.
  private static let headKeys = ["pegel", "kind", "commune", "taken", "schema"]

  /// - Parameters:
  ///   - endsBeforeFacts: Whether to end before the facts, if the head is whole by then.
  ///   - facts: Reads the value of `facts`, or passes over it.
  static func read(
    _ file: SourceFile, endsBeforeFacts: Bool = false,
    facts: (inout DecodingContext, inout MarkupCursor, MarkupEvent) -> Void
  ) -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    var context = DecodingContext(file: file)
    guard let format = MarkupFormat(fileName: file.name) else {
      context.report(.unknownFormat(file.name), at: SourceSpan(start: 0, end: 0))
      return (nil, context.diagnostics)
    }
    var cursor = MarkupCursor(file, as: format, reading: endsBeforeFacts ? .beginning : .whole)
    let node = head(&context, &cursor, endsBeforeFacts: endsBeforeFacts, facts)
    if !endsBeforeFacts { while cursor.next() != nil {} }
    context.add(cursor.diagnostics)
    guard let node else { return (nil, context.diagnostics) }
    let snapshot = DocumentKind.decode(node, as: .snapshot, Snapshot.schema, &context)
    return (snapshot, context.diagnostics)
  }

  /// The document without its facts; `nil` if it could not be read to its end.
  private static func head(
    _ context: inout DecodingContext, _ cursor: inout MarkupCursor, endsBeforeFacts: Bool,
    _ facts: (inout DecodingContext, inout MarkupCursor, MarkupEvent) -> Void
  ) -> MarkupNode? {
    guard let begin = cursor.next() else { return nil }
    guard case .beginMapping(let start) = begin else { return MarkupNode.read(begin, from: &cursor) }
    var entries: [MarkupNode.Entry] = []
    while let event = cursor.next() {
      guard case .scalar(let key) = event else {
        let span = SourceSpan(start: start.start, end: event.span.end)
        return MarkupNode(content: .mapping(entries), span: span)
      }
      let (name, style, span) = (key.text, key.style, key.span)
      guard let value = cursor.next() else { return nil }
      if name == "facts" {
        if endsBeforeFacts, headKeys.allSatisfy({ key in entries.contains { $0.key == key } }) {
          return MarkupNode(
            content: .mapping(entries), span: SourceSpan(start: start.start, end: span.start))
        }
        facts(&context, &cursor, value)
        continue
      }
      guard let node = MarkupNode.read(value, from: &cursor) else { return nil }
      entries.append(MarkupNode.Entry(key: name, keyStyle: style, keySpan: span, value: node))
    }
    return nil
  }
}

extension FactReader {
  /// Reads the value of `facts`: a mapping, or nothing.
  mutating func readFacts(_ event: MarkupEvent, from cursor: inout MarkupCursor) {
    if case .beginMapping = event {
      readFacts(from: &cursor)
      return
    }
    if case .scalar(let scalar) = event, scalar.isNull { return }
    report(.wrongType(expected: .mapping, found: FoundShape(event)), at: event.span)
    cursor.skip(event)
  }
}
