// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText

extension RuleTests {
  /// The facts of a case: those of the base, each replaced where the case gives one of the same name.
  ///
  /// Facts are read as in a snapshot, but a table that is not declared complete brings no warning. Linear in the file.
  package func facts(
    of test: RuleTest, schema: InventorySchema
  ) -> (facts: [Fact], diagnostics: [Diagnostic]) {
    let (base, baseDiagnostics) = RawFacts.read(base?.facts, schema: schema)
    let (given, givenDiagnostics) = RawFacts.read(test.given, schema: schema)
    let facts = zip(base, given).map { base, given in given.isGiven ? given.result() : base.result() }
    let links = FactLinks(facts, schema: schema).diagnostics
    return (facts, baseDiagnostics + givenDiagnostics + links)
  }
}

extension RawFacts {
  /// Reads facts into builders; none are given where there are no facts.
  fileprivate static func read(
    _ facts: RawFacts?, schema: InventorySchema
  ) -> (builders: [TableBuilder], diagnostics: [Diagnostic]) {
    let builders = FactReader.builders(for: schema)
    guard let facts, let format = MarkupFormat(fileName: facts.location.file.name) else {
      return (builders, [])
    }
    var reader = FactReader(schema: schema, builders: builders, file: facts.location.file)
    var cursor = MarkupCursor(facts.location.file, as: format)
    while let event = cursor.next() {
      if case .beginMapping(let span) = event, span.start == facts.location.span.start {
        reader.readFacts(from: &cursor)
        break
      }
    }
    return (builders, reader.context.diagnostics)
  }
}
