// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PackQuality
import SourceText
import Testing

/// Each finding of lint, with the pack that has it.
@Suite struct LintTests {
  @Test func aPackWithoutFaultHasNoFindings() throws {
    #expect(try PackCase().findings() == [])
  }

  @Test(arguments: ["title", "why", "fix", "evidence", "missing", "ask"])
  func textInOneLanguage(_ key: String) throws {
    var changes: [String: String?] = [key: "Nur in einer einzigen Sprache geschrieben"]
    if key == "ask" { changes["scale"] = "ja-nein" }
    #expect(try PackCase(rules: PackCase.rule("A-1", changes)).findings() == ["PCK001 \(key)"])
  }

  @Test func theSameSentenceInBothLanguages() throws {
    let same = PackCase.rule(
      "A-1", ["fix": "{de: A test has to be scheduled, en: A test has to be scheduled}"])
    #expect(try PackCase(rules: same).findings() == ["PCK001 fix"])
    let name = PackCase.rule("A-1", ["evidence": "{de: IT-Grundschutz, en: IT-Grundschutz}"])
    #expect(try PackCase(rules: name).findings() == [])
  }

  @Test func parameterDomainAndSourceThatNobodyUses() throws {
    let head =
      PackCase.head.replacing(
        "parameters:\n", with: "parameters:\n  spare: {type: int, default: 1, title: {de: A, en: B}}\n")
      + "\n  - {id: empty, title: {de: Leer, en: Empty}}"
    #expect(try PackCase(head: head).findings() == ["PCK002 spare", "PCK003 empty"])
    #expect(
      try PackCase(rules: PackCase.rule("A-1", ["refs": nil])).findings() == ["PCK004 s"])
  }

  @Test func sourceWithoutCriteria() throws {
    let source = PackCase.source.replacing("\nids: ['1', '2']", with: "")
    #expect(try PackCase(sources: source).findings() == ["PCK015 s"])
  }

  @Test func fieldsThatNoRuleReads() throws {
    // Keys are shown, and the rule reads `critical` and `tested`.
    #expect(
      try PackCase().schemaFindings() == ["PCK005 patched", "PCK005 site", "PCK005 a", "PCK005 b"])
  }

  @Test(arguments: ["why", "fix", "evidence"]) func missingText(_ key: String) throws {
    #expect(try PackCase(rules: PackCase.rule("A-1", [key: nil])).findings() == ["PCK006 A-1"])
  }

  @Test func theSameCheckTwice() throws {
    let other = PackCase.rule(
      "A-2",
      [
        "each": "servers.filter(server, (server.critical))",
        "check": "(has(it.tested)  &&  now - it.tested <= params.max_age)",
      ])
    #expect(try PackCase(rules: PackCase.rule() + other).findings() == ["PCK007 A-2"])
    let different = PackCase.rule("A-2", ["check": "it.patched"])
    #expect(try PackCase(rules: PackCase.rule() + different).findings() == [])
  }

  @Test(
    arguments: [
      ("check", "it.patched || 1 < 2", "it.patched || 1 < 2"), ("check", "it.patched && 1 < 2", "1 < 2"),
      ("check", "it.patched || (it.critical && !true)", "it.critical && !true"),
      ("when", "1 == 1", "1 == 1"), ("each", "servers.filter(s, s.critical && 'a' == 'a')", "'a' == 'a'"),
    ]) func conditionsThatNeverChange(_ key: String, _ text: String, _ part: String) throws
  {
    let rule = PackCase.rule("A-1", [key: "\"\(text)\""])
    #expect(try PackCase(rules: rule).findings().filter { $0.hasPrefix("PCK008") } == ["PCK008 \(part)"])
  }

  @Test func idsOfAnOlderVersion() throws {
    let older = PackCase(rules: PackCase.rule("A-1"))
    #expect(try PackCase(rules: PackCase.rule("A-9")).findings(against: older) == ["PCK009 p"])
    #expect(
      try PackCase(rules: PackCase.rule("A-9", ["aliases": "[A-1]"])).findings(against: older) == [])
    let other = PackCase.rule(
      "A-1",
      ["title": "{de: Ganz etwas anderes gilt, en: Something wholly different holds}", "check": "it.patched"])
    #expect(
      try PackCase(rules: other).findings(against: older).filter { $0.hasPrefix("PCK01") } == ["PCK010 A-1"])
    let stricter = PackCase.rule(
      "A-1", ["check": "it.patched && has(it.tested) && now - it.tested <= params.max_age"])
    #expect(try PackCase(rules: stricter).findings(against: older) == ["PCK016 A-1"])
    let former = PackCase(rules: PackCase.rule("A-1", ["aliases": "[A-0]"]))
    let reused = PackCase.rule("A-1") + PackCase.rule("A-0", ["check": "it.patched"])
    #expect(try PackCase(rules: reused).findings(against: former) == ["PCK010 A-0"])
  }

  @Test func dutiesAboveLevelThree() throws {
    #expect(try PackCase(rules: PackCase.rule("A-1", ["level": "3"])).findings() == [])
    #expect(try PackCase(rules: PackCase.rule("A-1", ["level": "4"])).findings() == ["PCK011 4"])
    #expect(
      try PackCase(rules: PackCase.rule("A-1", ["level": "4", "bindingness": "duty"])).findings() == [])
    #expect(
      try PackCase(rules: PackCase.rule("A-1", ["level": "4", "obligation": "sollte"])).findings() == [])
  }

  @Test(arguments: [
    "Sind alle Server erprobt?", "Erprobte Server", "Prüfen Sie jeden Server",
    "Sicherstellen der Erprobung aller Server",
  ]) func titlesThatStateNothing(_ title: String) throws {
    let rule = PackCase.rule("A-1", ["title": "{de: '\(title)', en: Every server is tested}"])
    #expect(try PackCase(rules: rule).findings() == ["PCK012 A-1"])
  }

  @Test func ruleWithoutEffort() throws {
    #expect(try PackCase(rules: PackCase.rule("A-1", ["effort": nil])).findings() == ["PCK013 A-1"])
  }

  @Test func effortOfThePublicationIsEnough() throws {
    let rule = PackCase.rule("A-1", ["effort": nil, "published": "{effort: 1-2}"])
    #expect(try PackCase(rules: rule).findings() == [])
  }

  @Test func relationsToPacksThatAreNowhere() throws {
    let rule = PackCase.rule("A-1", ["relates": "{proves: [elsewhere/B-1]}"])
    #expect(try PackCase(rules: rule).findings() == ["PCK017 elsewhere/B-1"])
  }

  @Test(arguments: ["why", "fix"]) func textsThatRepeatTheTitle(_ key: String) throws {
    let rule = PackCase.rule("A-1", [key: "{de: 'Jeder Server wird erprobt.', en: Something else entirely}"])
    #expect(try PackCase(rules: rule).findings() == ["PCK014 A-1"])
  }

  @Test func everyCodeHasATest() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    for code in LintMessage.Code.allCases {
      #expect(source.contains("\"\(code.rawValue)"), "\(code.rawValue)")
    }
  }
}
