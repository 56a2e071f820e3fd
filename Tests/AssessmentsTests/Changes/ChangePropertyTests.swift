// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Foundation
import RuleGraphs
import SourceText
import Testing

/// What holds for the split of any two evaluations, tried on random pairs of packs, facts, days, settings and models.
@Suite struct ChangePropertyTests {
  /// Random pairs: 300, or a tenth of `PEGEL_PROPERTY_CASES`.
  static let cases = max(
    300, (ProcessInfo.processInfo.environment["PEGEL_PROPERTY_CASES"].flatMap { Int($0) } ?? 0) / 10)

  @Test func partsAddUpToTheWhole() throws {
    var random = SplitMix(seed: 20_270_131)
    var joint = 0
    for number in 0..<Self.cases {
      let pair = (RandomCase.next(&random), RandomCase.next(&random))
      let (old, new) = (try pair.0.request(), try pair.1.request())
      let ladder = ChangeLadder(from: old, to: new)
      ChangeChecks(ladder, from: old, to: new, "case \(number)\n\(pair)").run()
      joint += ladder.split.overall.guaranteed.count(where: \.isJoint)
    }
    #expect(joint > Self.cases / 100, "the cases are such that there are joint effects")
  }

  @Test func nothingChangesFromAnEvaluationToItself() throws {
    var random = SplitMix(seed: 7)
    for _ in 0..<20 {
      let request = try RandomCase.next(&random).request()
      let split = ChangeLadder(from: request, to: request).split
      #expect(split.rules.isEmpty && split.overall.isUnchanged && split.overall.guaranteed.isEmpty)
      #expect(split.steps == [[.applicability], [.facts]])
    }
  }
}

/// Random cases about the six facts of `org`.
enum RandomCase {
  private static let fields = ["a", "b", "c", "d", "e", "f"]

  static func next(_ random: inout SplitMix) -> Case {
    var test = Case(rules: rules(&random))
    test.facts = facts(&random)
    test.asOf = ["2026-06-10", "2026-06-20", "2026-12-31"][random.below(3)]
    test.tailoring = tailoring(&random)
    if random.below(3) == 0 {
      test.model = Case.model.replacing("title: eins, sollte: 0%", with: "title: eins, sollte: 60%")
    }
    if random.below(4) == 0 { test.model += "\nrules: {p/R0: {level: \(1 + random.below(3))}}" }
    return test
  }

  /// Rules `R0` to `R5`, of which some are missing; `R0` is always there.
  private static func rules(_ random: inout SplitMix) -> String {
    var text = ""
    for index in fields.indices where index == 0 || random.below(4) > 0 {
      let checks = [
        "org.\(fields[index])", "org.\(fields[index]) && now < timestamp('2026-06-15T00:00:00Z')",
        "org.\(fields[index]) || params.max_age >= duration('8000h')",
      ]
      var more = "domain: \(["d", "d", "e"][random.below(3)])"
      if random.below(3) == 0 { more += "\n    when: org.\(fields[random.below(6)])" }
      if random.below(5) == 0 { more += "\n    valid: {from: 2026-06-15}" }
      let obligation = ["muss", "muss", "sollte"][random.below(3)]
      if obligation == "sollte", index > 0, random.below(2) == 0 { more += "\n    requires: [R0]" }
      text += Case.rule(
        "R\(index)", checks[random.below(3)], obligation: obligation, level: 1 + random.below(3), more)
    }
    return text
  }

  private static func facts(_ random: inout SplitMix) -> String {
    let cells = fields.compactMap { field -> String? in
      guard random.below(5) > 0 else { return nil }
      return "\(field): \(random.below(3) > 0)"
    }
    return "{org: {\(cells.joined(separator: ", "))}}"
  }

  private static func tailoring(_ random: inout SplitMix) -> String {
    var lines: [String] = []
    if random.below(3) == 0 { lines.append("parameters: {p: {max_age: 300d}}") }
    if random.below(4) == 0 { lines.append("deselect: [{rule: p/R0, reason: Grund}]") }
    if random.below(3) == 0 {
      lines.append(
        "waivers: [{rule: p/R0, from: 2026-01-01, until: 2026-06-15, reason: Grund, approver: Leitung}]")
    }
    return lines.joined(separator: "\n")
  }
}
