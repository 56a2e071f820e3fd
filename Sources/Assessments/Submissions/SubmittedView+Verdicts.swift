// SPDX-License-Identifier: EUPL-1.2

package import RuleGraphs
import SourceText

extension SubmittedView {
  /// The verdicts, as far as scores need them, in the order of the view.
  ///
  /// From them the federation computes levels again, over all rules or over some; rules that the graph does not have are
  /// left out.
  package func verdicts(in graph: RuleGraph) -> [Verdict] {
    let places = graph.placesByName
    return rules.compactMap { rule in places[rule.name.utf8Key].map { Verdict(rule, at: $0) } }
  }

  /// The positions of the rules that the municipality declared dispensable.
  package func dispensed(in graph: RuleGraph) -> Set<Int> {
    let places = graph.placesByName
    return Set(rules.filter(\.isDispensed).compactMap { places[$0.name.utf8Key] })
  }
}

extension RuleGraph {
  /// The positions of rules by their full names.
  fileprivate var placesByName: [UTF8Key: Int] {
    Dictionary(
      zip(rules.map(\.name.description.utf8Key), rules.indices), uniquingKeysWith: { first, _ in first })
  }
}

extension Verdict {
  fileprivate init(_ rule: SubmittedRule, at position: Int) {
    self.init(rule: position, outcome: rule.outcome, achievement: rule.achievement)
    basis = rule.basis
    isSettledByFacts = rule.isSettledByFacts
    mayNotApply = rule.mayNotApply
    exclusion = rule.exclusion.map { Exclusion(kind: $0) }
    tally = rule.tally
  }
}
