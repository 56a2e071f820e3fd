// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// A pack, a snapshot and settings in YAML, judged the way the program does.
struct Case {
  var rules: String
  /// The rules of a second pack, `q`, which may relate to those of the first, `p`; none without any.
  var otherRules = ""
  var facts = "{}"
  var answers = "{}"
  var tailoring = ""
  var parameters = "{}"
  var model = Self.model
  var asOf = "2026-06-30"
  var pack = Self.pack
  var schema = Self.schema
  /// The major version of the schema that the snapshot is written for.
  var schemaMajor = 1

  static let model = """
    pegel: 1
    kind: MaturityModel
    id: modell
    version: 1.0.0
    title: Modell
    levels:
      - {level: 1, title: eins, sollte: 0%}
      - {level: 2, title: zwei, sollte: 70%}
      - {level: 3, title: drei, sollte: 70%}
    effort: {1: 0.5, 2: 2, 3: 5, 4: 10, 5: 30}
    packs: [p]
    method: {name: staged}
    """

  static let schema = """
    pegel: 1
    kind: InventorySchema
    id: schema
    version: 1.0.0
    title: Schema
    types:
      Server:
        title: Server
        fields: {id: string, critical: bool, patched: bool, tested: {type: date, none: true}}
      Org:
        title: Organisation
        fields: {a: bool, b: bool, c: bool, d: bool, e: bool, f: bool}
    facts:
      org: Org
      servers: {type: list<Server>, key: id}
    """

  static let pack = """
    pegel: 1
    kind: RulePack
    id: p
    version: 1.0.0
    title: Paket
    publisher: Test
    inventory: schema@1
    parameters: {max_age: {type: duration, default: 365d, stricter: lower, title: Alter}}
    domains: [{id: d, title: Feld}, {id: e, title: Anderes Feld}]
    """

  func request() throws -> AssessmentRequest {
    let schema = try read(self.schema, as: "schema.yaml", InventorySchema.read)
    let files = [
      file("p/pack.yaml", pack), file("p/rules/r.yaml", header("Rules") + "domain: d\nrules:\n" + rules),
    ]
    let (pack, packErrors) = RulePack.read(files, folder: "p")
    #expect(packErrors.errorTexts == [])
    let model = try read(self.model, as: "model.yaml", MaturityModel.read)
    let packs = try [try #require(pack)] + otherPack()
    let (graph, graphErrors) = RuleGraph.linking(packs: packs, schemas: [schema], model: model)
    #expect(graphErrors.errorTexts == [])
    let linked = try #require(graph)
    let text =
      header("Snapshot")
      + "commune: ort\ntaken: 2026-06-01\nschema: schema@\(schemaMajor)\nanswers: \(answers)\nfacts: \(facts)\n"
    let (snapshot, snapshotErrors) = Snapshot.read([file("s.yaml", text)], schema: schema)
    #expect(snapshotErrors.errorTexts == [])
    let facts = try #require(snapshot)
    let (answers, answerErrors) = linked.linking(answersOf: facts)
    #expect(answerErrors.errorTexts == [])
    return AssessmentRequest(
      graph: linked, snapshot: facts, answers: answers, settings: try settings(in: linked),
      date: try #require(CivilDate(iso: asOf.utf8)))
  }

  private func otherPack() throws -> [RulePack] {
    guard !otherRules.isEmpty else { return [] }
    let head = Self.pack.replacing("id: p\n", with: "id: q\n")
    let files = [
      file("q/pack.yaml", head), file("q/rules/r.yaml", header("Rules") + "domain: d\nrules:\n" + otherRules),
    ]
    let (pack, errors) = RulePack.read(files, folder: "q")
    #expect(errors.errorTexts == [])
    return [try #require(pack)]
  }

  private func settings(in graph: RuleGraph) throws -> LinkedTailoring {
    guard !tailoring.isEmpty else { return graph.ownSettings }
    let document = try read(header("Tailoring") + "commune: ort\n" + tailoring, as: "t.yaml", Tailoring.read)
    let (linked, errors) = graph.linking(document)
    #expect(errors.errorTexts == [])
    return try #require(linked)
  }

  private func header(_ kind: String) -> String { "pegel: 1\nkind: \(kind)\n" }

  private func file(_ name: String, _ text: String) -> SourceFile { SourceFile(name: name, text: text) }

  private func read<Value>(
    _ text: String, as name: String, _ read: (SourceFile) -> (value: Value?, diagnostics: [Diagnostic])
  ) throws -> Value {
    let (value, diagnostics) = read(file(name, text))
    #expect(diagnostics.errorTexts == [])
    return try #require(value)
  }

  /// The verdict on a rule by its id.
  func verdict(on rule: String) throws -> Verdict { try Self.verdict(on: rule, in: try request()) }

  /// The verdict on a rule; outcomes by themselves are those of all verdicts.
  static func verdict(on rule: String, in request: AssessmentRequest) throws -> Verdict {
    let verdicts = request.verdicts()
    #expect(request.outcomes().map(\.outcome) == verdicts.map(\.outcome))
    return try #require(verdicts.first { request.graph.rules[$0.rule].name.rule == rule })
  }

  /// The whole assessment, with a blank provenance.
  func assessment() throws -> Assessment {
    let request = try request()
    return request.assessment(
      from: AssessmentProvenance(
        of: request, communeName: "Ort", packHashes: ["", ""], inputs: [], programVersion: "test"))
  }

  /// A rule that asks a yes or no of the record \`org\`.
  static func rule(
    _ id: String, _ check: String, obligation: String = "muss", level: Int = 1, _ more: String = ""
  ) -> String {
    """
      - id: \(id)
        title: Titel \(id)
        obligation: \(obligation)
        level: \(level)
        check: \(check)
    \(more.isEmpty ? "" : "    " + more + "\n")
    """
  }
}

extension Case {
  /// A rule that only asks, of the second pack, with a relation to the first.
  static func question(_ id: String, _ relates: String = "", _ more: String = "") -> String {
    """
      - id: \(id)
        title: Titel \(id)
        obligation: sollte
        ask: Ist es so?
        scale: ja-nein-nicht-relevant
    \(relates.isEmpty ? "" : "    relates: {\(relates)}\n")\(more.isEmpty ? "" : "    " + more + "\n")
    """
  }

  /// An answer, given a month before the day of the assessment.
  static func answer(_ value: String, note: String? = nil) -> String {
    "{value: \(value), on: 2026-06-01, by: IT\(note.map { ", note: \($0)" } ?? "")}"
  }
}

extension Sequence<Diagnostic> {
  var errorTexts: [String] { filter { $0.severity == .error }.map { $0.code + " " + $0.text.en } }
}

extension Achievement {
  /// The interval as `[1/2, 2/3]`, with a round bracket where the upper bound is not reached.
  var text: String { "[\(low.exactText), \(high.exactText)\(isHighExcluded ? ")" : "]")" }
}
