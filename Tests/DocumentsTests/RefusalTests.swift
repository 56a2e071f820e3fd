// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing

/// Every message about documents, each brought about by a small document.
@Suite struct RefusalTests {
  /// A document and what is found wrong with it.
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: String
    let body: String
    let expected: [Expected]

    init(_ kind: DocumentKind, _ body: String, _ expected: Expected...) {
      self.kind = kind.rawValue
      self.body = body
      self.expected = expected
    }

    var testDescription: String { "\(expected)" }
  }

  private static let model = "id: m\nversion: 1.0.0\ntitle: M\npacks: [p]\n"
  private static let effort = "effort: {1: 0.5, 2: 2, 3: 5, 4: 10, 5: 30}\n"
  private static let waiver = "commune: a\nwaivers:\n  - {rule: p/A-1, reason: R, approver: ISB, "
  private static let head = "commune: a\ntaken: 2026-03-31\nschema: demo@1\n"

  static let cases: [Case] = [
    Case(.rules, "rules: {}", Expected("DOC001", "{}")),
    Case(.rules, "rules: []\nrule: []", Expected("DOC002", "rule")),
    Case(.rules, "rules: [{id: A-1, obligation: muss, check: x, domain: d}]", Expected("DOC003", "{id")),
    Case(.rules, "domain:\nrules: []", Expected("DOC004", "domain")),
    Case(.source, "id: s\nedition: 1\ntitle: ''", Expected("DOC005", "''")),
    Case(.rules, rule("obligation: soll, check: x"), Expected("DOC006", "soll")),
    Case(.rules, rule("obligation: muss, check: x, aliases: [ä]"), Expected("DOC007", "ä")),
    Case(
      .rulePack, pack("parameters: {max-age: {type: int, default: 1, title: T}}"),
      Expected("DOC008", "max-age")),
    Case(.rules, rule("obligation: muss, check: x, draft: maybe"), Expected("DOC009", "maybe")),
    Case(.rules, rule("obligation: muss, check: x, weight: viel"), Expected("DOC010", "viel")),
    Case(
      .rulePack, pack("parameters: {n: {type: int, default: 12 GB, title: T}}"), Expected("DOC011", "12 GB")),
    Case(.rules, rule("obligation: muss, check: x, effort: 6"), Expected("DOC012", "6")),
    Case(
      .tailoring, "commune: a\ncompensating: [{rule: p/A, measure: M, since: März}]",
      Expected("DOC013", "März")),
    Case(
      .rules, rule("obligation: muss, check: x, valid: {from: 2026-02-31}"), Expected("DOC014", "2026-02-31")),
    Case(
      .rulePack, pack("parameters: {n: {type: timestamp, default: noon, title: T}}"),
      Expected("DOC015", "noon")),
    Case(
      .rulePack, pack("parameters: {n: {type: duration, default: 365, title: T}}"), Expected("DOC016", "365")),
    Case(
      .snapshot, head + "answers: {A: {value: ja, on: 2026-01-01, by: R, max_age: alt}}",
      Expected("DOC017", "alt")),
    Case(.rules, rule("obligation: muss, check: x, at_least: 0"), Expected("DOC018", "0")),
    Case(
      .ruleTests, "rule: A\ncases: [{name: N, expect: pass, achievement: 3/2}]", Expected("DOC019", "3/2")),
    Case(
      .federation, "id: f\ntitle: F\nmembers: []\nmeasures: [{id: m, title: M, rules: [A], grants: 1.234}]",
      Expected("DOC020", "1.234")),
    Case(
      .maturityModel, "id: m\nversion: '1'\ntitle: M\npacks: []\nlevels: []\n" + effort,
      Expected("DOC021", "'1'")),
    Case(.rulePack, pack("requires: [{pack: p, version: neueste}]"), Expected("DOC022", "neueste")),
    Case(
      .rulePack, "id: p\nversion: 1.0.0\ntitle: P\npublisher: P\ninventory: demo\ndomains: []",
      Expected("DOC023", "demo")),
    Case(.rules, rule("obligation: muss, check: x, requires: [a/b/c]"), Expected("DOC024", "a/b/c")),
    Case(.rules, rule("obligation: muss, check: x, refs: [NOT.4]"), Expected("DOC025", "NOT.4")),
    Case(.snapshot, head + "documents: [{id: d, title: T, sha256: ABC}]", Expected("DOC026", "ABC")),
    Case(
      .rulePack, pack("sources: [s, s]"), Expected("DOC027", "s"), Expected("DOC032", "s"),
      Expected("DOC032", "s")),
    Case(
      .maturityModel, model + effort + "levels: [{level: 1, title: L, sollte: 0%}]\npegel2: 1",
      Expected("DOC002", "pegel2")),
    Case(
      .rules, rule("obligation: muss, check: x, valid: {from: 2026-02-01, until: 2026-01-01}"),
      Expected("DOC033", "{from: 2026-02-01, until: 2026-01-01}")),
    Case(.rules, rule("obligation: muss"), Expected("DOC034", "A-1")),
    Case(.rules, rule("obligation: muss, ask: Frage?"), Expected("DOC035", "A-1")),
    Case(.rules, rule("obligation: muss, check: x, scale: ja-nein"), Expected("DOC036", "ja-nein")),
    Case(.rules, rule("obligation: muss, check: x, label: it.name"), Expected("DOC036", "it.name")),
    Case(.ruleTests, "cases: [{name: N, expect: pass}]", Expected("DOC038", "{name: N, expect: pass}")),
    Case(
      .ruleTests, "rule: A\ncases: [{name: N, expect: pass, achievement: [1, 0.5]}]",
      Expected("DOC039", "[1, 0.5]")),
    Case(
      .ruleTests, "rule: A\ncases: [{name: N, expect: pass, achievement: [1]}]", Expected("DOC040", "[1]")),
    Case(.inventorySchema, inventory("x: {type: 'list<', title: X}"), Expected("DOC044", "'list<'")),
    Case(
      .rulePack, pack("parameters: {n: {type: list<int>, default: 1, title: T}}"),
      Expected("DOC045", "list<int>")),
    Case(.inventorySchema, inventory("x: enum"), Expected("DOC046", "enum")),
    Case(.inventorySchema, inventory("x: {type: int, values: [a]}"), Expected("DOC047", "a")),
    Case(.inventorySchema, inventory("x: T"), Expected("DOC049", "T")),
    Case(.inventorySchema, inventory("x: ref<nots>"), Expected("DOC032", "ref<nots>")),
    Case(.inventorySchema, inventory("x: Thing"), Expected("DOC032", "Thing")),
    Case(.inventorySchema, inventory("x: int", facts: "n: int"), Expected("DOC050", "int")),
    Case(.inventorySchema, inventory("x: int", facts: "n: {type: T, key: x}"), Expected("DOC051", "x")),
    Case(.inventorySchema, inventory("x: int", facts: "n: {type: list<T>, key: x}"), Expected("DOC052", "x")),
    Case(.inventorySchema, inventory("x: ref<ts>"), Expected("DOC053", "ref<ts>")),
    Case(.inventorySchema, renamed("{from: T.a, to: T.x, since: 4}"), Expected("DOC079", "4")),
    Case(.inventorySchema, renamed("{from: T.a, to: T.x, since: 1}"), Expected("DOC012", "1")),
    Case(.inventorySchema, renamed("{from: T.x, since: 2}"), Expected("DOC080", "T.x")),
    Case(
      .inventorySchema, renamed("{from: ts, to: T.x, since: 2}"), Expected("DOC080", "ts"),
      Expected("DOC081", "T.x")),
    Case(.inventorySchema, renamed("{from: U.a, to: T.x, since: 2}"), Expected("DOC081", "T.x")),
    Case(
      .inventorySchema, renamed("{from: T.a, to: T.b, since: 2}, {from: T.b, to: T.a, since: 3}"),
      Expected("DOC082", "T.a"), Expected("DOC082", "T.b")),
    Case(.inventorySchema, renamed("{from: T.a, to: T.a, since: 2}"), Expected("DOC082", "T.a")),
    Case(.inventorySchema, renamed("{from: T.a, to: T.y, since: 2}"), Expected("DOC083", "T.y")),
    Case(
      .inventorySchema, renamed("{from: T.a, to: T.b, since: 3}, {from: T.b, to: T.x, since: 2}"),
      Expected("DOC083", "T.b")),
    Case(
      .inventorySchema, renamed("{from: T.a, to: T.x, since: 2}, {from: T.b, to: T.x, since: 3}"),
      Expected("DOC027", "T.x")),
    Case(
      .inventorySchema, inventory("x: {type: int, absent: none}"),
      Expected("DOC054", "{type: int, absent: none}")),
    Case(.inventorySchema, inventory("x: {type: int, past: true}"), Expected("DOC084", "int")),
    Case(
      .maturityModel,
      model + effort + "levels: [{level: 1, title: A, sollte: 0%}, {level: 3, title: B, sollte: 0%}]",
      Expected("DOC055", "3")),
    Case(
      .maturityModel, model + effort + "levels: [{level: 2, title: A, sollte: 0%}]", Expected("DOC055", "2")),
    Case(
      .maturityModel,
      model + effort + "levels: [{level: 0, title: Z, sollte: 0%}, {level: 1, title: A, sollte: 0%}]",
      Expected("DOC075", "{level: 0, title: Z, sollte: 0%}")),
    Case(
      .maturityModel, model + effort + "levels: [{level: 1, title: A}]",
      Expected("DOC003", "{level")),
    Case(.maturityModel, method("{name: xccdf, variant: flatt}"), Expected("DOC006", "flatt")),
    Case(.maturityModel, method("{name: staged, variant: flat}"), Expected("DOC006", "flat")),
    Case(
      .maturityModel, method("{name: bsi-run, inputs: {plan: [p/A-1], extra: [p/A-2]}}"),
      Expected("DOC003", "{name: bsi-run, inputs: {plan: [p/A-1], extra: [p/A-2]}}")),
    Case(.maturityModel, method("{name: iso33020, inputs: {PA6.1: [p/A-1]}}"), Expected("DOC006", "PA6.1")),
    Case(
      .maturityModel, method("{name: iso33020, inputs: {PA1.1: [p/A-1], PA2.1: [p/A-1]}}"),
      Expected("DOC027", "p/A-1")),
    Case(.maturityModel, method("{name: weighted, target: 3}"), Expected("DOC002", "3")),
    Case(
      .maturityModel, method("{name: staged, obligations: [muss]}"),
      Expected("DOC002", "{name: staged, obligations: [muss]}")),
    Case(.maturityModel, model + "levels: []\neffort: {1: 1, 2: 2, 4: 4, 5: 5}", Expected("DOC056", "1")),
    Case(
      .maturityModel,
      model + effort + "levels: [{level: 1, title: A, sollte: 0%}]\nrules: {p/A-1: {level: 2}}",
      Expected("DOC057", "2")),
    Case(.tailoring, waiver + "from: 2026-01-01, until: 2028-01-02}", Expected("DOC058", "2028-01-02")),
    Case(.tailoring, waiver + "from: 2026-01-02, until: 2026-01-01}", Expected("DOC033", "2026-01-01")),
    Case(.tailoring, waiver + "pack: p, from: 2026-01-01, until: 2028-01-01}", Expected("DOC059", "p")),
    Case(.snapshot, "commune: a\ntaken: 2026-03-31\nschema: demo@2", Expected("DOC060", "demo@2")),
    Case(.snapshot, "commune: a\ntaken: 2026-03-31\nschema: demo@1.3", Expected("DOC060", "demo@1.3")),
    Case(.snapshot, head + "provenance: [{part: servrs, source: S}]", Expected("DOC032", "servrs")),
    Case(
      .snapshot, head + "answers: {A: {value: ja, on: 2026-01-01, by: R, documents: [d]}}",
      Expected("DOC032", "d")),
    Case(.snapshot, head + "facts: {servrs: []}", Expected("DOC061", "servrs")),
    Case(.snapshot, head + "facts: {org: {name: ~}}", Expected("DOC062", "~")),
    Case(
      .snapshot, head + "facts: {servers: {complete: no, rows: [{cores: 1}]}}", Expected("DOC063", "cores")),
    Case(.snapshot, head + "facts: {servers: {complete: ja, rows: []}}", Expected("DOC066", "ja")),
    Case(.snapshot, head + "facts: {servers: {class: offen}}", Expected("DOC073", "offen")),
    Case(.snapshot, head + "facts: {servers: {fields: {owner: intern}}}", Expected("DOC073", "intern")),
    Case(
      .snapshot, head + "facts: {servers: {complete: no, rows: [{id: a, _class: offen}]}}",
      Expected("DOC073", "offen")),
    Case(.snapshot, head + "facts: {servers: {row: []}}", Expected("DOC002", "row")),
    Case(.snapshot, head + "facts: []", Expected("DOC001", "[")),
    Case(.snapshot, head + "facts: {servers: 5, org: []}", Expected("DOC001", "5"), Expected("DOC001", "[")),
  ]

  private static func method(_ method: String) -> String {
    model + effort + "levels: [{level: 1, title: A, sollte: 0%}]\nmethod: \(method)"
  }

  private static func rule(_ keys: String) -> String { "domain: d\nrules: [{id: A-1, title: T, \(keys)}]" }

  private static func pack(_ line: String) -> String { DecodingTests.packBody + line }

  private static func inventory(_ field: String, facts: String = "ts: list<T>") -> String {
    "id: s\nversion: 1\ntitle: S\ntypes: {T: {title: T, fields: {\(field)}}}\nfacts: {\(facts)}"
  }

  private static func renamed(_ changes: String) -> String {
    inventory("x: string").replacing("version: 1\n", with: "version: 3\n") + "\nrenamed: [\(changes)]"
  }

  @Test(arguments: cases) func isRefused(_ example: Case) throws {
    expect(try read(document(example.kind, example.body + "\n")), example.expected)
  }

  /// Reads a document by its kind.
  private func read(_ file: SourceFile) throws -> [Diagnostic] {
    switch try #require(DocumentKind(of: file)) {
    case .workspace: Workspace.read(file).diagnostics
    case .rulePack: RulePack.read([file]).diagnostics
    case .rules: RuleFile.read(file).diagnostics
    case .source: Source.read(file).diagnostics
    case .ruleTests: RuleTests.read(file).diagnostics
    case .inventorySchema: InventorySchema.read(file).diagnostics
    case .snapshot: Snapshot.read([file], schema: try DemoSchema.schema()).diagnostics
    case .answers: Answers.read(file).diagnostics
    case .supplements: Supplements.head(of: file).diagnostics
    case .maturityModel: MaturityModel.read(file).diagnostics
    case .tailoring: Tailoring.read(file).diagnostics
    case .federation: Federation.read(file).diagnostics
    }
  }

  /// Codes that other suites bring about: the header, whole packs, links between rows, CSV.
  private static let elsewhere: Set<String> = [
    "DOC028", "DOC029", "DOC030", "DOC031", "DOC037", "DOC041", "DOC042", "DOC043", "DOC048", "DOC064",
    "DOC065",
    "DOC067", "DOC068", "DOC069", "DOC070", "DOC071", "DOC072", "DOC074", "DOC076", "DOC077", "DOC078",
  ]

  @Test func noMessageIsWithoutACase() {
    let tested = Set(Self.cases.flatMap { $0.expected.map(\.code) }).union(Self.elsewhere)
    #expect(DocumentMessage.Code.allCases.map(\.rawValue).filter { !tested.contains($0) } == [])
  }

  @Test(arguments: DocumentMessage.Code.allCases) func everyMessageHasAnExample(code: DocumentMessage.Code) {
    #expect(DocumentMessage.example(of: code).code == code)
  }
}
