// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Reporting
import RuleGraphs
import SourceText
import Values

/// An evaluation of an earlier year.
package struct EarlierRun: Sendable {
  /// The folder with `pegel.yaml`, packs, schemas and model of then.
  package let folder: FilePath
  /// Where the municipality keeps its submissions.
  package let submissions: SubmissionFolder

  /// Names an earlier run.
  package init(folder: FilePath, submissions: SubmissionFolder) {
    self.folder = folder
    self.submissions = submissions
  }
}

extension EarlierRun {
  /// What a municipality submitted for the run: the file in the run itself, else the last one it kept.
  fileprivate func submission(
    of commune: String, before date: CivilDate, in run: LoadedWorkspace
  ) -> (Submission?, [Diagnostic]) {
    let file = run.submissionsFolder.appending(commune + ".json")
    if file.kind == .regular, let stored = SourceFile.reading(file).0.flatMap({ Submission.read($0).0 }),
      stored.asOf < date
    {
      return (stored, [])
    }
    let (last, warnings) = submissions.last(of: commune, upTo: date.adding(days: -1))
    guard last == nil else { return (last, warnings) }
    let message = SubmitMessage.noEarlier(commune, asOf: date.description)
    return (nil, warnings + [Diagnostic(message, at: nil)])
  }
}

extension SubmitOperation {
  /// The way from an earlier submission to a request, or what keeps it from being computed.
  func history(of request: AssessmentRequest, since run: EarlierRun) -> (SubmittedHistory?, [Diagnostic]) {
    var wanted = WorkspaceRequest(root: run.folder)
    wanted.readsExamples = false
    wanted.readsSnapshots = false
    let (loaded, found) = WorkspaceLoader.load(wanted)
    guard let loaded, !found.hasErrors else { return (nil, found) }
    let (last, warnings) = run.submission(
      of: request.snapshot.commune.value, before: request.date, in: loaded)
    guard let earlier = last else { return (nil, warnings) }
    let evaluation = EvaluateOperation(workspace: ownFacts(in: loaded), programVersion: programVersion)
    let (past, findings) = evaluation.prepare(earlier.commune, asOf: earlier.asOf)
    guard let past else { return (nil, findings.filter { $0.severity == .error }) }
    let others = otherDocuments(of: loaded, than: earlier, past)
    guard others.isEmpty else { return (nil, others.map { Diagnostic($0, at: nil) }) }
    let ladder = request.submittedLadder(from: past)
    let other = ladder.disagreements(with: earlier)
    let changed =
      other.isEmpty
      ? []
      : [Diagnostic(SubmitMessage.changedPast(rules: other.count, asOf: earlier.asOf.description), at: nil)]
    return (SubmittedHistory(since: earlier, ladder: ladder), changed)
  }

  /// The rules of a run with the municipality's own snapshots, and without any tailoring.
  private func ownFacts(in run: LoadedWorkspace) -> LoadedWorkspace {
    var documents = run.documents
    documents.snapshots = workspace.documents.snapshots
    return LoadedWorkspace(
      root: workspace.root, documents: documents, graph: run.graph, tailorings: [:],
      brokenTailorings: BrokenTailorings(), tailoringInputs: [:])
  }

  /// What in a run is not what the earlier submission was made with.
  private func otherDocuments(
    of run: LoadedWorkspace, than earlier: Submission, _ past: AssessmentRequest
  ) -> [SubmitMessage] {
    let operation = SubmitOperation(workspace: run, programVersion: programVersion)
    let then = Submission(
      on: operation.shared(for: past), in: run.graph,
      schema: run.graph.factTypes(of: past.snapshot.schema)?.schema)
    let asOf = earlier.asOf.description
    let packs = earlier.packs.filter { !then.packs.contains($0) }.map { "\($0.id) \($0.version)" }
    let model = earlier.model.flatMap { $0 == then.model ? nil : "\($0.id) \($0.version)" }
    let schema = earlier.schema == then.schema ? nil : "\(earlier.schema.id) \(earlier.schema.version)"
    return (packs + [model, schema].compactMap(\.self)).map { .otherRun(document: $0, asOf: asOf) }
  }
}
