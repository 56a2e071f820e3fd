// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import RuleGraphs
package import SourceText
import Values

/// Compares results of municipalities with earlier ones.
package struct CompareOperation: Sendable {
  private let workspace: LoadedWorkspace?
  private let programVersion: String

  /// Creates the operation; two stored assessments need no workspace.
  package init(workspace: LoadedWorkspace?, programVersion: String) {
    self.workspace = workspace
    self.programVersion = programVersion
  }

  /// What there is to know of one side: what was judged where that can be done again, and the result.
  private struct Side {
    var request: AssessmentRequest?
    var assessment: Assessment
  }

  /// A side that has been opened for any municipality.
  private enum Source {
    case workspace(LoadedWorkspace, CivilDate?)
    case stored(Assessment)
  }

  /// The comparisons of the municipalities asked for, by default of all that both sides know, and everything that is wrong.
  package func compare(
    _ old: CompareTarget, _ new: CompareTarget, communes asked: [String]
  ) -> ([YearComparison], [Diagnostic]) {
    let (first, firstFindings) = open(old)
    let (second, secondFindings) = open(new)
    var diagnostics = firstFindings + secondFindings
    guard let first, let second else { return ([], diagnostics) }
    let communes = asked.isEmpty ? self.communes(of: [first, second]) : asked
    if communes.isEmpty { diagnostics.append(Diagnostic(OperationMessage.noSnapshot, at: nil)) }
    let comparisons = communes.compactMap { commune -> YearComparison? in
      guard !asked.isEmpty || hasSnapshot(of: commune, first) else {
        diagnostics.append(Diagnostic(CompareMessage.withoutEarlier(commune: commune), at: nil))
        return nil
      }
      let (comparison, found) = compare(first, second, commune)
      diagnostics += found
      return comparison
    }
    return (comparisons, diagnostics)
  }

  private func compare(
    _ first: Source, _ second: Source, _ commune: String
  ) -> (YearComparison?, [Diagnostic]) {
    let (old, oldFindings) = side(first, commune)
    let (new, newFindings) = side(second, commune)
    let diagnostics = oldFindings + newFindings
    guard let old, let new else { return (nil, diagnostics) }
    let days = [old, new].map(\.assessment.provenance.asOf)
    guard days[0] <= days[1] else {
      let message = CompareMessage.reversed(old: days[0].description, new: days[1].description)
      return (nil, diagnostics + [Diagnostic(message, at: nil)])
    }
    guard let before = old.request, let after = new.request else {
      return (YearComparison(from: old.assessment, to: new.assessment), diagnostics)
    }
    let name = new.assessment.provenance.communeName
    return (YearComparison(from: before, to: after, communeName: name), diagnostics)
  }

  // MARK: - Sides

  private func open(_ target: CompareTarget) -> (Source?, [Diagnostic]) {
    switch target {
    case .day(let day): return (workspace.map { .workspace($0, day) }, [])
    case .stored(let path):
      let (assessment, diagnostics) = Assessment.reading(path)
      return (assessment.map { .stored($0) }, diagnostics)
    case .workspace(let folder, let day):
      var request = WorkspaceRequest(root: folder)
      request.readsExamples = false
      let (other, diagnostics) = WorkspaceLoader.load(request)
      return (other.map { .workspace($0, day) }, diagnostics)
    }
  }

  private func side(_ source: Source, _ commune: String) -> (Side?, [Diagnostic]) {
    switch source {
    case .stored(let assessment):
      guard assessment.provenance.commune.utf8Key == commune.utf8Key else {
        let message = CompareMessage.otherCommune(assessment.provenance.commune, expected: commune)
        return (nil, [Diagnostic(message, at: nil)])
      }
      return (Side(assessment: assessment), [])
    case .workspace(let other, let day):
      let home = home(of: commune, for: other)
      let operation = EvaluateOperation(workspace: home, programVersion: programVersion)
      var request = EvaluateRequest()
      request.communes = [commune]
      request.asOf = day
      let (plan, found) = operation.plan(request)
      guard let plan, let entry = plan.entries.first else { return (nil, found) }
      var prepared = operation.prepare(entry, of: plan)
      let diagnostics = found + prepared.diagnostics
      prepared.request = prepared.request.flatMap { home.root == other.root ? $0 : $0.judged(by: other) }
      let judge = EvaluateOperation(workspace: other, programVersion: programVersion)
      guard let assessment = judge.assessment(of: prepared) else { return (nil, diagnostics) }
      return (Side(request: prepared.request, assessment: assessment), diagnostics)
    }
  }

  // MARK: - Municipalities

  private func communes(of sources: [Source]) -> [String] {
    for case .stored(let assessment) in sources { return [assessment.provenance.commune] }
    var seen: Set<UTF8Key> = []
    let snapshots = workspace?.documents.snapshots ?? []
    return snapshots.map(\.commune).filter { seen.insert($0.utf8Key).inserted }
  }

  /// Where the facts of a municipality are: in the workspace named, else in the own one.
  private func home(of commune: String, for other: LoadedWorkspace) -> LoadedWorkspace {
    other.hasSnapshot(of: commune) ? other : workspace ?? other
  }

  /// Whether a side has facts of a municipality that are old enough.
  private func hasSnapshot(of commune: String, _ source: Source) -> Bool {
    switch source {
    case .stored: true
    case .workspace(let other, let day):
      home(of: commune, for: other).documents.snapshots.contains { entry in
        entry.commune.utf8Key == commune.utf8Key && day.map { entry.taken <= $0 } ?? true
      }
    }
  }
}

extension LoadedWorkspace {
  fileprivate func hasSnapshot(of commune: String) -> Bool {
    documents.snapshots.contains { $0.commune.utf8Key == commune.utf8Key }
  }
}

extension AssessmentRequest {
  /// The same facts judged by the packs, the model and the tailoring of another workspace; where that has no tailoring for
  /// the municipality, its own is carried over. `nil` if the other workspace has no such schema.
  fileprivate func judged(by other: LoadedWorkspace) -> AssessmentRequest? {
    guard let moved = other.graph.adopting(snapshot, of: graph) else { return nil }
    let counterparts = RuleCounterparts(of: graph, in: other.graph)
    return AssessmentRequest(
      graph: other.graph, snapshot: moved, answers: counterparts.answers(answers),
      settings: other.tailorings[snapshot.commune.value.utf8Key] ?? counterparts.settings(settings),
      date: date)
  }
}
