// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText
package import Values

/// Facts without a snapshot around them, as other programs write them: a mapping from fact to rows. Every table that is
/// given is taken as complete.
extension Snapshot {
  /// Reads a file that holds facts only.
  ///
  /// - Parameters:
  ///   - file: YAML or JSON.
  ///   - commune: whose facts they are.
  ///   - taken: the day on which they were true.
  ///   - schema: the types of the facts.
  package static func read(
    factsOnly file: SourceFile, commune: String, taken: CivilDate, schema: InventorySchema
  ) -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    BareFacts(file, taken: taken, schema: schema).read { reader, cursor in
      guard let event = cursor.next() else { return nil }
      reader.readFacts(event, from: &cursor)
      return Identifier(commune, at: SourceLocation(file: file, span: SourceSpan(start: 0, end: 0)))
    }
  }

  /// Reads one object with the keys `commune` and `facts`.
  ///
  /// - Parameters:
  ///   - file: YAML or JSON.
  ///   - taken: the day on which the facts were true.
  ///   - schema: the types of the facts.
  package static func read(
    communeAndFacts file: SourceFile, taken: CivilDate, schema: InventorySchema
  ) -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    BareFacts(file, taken: taken, schema: schema).read { reader, cursor in
      guard let event = cursor.next() else { return nil }
      return reader.readCommuneAndFacts(event, from: &cursor)
    }
  }
}

/// One file with facts while it is read.
private struct BareFacts {
  let file: SourceFile
  let taken: CivilDate
  let schema: InventorySchema

  init(_ file: SourceFile, taken: CivilDate, schema: InventorySchema) {
    self.file = file
    self.taken = taken
    self.schema = schema
  }

  /// - Parameter facts: Reads the whole document, and returns whose facts they are.
  func read(
    _ facts: (inout FactReader, inout MarkupCursor) -> Identifier?
  ) -> (value: Snapshot?, diagnostics: [Diagnostic]) {
    var reader = FactReader(schema: schema, builders: FactReader.builders(for: schema), file: file)
    guard let format = MarkupFormat(fileName: file.name) else {
      reader.report(.unknownFormat(file.name), at: SourceSpan(start: 0, end: 0))
      return (nil, reader.context.diagnostics)
    }
    var cursor = MarkupCursor(file, as: format)
    let commune = facts(&reader, &cursor)
    while cursor.next() != nil {}
    var diagnostics = cursor.diagnostics + reader.context.diagnostics
    let facts = reader.builders.map { $0.complete(on: taken) }
    diagnostics += FactLinks(facts, schema: schema).diagnostics
    return (commune.map { snapshot(of: $0, facts) }, diagnostics)
  }

  private func snapshot(of commune: Identifier, _ facts: [Fact]) -> Snapshot {
    var snapshot = Snapshot(at: commune.location)
    snapshot.commune = commune
    snapshot.taken = Located(taken, at: commune.location)
    snapshot.schema = SchemaReference(
      id: schema.id.value, version: schema.version.value, location: commune.location)
    snapshot.facts = facts
    return snapshot
  }
}

extension TableBuilder {
  /// The fact, taken as complete unless the file says otherwise.
  fileprivate func complete(on day: CivilDate) -> Fact {
    if fact.isTable, isGiven, completeness == .undeclared { completeness = .declared(by: "", on: day) }
    return result()
  }
}

extension FactReader {
  /// The keys of an object that names its municipality.
  private static let keys = ["commune", "facts"]
  private static let title = LocalizedText(de: "eine Zeile mit Fakten", en: "a line of facts")

  /// Reads `{commune: …, facts: …}`; returns the municipality, if it is named.
  fileprivate mutating func readCommuneAndFacts(
    _ event: MarkupEvent, from cursor: inout MarkupCursor
  ) -> Identifier? {
    guard case .beginMapping(let start) = event else {
      report(.wrongType(expected: .mapping, found: FoundShape(event)), at: event.span)
      cursor.skip(event)
      return nil
    }
    var commune: Identifier?
    while case .scalar(let key) = cursor.next() {
      let (name, span) = (key.text, key.span)
      guard let value = cursor.next() else { return nil }
      switch name {
      case "commune":
        guard let node = MarkupNode.read(value, from: &cursor) else { return nil }
        commune = decode(node, ValueDecoder<Identifier>.identifier)
        if commune == nil { return nil }
      case "facts": readFacts(value, from: &cursor)
      default:
        let nearest = nearestName(to: name, among: Self.keys)
        report(.unknownKey(name, in: Self.title, nearest: nearest, known: Self.keys), at: span)
        cursor.skip(value)
      }
    }
    if commune == nil { report(.missingKey("commune", in: Self.title), at: start) }
    return commune
  }
}
