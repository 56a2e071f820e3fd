// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import RuleGraphs
import SourceText

extension PackTester {
  /// Makes small mistakes in the rules of a pack and says which of them the examples notice. An example notices one if it
  /// holds for the rule and no longer holds for the mutant; so they should all hold.
  ///
  /// Each mutant is compiled once, and only the examples of its rule are run, up to the first that notices it.
  ///
  /// - Parameters:
  ///   - pack: the position of the pack.
  ///   - rule: the position of the only rule that is wanted.
  package func mutants(ofPack pack: Int, only rule: Int? = nil) -> MutantReport {
    let examples = PackExamples(of: pack, in: graph).byRule
    var breeder: MutantBreeder?
    var all: [BredMutants] = []
    for position in graph.rules.indices where graph.rules[position].pack == pack {
      guard rule == nil || rule == position else { continue }
      guard let next = MutantBreeder(graph, rule: position, after: breeder) else { continue }
      breeder = next
      all.append(next.bred(noticedBy: examples[position] ?? []))
    }
    let document = graph.packs[pack]
    let explanations = document.tests.flatMap(\.survivors).filter { survivor in
      rule.map { graph.rules[$0].document.isNamed(survivor.rule.rule) } ?? true
    }
    let (mutants, findings) = explained(all.flatMap(\.mutants), by: explanations, in: document)
    return MutantReport(
      pack: document.id.value, version: document.version.value.description, mutants: mutants,
      refusedCount: all.reduce(0) { $0 + $1.refusedCount }, sameCount: all.reduce(0) { $0 + $1.sameCount },
      findings: findings)
  }

  /// Gives survivors their explanations, and reports explanations of what does not survive.
  private func explained(
    _ mutants: [Mutant], by explanations: [ExplainedSurvivor], in pack: RulePack
  ) -> ([Mutant], [Diagnostic]) {
    var mutants = mutants
    var findings: [Diagnostic] = []
    for explanation in explanations {
      let id = pack.rules.first { $0.isNamed(explanation.rule.rule) }?.id.value ?? explanation.rule.rule
      let survivors = mutants.indices.filter {
        mutants[$0].rule.utf8Key == id.utf8Key && mutants[$0].fate == .survived
      }
      if let index = survivors.first(where: { mutants[$0].name.utf8Key == explanation.mutant.value.utf8Key })
      {
        mutants[index].fate = .explained(explanation.why)
      } else {
        let nearest = nearestName(to: explanation.mutant.value, among: survivors.map { mutants[$0].name })
        let message = PackTestMessage.needlessExplanation(
          explanation.mutant.value, rule: id, nearest: nearest)
        findings.append(Diagnostic(message, at: explanation.mutant.location))
      }
    }
    return (mutants, findings)
  }
}

extension Rule {
  /// Whether it has an id, or had it.
  fileprivate func isNamed(_ id: String) -> Bool {
    ([self.id] + aliases).contains { $0.value.utf8Key == id.utf8Key }
  }
}
