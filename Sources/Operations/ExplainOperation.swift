// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import RuleGraphs
package import SourceText
package import Values

/// Explains the verdict on one rule for one municipality.
package struct ExplainOperation: Sendable {
  /// The workspace.
  package let workspace: LoadedWorkspace

  /// Creates the operation.
  package init(workspace: LoadedWorkspace) { self.workspace = workspace }

  /// The explanation, and everything that is wrong with the rule's name, the municipality or its snapshot.
  ///
  /// - Parameters:
  ///   - rule: an id, a former id, or `pack/id`.
  ///   - commune: the id of the municipality.
  ///   - asOf: the day that `now` stands for; by default that of the latest snapshot.
  package func explain(
    _ rule: String, for commune: String, asOf: CivilDate?
  ) -> (RuleExplanation?, [Diagnostic]) {
    let (position, unknown) = workspace.graph.rule(named: rule, inArgument: "explain")
    let operation = EvaluateOperation(workspace: workspace, programVersion: "")
    let (request, diagnostics) = operation.prepare(commune, asOf: asOf)
    let all = [unknown].compactMap(\.self) + diagnostics
    guard let position, let request else { return (nil, all) }
    return (request.explanation(of: position, communeName: workspace.name(of: commune)), all)
  }
}
