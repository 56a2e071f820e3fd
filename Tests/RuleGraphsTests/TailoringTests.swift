// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Testing

/// What a municipality may set, and what is refused.
@Suite struct TailoringTests {
  @Test(arguments: [
    (
      "waivers: [{rule: p/AA, from: 2026-01-01, until: 2026-12-31, reason: x, approver: Rat}]", "GRF001",
      "p/AA"
    ),
    ("deselect: [{rule: q/A, reason: x}]", "GRF009", "q/A"),
    ("parameters: {q: {strict: true}}", "GRF009", "q"),
    ("parameters: {p: {strikt: true}}", "GRF010", "strikt"),
    ("parameters: {p: {strict: false}}", "GRF011", "false"),
    ("dispensations: [{rule: p/A, reason: x, approver: Rat, date: 2026-01-01}]", "GRF012", "p/A"),
    ("targets: {domains: {dd: 1}}", "GRF008", "dd"),
    ("targets: {overall: 9}", "GRF014", "9"),
  ])
  func mistakesAreFoundWhereTheyStand(text: String, code: String, underlined: String) throws {
    let (linked, diagnostics) = try link(text)
    let found = diagnostics.map { ($0.code, $0.location.map { $0.file.text(in: $0.span) } ?? "") }
    #expect(found.map(\.1) == [underlined], "\(found)")
    #expect(found.map(\.0) == [code], "\(found)")
    #expect(linked == nil)
  }

  @Test func settingsAreResolved() throws {
    let (linked, diagnostics) = try link("deselect: [{rule: OLD-A, reason: kein Bedarf}]")
    #expect(diagnostics.isEmpty)
    #expect(linked?.deselections[0]?.reason == "kein Bedarf")
  }

  private func link(_ text: String) throws -> (LinkedTailoring?, [Diagnostic]) {
    let packs = Packs.standard
    let schema = try #require(InventorySchema.read(SourceFile(name: "schema.yaml", text: packs.schema)).value)
    let model = MaturityModel.read(SourceFile(name: "model.yaml", text: packs.model)).value
    let pack = RulePack.read(
      [
        SourceFile(name: "p/pack.yaml", text: packs.pack),
        SourceFile(name: "p/rules/r.yaml", text: "pegel: 1\nkind: Rules\ndomain: d\nrules:\n" + packs.rules),
      ], folder: "p"
    ).value
    let graph = try #require(
      RuleGraph.linking(packs: [pack].compactMap(\.self), schemas: [schema], model: model).0)
    let file = SourceFile(name: "t.yaml", text: "pegel: 1\nkind: Tailoring\ncommune: ort\n" + text + "\n")
    let (tailoring, errors) = Tailoring.read(file)
    #expect(!errors.hasErrors)
    let document = try #require(tailoring)
    return graph.linking(document)
  }
}
