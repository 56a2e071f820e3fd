// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText

/// The facts of all cases of one file of tests, read in one pass over the file.
package struct RuleTestFacts: Sendable {
  private let tests: RuleTests
  private let schema: InventorySchema
  /// What holds for facts that neither base nor case give.
  private let absent: [Fact]
  /// What was read, by the offset at which the mapping starts.
  private let readings: [Int: Reading]

  /// Facts by their position in the schema, and what was wrong with them.
  private struct Reading: Sendable {
    var facts: [Int: Fact] = [:]
    var diagnostics: [Diagnostic] = []
  }

  /// Reads the facts of the base and of every case. Linear in the file.
  package init(_ tests: RuleTests, schema: InventorySchema) {
    self.tests = tests
    self.schema = schema
    absent = FactReader.builders(for: schema).map { $0.result() }
    let given = [tests.base?.facts] + tests.cases.map(\.given)
    readings = Self.read(Set(given.compactMap { $0?.location.span.start }), in: tests.location.file, schema)
  }

  /// The facts of a case: those of the base, each replaced where the case gives one of the same name.
  ///
  /// Facts are read as in a snapshot, but a table that is not declared complete brings no warning.
  package func facts(of test: RuleTest) -> (facts: [Fact], diagnostics: [Diagnostic]) {
    var facts = absent
    var diagnostics: [Diagnostic] = []
    for raw in [tests.base?.facts, test.given] {
      guard let raw, let reading = readings[raw.location.span.start] else { continue }
      for (position, fact) in reading.facts { facts[position] = fact }
      diagnostics += reading.diagnostics
    }
    return (facts, diagnostics + FactLinks(facts, schema: schema).diagnostics)
  }

  /// The facts that one mapping gives, with their positions in the schema, in its order.
  package func given(by raw: RawFacts?) -> [(position: Int, fact: Fact)] {
    guard let raw, let reading = readings[raw.location.span.start] else { return [] }
    return reading.facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static func read(
    _ offsets: Set<Int>, in file: SourceFile, _ schema: InventorySchema
  ) -> [Int: Reading] {
    guard let format = MarkupFormat(fileName: file.name) else { return [:] }
    var readings: [Int: Reading] = [:]
    var cursor = MarkupCursor(file, as: format)
    while readings.count < offsets.count, let event = cursor.next() {
      guard case .beginMapping(let span) = event, offsets.contains(span.start), readings[span.start] == nil
      else {
        continue
      }
      var reader = FactReader(schema: schema, builders: FactReader.builders(for: schema), file: file)
      reader.readFacts(from: &cursor)
      readings[span.start] = reading(of: reader)
    }
    return readings
  }

  private static func reading(of reader: FactReader) -> Reading {
    var reading = Reading(diagnostics: reader.context.diagnostics)
    for (position, builder) in reader.builders.enumerated() where builder.isGiven {
      reading.facts[position] = builder.result()
    }
    return reading
  }
}
