// SPDX-License-Identifier: EUPL-1.2

import PackQuality
import RuleGraphs
package import SourceText

/// The forms in which the graph of packs can be written.
package enum GraphFormat: String, Sendable, CaseIterable {
  case mermaid, dot, json

  fileprivate var form: GraphPicture.Format {
    switch self {
    case .mermaid: .mermaid
    case .dot: .dot
    case .json: .json
    }
  }
}

/// Draws the rules of a workspace with everything they touch.
package enum GraphOperation {
  /// The graph of all packs, or of what surrounds one rule; what is wrong with the rule's name instead.
  package static func picture(
    of workspace: LoadedWorkspace, around rule: String?, as format: GraphFormat, in language: Language
  ) -> (String?, Diagnostic?) {
    guard let rule else {
      return (GraphPicture(of: workspace.graph).rendered(as: format.form, in: language), nil)
    }
    let (position, unknown) = workspace.graph.rule(named: rule, inArgument: "--rule")
    let picture = position.map { GraphPicture(of: workspace.graph, around: $0) }
    return (picture?.rendered(as: format.form, in: language), unknown)
  }
}
