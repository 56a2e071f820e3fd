// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// What linking finds between documents that are each right by themselves.
@Suite struct LinkingTests {
  @Test func aGraphKnowsItsRules() throws {
    let graph = try #require(link(Packs.standard).graph)
    #expect(graph.rules.map(\.name.description) == ["p/A", "p/B"])
    #expect(graph.position(of: RuleName(pack: "p", rule: "OLD-A")) == 0)
    #expect(graph.position(of: RuleName(pack: "p", rule: "C")) == nil)
    #expect(graph.rules[1].requires == [0])
    #expect(graph.buildsLevels(pack: 0))
  }

  /// Each mistake, with its code and the text it points at.
  @Test(arguments: [
    (Packs(rules: Packs.rule("A", "requires: [B]")), "GRF001", "B"),
    (Packs(rules: Packs.rule("A", "relates: {proves: [B]}") + Packs.rule("B")), "GRF017", "B"),
    (Packs(rules: Packs.rule("A", "requires: [B]") + Packs.rule("B", "requires: [A]")), "GRF006", "A"),
    (Packs(rules: Packs.rule("A", "requires: [B]") + Packs.rule("B", obligation: "sollte")), "GRF007", "A"),
    (Packs(rules: Packs.rule("A", check: "org.aa")), "CEL105", "aa"),
    (Packs(rules: Packs.rule("A", check: "org.kind == 'gross'")), "CEL108", "'gross'"),
    (Packs(rules: Packs.rule("A", "each: org.a")), "GRF015", "org.a"),
    (Packs(pack: Packs.packText("inventory: komune@1")), "GRF004", "komune@1"),
    (Packs(pack: Packs.packText("inventory: schema@2")), "GRF005", "schema@2"),
    (
      Packs(pack: Packs.packText("inventory: schema@1\nrequires: [{pack: q, version: ^1.0.0}]")), "GRF002",
      "q"
    ),
    (
      Packs(pack: Packs.packText("inventory: schema@1\nrequires: [{pack: p, version: ^2.0.0}]")), "GRF003",
      "^2.0.0"
    ),
    (Packs(model: Packs.modelText("packs: [q]")), "GRF009", "q"),
    (Packs(rules: Packs.rule("A", level: 7)), "GRF014", "7"),
    (Packs(schema: Packs.schemaText(fact: "now")), "GRF019", "now"),
  ])
  func mistakesAreFoundWhereTheyStand(packs: Packs, code: String, underlined: String) throws {
    let errors = link(packs).diagnostics.filter { $0.severity == .error }
    let found = errors.map { ($0.code, $0.location.map { $0.file.text(in: $0.span) } ?? "") }
    #expect(found.contains { $0 == (code, underlined) }, "\(found)")
    #expect(link(packs).graph == nil)
  }

  /// All mistakes of all files in one run.
  @Test func allMistakesAreReported() throws {
    let packs = Packs(
      rules: Packs.rule("A", "requires: [X]", check: "org.aa")
        + Packs.rule("B", "requires: [Y]", check: "srvers.size() > 0"))
    let codes = link(packs).diagnostics.map(\.code)
    #expect(codes.count { $0 == "GRF001" } == 2)
    #expect(codes.count { $0.hasPrefix("CEL") } == 2)
  }

  @Test func theCircleIsPrinted() throws {
    let rules =
      Packs.rule("A", "requires: [B]") + Packs.rule("B", "requires: [C]") + Packs.rule("C", "requires: [A]")
    let cycle = try #require(link(Packs(rules: rules)).diagnostics.first { $0.code == "GRF006" })
    #expect(cycle.text.en.hasSuffix("`A` → `B` → `C` → `A`"))
  }

  @Test func twoPacksOfOneIdAreRefused() throws {
    let (graph, diagnostics) = try link([Packs.standard, Packs.standard])
    #expect(graph == nil)
    #expect(diagnostics.contains { $0.code == "GRF013" })
  }

  /// Which fact feeds which rule, in both directions; `it` stands for the rows of the subjects' table.
  @Test func factsAndRulesKnowEachOther() throws {
    let rules =
      Packs.rule("A", check: "org.a && servers.exists(s, s.critical)")
      + Packs.rule(
        "B", "each: servers.filter(s, s.critical)\n    label: it.id", check: "it.patched && params.strict")
    let graph = try #require(link(Packs(rules: rules)).graph)
    #expect(graph.facts(readBy: 0).map(\.description).contains("org.a"))
    #expect(graph.facts(readBy: 1).map(\.description).contains("servers.patched"))
    #expect(graph.parameters(readBy: 1) == ["strict"])
    #expect(graph.rules(reading: FactPath(["servers", "critical"])) == [0, 1])
    #expect(graph.rules(reading: FactPath(["servers"])) == [0, 1])
    #expect(graph.rules(reading: FactPath(["org"])) == [0])
  }

  private func link(_ packs: Packs) -> (graph: RuleGraph?, diagnostics: [Diagnostic]) {
    (try? link([packs])) ?? (nil, [])
  }

  private func link(_ packs: [Packs]) throws -> (graph: RuleGraph?, diagnostics: [Diagnostic]) {
    let first = try #require(packs.first)
    let schema = try #require(InventorySchema.read(SourceFile(name: "schema.yaml", text: first.schema)).value)
    let model = MaturityModel.read(SourceFile(name: "model.yaml", text: first.model)).value
    let documents = packs.compactMap { packs in
      RulePack.read(
        [
          SourceFile(name: "p/pack.yaml", text: packs.pack),
          SourceFile(
            name: "p/rules/r.yaml", text: "pegel: 1\nkind: Rules\ndomain: d\nrules:\n" + packs.rules),
        ], folder: "p"
      ).value
    }
    return RuleGraph.linking(packs: documents, schemas: [schema], model: model)
  }
}

/// The documents of one small graph.
struct Packs: Sendable, CustomTestStringConvertible {
  var pack = packText("inventory: schema@1")
  var rules = rule("A", "aliases: [OLD-A]") + rule("B", "requires: [A]")
  var schema = schemaText()
  var model = modelText("packs: [p]")

  static let standard = Packs()

  var testDescription: String { rules }

  static func packText(_ more: String) -> String {
    """
    pegel: 1
    kind: RulePack
    id: p
    version: 1.0.0
    title: Paket
    publisher: Test
    parameters: {strict: {type: bool, default: true, stricter: higher, title: streng}}
    domains: [{id: d, title: Feld}]
    \(more)
    """
  }

  static func schemaText(fact: String = "extra") -> String {
    """
    pegel: 1
    kind: InventorySchema
    id: schema
    version: 1.0.0
    title: Schema
    types:
      Server:
        title: Server
        fields: {id: string, critical: bool, patched: bool}
      Org:
        title: Organisation
        fields: {a: bool, kind: {type: enum, values: [klein, groß]}}
    facts:
      org: Org
      \(fact): Org
      servers: {type: list<Server>, key: id}
    """
  }

  static func modelText(_ more: String) -> String {
    """
    pegel: 1
    kind: MaturityModel
    id: modell
    version: 1.0.0
    title: Modell
    levels: [{level: 1, title: eins, sollte: 0%}]
    effort: {1: 0.5, 2: 2, 3: 5, 4: 10, 5: 30}
    method: {name: staged}
    \(more)
    """
  }

  static func rule(
    _ id: String, _ more: String = "", check: String = "org.a", obligation: String = "muss", level: Int = 1
  ) -> String {
    """
      - id: \(id)
        title: Titel
        obligation: \(obligation)
        level: \(level)
        check: \(check)
    \(more.isEmpty ? "" : "    " + more + "\n")
    """
  }
}
