// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText

extension PackTester {
  /// What examples are missing: of every rule a passing, a failing and, where facts may be missing, an unknown one; of
  /// quantified rules also one without a subject and one with several.
  func missingExamples(of pack: Int, among examples: [RanExample], only rule: Int?) -> [Diagnostic] {
    var byRule: [Int: [RanExample]] = [:]
    for example in examples {
      if let rule = example.example.rule { byRule[rule, default: []].append(example) }
    }
    return graph.rules.indices.filter { position in
      graph.rules[position].pack == pack && (rule.map { $0 == position } ?? true)
    }.flatMap { missingExamples(of: $0, among: byRule[$0] ?? []) }
  }

  private func missingExamples(of position: Int, among examples: [RanExample]) -> [Diagnostic] {
    let rule = graph.rules[position]
    let outcomes = Set(examples.map(\.example.test.expect.value))
    var messages: [PackTestMessage] = []
    for outcome in wantedOutcomes(of: position) where !outcomes.contains(outcome) {
      messages.append(.noExample(rule: rule.name.rule, outcome: outcome.rawValue))
    }
    if rule.subjects != nil {
      if !examples.contains(where: { $0.verdict?.exclusion?.kind == .noSubjects }) {
        messages.append(.noEmptyExample(rule: rule.name.rule))
      }
      if !examples.contains(where: { ($0.verdict?.subjects.count ?? 0) > 1 }) {
        messages.append(.noSeveralExample(rule: rule.name.rule))
      }
    }
    return messages.map { Diagnostic($0, at: rule.document.id.location) }
  }

  private func wantedOutcomes(of position: Int) -> [Outcome] {
    let mayBeUnknown = graph.rules[position].check != nil && !graph.facts(readBy: position).isEmpty
    return mayBeUnknown ? [.pass, .fail, .unknown] : [.pass, .fail]
  }
}
