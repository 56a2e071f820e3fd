// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import Reporting
import RuleGraphs
package import SourceText
package import Values

/// What a joint evaluation is asked for.
package struct FederationCall: Sendable {
  /// The day that `now` stands for: one for all.
  package var asOf: CivilDate
  /// The folder of the submissions, as named by the user; by default that of the workspace.
  package var submissions: FilePath?
  /// Participants of measures.
  package var participants: [NamedParticipants] = []
  /// An earlier run to compare with, if there is one.
  package var since: EarlierPlace?

  /// Asks for a day.
  package init(asOf: CivilDate) { self.asOf = asOf }
}

/// Where an earlier run lies.
package enum EarlierPlace: Sendable {
  /// In a folder of its own, as a whole.
  case run(FilePath)
  /// In the workspace, which is a run that kept of it what it is compared with.
  case kept
}

/// A joint evaluation with the files that it rests on.
package struct JointEvaluation: Sendable {
  /// What comes of it.
  package let result: FederationResult
  /// The files of the submissions by the ids of their members, in the order of the ids.
  let submissions: [(member: String, file: SourceFile)]
  /// The federation's own snapshot, if it has one.
  let snapshot: (entry: SnapshotEntry, files: [SourceFile])?
  /// The earlier run that it is compared with, if there is one.
  let earlier: EarlierRunFiles?
}

/// Evaluates submissions and the federation's own snapshot together, and reads nothing else.
package struct FederationOperation: Sendable {
  /// The workspace, without snapshots of municipalities.
  package let workspace: LoadedWorkspace
  /// The version of the program that results name.
  package let programVersion: String

  /// Creates the operation.
  package init(workspace: LoadedWorkspace, programVersion: String) {
    self.workspace = workspace
    self.programVersion = programVersion
  }

  /// Evaluates; `nil` where there is an error.
  package func evaluate(_ call: FederationCall) -> (JointEvaluation?, [Diagnostic]) {
    guard let federation = workspace.documents.federation else {
      return (nil, [Diagnostic(RunMessage.noFederation, at: workspace.documents.document.location)])
    }
    guard workspace.graph.model != nil else {
      let location = workspace.documents.document.location
      return (nil, [Diagnostic(OperationMessage.noModel, at: location)])
    }
    var (received, diagnostics) = submissions(call)
    let own = ownSnapshot(of: federation, upTo: call.asOf, &diagnostics)
    let (earlier, mistakes) = earlierRun(call, federation)
    diagnostics += mistakes
    var request = FederationRequest(
      graph: workspace.graph, federation: federation, date: call.asOf,
      submissions: received.map { ReceivedSubmission($0.submission, at: $0.file.start) }, documents: documents
    )
    request.own = own?.prepared.request
    request.participants = call.participants
    request.earlier = earlier?.evaluation
    request.inputs =
      workspace.documents.inputs
      + (own?.prepared.files ?? []).map { AssessmentInput("snapshot", path: $0.name, sha256: hash(of: $0)) }
      + (earlier?.inputs ?? [])
    let refusals = request.refusals
    if refusals.isEmpty { diagnostics += request.contradictions }
    guard !diagnostics.hasErrors else { return (nil, diagnostics + refusals) }
    let (result, found) = request.result()
    received.sort { $0.submission.commune.utf8Key < $1.submission.commune.utf8Key }
    let evaluation = result.map { result in
      JointEvaluation(
        result: result, submissions: received.map { ($0.submission.commune, $0.file) },
        snapshot: own.map { ($0.entry, $0.prepared.files) }, earlier: earlier)
    }
    return (evaluation, diagnostics + found)
  }

  /// The folder in which the submissions for a day lie: the one named, or the folder for the day in it.
  package func submissionFolder(_ call: FederationCall) -> FilePath {
    let folder = call.submissions ?? workspace.submissionsFolder
    let day = folder.appending(call.asOf.description)
    return day.kind == .folder ? day : folder
  }

  private func submissions(
    _ call: FederationCall
  ) -> ([(submission: Submission, file: SourceFile)], [Diagnostic]) {
    let folder = submissionFolder(call)
    guard folder.kind == .folder, let path = folder.relative(to: workspace.root) else {
      return ([], [Diagnostic(OperationMessage.missing(folder.text), at: nil)])
    }
    var files = WorkspaceFiles(root: workspace.root)
    var received: [(submission: Submission, file: SourceFile)] = []
    var found: [Diagnostic] = []
    for file in files.files(below: path.text, endings: [Self.ending], depth: 0) {
      let (submission, mistakes) = Submission.read(file)
      found += mistakes
      if let submission { received.append((submission, file)) }
    }
    return (received, files.diagnostics + found)
  }

  /// The earlier run that is asked for.
  private func earlierRun(
    _ call: FederationCall, _ federation: Federation
  ) -> (EarlierRunFiles?, [Diagnostic]) {
    let (run, diagnostics): (EarlierRunFiles?, [Diagnostic]) =
      switch call.since {
      case nil: (nil, [])
      case .run(let folder): EarlierRunFiles.whole(in: folder)
      case .kept: EarlierRunFiles.kept(in: workspace.root)
      }
    guard let run else { return (nil, diagnostics) }
    let message = run.obstacle(for: federation.id.value, on: call.asOf)
    return (run, diagnostics + [message].compactMap(\.self).map { Diagnostic($0, at: nil) })
  }

  /// The ending of files with submissions.
  static let ending = ".json"

  /// The latest snapshot of the federation itself up to a day.
  private func ownSnapshot(
    of federation: Federation, upTo date: CivilDate, _ diagnostics: inout [Diagnostic]
  ) -> (entry: SnapshotEntry, prepared: PreparedSnapshot)? {
    let paths = workspace.documents.document.federationSnapshots.map(\.value)
    let found = SnapshotFinder.snapshots(at: paths, root: workspace.root)
    diagnostics += found.diagnostics
    let own = found.entries.filter { $0.commune.utf8Key == federation.id.value.utf8Key && $0.taken <= date }
    guard let entry = own.last, !entry.isAmbiguous else { return nil }
    let evaluation = EvaluateOperation(workspace: workspace, programVersion: programVersion)
    let prepared = evaluation.prepare(entry, on: date, skipping: [])
    diagnostics += prepared.diagnostics
    return (entry, prepared)
  }

  private var documents: FederationDocuments {
    let inputs = workspace.documents.inputs
    return FederationDocuments(
      programVersion: programVersion, packHashes: workspace.documents.packHashes,
      modelHash: inputs.first { $0.role == "model" }?.sha256,
      schemas: workspace.documents.schemas.map { schema in
        let file = schema.location.file.name
        return SubmittedDocument(
          id: schema.id.value, version: schema.version.value.description,
          sha256: inputs.first { $0.role == "schema" && $0.path == file }?.sha256 ?? "")
      })
  }
}

extension SourceFile {
  /// The start of the file, for messages about it as a whole.
  fileprivate var start: SourceLocation {
    SourceLocation(file: self, span: SourceSpan(start: 0, end: 0))
  }
}
