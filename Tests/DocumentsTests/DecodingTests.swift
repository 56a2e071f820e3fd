// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// What is wrong in any document is found at its exact place, all of it in one run.
@Suite struct DecodingTests {
  static let packBody = """
    id: demo
    version: 2026.1.0
    title: Demo
    publisher: Testamt
    inventory: demo@1
    domains: [{id: backup, title: Datensicherung}]

    """

  @Test func everythingWrongIsReportedInOneRun() {
    let file = document(
      "RulePack",
      """
      id: de mo
      version: 2026-1
      titel: Demo
      publisher:
      inventory: {commune: demo, bord: demo@1}
      domains: backup
      valid: {from: 2026-02-31, until: soon}

      """)
    let (pack, diagnostics) = RulePack.read([file])
    #expect(pack == nil)
    expect(
      diagnostics,
      [
        Expected("DOC007", "de mo"), Expected("DOC021", "2026-1"), Expected("DOC002", "titel"),
        Expected("DOC003", "pegel"), Expected("DOC004", "publisher"), Expected("DOC023", "demo"),
        Expected("DOC006", "bord"), Expected("DOC001", "backup"), Expected("DOC014", "2026-02-31"),
        Expected("DOC013", "soon"),
      ])
  }

  @Test func theNearestNameIsSuggested() throws {
    let rules = document(
      "Rules",
      """
      domain: backup
      rules:
        - {id: A-1, title: T, obligaton: muss, obligation: mus, check: 'true'}
      """)
    let diagnostics = RuleFile.read(rules).diagnostics
    expect(diagnostics, [Expected("DOC002", "obligaton"), Expected("DOC006", "mus")])
    #expect(diagnostics.map { $0.help?.en } == ["did you mean `obligation`?", "did you mean `muss`?"])
    #expect(diagnostics.first?.location?.position == SourcePosition(line: 5, column: 25))
  }

  @Test func withoutANearNameTheKnownOnesAreListed() {
    let rules = document("Rules", "rules: [{id: A-1, title: T, obligation: xyzzy, check: 'true'}]")
    let help = RuleFile.read(rules).diagnostics.first?.help
    #expect(help?.en == "possible are: `muss`, `sollte`, `kann`")
    #expect(help?.de == "möglich sind: `muss`, `sollte`, `kann`")
  }

  /// A header line, and what is reported for it.
  @Test(arguments: [
    ("kind: Tailoring", [Expected("DOC003", "kind")]),
    ("pegel: 2\nkind: Tailoring", [Expected("DOC028", "2")]),
    ("pegel: 1\nkind: Tailorin", [Expected("DOC029", "Tailorin")]),
    ("pegel: 1\nkind: Federation", [Expected("DOC030", "Federation")]),
    ("pegel: 1", [Expected("DOC003", "pegel")]),
    ("pegel: [1]\nkind: Tailoring", [Expected("DOC001", "[1]")]),
  ])
  func theHeaderIsChecked(header: String, expected: [Expected]) {
    let file = SourceFile(name: "t.yaml", text: header + "\ncommune: a\n")
    expect(Tailoring.read(file).diagnostics, expected)
  }

  @Test(arguments: ["", "[]", "just text", "- a", "\u{0}"])
  func whatIsNoMappingIsNoDocument(text: String) {
    let (value, diagnostics) = Tailoring.read(SourceFile(name: "t.yaml", text: text))
    #expect(value == nil)
    #expect(diagnostics.contains { $0.severity == .error })
  }

  @Test func anUnknownEndingIsRefused() {
    let (value, diagnostics) = Tailoring.read(SourceFile(name: "t.txt", text: "pegel: 1"))
    #expect(value == nil)
    expect(diagnostics, [Expected("DOC031", "")])
  }

  @Test func aKeyTwiceIsAnErrorOfTheMarkup() {
    let file = document("Tailoring", "commune: a\ncommune: b\n")
    let (value, diagnostics) = Tailoring.read(file)
    #expect(value?.commune.value == "a")
    #expect(diagnostics.map(\.severity) == [.error])
  }

  @Test func jsonIsReadAsYAMLIs() {
    let json = """
      {"pegel": 1, "kind": "Tailoring", "commune": "a", "targets": {"overall": 2, "domains": {"backup": "3"}}}
      """
    let (value, diagnostics) = Tailoring.read(SourceFile(name: "t.json", text: json))
    #expect(value?.targets?.overall?.value == 2)
    expect(diagnostics, [Expected("DOC001", "\"3\"")])
  }

  @Test func textForPeopleIsGivenInEveryLanguage() {
    let file = document("Federation", "id: f\ntitle: {de: Verbund}\nmembers: []\n")
    let (value, diagnostics) = Federation.read(file)
    #expect(value == nil)
    expect(diagnostics, [Expected("DOC003", "{de")])
  }

  @Test func emptyTextsAreRefused() {
    let file = document("Federation", "id: f\ntitle: ' '\nmembers: []\n")
    expect(Federation.read(file).diagnostics, [Expected("DOC005", "' '")])
  }

  @Test(arguments: DocumentKind.allCases) func theKindIsReadFromTheHead(kind: DocumentKind) {
    #expect(DocumentKind(of: document(kind.rawValue, "x: {a: [1, 2]}\n")) == kind)
    #expect(
      DocumentKind(of: SourceFile(name: "a.yaml", text: "x: {kind: Rules}\nkind: \(kind.rawValue)\n")) == kind
    )
  }

  @Test func theKindIsUnknownWhereItIsNotSaid() {
    #expect(DocumentKind(of: SourceFile(name: "a.yaml", text: "x: 1\n")) == nil)
    #expect(DocumentKind(of: SourceFile(name: "a.yaml", text: "kind: [Rules]\n")) == nil)
    #expect(DocumentKind(of: SourceFile(name: "a.txt", text: "kind: Rules\n")) == nil)
  }
}

/// Single values, through the documents that hold them.
@Suite struct ValueDecoderTests {
  /// A line of a federation's member, and the code for it; `nil` if it is good.
  @Test(arguments: [
    ("inhabitants: 12000", nil), ("inhabitants: 12.5", "DOC010"), ("inhabitants: -1", "DOC012"),
    ("inhabitants: '12'", "DOC001"), ("inhabitants: +5", "DOC010"),
    ("inhabitants: 99999999999999999999", "DOC010"),
    ("exchange: ja", nil), ("exchange: true", nil), ("exchange: nein", nil), ("exchange: yes", "DOC009"),
    ("exchange: 'ja'", "DOC001"), ("exchange_days: 2.5", nil), ("exchange_days: -1", "DOC012"),
    ("exchange_days: zehn", "DOC010"), ("joined: 2026-13-01", "DOC014"), ("joined: 01.02.2026", "DOC013"),
    ("left: 2023-01-01", "DOC033"), ("specialisms: [a, a]", "DOC027"), ("specialisms: a", "DOC001"),
    ("tier: t9", "DOC032"), ("tier: t1", nil),
  ])
  func member(line: String, code: String?) {
    let joined = line.hasPrefix("joined") ? "" : "\n    joined: 2024-01-01"
    let file = document(
      "Federation",
      "id: f\ntitle: F\ncost_key: {tiers: [{id: t1, amounts: {2026: 1}}]}\nmembers:\n  - id: a\n    name: A\(joined)\n    \(line)\n"
    )
    #expect(Federation.read(file).diagnostics.map(\.code) == [code].compactMap { $0 })
  }

  @Test(
    arguments: [
      ("1200.50", 120_050), ("0", 0), ("7.5", 750), ("1.234", nil), ("-5", nil), ("1.200,50", nil),
      ("99999999999999999", nil),
    ] as [(String, Int64?)])
  func moneyIsKeptInCents(text: String, cents: Int64?) {
    let file = document(
      "Federation",
      "id: f\ntitle: F\nmembers: []\nmeasures:\n  - id: m\n    title: M\n    rules: [A-1]\n    one_off: \(text)\n"
    )
    let (value, diagnostics) = Federation.read(file)
    #expect(diagnostics.map(\.code) == (cents == nil ? ["DOC020"] : []))
    if let cents { #expect(value?.measures.first?.oneOffCents == cents) }
  }

  @Test(
    arguments: [
      ("70%", "0.7"), ("70 %", "0.7"), ("0.7", "0.7"), ("100%", "1"), ("66.5%", "0.665"), ("140%", nil),
      ("-1%", nil), ("1.5", nil), ("70 percent", nil), ("1/2%", nil),
    ] as [(String, String?)])
  func sharesAreExact(text: String, value: String?) {
    let file = document(
      "MaturityModel",
      "id: m\nversion: 1.0.0\ntitle: M\npacks: []\neffort: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}\nlevels: [{level: 1, title: E, sollte: \(text)}]\n"
    )
    let (model, diagnostics) = MaturityModel.read(file)
    #expect(diagnostics.map(\.code) == (value == nil ? ["DOC018"] : []))
    if let value { #expect(model?.levels.first?.sollte?.description == value) }
  }

  @Test(
    arguments: [
      ("12mo", .months(12)), ("2y", .months(24)), ("365d", .duration(.days(365))),
      ("2w", .duration(.days(14))),
      ("36h", .duration(.days(1, hours: 12))), ("12 mo", nil), ("1 Jahr", nil), ("0mo", nil), ("9999y", nil),
      ("999999999999d", nil), ("d", nil),
    ] as [(String, AgeLimit?)])
  func agesOfAnswers(text: String, expected: AgeLimit?) {
    let file = document(
      "Snapshot",
      "commune: a\ntaken: 2026-01-01\nschema: s@1\nanswers: {A-1: {value: ja, on: 2026-01-01, by: r, max_age: \(text)}}\n"
    )
    let (snapshot, diagnostics) = Snapshot.head(of: [file])
    #expect(diagnostics.map(\.code) == (expected == nil ? ["DOC017"] : []))
    if let expected { #expect(snapshot?.answers.first?.maximumAge == expected) }
  }
}
