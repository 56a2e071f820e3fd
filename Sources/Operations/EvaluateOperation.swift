// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import CEL
import Documents
import RuleGraphs
package import SourceText
package import Values

/// What is to be evaluated.
package struct EvaluateRequest: Sendable {
  /// The municipalities; empty for all.
  package var communes: [String] = []
  /// The day that `now` stands for; by default that of each municipality's latest snapshot.
  package var asOf: CivilDate?
  /// Rules to be left out, by id or full name.
  package var skipped: [String] = []

  /// Asks for everything.
  package init() {}
}

/// Judges municipalities of a workspace.
package struct EvaluateOperation: Sendable {
  /// The workspace.
  package let workspace: LoadedWorkspace
  /// The version of the program, for the provenance.
  package let programVersion: String

  /// Creates the operation.
  package init(workspace: LoadedWorkspace, programVersion: String) {
    self.workspace = workspace
    self.programVersion = programVersion
  }

  /// The assessments of the municipalities asked for, by their ids, and everything that is wrong with their snapshots.
  ///
  /// A snapshot that cannot be used is reported; the others are assessed all the same.
  package func run(_ request: EvaluateRequest) -> ([Assessment], [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let skipped = positions(of: request.skipped, &diagnostics)
    let entries = selection(request, &diagnostics)
    guard !diagnostics.hasErrors else { return ([], diagnostics) }
    let assessments = entries.compactMap { entry in
      prepared(entry, request.asOf ?? entry.taken, skipped, &diagnostics).map { assessment(of: $0, entry) }
    }
    return (assessments, diagnostics)
  }

  /// The request for one municipality, with its snapshot read: for `explain`.
  package func prepare(_ commune: String, asOf: CivilDate?) -> (AssessmentRequest?, [Diagnostic]) {
    var request = EvaluateRequest()
    request.communes = [commune]
    request.asOf = asOf
    var diagnostics: [Diagnostic] = []
    let prepared = selection(request, &diagnostics).first.flatMap {
      self.prepared($0, asOf ?? $0.taken, [], &diagnostics)
    }
    return (prepared, diagnostics)
  }

  /// Reads every snapshot of the workspace whole; everything that is wrong with any of them.
  package func check() -> [Diagnostic] {
    workspace.snapshots.flatMap { entry -> [Diagnostic] in
      var diagnostics: [Diagnostic] = []
      _ = prepared(entry, entry.taken, [], &diagnostics)
      return diagnostics
    }
  }

  // MARK: - Selection

  /// The latest snapshot of each municipality that is not after the day.
  private func selection(_ request: EvaluateRequest, _ diagnostics: inout [Diagnostic]) -> [SnapshotEntry] {
    let all = workspace.snapshots
    if all.isEmpty { diagnostics.append(Diagnostic(OperationMessage.noSnapshot, at: nil)) }
    var known: [String] = []
    for entry in all where known.last?.utf8Key != entry.commune.utf8Key { known.append(entry.commune) }
    for commune in request.communes where !known.contains(where: { $0.utf8Key == commune.utf8Key }) {
      let nearest = nearestName(to: commune, among: known)
      diagnostics.append(Diagnostic(OperationMessage.unknownCommune(commune, nearest: nearest), at: nil))
    }
    let wanted =
      request.communes.isEmpty
      ? known
      : known.filter { commune in
        request.communes.contains { $0.utf8Key == commune.utf8Key }
      }
    return wanted.compactMap { commune in
      latest(all.filter { $0.commune.utf8Key == commune.utf8Key }, request.asOf, &diagnostics)
    }
  }

  private func latest(
    _ entries: [SnapshotEntry], _ asOf: CivilDate?, _ diagnostics: inout [Diagnostic]
  ) -> SnapshotEntry? {
    guard let asOf else { return entries.last }
    if let latest = entries.last(where: { $0.taken <= asOf }) { return latest }
    if let first = entries.first {
      let message = OperationMessage.snapshotTooNew(
        commune: first.commune, taken: first.taken.description, asOf: asOf.description)
      diagnostics.append(Diagnostic(message, at: first.location))
    }
    return nil
  }

  private func positions(of names: [String], _ diagnostics: inout [Diagnostic]) -> Set<Int> {
    var result: Set<Int> = []
    for name in names {
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      let file = SourceFile(name: "--skip", text: name)
      let location = SourceLocation(file: file, span: SourceSpan(start: 0, end: file.bytes.count))
      let reference = RuleReference(
        pack: parts.count == 2 ? parts.first : nil, rule: parts.last ?? name, location: location)
      let (position, unknown) = workspace.graph.resolve(reference)
      if let unknown { diagnostics.append(unknown) }
      if let position { result.insert(position) }
    }
    return result
  }

  // MARK: - One municipality

  private func prepared(
    _ entry: SnapshotEntry, _ date: CivilDate, _ skipped: Set<Int>, _ diagnostics: inout [Diagnostic]
  ) -> AssessmentRequest? {
    guard let types = workspace.graph.factTypes(of: entry.schema) else {
      let name = "\(entry.schema.id)@\(entry.schema.version)"
      diagnostics.append(Diagnostic(OperationMessage.noSchema(name), at: entry.schema.location))
      return nil
    }
    let (snapshot, found) = Snapshot.read(entry.files, schema: types.schema)
    diagnostics += found
    guard let snapshot, !found.hasErrors else { return nil }
    let (answers, mistakes) = workspace.graph.linking(answersOf: snapshot)
    diagnostics += mistakes
    guard mistakes.isEmpty else { return nil }
    let settings = workspace.tailorings[entry.commune.utf8Key] ?? workspace.graph.ownSettings
    return AssessmentRequest(
      graph: workspace.graph, snapshot: snapshot, answers: answers, settings: settings, date: date,
      skipped: skipped)
  }

  private func assessment(of request: AssessmentRequest, _ entry: SnapshotEntry) -> Assessment {
    request.assessment(from: provenance(of: request, entry))
  }

  private func provenance(of request: AssessmentRequest, _ entry: SnapshotEntry) -> AssessmentProvenance {
    let own = entry.files.map { AssessmentInput("snapshot", path: $0.name, sha256: hash(of: $0)) }
    let tailoring = workspace.tailoringInputs[entry.commune.utf8Key]
    return AssessmentProvenance(
      of: request, communeName: workspace.name(of: entry.commune), packHashes: workspace.packHashes,
      inputs: workspace.inputs + [tailoring].compactMap(\.self) + own, programVersion: programVersion)
  }
}
