// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Reporting
import RuleGraphs
package import SourceText
package import Values

/// Compares methods of scoring over the municipalities of a workspace.
package struct MethodsOperation: Sendable {
  /// The forms of the comparison.
  package enum Format: String, Sendable, CaseIterable {
    /// Tables for reading.
    case markdown
    /// Exact, one document per municipality.
    case json
  }

  /// The workspace.
  package let workspace: LoadedWorkspace

  /// Creates the operation.
  package init(workspace: LoadedWorkspace) { self.workspace = workspace }

  /// The comparisons of the municipalities asked for, all of them by default, and everything that is wrong with their
  /// snapshots. Without a maturity model there is nothing to compare, which is a mistake.
  package func run(
    communes: [String], asOf: CivilDate?, as format: Format, in language: Language
  ) -> (text: String, diagnostics: [Diagnostic]) {
    guard workspace.graph.model != nil else {
      return ("", [Diagnostic(OperationMessage.noModel, at: nil)])
    }
    let operation = EvaluateOperation(workspace: workspace, programVersion: "")
    var request = EvaluateRequest()
    request.communes = communes
    request.asOf = asOf
    let (plan, found) = operation.plan(request)
    var diagnostics = found
    let comparisons = (plan?.entries ?? []).compactMap { entry -> MethodComparison? in
      let prepared = plan.map { operation.prepare(entry, of: $0) }
      diagnostics += prepared?.diagnostics ?? []
      return prepared?.request?.comparison(communeName: workspace.name(of: entry.commune))
    }
    let texts = comparisons.map { comparison in
      switch format {
      case .markdown: comparison.markdown(in: language)
      case .json: comparison.json
      }
    }
    return (texts.joined(separator: format == .markdown ? "\n" : ""), diagnostics)
  }
}
