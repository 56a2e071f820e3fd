// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import PackQuality
import SourceText
import Testing

/// No field of the shipped schema is there without a rule that reads it or a report that shows it.
@Suite struct UsedFieldTests {
  private static let added = """
          a_field_nobody_reads:
            type: bool
            title: {de: Feld, en: field}
            help: {de: Hilfe, en: help}

    """

  @Test func everyFieldIsUsed() throws {
    #expect(try Self.findings(of: Self.schemaText()).isEmpty)
  }

  /// A field added to any type of the schema is found: nothing hides behind another.
  @Test func aFieldThatNobodyReadsIsFoundInEveryType() throws {
    let parts = try Self.schemaText().components(separatedBy: "\n    fields:\n")
    try #require(parts.count > 10)
    for place in 1..<parts.count {
      let text =
        parts[..<place].joined(separator: "\n    fields:\n") + "\n    fields:\n" + Self.added
        + parts[place...].joined(separator: "\n    fields:\n")
      let findings = try Self.findings(of: text)
      #expect(findings.map(\.code) == ["PCK005"], "type \(place)")
      #expect(findings.first?.text.en.contains("a_field_nobody_reads") == true)
    }
  }

  private static func schemaText() throws -> String {
    let file = try #require(
      try ShippedPacks.files(below: "inventory").first { $0.name.hasSuffix("kommune.yaml") })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// The fields that nobody uses if the schema reads like this.
  private static func findings(of text: String) throws -> [Diagnostic] {
    let (schema, mistakes) = InventorySchema.read(SourceFile(name: "kommune.yaml", text: text))
    #expect(mistakes.map(\.code) == [])
    let shipped = try ShippedPacks.all.get()
    let others = shipped.schemas.filter { $0.id.value != "kommune" }
    let (tester, found) = PackTester.linking(
      packs: shipped.packs, schemas: others + [try #require(schema)])
    #expect(found.map(\.code) == [])
    return PackLinter(try #require(tester).graph).schemaFindings.filter { $0.code == "PCK005" }
  }
}
