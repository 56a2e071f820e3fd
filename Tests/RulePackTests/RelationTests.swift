// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import Testing

@testable import PackQuality

/// The relations between shipped packs are what they claim to be.
@Suite struct RelationTests {
  private let graph: RuleGraph

  init() throws { graph = try ShippedPacks.all.get().tester.graph }

  @Test func thereAreRelations() {
    let kinds = graph.rules.flatMap(\.relations).map(\.kind)
    for kind in RelationKind.allCases { #expect(kinds.contains(kind)) }
  }

  /// What a municipality may set stricter would refute more than the question asks. Rules that facts decide keep their
  /// own verdict in any case.
  @Test func noQuestionIsRefutedByARuleWithParameters() {
    for rule in graph.rules where rule.check == nil {
      for relation in rule.relations where relation.kind != .proves {
        #expect(graph.parameters(readBy: relation.rule) == [], "\(rule.name)")
      }
    }
  }

  /// A rule that a share of subjects satisfies does not prove what is asked of all.
  @Test func noQuestionIsProvedByARuleThatASmallShareSatisfies() {
    for rule in graph.rules where rule.check == nil {
      for relation in rule.relations where relation.kind != .refutes {
        let other = graph.rules[relation.rule]
        #expect(Rational(other.document.atLeast) >= Rational(95, 100), "\(rule.name)")
      }
    }
  }

  /// Rules that facts decide and that equal each other agree in every example of either of them, and a rule that proves
  /// or refutes another is never contradicted by that other's facts.
  @Test func relatedRulesAgreeInEveryExample() throws {
    var compared = 0
    for (position, rule) in graph.rules.enumerated() where rule.check != nil {
      for relation in rule.relations {
        for request in requests(of: position) + requests(of: relation.rule) {
          let own = request.verdict(on: position)
          let other = request.verdict(on: relation.rule)
          compared += 1
          #expect(
            agrees(own, other, relation.kind),
            "\(rule.name) is \(own.outcome), \(graph.rules[relation.rule].name) is \(other.outcome)")
        }
      }
    }
    #expect(compared > 200)
  }

  /// Answers are left out: whoever answers may be wrong.
  private func requests(of rule: Int) -> [AssessmentRequest] {
    PackExamples(of: graph.rules[rule].pack, in: graph).all.filter { $0.rule == rule }
      .compactMap(\.request)
      .map {
        AssessmentRequest(
          graph: $0.graph, snapshot: $0.snapshot, answers: [:], settings: graph.ownSettings, date: $0.date)
      }
  }

  private func agrees(_ own: Verdict, _ other: Verdict, _ kind: RelationKind) -> Bool {
    switch kind {
    case .proves: other.outcome != .pass || own.outcome != .fail
    case .refutes: other.outcome != .fail || own.outcome != .pass
    case .equal: own.outcome == other.outcome
    }
  }
}
