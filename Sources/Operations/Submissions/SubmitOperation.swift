// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import Reporting
import RuleGraphs
package import SourceText
package import Values

/// Makes the submission of one municipality, and puts it where the federation fetches it.
package struct SubmitOperation: Sendable {
  /// The workspace.
  package let workspace: LoadedWorkspace
  /// The version of the program.
  package let programVersion: String

  /// Creates the operation.
  package init(workspace: LoadedWorkspace, programVersion: String) {
    self.workspace = workspace
    self.programVersion = programVersion
  }

  /// The submission for a day, or what is wrong with the request or the snapshot.
  ///
  /// - Parameters:
  ///   - asked: the id of the municipality; may be left out where the workspace has one only.
  ///   - run: the evaluation since which changes are to be split by cause, if they are.
  package func submission(
    of asked: String?, asOf: CivilDate, since run: EarlierRun? = nil
  ) -> (Submission?, [Diagnostic]) {
    let (name, mistake) = commune(asked)
    guard let name else { return (nil, [mistake].compactMap(\.self)) }
    if let refusal = membership(of: name, on: asOf) { return (nil, [refusal]) }
    let evaluation = EvaluateOperation(workspace: workspace, programVersion: programVersion)
    let (request, found) = evaluation.prepare(name, asOf: asOf)
    guard let request else { return (nil, found) }
    var submission = request.submission(from: shared(for: request))
    var diagnostics = found
    if let run {
      let (history, findings) = history(of: request, since: run)
      diagnostics += findings
      guard let history else { return (nil, diagnostics) }
      submission.since = history
    }
    let isWhole = submission.withheld.contains { $0.kind == .whole && $0.fact == nil }
    let warning = Diagnostic(SubmitMessage.withheldWhole(name), at: nil)
    return (submission, diagnostics + (isWhole ? [warning] : []))
  }

  /// Writes a submission below a folder, `2027-01-31/musterstadt.json`.
  package func write(_ submission: Submission, to folder: FilePath) throws(OutputFailure) -> FilePath {
    let name = SubmissionFolder.name(of: submission.commune, asOf: submission.asOf)
    var output = try OutputFolder(folder)
    try output.add(name, submission.json.utf8)
    try output.commit()
    return folder.appending(name)
  }

  /// What the municipality is shown.
  package func preview(of submission: Submission, previous: Submission?) -> SubmissionPreview {
    SubmissionPreview(submission, previous: previous, titles: titles(for: submission))
  }

  // MARK: - Who submits

  private func commune(_ asked: String?) -> (String?, Diagnostic?) {
    if let asked { return (asked, nil) }
    var known: [String] = []
    for entry in workspace.documents.snapshots where known.last?.utf8Key != entry.commune.utf8Key {
      known.append(entry.commune)
    }
    if known.count == 1 { return (known[0], nil) }
    guard !known.isEmpty else { return (nil, Diagnostic(OperationMessage.noSnapshot, at: nil)) }
    return (nil, Diagnostic(SubmitMessage.communeNeeded(known: known), at: nil))
  }

  /// Why a municipality may not submit for a day; `nil` if it may. Without a federation nobody can tell.
  private func membership(of commune: String, on date: CivilDate) -> Diagnostic? {
    guard let federation = workspace.documents.federation else { return nil }
    guard let member = federation.members.first(where: { $0.id.value.utf8Key == commune.utf8Key }) else {
      let nearest = nearestName(to: commune, among: federation.members.map(\.id.value))
      return Diagnostic(
        SubmitMessage.unknownMember(commune, nearest: nearest), at: federation.id.location)
    }
    guard !member.isMember(on: date) else { return nil }
    let message = SubmitMessage.noMember(
      commune, asOf: date.description, from: member.joined.value.description,
      until: member.left?.value.description)
    return Diagnostic(
      message, at: date < member.joined.value ? member.joined.location : member.left?.location)
  }

  // MARK: - What all share

  /// The documents that a submission names.
  func shared(for request: AssessmentRequest) -> SharedDocuments {
    let schema = request.graph.factTypes(of: request.snapshot.schema)?.schema
    let inputs = workspace.documents.inputs
    let named = inputs.first { $0.role == "schema" && $0.path == schema?.location.file.name }
    return SharedDocuments(
      programVersion: programVersion, federation: workspace.documents.federation?.id.value,
      packHashes: workspace.documents.packHashes, schemaHash: named?.sha256 ?? "",
      modelHash: inputs.first { $0.role == "model" }?.sha256)
  }

  private func titles(for submission: Submission) -> SubmissionPreview.Titles {
    let graph = workspace.graph
    let schema = workspace.documents.schemas.first { $0.id.value.utf8Key == submission.schema.id.utf8Key }
    return SubmissionPreview.Titles(
      commune: workspace.name(of: submission.commune), federation: workspace.documents.federation?.title,
      domains: Self.byKey(graph.domains.map { ($0.id, $0.title) }),
      rules: Self.byKey(graph.rules.map { ($0.name.description, $0.document.title) }),
      facts: Self.byKey(
        (schema?.facts ?? []).compactMap { fact in fact.title.map { (fact.name.value, $0) } }),
      model: graph.model.map(AssessedModel.init))
  }

  private static func byKey(_ titles: [(String, LocalizedText)]) -> [UTF8Key: LocalizedText] {
    Dictionary(titles.map { ($0.0.utf8Key, $0.1) }, uniquingKeysWith: { first, _ in first })
  }
}
