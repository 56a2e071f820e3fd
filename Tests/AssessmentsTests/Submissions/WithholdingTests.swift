// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Testing
import Values

/// What each mark of strict confidentiality takes from a snapshot, and which rules it leaves open.
@Suite struct WithholdingTests {
  struct Marked: Sendable, CustomTestStringConvertible {
    var name: String
    var head = ""
    var facts = "{}"
    var answers = "{}"
    /// Statements beside the snapshot.
    var supplements = ""
    /// What is withheld; of the servers always a field, which the schema marks.
    var parts: [String]
    /// Outcomes of rules, with the tailoring and without.
    var outcomes: [String: Outcome]
    /// Rules that the parts leave open.
    var open: [String]

    var testDescription: String { name }
  }

  private static let strict = "streng vertraulich"
  private static let complete = "complete: {by: IT, on: 2026-06-01}"

  static let cases = [
    Marked(
      name: "a row",
      facts:
        "{servers: {\(complete), rows: [{id: s1, critical: ja, patched: ja}, {id: x, critical: ja, patched: nein, _class: \(strict)}]}}",
      parts: ["rows servers", "fields servers"],
      outcomes: ["ALL": .unknown, "SOME": .pass, "SIZE": .unknown, "ORGA": .unknown],
      open: ["ALL", "SIZE"]),
    Marked(
      name: "a row beside one that fails",
      facts:
        "{servers: {\(complete), rows: [{id: s1, critical: ja, patched: nein}, {id: x, critical: ja, patched: ja, _class: \(strict)}]}}",
      parts: ["rows servers", "fields servers"], outcomes: ["ALL": .fail, "NONE": .fail, "MOST": .unknown],
      open: ["MOST"]),
    Marked(
      name: "the only row",
      facts: "{servers: {\(complete), rows: [{id: x, critical: ja, patched: ja, _class: \(strict)}]}}",
      parts: ["rows servers", "fields servers"], outcomes: ["ALL": .unknown, "SOME": .unknown],
      open: ["ALL", "SOME"]),
    Marked(
      name: "a field of a table",
      facts:
        "{servers: {\(complete), fields: {patched: \(strict)}, rows: [{id: s1, critical: ja, patched: ja}]}}",
      parts: ["fields servers"], outcomes: ["ALL": .unknown, "SIZE": .pass], open: ["ALL"]),
    Marked(
      name: "a field that the schema marks",
      facts:
        "{servers: {\(complete), rows: [{id: s1, critical: ja, patched: ja, disk: {size: 1, secret: 9}}]}}",
      parts: ["fields servers"], outcomes: ["ALL": .pass, "DISK": .unknown], open: ["DISK"]),
    Marked(
      name: "a table",
      facts: "{servers: {\(complete), class: \(strict), rows: [{id: s1, critical: ja, patched: ja}]}}",
      parts: ["whole servers"], outcomes: ["ALL": .unknown, "SIZE": .unknown], open: ["ALL", "SIZE"]),
    Marked(
      name: "a field of a record", facts: "{org: {a: ja, c: ja, d: ja, _class: {a: \(strict)}}}",
      parts: ["fields org", "fields servers"], outcomes: ["ORGA": .unknown, "ORGC": .pass], open: ["ORGA"]),
    Marked(
      name: "a record", facts: "{org: {a: ja, c: ja, d: ja, _class: \(strict)}}",
      parts: ["whole org", "fields servers"], outcomes: ["ORGA": .unknown, "ORGC": .unknown],
      open: ["ORGA", "ORGC"]),
    Marked(
      name: "an answer",
      answers:
        "{ASK1: {value: ja, on: 2026-06-01, by: IT, class: \(strict)}, ASK2: {value: ja, on: 2026-06-01, by: IT}}",
      parts: ["fields servers", "answers"], outcomes: ["ASK1": .unknown, "ASK2": .pass],
      open: ["ASK1", "ASK3", "BOTH"]),
    Marked(
      name: "the snapshot", head: "class: \(strict)", facts: "{org: {a: ja}}",
      answers: "{ASK1: {value: ja, on: 2026-06-01, by: IT}}",
      parts: ["whole"], outcomes: ["ORGA": .unknown, "ASK1": .unknown], open: ["ORGA", "ASK1"]),
    Marked(
      name: "a row that a person marked beside the snapshot",
      facts:
        "{servers: {\(complete), rows: [{id: s1, critical: ja, patched: ja}, {id: x, critical: ja, patched: nein}]}}",
      supplements: "{servers: {rows: [{id: x, tested: 2026-05-01, _class: \(strict)}]}}",
      parts: ["rows servers", "fields servers"], outcomes: ["ALL": .unknown], open: ["ALL"]),
    Marked(
      name: "what is confidential only is judged",
      facts:
        "{servers: {\(complete), class: vertraulich, rows: [{id: s1, critical: ja, patched: ja, _class: vertraulich}]}}",
      parts: ["fields servers"], outcomes: ["ALL": .pass, "SIZE": .pass], open: []),
  ]

  @Test(arguments: cases)
  func marks(_ marked: Marked) throws {
    let rules = try TownRules.linked()
    let submission = try rules.submission(of: try files(of: marked))
    let parts = submission.withheld.map {
      [$0.kind.rawValue, $0.fact].compactMap(\.self).joined(separator: " ")
    }
    #expect(parts == marked.parts)
    for view in [submission.own, submission.tailored] {
      for (rule, outcome) in marked.outcomes {
        #expect(view.rule(named: "p/" + rule)?.outcome == outcome, "\(rule)")
      }
      for rule in marked.open { #expect(view.rule(named: "p/" + rule)?.isWithheld == true, "\(rule)") }
      let scored = view.rules.count(where: \.isWithheld)
      #expect(view.counts.withheld == scored)
    }
    let named = Set(submission.withheld.flatMap(\.rules))
    #expect(named.isSuperset(of: marked.open.map { "p/" + $0 }))
  }

  /// A rule that nothing withheld is behind is open for its own reasons.
  @Test func otherUnknownsAreApart() throws {
    let rules = try TownRules.linked()
    let marked = Self.cases[0]
    let own = try rules.submission(of: try files(of: marked)).own
    #expect(own.rule(named: "p/ORGA")?.outcome == .unknown)
    #expect(own.rule(named: "p/ORGA")?.isWithheld == false)
    #expect(own.rule(named: "p/ASK1")?.isWithheld == false)
  }

  @Test func tailoringShowsWithoutItsReasons() throws {
    let rules = try TownRules.linked()
    var town = Town()
    town.servers = [
      Town.Row(cells: [("id", "s0"), ("critical", "ja"), ("patched", "nein")], isStrict: false)
    ]
    let submission = try rules.submission(of: town)
    #expect(submission.isTailored && submission.target == 2 && submission.target(of: "d") == 3)
    let (tailored, own) = (submission.tailored, submission.own)
    #expect(tailored.rule(named: "p/ALL")?.isWaived == true && own.rule(named: "p/ALL")?.isWaived == false)
    #expect(tailored.rule(named: "p/TAPE")?.exclusion == .deselected)
    #expect(own.rule(named: "p/TAPE")?.outcome == .notapplicable)
    #expect(own.rule(named: "p/TAPE")?.applicability == .no)
    #expect(tailored.rule(named: "p/TAPE")?.applicability == nil)
    #expect(own.rule(named: "p/ORGC")?.applicability == .open)
    #expect(own.rule(named: "p/ALL")?.applicability == .yes)
    #expect(own.rule(named: "p/ALL")?.tally == SubjectTally(certain: .init(failed: 1)))
    #expect(tailored.counts.waived == 1 && own.counts.waived == 0)
  }

  private func files(of marked: Marked) throws -> [SourceFile] {
    let snapshot = """
      pegel: 1
      kind: Snapshot
      commune: ort
      taken: 2026-06-01
      schema: schema@1
      \(marked.head)
      answers: \(marked.answers)
      facts: \(marked.facts)
      """
    var files = [SourceFile(name: "s.yaml", text: snapshot)]
    if !marked.supplements.isEmpty {
      let text = "pegel: 1\nkind: Supplements\nfacts: \(marked.supplements)\n"
      files.append(SourceFile(name: "s.supplements.yaml", text: text))
    }
    return files
  }
}
