// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs
import SourceText

/// The method `staged` over the rules of a graph, for plans: how the domains stand, and what their gates ask for.
package struct StagedMethod: Sendable {
  let model: MaturityModel
  let graph: RuleGraph
  let standings: Standings

  /// Creates the method for one set of standings.
  package init(model: MaturityModel, graph: RuleGraph, standings: Standings) {
    self.model = model
    self.graph = graph
    self.standings = standings
  }

  /// The scores of all domains that a pack of the model has a rule in, in the order of the graph.
  package func score() -> MethodScore {
    let scored = graph.rules.indices.filter { graph.isScored($0) }
    let domains = graph.domains.map(\.id).compactMap { domain -> ScoredDomain? in
      let own = scored.filter { graph.rules[$0].domain.utf8Key == domain.utf8Key }
      return own.isEmpty ? nil : ScoredDomain(id: domain, rules: own.map(rule))
    }
    return StagedGates(model: model).score(domains)
  }

  private func rule(_ position: Int) -> ScoredRule {
    let rule = graph.rules[position]
    return ScoredRule(
      rule: position, obligation: rule.document.obligation, level: rule.level,
      weight: Rational(rule.document.weight), standing: standings.counted(position, in: graph),
      achievement: .open)
  }
}
