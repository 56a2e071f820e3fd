// SPDX-License-Identifier: EUPL-1.2

import Assessments
package import Documents
package import RuleGraphs
package import SourceText

/// Runs the examples of packs. Linked once, then used for every example.
package struct PackTester: Sendable {
  /// The linked packs. Drafts count as rules like any other, so that they can be tested before they count.
  package let graph: RuleGraph

  /// Links packs for their tests. All mistakes are reported; with an error among them there is no tester.
  package static func linking(
    packs: [RulePack], schemas: [InventorySchema]
  ) -> (PackTester?, [Diagnostic]) {
    let (graph, diagnostics) = RuleGraph.linking(
      packs: packs.map(\.withoutDrafts), schemas: schemas, model: nil)
    return (graph.map(PackTester.init), diagnostics)
  }

  private init(graph: RuleGraph) { self.graph = graph }

  /// Runs the examples of one pack.
  ///
  /// - Parameters:
  ///   - pack: the position of the pack.
  ///   - rule: the position of the only rule whose examples are wanted; then the bases of files are not looked at for
  ///     unused facts.
  package func run(pack: Int, only rule: Int? = nil) -> PackTestReport {
    let examples = PackExamples(of: pack, in: graph)
    let run = examples.all.filter { rule == nil || $0.rule == rule }.map { RanExample($0, in: graph) }
    var findings = missingExamples(of: pack, among: run, only: rule)
    if rule == nil { findings += examples.unusedInBases }
    let document = graph.packs[pack]
    return PackTestReport(
      pack: document.id.value, version: document.version.value.description, cases: run.map(\.result),
      findings: findings)
  }
}

/// An example with what it came to.
struct RanExample {
  let example: PackExample
  /// `nil` where the example cannot be judged.
  let verdict: Verdict?
  let result: PackTestCase

  init(_ example: PackExample, in graph: RuleGraph) {
    self.example = example
    var failures = example.mistakes
    let verdict = example.request.flatMap { request in example.rule.map { request.verdict(on: $0) } }
    if failures.isEmpty, let request = example.request, let verdict {
      failures += Expectation(test: example.test, verdict: verdict, request: request).failures
    }
    self.verdict = verdict
    result = PackTestCase(
      rule: example.ruleName, name: example.test.name, location: example.test.location, failures: failures)
  }
}

extension RulePack {
  fileprivate var withoutDrafts: RulePack {
    var pack = self
    for index in pack.rules.indices { pack.rules[index].isDraft = false }
    return pack
  }
}
