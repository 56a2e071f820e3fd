// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import RuleGraphs

extension AssessmentRequest {
  /// The variables that a rule is judged with; `nil` if the facts are of another schema.
  func activation(ofRule position: Int) -> Activation? {
    let pack = graph.rules[position].pack
    return graph.factTypes(of: snapshot.schema)?.activation(
      of: snapshot, parameters: settings.parameters[pack], ofPack: pack, in: graph, on: date)
  }
}

extension Activation {
  /// The variables of a rule with nothing known of any: what is decided even so depends on nothing.
  static func nothingKnown(about rule: LinkedRule, in graph: RuleGraph) -> Activation {
    let inventory = graph.packs[rule.pack].inventory(for: rule.document.bearer)
    let schema = inventory.flatMap { graph.factTypes(of: $0) }
    let facts = schema?.schema.facts.map(\.name.value) ?? []
    return Activation(unknownPatterns: (facts + ["params", "now", "it"]).map { AttributePath(root: $0) })
  }
}
