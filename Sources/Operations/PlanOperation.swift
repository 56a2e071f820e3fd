// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import RuleGraphs
package import SourceText
package import Values

/// Finds the cheapest way of one municipality to a level.
package struct PlanOperation: Sendable {
  /// The workspace.
  package let workspace: LoadedWorkspace
  /// The version of the program, for the provenance.
  package let programVersion: String

  /// Creates the operation.
  package init(workspace: LoadedWorkspace, programVersion: String) {
    self.workspace = workspace
    self.programVersion = programVersion
  }

  /// The assessment with the plan asked for, and everything that is wrong with the request or the snapshot.
  ///
  /// - Parameters:
  ///   - commune: the id of the municipality.
  ///   - asOf: the day that `now` stands for; by default that of the latest snapshot.
  package func plan(
    _ asked: PlanRequest, for commune: String, asOf: CivilDate?
  ) -> (Assessment?, [Diagnostic]) {
    var request = EvaluateRequest()
    request.communes = [commune]
    request.asOf = asOf
    let operation = EvaluateOperation(workspace: workspace, programVersion: programVersion)
    let (evaluation, found) = operation.plan(request)
    var diagnostics = found + mistakes(in: asked).map { Diagnostic($0, at: nil) }
    guard let evaluation, let entry = evaluation.entries.first, !diagnostics.hasErrors else {
      return (nil, diagnostics)
    }
    let prepared = operation.prepare(entry, of: evaluation)
    diagnostics += prepared.diagnostics
    guard let assessment = operation.assessment(of: prepared, planning: asked) else {
      return (nil, diagnostics)
    }
    guard assessment.maturity?.plan != nil else {
      diagnostics.append(Diagnostic(refusal(of: asked, commune, prepared), at: nil))
      return (nil, diagnostics)
    }
    return (assessment, diagnostics)
  }

  private func mistakes(in asked: PlanRequest) -> [PlanMessage] {
    guard let model = workspace.graph.model else { return [.noModel] }
    var mistakes: [PlanMessage] = []
    let highest = model.levels.map(\.number.value).max() ?? 0
    if let level = asked.level, !(1...max(highest, 1)).contains(level) {
      mistakes.append(.unknownLevel(level, highest: highest))
    }
    let scored = workspace.graph.rules.indices.filter { workspace.graph.isScored($0) }
    let domains = Set(scored.map { workspace.graph.rules[$0].domain.utf8Key })
    if let domain = asked.domain, !domains.contains(domain.utf8Key) {
      let known = workspace.graph.domains.map(\.id).filter { domains.contains($0.utf8Key) }
      mistakes.append(.unknownDomain(domain, nearest: nearestName(to: domain, among: known)))
    }
    return mistakes
  }

  private func refusal(of asked: PlanRequest, _ commune: String, _ prepared: PreparedSnapshot) -> PlanMessage
  {
    let hasTarget = asked.level != nil || prepared.request?.settings.document?.targets != nil
    return hasTarget ? .budgetTooFine(asked.budget.map { "\($0)d" } ?? "") : .noTarget(commune: commune)
  }
}
