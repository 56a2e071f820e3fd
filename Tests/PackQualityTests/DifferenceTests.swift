// SPDX-License-Identifier: EUPL-1.2

import Documents
import PackQuality
import SourceText
import Testing

/// What is said about two versions of a pack.
@Suite struct DifferenceTests {
  private func difference(_ old: PackCase, _ new: PackCase) throws -> PackDifference {
    PackDifference(from: try old.pack(), to: try new.pack())
  }

  /// What a change of keys of the standard rule means, as `KEY EFFECT`.
  private func effects(_ old: [String: String?], _ new: [String: String?]) throws -> [String] {
    let found = try difference(
      PackCase(rules: PackCase.rule("A-1", old)), PackCase(rules: PackCase.rule("A-1", new)))
    return found.changed.flatMap(\.fields).map { "\($0.key) \($0.effect.rawValue)" }
  }

  @Test func aPackIsNotDifferentFromItself() throws {
    let found = try difference(PackCase(), PackCase())
    #expect(found.isEmpty && found.breaking.texts == [])
    #expect(found.text(in: .en) == "p 1.0.0 → 1.0.0\n  no difference\n")
  }

  @Test(
    arguments: [
      ("obligation", "sollte", "muss", "stricter"), ("obligation", "muss", "kann", "looser"),
      ("level", "2", "1", "stricter"), ("level", "1", "3", "looser"), ("at_least", "0.5", "0.9", "stricter"),
      ("effort", "2", "3", "none"), ("weight", "1", "2", "none"),
      ("basis", "C", "A", "stricter"), ("basis", "A", "B", "none"), ("draft", "true", "false", "stricter"),
      ("dispensable", "false", "true", "looser"), ("bindingness", "should", "duty", "stricter"),
      ("refs", "['s:1']", "['s:1', 's:2']", "none"), ("fix", "{de: A, en: A}", "{de: B, en: B}", "none"),
    ])
  func keysHaveTheirMeaning(_ key: String, _ old: String, _ new: String, _ effect: String) throws {
    #expect(try effects([key: old], [key: new]) == ["\(key) \(effect)"])
  }

  @Test(
    arguments: [
      ("org.a", "org.a && org.b", "stricter"), ("org.a && org.b", "org.b", "looser"),
      ("org.a", "org.b || org.a", "looser"), ("org.a || org.b", "org.b", "stricter"),
      ("!(org.a || org.b)", "!org.a", "looser"), ("org.a && org.b", "org.b && org.a", nil),
      ("org.a", "org.b", "unclear"), ("org.a && org.b", "org.a || org.b", "unclear"),
      ("servers.size() > 1", "servers.size() > 2", "stricter"),
      ("servers.size() > 1", "servers.size() >= 1", "looser"),
      ("servers.size() < 3", "servers.size() <= 2", "unclear"),
      ("servers.size() <= 3", "2 >= servers.size()", "stricter"),
      ("servers.all(s, s.patched)", "servers.all(s, s.patched && s.critical)", "stricter"),
      ("servers.all(s, s.patched)", "servers.filter(s, s.critical).all(s, s.patched)", "looser"),
      ("servers.exists(s, s.patched)", "servers.filter(x, x.critical).exists(s, s.patched)", "stricter"),
      ("servers.exists(s, s.patched)", "servers.all(s, s.patched)", "unclear"),
      ("servers.exists(s, s.id == 'a')", "servers.exists(s, s.id in ['a', 'b'])", "looser"),
      ("servers.exists(s, s.id in ['a', 'b'])", "servers.exists(s, s.id in ['b', 'c'])", "unclear"),
      (
        "servers.exists(a, servers.exists(b, a.patched && b.critical))",
        "servers.exists(a, servers.exists(b, b.patched && a.critical))", "unclear"
      ),
      ("servers.exists(s, s.patched)", "servers.exists( t,  t.patched )", nil),
    ] as [(String, String, String?)])
  func conditionsAreComparedByTheirForm(_ old: String, _ new: String, _ effect: String?) throws {
    let once: [String: String?] = ["each": nil, "label": nil]
    let found = try effects(
      once.merging(["check": "\"\(old)\""]) { $1 }, once.merging(["check": "\"\(new)\""]) { $1 })
    #expect(found == ["check \(effect ?? "none")"])
  }

  @Test(
    arguments: [
      ("when", nil, "org.a", "looser"), ("when", "org.a", nil, "stricter"),
      ("when", "org.a", "org.a && org.b", "looser"),
      ("each", "servers", "servers.filter(s, s.critical)", "looser"),
      ("each", "servers.filter(s, s.critical)", "servers.filter(s, s.critical || s.patched)", "stricter"),
      ("each", "servers.filter(s, s.critical)", "servers.filter(s, s.patched)", "unclear"),
    ] as [(String, String?, String?, String)])
  func aRuleForFewerIsLooser(_ key: String, _ old: String?, _ new: String?, _ effect: String) throws {
    #expect(try effects([key: old], [key: new]) == ["\(key) \(effect)"])
  }

  @Test func ofAPartTheShareMayGoEitherWay() throws {
    let old: [String: String?] = ["each": "servers", "at_least": "0.5"]
    let new: [String: String?] = ["each": "servers.filter(s, s.critical)", "at_least": "0.5"]
    #expect(try effects(old, new) == ["each unclear"])
  }

  @Test func rulesAreFollowedByTheirAliases() throws {
    let old = PackCase(rules: PackCase.rule("A-1") + PackCase.rule("A-2"))
    let new = PackCase(
      head: PackCase.head.replacing("1.0.0", with: "1.1.0"),
      rules: PackCase.rule("B-1", ["aliases": "[A-1]", "level": "2"]) + PackCase.rule("B-2"))
    let found = try difference(old, new)
    #expect(found.renamed.map { "\($0.old.id.value) \($0.new.id.value)" } == ["A-1 B-1"])
    #expect(found.added.map(\.id.value) == ["B-2"] && found.withdrawn.map(\.id.value) == ["A-2"])
    #expect(
      found.breaking.texts == ["PCK201 the id `A-2` is gone, and no rule has it under `aliases`"])
    #expect(found.breaking.first?.help?.en == "add `aliases: [A-2]` to `B-1`")
  }

  @Test func twoRulesMayBecomeOne() throws {
    let old = PackCase(rules: PackCase.rule("A-1") + PackCase.rule("A-2"))
    let found = try difference(old, PackCase(rules: PackCase.rule("A-1", ["aliases": "[A-2]"])))
    #expect(found.renamed.map { "\($0.old.id.value) \($0.new.id.value)" } == ["A-2 A-1"])
    #expect(found.withdrawn.isEmpty && found.breaking.isEmpty)
  }

  @Test func aFormerIDMustNotVanishEither() throws {
    let old = PackCase(rules: PackCase.rule("A-1", ["aliases": "[OLD-1]"]))
    #expect(
      try difference(old, PackCase()).breaking.texts
        == ["PCK201 the id `OLD-1` is gone, and no rule has it under `aliases`"])
  }

  @Test(arguments: ["1.0.1", "1.0.0", "1.1.0", "2.0.0"]) func stricterTakesANewMinorVersion(_ version: String)
    throws
  {
    let old = PackCase(rules: PackCase.rule("A-1", ["obligation": "sollte"]))
    let new = PackCase(
      head: PackCase.head.replacing("1.0.0", with: version).replacing("365d", with: "180d"),
      rules: PackCase.rule("A-1") + PackCase.rule("A-2") + PackCase.rule("A-3", ["draft": "true"]))
    let expected = [
      "PCK202 `params.max_age` is stricter (`default`), but 1.0.0 is followed by \(version)",
      "PCK203 `A-2` is new, but 1.0.0 is followed by \(version)",
      "PCK202 `A-1` is stricter (`obligation`), but 1.0.0 is followed by \(version)",
    ]
    #expect(try difference(old, new).breaking.texts == (version.hasPrefix("1.0") ? expected : []))
  }

  @Test func aPackThatIsGoneTakesItsIDsAlong() throws {
    let gone = PackDifference(from: try PackCase().pack(), to: nil)
    #expect(gone.withdrawn.map(\.id.value) == ["A-1"] && gone.breaking.count == 1)
    #expect(gone.text(in: .en).hasPrefix("p 1.0.0: no longer there\n"))
    let new = PackDifference(from: nil, to: try PackCase().pack())
    #expect(new.added.map(\.id.value) == ["A-1"] && new.breaking.isEmpty)
    #expect(new.text(in: .de).hasPrefix("p 1.0.0: neues Paket\n"))
  }

  /// A rule renamed and changed, one added, one withdrawn, and another default.
  private func example() throws -> PackDifference {
    let old = PackCase(rules: PackCase.rule("A-1") + PackCase.rule("A-2"))
    let new = PackCase(
      head: PackCase.head.replacing("1.0.0", with: "1.1.0").replacing("365d", with: "180d"),
      rules: PackCase.rule("B-1", ["aliases": "[A-1]", "check": "has(it.tested)"])
        + PackCase.rule("B-2", ["title": "{de: \"Kein *Stern*\", en: \"No *star*\"}"]))
    return try difference(old, new)
  }

  @Test func theTextNamesEveryField() throws {
    #expect(
      try example().text(in: .en) == """
        p 1.0.0 → 1.1.0
          pack
            parameters.max_age.default (stricter)
              - 365d
              + 180d
          added
            B-2 No *star* (muss, level 1)
          renamed
            A-1 → B-1
          changed
            B-1 Every server is tested once a year (looser)
              check (looser)
                - has(it.tested) && now - it.tested <= params.max_age
                + has(it.tested)
          withdrawn
            A-2 Every server is tested once a year (muss, level 1)

        """)
  }

  @Test func theMarkdownIsASectionOfAChangelog() throws {
    #expect(
      try example().markdown(in: .de) == """
        ## p 1.0.0 → 1.1.0

        ### Neu

        - **B-2** Kein \\*Stern\\* (muss, Stufe 1)

        ### Geändert

        - **B-1** Jeder Server wird jährlich erprobt (lockerer)
          - `check` (lockerer): `has(it.tested) && now - it.tested <= params.max_age` → `has(it.tested)`

        ### Umbenannt

        - A-1 → B-1

        ### Zurückgezogen

        - **A-2** Jeder Server wird jährlich erprobt (muss, Stufe 1)

        ### Paket

        - `parameters.max_age.default` (strenger): `365d` → `180d`

        """)
  }

  @Test func theJSONIsComplete() throws {
    let text = [try example()].json(in: .en)
    for part in [
      "\"breaking\": true", "\"formerly\": \"A-1\"", "\"effect\": \"looser\"", "\"old\": \"1.0.0\"",
      "\"code\": \"PCK201\"", "\"key\": \"parameters.max_age.default\"",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }
}
