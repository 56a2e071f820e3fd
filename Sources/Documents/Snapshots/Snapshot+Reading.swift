// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText
import Values

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
    return FactDocument.read(main, as: .snapshot, schema, endsBeforeFacts: !isWhole) { _, cursor, event in
      cursor.skip(event)
    }
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
    let schema = schema.renamed.isEmpty ? schema : schema.named(asIn: head(of: [main]).value)
    let builders = FactReader.builders(for: schema)
    var (snapshot, diagnostics) = FactDocument.read(main, as: .snapshot, Self.schema) {
      context, cursor, event in
      var reader = FactReader(schema: schema, builders: builders, file: main)
      reader.readFacts(event, from: &cursor)
      context.add(reader.context.diagnostics)
    }
    if let snapshot, !snapshot.schema.isReadable(with: schema) {
      diagnostics.append(Diagnostic(wrongSchema(snapshot.schema, schema), at: snapshot.schema.location))
    }
    for file in files.sorted(by: { $0.name.utf8Key < $1.name.utf8Key }) where isCSV(file) {
      diagnostics += readTable(file, schema: schema, builders: builders)
    }
    var (statements, findings) = Statements.read(files, schema: schema)
    diagnostics += findings
    let facts = statements.completing(builders.map { $0.result() }, schema: schema)
    diagnostics += statements.diagnostics + checkCompleteness(facts, schema: schema)
    diagnostics += FactLinks(facts, schema: schema).diagnostics
    snapshot?.facts = facts
    if var complete = snapshot {
      diagnostics += complete.add(statements)
      diagnostics += complete.checkProvenance(schema)
      snapshot = complete
    }
    return (snapshot, diagnostics)
  }

  /// Takes what persons state: it comes behind what the snapshot says itself, and so counts where both say something.
  private mutating func add(_ statements: Statements) -> [Diagnostic] {
    let known = Set(documents.map(\.id.value.utf8Key))
    var found = statements.documents.filter { known.contains($0.id.value.utf8Key) }.map {
      Diagnostic(DocumentMessage.duplicate($0.id.value), at: $0.id.location)
    }
    answers += statements.answers
    documents += statements.documents
    provenance += statements.provenance
    let ids = documents.map(\.id.value)
    for id in statements.answers.flatMap(\.documents) {
      var context = DecodingContext(file: id.location.file)
      context.check(id.value, at: id.location, isOneOf: ids, .document)
      found += context.diagnostics
    }
    return found
  }

  /// The file that holds the head: the only one, or the one called `snapshot`.
  private static func mainFile(of files: [SourceFile]) -> SourceFile? {
    let own = files.filter { StatementFile(name: $0.name) == nil }
    let candidates = own.filter { MarkupFormat(fileName: $0.name) != nil }
    return candidates.first { baseName($0) == "snapshot" } ?? (own.count == 1 ? candidates.first : nil)
  }

  private static func missingFile(_ files: [SourceFile]) -> Diagnostic {
    let place = files.first.map { SourceLocation(file: $0, span: SourceSpan(start: 0, end: 0)) }
    return Diagnostic(DocumentMessage.missingSnapshotFile, at: place)
  }

  private static func isCSV(_ file: SourceFile) -> Bool { file.name.lowercased().hasSuffix(".csv") }

  private static func baseName(_ file: SourceFile) -> String { StatementFile.stem(of: file.name) }

  private static func readTable(
    _ file: SourceFile, schema: InventorySchema, builders: [TableBuilder]
  ) -> [Diagnostic] {
    let name = baseName(file)
    let start = SourceLocation(file: file, span: SourceSpan(start: 0, end: 0))
    if schema.withdrawnFacts.contains(where: { $0.utf8Key == name.utf8Key }) { return [] }
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
  private static func checkCompleteness(_ facts: [Fact], schema: InventorySchema) -> [Diagnostic] {
    zip(schema.facts, facts).compactMap { declaration, fact in
      guard declaration.isTable, fact.completeness == .undeclared, fact.table.rowCount > 0 else { return nil }
      return Diagnostic(DocumentMessage.takenAsComplete(declaration.name.value), at: fact.origin.location)
    }
  }

  private static func wrongSchema(_ wanted: SchemaReference, _ given: InventorySchema) -> DocumentMessage {
    let version = wanted.version
    return .wrongSchema(
      "\(wanted.id)@\(version)", given: "\(given.id.value)@\(given.version.value)")
  }

  private func checkProvenance(_ schema: InventorySchema) -> [Diagnostic] {
    let known = schema.facts.map(\.name.value) + schema.withdrawnFacts + ["answers"]
    return provenance.flatMap { entry in
      var context = DecodingContext(file: entry.part.location.file)
      context.check(entry.part.value, at: entry.part.location, isOneOf: known, .table)
      return context.diagnostics
    }
  }
}

extension InventorySchema {
  /// The schema under the names that the version used which a snapshot is written for.
  package func named(asIn head: Snapshot?) -> InventorySchema {
    head.map { named(asInMajor: $0.schema.version.major) } ?? self
  }
}
