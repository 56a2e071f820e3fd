// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import RuleGraphs
import SourceText

extension PackTester {
  /// What the examples of a pack drive its rules and their conditions to.
  ///
  /// - Parameters:
  ///   - pack: the position of the pack.
  ///   - rule: the position of the only rule that is wanted.
  package func coverage(ofPack pack: Int, only rule: Int? = nil) -> CoverageReport {
    let examples = PackExamples(of: pack, in: graph).byRule
    let positions = graph.rules.indices.filter { position in
      graph.rules[position].pack == pack && (rule.map { $0 == position } ?? true)
    }
    let document = graph.packs[pack]
    return CoverageReport(
      pack: document.id.value, version: document.version.value.description,
      rules: positions.map { coverage(ofRule: $0, by: examples[$0] ?? []) })
  }

  private func coverage(ofRule position: Int, by examples: [PackExample]) -> RuleCoverage {
    let rule = graph.rules[position]
    var tallies: [RulePart: ConditionTally] = [:]
    var outcomes: Set<Outcome> = []
    for request in examples.compactMap(\.request) {
      let verdict = request.verdict(on: position)
      outcomes.insert(verdict.outcome)
      rule.record(verdict, request, in: &tallies)
    }
    return RuleCoverage(
      rule: rule.name.rule, location: rule.document.id.location, hasPassed: outcomes.contains(.pass),
      hasFailed: outcomes.contains(.fail),
      conditions: RulePart.allCases.flatMap { rule.conditions(of: $0, tallies[$0] ?? ConditionTally()) })
  }
}

extension LinkedRule {
  /// Adds what happens in the judgement of one example, in its order: what it does not come to is not driven.
  fileprivate func record(
    _ verdict: Verdict, _ request: AssessmentRequest, in tallies: inout [RulePart: ConditionTally]
  ) {
    guard let activation = request.activation(ofRule: verdict.rule) else { return }
    record(.when, activation, in: &tallies)
    if verdict.exclusion?.kind == .condition { return }
    record(.each, activation, in: &tallies)
    guard subjects != nil else { return record(.check, activation, in: &tallies) }
    for subject in verdict.subjects {
      var activation = activation
      activation.bind("it", to: .record(subject.record))
      record(.check, activation, in: &tallies)
    }
  }

  private func record(
    _ part: RulePart, _ activation: Activation, in tallies: inout [RulePart: ConditionTally]
  ) {
    guard let program = program(of: part) else { return }
    tallies[part, default: ConditionTally()].record(program.explain(activation).trace)
  }

  fileprivate func conditions(of part: RulePart, _ tally: ConditionTally) -> [ConditionCoverage] {
    guard let program = program(of: part), let source = document.source(of: part) else { return [] }
    let text = SourceFile(name: "", text: source.text)
    let map = source.map
    return program.checked.root.conditions.map { condition in
      ConditionCoverage(
        part: part, text: text.text(in: condition.span).onOneLine, location: map.location(of: condition.span),
        wasTrue: tally.wasTrue(condition), wasFalse: tally.wasFalse(condition))
    }
  }
}
