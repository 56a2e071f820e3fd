// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

/// Everything that stands in the files beside a snapshot.
struct Statements {
  var answers: [RecordedAnswer] = []
  var documents: [EvidenceDocument] = []
  var provenance: [Provenance] = []
  /// The facts by their position in the schema.
  private var facts: [Int: Fact] = [:]
  /// What was found wrong while facts were completed.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the files among those of a snapshot that hold statements.
  static func read(_ files: [SourceFile], schema: InventorySchema) -> (Statements, [Diagnostic]) {
    var statements = Statements()
    var found: [Diagnostic] = []
    for file in files.sorted(by: { $0.name.utf8Key < $1.name.utf8Key }) {
      switch StatementFile(name: file.name) {
      case .answers?:
        let (answers, diagnostics) = Answers.read(file)
        found += diagnostics
        statements.answers += answers?.answers ?? []
        statements.documents += answers?.documents ?? []
      case .supplements?: found += statements.readSupplements(file, schema: schema)
      case nil: continue
      }
    }
    return (statements, found)
  }

  private mutating func readSupplements(_ file: SourceFile, schema: InventorySchema) -> [Diagnostic] {
    let builders = schema.facts.indices.map { TableBuilder($0, in: schema, fillsAbsent: false) }
    let (supplements, found) = FactDocument.read(file, as: .supplements, Supplements.schema) {
      context, cursor, event in
      var reader = FactReader(schema: schema, builders: builders, file: file)
      reader.readFacts(event, from: &cursor)
      context.add(reader.context.diagnostics)
    }
    provenance += supplements?.provenance ?? []
    for (position, builder) in builders.enumerated() where builder.isGiven {
      facts[position] = builder.result()
    }
    return found
  }

  /// The facts of a snapshot, completed by what persons state: where both say something, the person counts, and the
  /// difference is reported.
  mutating func completing(_ facts: [Fact], schema: InventorySchema) -> [Fact] {
    var result = facts
    for position in facts.indices {
      guard let stated = self.facts[position] else { continue }
      var completion = FactCompletion(
        of: facts[position], declaration: schema.facts[position], schema: schema)
      result[position] = completion.completed(by: stated)
      diagnostics += completion.diagnostics
    }
    return result
  }
}
