// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Testing
import Values

/// A pack of several files: every key, and what is checked between the files.
@Suite struct RulePackTests {
  static let pack = document(
    "RulePack",
    """
    id: demo
    version: 2026.1.0-rc.1
    title: {de: Demo-Paket, en: Demo pack}
    publisher: Testamt
    valid: {from: 2026-01-01, until: 2027-12-31}
    inventory: {commune: demo@1, federation: verbund@2.1}
    requires: [{pack: base, version: ^2026.1}]
    parameters:
      max_age: {type: duration, default: 365d, stricter: lower, looser: true, title: Alter, unit: Tage}
      mode: {type: enum, values: [a, {id: b, title: B}], default: b, title: Modus}
    sources: [gspp, open]
    domains:
      - {id: backup, title: Datensicherung}
      - {id: network, title: Netz}

    """, name: "demo/pack.yaml")

  static let rules = document(
    "Rules",
    """
    domain: backup
    rules:
      - id: BCK-03
        title: T
        missing: M
        obligation: muss
        level: 2
        weight: 1.5
        effort: 2
        each: servers.filter(s, s.critical)
        label: it.name
        when: org.operates_servers
        check: >-
          a
            && b
        ask: F?
        scale: umsetzung
        evidence: E
        why: W
        fix: {de: tun, en: do}
        refs: [gspp:NOT.4.16.1, open:anything goes]
        at_least: 98%
        requires: [BCK-04, base/X-1]
        relates: {proves: [base/X-2], refutes: [base/X-3], equal: [base/X-4]}
        bearer: board
        basis: C
        bindingness: orientation
        draft: true
        valid: {from: 2026-06-01}
        scope: {size_classes: [klein], services: [web]}
        aliases: [OLD-1]
        dispensable: ja
        published: {priority: 1, effort: hoch}
      - {id: BCK-04, title: T, obligation: kann, check: 'true', domain: network}

    """, name: "demo/rules/backup.yaml")

  static let sources = [
    document(
      "Source", "id: gspp\ntitle: G\nedition: 2025\nids: [NOT.4.16.1, {id: 7, title: Sieben}]\n",
      name: "demo/sources/gspp.yaml"),
    document(
      "Source", "id: open\ntitle: O\nedition: '1'\nlicence: CC0\nurl: https://example.org\nverified: ja\n",
      name: "demo/sources/open.yaml"),
  ]

  static let tests = document(
    "RuleTests",
    """
    as_of: 2026-06-30
    rule: BCK-03
    base: {facts: {org: {name: A}}, answers: {BCK-04: teilweise}, parameters: {max_age: 180d}}
    cases:
      - name: eins
        given: {servers: [{id: s1}]}
        expect: unknown
        achievement: [1/3, 2/3]
        missing: ["servers[*].critical"]
        subjects: {s1: pass, "s 2": fail}
      - {rule: OLD-1, name: zwei, expect: pass, achievement: 1, as_of: 2026-07-01}

    """, name: "demo/tests/backup.yaml")

  @Test func everyKeyIsRead() throws {
    let (value, diagnostics) = RulePack.read([Self.pack, Self.rules, Self.tests] + Self.sources)
    #expect(diagnostics.isEmpty)
    let pack = try #require(value)
    #expect(pack.version.value.description == "2026.1.0-rc.1")
    #expect(pack.title == LocalizedText(de: "Demo-Paket", en: "Demo pack"))
    #expect(pack.valid?.from?.description == "2026-01-01")
    #expect(pack.inventory(for: .commune)?.id == "demo" && pack.inventory(for: .board) == nil)
    #expect(pack.inventory(for: .federation)?.version == SemanticVersion(2, 1))
    #expect(pack.requires.first?.version.value.allows(SemanticVersion(2026, 2, 0)) == true)
    #expect(pack.parameters.map(\.id.value) == ["max_age", "mode"])
    #expect(pack.parameters.map(\.defaultValue.value) == [.duration(.days(365)), .member("b")])
    #expect(pack.parameters[0].stricter == .lower && pack.parameters[0].mayBeLooser)
    #expect(pack.parameters[1].type == .enumeration(["a", "b"]))
    #expect(pack.domains.map(\.id.value) == ["backup", "network"])
    #expect(pack.sources.map(\.id.value) == ["gspp", "open"])
    #expect(
      pack.sources[0].criteria?.map(\.id.value) == ["NOT.4.16.1", "7"] && pack.sources[1].criteria == nil)
    #expect(pack.rules.map(\.domain.value) == ["backup", "network"])
  }

  @Test func everyKeyOfARuleIsRead() throws {
    let rule = try #require(RuleFile.read(Self.rules).value?.rules.first)
    #expect(rule.obligation == .muss && rule.level?.value == 2 && rule.effort?.value == 2)
    #expect(rule.weight == Decimal("1.5") && rule.atLeast == Decimal("0.98"))
    #expect(rule.each?.text == "servers.filter(s, s.critical)" && rule.label?.text == "it.name")
    #expect(rule.when?.text == "org.operates_servers" && rule.check?.text == "a\n  && b")
    #expect(rule.scale?.value == .implementation && rule.fix?.en == "do")
    #expect(rule.references.map(\.criterion) == ["NOT.4.16.1", "anything goes"])
    #expect(rule.requires.map(\.pack) == [nil, "base"] && rule.requires.map(\.rule) == ["BCK-04", "X-1"])
    #expect(rule.relates?.proves.first?.rule == "X-2" && rule.relates?.refutes.first?.rule == "X-3")
    #expect(rule.relates?.equal.first?.rule == "X-4")
    #expect(rule.bearer == .board && rule.basis == .c && rule.bindingness == .orientation && rule.isAdvice)
    #expect(rule.isDraft && rule.isDispensable && rule.aliases.map(\.value) == ["OLD-1"])
    #expect(rule.scope?.sizeClasses.map(\.value) == ["klein"] && rule.scope?.services.map(\.value) == ["web"])
    #expect(rule.published?.priority == "1" && rule.published?.effort == "hoch")
  }

  @Test func expressionsLeadBackToTheirPlace() throws {
    let check = try #require(RuleFile.read(Self.rules).value?.rules.first?.check)
    let offset = check.text.utf8.count - 1
    let location = check.map.location(of: SourceSpan(start: offset, end: offset + 1))
    #expect(location.file.text(in: location.span) == "b")
    #expect(location.position == SourcePosition(line: 17, column: 12))
  }

  @Test func testsKeepTheirFactsForTheSchema() throws {
    let tests = try #require(RuleTests.read(Self.tests).value)
    #expect(tests.cases.map(\.name) == ["eins", "zwei"])
    #expect(
      tests.cases[0].achievement?.value
        == Ratio(1, over: 3).flatMap { low in
          Ratio(2, over: 3).map { AchievementBounds(lower: low, upper: $0) }
        })
    #expect(tests.cases[0].subjects.map(\.label.value) == ["s1", "s 2"])
    #expect(tests.base?.answers.first?.value.value == .partly)
    let all = RuleTestFacts(tests, schema: try DemoSchema.schema())
    let (facts, diagnostics) = all.facts(of: tests.cases[0])
    #expect(diagnostics.isEmpty)
    #expect(facts.map(\.state) == [.recorded, .recorded, .notRecorded, .notRecorded])
    #expect(all.facts(of: tests.cases[1]).facts.map(\.table.rowCount) == [1, 0, 0, 0])
  }

  @Test func factsOfACaseReplaceThoseOfTheBase() throws {
    let file = document(
      "RuleTests",
      """
      rule: A
      base: {facts: {org: {name: A}, servers: [{id: a}, {id: b}]}}
      cases:
        - {name: N, given: {servers: [], org: ~}, expect: pass}
        - {name: M, given: {servers: [{id: x, cors: 1}]}, expect: pass}

      """)
    let tests = try #require(RuleTests.read(file).value)
    let all = RuleTestFacts(tests, schema: try DemoSchema.schema())
    let (facts, _) = all.facts(of: tests.cases[0])
    #expect(facts.prefix(2).map(\.state) == [.none, .notRecorded])
    expect(all.facts(of: tests.cases[1]).diagnostics, [Expected("DOC002", "cors")])
  }

  /// Files added to a pack, and what is found between them.
  @Test(
    arguments: [
      (
        document("Rules", "rules: [{id: N-1, title: T, obligation: muss, check: x}]\n"),
        [Expected("DOC037", "N-1")]
      ),
      (
        document("Rules", "domain: bakup\nrules: [{id: N-1, title: T, obligation: muss, check: x}]\n"),
        [Expected("DOC032", "bakup")]
      ),
      (
        document("Rules", "domain: backup\nrules: [{id: BCK-03, title: T, obligation: muss, check: x}]\n"),
        [Expected("DOC027", "BCK-03")]
      ),
      (
        document("Rules", "domain: backup\nrules: [{id: OLD-1, title: T, obligation: muss, check: x}]\n"),
        [Expected("DOC027", "OLD-1")]
      ),
      (
        document(
          "Rules",
          "domain: backup\nrules: [{id: N-1, title: T, obligation: muss, check: x, refs: [gsp:1, gspp:2]}]\n"),
        [Expected("DOC032", "gsp:1"), Expected("DOC032", "gspp:2")]
      ),
      (document("RuleTests", "rule: BCK-3\ncases: []\n"), [Expected("DOC032", "BCK-3")]),
      (document("RuleTests", "rule: other/BCK-3\ncases: []\n"), []),
      (document("Source", "id: more\ntitle: M\nedition: 1\n"), [Expected("DOC043", "more")]),
      (document("Tailoring", "commune: a\n"), [Expected("DOC030", "Tailoring")]),
    ] as [(SourceFile, [Expected])])
  func filesFitTogether(file: SourceFile, expected: [Expected]) {
    let (pack, diagnostics) = RulePack.read([Self.pack, Self.rules, file] + Self.sources)
    #expect(pack != nil)
    expect(diagnostics, expected)
  }

  @Test func aPackNeedsItsFile() {
    let (pack, diagnostics) = RulePack.read([Self.rules], folder: "demo")
    #expect(pack == nil)
    expect(diagnostics, [Expected("DOC041", "")])
    #expect(diagnostics.first?.location?.file.name == "demo")
  }

  @Test func aPackHasOneFile() {
    let second = SourceFile(name: "demo/zweite.yaml", bytes: Self.pack.bytes)
    #expect(
      RulePack.read([Self.pack, second, Self.rules] + Self.sources).diagnostics.map(\.code) == ["DOC042"])
  }

  @Test func theOrderOfFilesDoesNotMatter() throws {
    let files = [Self.pack, Self.rules, Self.tests] + Self.sources
    let one = try #require(RulePack.read(files).value)
    let other = try #require(RulePack.read(files.reversed()).value)
    #expect(one.rules.map(\.id.value) == other.rules.map(\.id.value))
    #expect(one.sources.map(\.id.value) == other.sources.map(\.id.value))
  }

  @Test func parametersAreReadByTheirType() throws {
    let pack = try #require(RulePack.read([Self.pack]).value)
    let place = pack.location
    #expect(pack.parameters[0].read(Located("180d", at: place)).value == .duration(.days(180)))
    #expect(pack.parameters[0].read(Located("180", at: place)).diagnostics.map(\.code) == ["DOC016"])
    #expect(pack.parameters[1].read(Located("a", at: place)).value == .member("a"))
    #expect(pack.parameters[1].read(Located("c", at: place)).diagnostics.map(\.code) == ["DOC006"])
  }
}
