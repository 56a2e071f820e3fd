// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// The documents beside packs and snapshots: every key is read.
@Suite struct OtherDocumentTests {
  @Test func aMaturityModel() throws {
    let file = document(
      "MaturityModel",
      """
      id: ikz
      version: 2026.1.0
      title: Reifegradmodell
      owner: Lenkungskreis
      levels:
        - {level: 1, title: Einstieg, sollte: 0%}
        - {level: 2, title: Basis, description: Grundlagen, sollte: 70%}
      effort: {1: 0.5, 2: 2, 3: 5, 4: 10, 5: 30}
      packs: [isb-basis]
      rules: {isb-basis/BCK-03: {level: 2, domain: network}}
      domains: [{id: backup, title: D, weight: 2.5, sollte: {2: 80%}}]
      method: {name: xccdf, variant: flat, obligations: [muss]}
      comparison: [weighted, {name: cutback, target: 3}, {name: iso33020, inputs: {PA1.1: [isb-basis/ORG-01]}}]
      support_days: 3

      """)
    let (value, diagnostics) = MaturityModel.read(file)
    #expect(diagnostics.isEmpty)
    let model = try #require(value)
    #expect(model.levels.map(\.number.value) == [1, 2] && model.owner?.de == "Lenkungskreis")
    #expect(model.personDays(forEffort: 1) == Decimal("0.5") && model.personDays(forEffort: 6) == nil)
    #expect(model.sollteThreshold(level: 2, domain: "backup") == Decimal("0.8"))
    #expect(model.sollteThreshold(level: 2, domain: "network") == Decimal("0.7"))
    #expect(model.sollteThreshold(level: 3, domain: "network") == nil)
    #expect(model.overrides.first?.rule.rule == "BCK-03" && model.overrides.first?.level?.value == 2)
    #expect(model.method.name == .xccdf && model.method.variant?.value == "flat")
    #expect(model.method.obligations == [.muss] && model.method.inputs.isEmpty)
    let comparison = try #require(model.comparison)
    #expect(comparison.map(\.name) == [.weighted, .cutback, .iso33020] && comparison[1].target?.value == 3)
    #expect(comparison[2].rules(inRole: "PA1.1").first?.pack == "isb-basis")
    #expect(comparison[2].rules(inRole: "PA2.1").isEmpty)
    #expect(model.supportDays == Decimal(3))
    #expect(model.domain("backup")?.weight == Decimal("2.5"))
    #expect(!model.isDraft && model.packs.map(\.pack.value) == ["isb-basis"])
  }

  /// The long form of every entry that may be a bare number or id, with level 0 and the reasons.
  @Test func aMaturityModelWithReasons() throws {
    let file = document(
      "MaturityModel",
      """
      id: ikz
      version: 2026.1.0
      title: Reifegradmodell
      draft: true
      owner: {de: Lenkungskreis, en: Steering group}
      levels:
        - {level: 0, title: Anfang, description: davor}
        - {level: 1, title: Einstieg, sollte: 50%, reason: {de: Hälfte, en: half}}
      effort: {1: {days: 0.5, reason: sofort}, 2: 2, 3: 5, 4: 10, 5: 30}
      packs: [{pack: isb-basis, reason: für alle}]
      rules: {isb-basis/BCK-03: {level: 1, reason: früher}}
      domains: [{id: backup, owner: IT-Board, sollte: {1: {share: 80%, reason: wichtig}}}]
      method: {name: staged, reason: klar}
      support_days: {days: 3, reason: zwei Besuche}

      """)
    let (value, diagnostics) = MaturityModel.read(file)
    #expect(diagnostics.isEmpty)
    let model = try #require(value)
    #expect(model.isDraft && model.owner == LocalizedText(de: "Lenkungskreis", en: "Steering group"))
    #expect(
      model.levels.map(\.number.value) == [0, 1] && model.levels.map(\.sollte) == [nil, Decimal("0.5")])
    #expect(model.levels.last?.reason?.en == "half" && model.levels.first?.description?.de == "davor")
    #expect(model.personDays(forEffort: 1) == Decimal("0.5") && model.personDays(forEffort: 2) == Decimal(2))
    #expect(model.effort.map { $0.reason?.de } == ["sofort", nil, nil, nil, nil])
    #expect(model.packs.first?.reason?.de == "für alle" && model.overrides.first?.reason?.de == "früher")
    #expect(model.domain("backup")?.owner?.de == "IT-Board" && model.domain("network") == nil)
    #expect(model.domain("backup")?.sollte.first?.reason?.de == "wichtig")
    #expect(model.sollteThreshold(level: 1, domain: "backup") == Decimal("0.8"))
    #expect(model.sollteThreshold(level: 0, domain: "backup") == nil)
    #expect(model.method.reason?.de == "klar" && model.supportDays == Decimal(3))
    #expect(model.support?.reason?.de == "zwei Besuche")
  }

  @Test func aTailoring() throws {
    let file = document(
      "Tailoring",
      """
      commune: a
      targets: {overall: 2, domains: {backup: 3}}
      parameters: {isb-basis: {max_age: 180d, n: 5}}
      deselect: [{rule: isb-basis/NET-04, reason: kein WLAN}]
      waivers:
        - {pack: isb-basis, rule: BCK-03, subjects: [S1], from: 2026-01-01, until: 2028-01-01, reason: R, approver: ISB}
      compensating: [{rule: isb-basis/BCK-03, measure: M, since: 2026-01-01}]
      dispensations: [{rule: isb-basis/NET-05, reason: R, approver: ISB, date: 2026-02-01}]

      """)
    let (value, diagnostics) = Tailoring.read(file)
    #expect(diagnostics.isEmpty)
    let tailoring = try #require(value)
    #expect(tailoring.targets?.level(of: "backup") == 3 && tailoring.targets?.level(of: "network") == 2)
    #expect(tailoring.parameters.map(\.value.value) == ["180d", "5"])
    #expect(tailoring.parameters.map(\.pack.value) == ["isb-basis", "isb-basis"])
    #expect(
      tailoring.waivers.first?.rule.pack == "isb-basis" && tailoring.waivers.first?.rule.rule == "BCK-03")
    #expect(tailoring.waivers.first?.until.value.description == "2028-01-01")
    #expect(tailoring.compensations.first?.since?.description == "2026-01-01")
    #expect(tailoring.dispensations.first?.approver == "ISB")
    #expect(tailoring.deselected.first?.reason == "kein WLAN")
  }

  @Test func aFederation() throws {
    let file = document(
      "Federation",
      """
      id: verbund
      title: Verbund
      exchange_days: 10
      members:
        - id: a
          name: A-Stadt
          joined: 2024-01-01
          left: 2026-06-30
          inhabitants: 12000
          staff: 80
          size_class: klein
          services: [web]
          exchange: ja
          exchange_days: 5
          consent: true
          specialisms: [backup]
          tier: t1
      boards: [{id: isb-board, title: ISB-Board}]
      cost_key: {title: K, tiers: [{id: t1, title: T, amounts: {2026: 5000.00, 2027: 5100.5}}]}
      measures:
        - {id: m1, title: M, rules: [p/A-1], lead: isb-board, participants: [a], one_off: 12000, per_member: 800.00,
           days_alone: 10, days_joint: 25, grants: 100, settled_at: 2026-12-31}

      """)
    let (value, diagnostics) = Federation.read(file)
    #expect(diagnostics.isEmpty)
    let federation = try #require(value)
    let member = try #require(federation.members.first)
    #expect(member.isMember(on: try #require(CivilDate(iso: "2026-06-30".utf8))))
    #expect(!member.isMember(on: try #require(CivilDate(iso: "2026-07-01".utf8))))
    #expect(!member.isMember(on: try #require(CivilDate(iso: "2023-12-31".utf8))))
    #expect(member.takesPartInExchange && member.consentsToBeNamed && member.exchangeDays == Decimal(5))
    #expect(federation.costKey?.tiers.first?.amounts.map(\.cents) == [500_000, 510_050])
    #expect(
      federation.measures.first?.oneOffCents == 1_200_000 && federation.measures.first?.grantCents == 10_000)
  }

  @Test func namesInAFederationAreKnown() {
    let file = document(
      "Federation",
      "id: f\ntitle: F\nmembers: [{id: a, name: A, joined: 2024-01-01}]\nmeasures: [{id: m, title: M, rules: [A], lead: b, participants: [c]}]\n"
    )
    expect(Federation.read(file).diagnostics, [Expected("DOC032", "b"), Expected("DOC032", "c")])
  }

  @Test func aWorkspace() throws {
    let file = document(
      "Workspace",
      "packs: [Rules/a]\nschemas: [s.yaml]\nmodel: m.yaml\nfederation: f.yaml\nsnapshots: [b]\ntailorings: [t]\nlanguage: en\nout: Reports\n"
    )
    let (value, diagnostics) = Workspace.read(file)
    #expect(diagnostics.isEmpty)
    let workspace = try #require(value)
    #expect(workspace.packs.map(\.value) == ["Rules/a"] && workspace.language == .en)
    #expect(workspace.output?.value == "Reports" && workspace.model?.value == "m.yaml")
    expect(
      Workspace.read(document("Workspace", "packs: []\nschemas: []\nlanguage: fr\n")).diagnostics,
      [Expected("DOC006", "fr")])
  }

  @Test func theHeadOfASnapshot() throws {
    let file = DemoSchema.snapshot(
      "facts: {unknown: 1}\n",
      head: """
        class: vertraulich
        size_class: klein
        services: [web]
        provenance: [{part: servers, source: Inventar, on: 2026-03-01, by: IT-Leitung}]
        documents: [{id: d1, title: T, class: streng vertraulich, date: 2026-01-01, sha256: \(String(repeating: "0a", count: 32))}]
        answers:
          ORG-01: {value: ja, on: 2026-01-10, by: Hauptamt, evidence: written, max_age: 365d, documents: [d1], class: intern, note: N}
          isb-basis/ORG-02: {value: F, on: 2026-01-10, by: Hauptamt}

        """)
    let (value, diagnostics) = Snapshot.head(of: [file])
    #expect(diagnostics.isEmpty)
    let head = try #require(value)
    #expect(head.classification == .confidential && head.facts.isEmpty)
    #expect(
      head.answers.map(\.rule.rule) == ["ORG-01", "ORG-02"] && head.answers[1].rule.pack == "isb-basis")
    #expect(head.answers[0].evidence == .written && head.answers[1].evidence == EvidenceKind.none)
    #expect(head.answers[1].maximumAge == .months(12) && head.answers[0].maximumAge == .duration(.days(365)))
    #expect(head.documents.first?.classification == .strictlyConfidential)
  }

  @Test func answersFitTheirScale() {
    #expect(AnswerValue.allCases.filter { $0.isOn(.yesNo) } == [.yes, .no])
    #expect(AnswerValue.allCases.filter { $0.isOn(.implementation) } == [.yes, .partly, .no])
    #expect(AnswerValue.allCases.filter { $0.isOn(.nplf) } == [.n, .p, .l, .f])
  }
}

/// Types of a schema and the limits of what they may be.
@Suite struct InventorySchemaTests {
  @Test(arguments: [
    "string", "int", "double", "bool", "date", "timestamp", "duration", "enum", "list<string>",
    "map<string, list<int>>", "Server", "ref<servers>", "list<ref<servers>>", "list<list<list<Server>>>",
  ])
  func typesPrintAsTheyAreRead(text: String) {
    #expect(FieldType(text, members: [])?.description == text)
  }

  @Test(arguments: [
    "", "list", "list<>", "list<int", "list<int>>", "map<int, string>", "map<string>", "ref<>",
    "ref<list<int>>",
    "a b", "1a", "list<list<list<list<list<list<list<list<list<int>>>>>>>>>",
  ])
  func otherTextsAreNoTypes(text: String) {
    #expect(FieldType(text, members: []) == nil)
  }

  @Test func spacesDoNotMatter() {
    #expect(FieldType(" map < string ,int > ", members: []) == .map(.int))
  }

  @Test func everyKeyOfAFieldIsRead() throws {
    let file = document(
      "InventorySchema",
      """
      id: s
      version: 1.2.3
      title: S
      types:
        T:
          title: T
          help: H
          class: intern
          fields:
            id: string
            x: {type: list<enum>, values: [a, {id: b, title: B}], title: X, help: H, unit: GB, class: vertraulich, none: true, absent: none, find: {AD: dort}}
      facts:
        ts: {type: list<T>, key: id, title: Ts, help: H}

      """)
    let (value, diagnostics) = InventorySchema.read(file)
    #expect(diagnostics.isEmpty)
    let schema = try #require(value)
    let field = try #require(schema.type(named: "T")?.fields.last)
    #expect(field.type == .list(.enumeration(["a", "b"])) && field.members.last?.title?.de == "B")
    #expect(field.mayBeNone && field.absent == .none && field.classification == .confidential)
    #expect(field.finding.first?.tool.value == "AD" && field.finding.first?.place.de == "dort")
    #expect(schema.fact(named: "ts")?.key?.value == "id" && schema.fact(named: "ts")?.typeName == "T")
  }

  @Test func typesThatEmbedOneAnotherAreRefused() {
    let body = """
      id: s
      version: 1
      title: S
      types:
        A: {title: A, fields: {b: B}}
        B: {title: B, fields: {c: list<C>}}
        C: {title: C, fields: {a: 'map<string, A>'}}
      facts: {as: list<A>}

      """
    let (schema, diagnostics) = InventorySchema.read(document("InventorySchema", body))
    #expect(schema == nil)
    #expect(diagnostics.map(\.text.en) == ["the type contains itself: A → B → C → A"])
  }

  @Test func typesThatMultiplyBeyondTheLimitAreRefused() {
    let names = (0..<12).map { "T\($0)" }
    let types = zip(names, names.dropFirst()).map { name, next in
      "  \(name): {title: T, fields: {a: \(next), b: \(next), c: \(next)}}\n"
    }
    let body =
      "id: s\nversion: 1\ntitle: S\ntypes:\n\(types.joined())  T11: {title: T, fields: {a: int}}\nfacts: {t: T0}\n"
    let (schema, diagnostics) = InventorySchema.read(document("InventorySchema", body))
    #expect(schema == nil)
    #expect(diagnostics.map(\.code) == ["DOC048"])
  }

  @Test func enumerationsAreLimited() {
    let values = (0...DocumentLimits.enumerationMembers).map { "v\($0)" }.joined(separator: ", ")
    let body =
      "id: s\nversion: 1\ntitle: S\ntypes: {T: {title: T, fields: {x: {type: enum, values: [\(values)]}}}}\nfacts: {t: T}\n"
    #expect(
      InventorySchema.read(document("InventorySchema", body)).diagnostics.map(\.code).contains("DOC048"))
  }

  @Test func fieldsAndTypesAreLimited() {
    let fields = (0...DocumentLimits.fields).map { "f\($0): int" }.joined(separator: ", ")
    let body = "id: s\nversion: 1\ntitle: S\ntypes: {T: {title: T, fields: {\(fields)}}}\nfacts: {t: T}\n"
    #expect(InventorySchema.read(document("InventorySchema", body)).diagnostics.map(\.code) == ["DOC048"])
    let facts = (0...DocumentLimits.types).map { "f\($0): T" }.joined(separator: ", ")
    let many = "id: s\nversion: 1\ntitle: S\ntypes: {T: {title: T, fields: {a: int}}}\nfacts: {\(facts)}\n"
    #expect(InventorySchema.read(document("InventorySchema", many)).diagnostics.map(\.code) == ["DOC048"])
  }
}
