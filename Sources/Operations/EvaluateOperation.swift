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
    var diagnostics = workspace.documents.snapshotFindings
    let skipped = positions(of: request.skipped, &diagnostics)
    let wanted = wantedCommunes(request.communes, &diagnostics)
    guard let skipped, let wanted else { return ([], diagnostics) }
    let judged = request.communes.isEmpty ? members(among: wanted, on: request.asOf, &diagnostics) : wanted
    let assessments = judged.compactMap { commune -> Assessment? in
      guard let entry = latest(of: commune, request.asOf, &diagnostics) else { return nil }
      let prepared = prepared(entry, request.asOf ?? entry.taken, skipped, &diagnostics)
      return prepared.map { assessment(of: $0, entry) }
    }
    return (assessments, diagnostics)
  }

  /// The request for one municipality, with its snapshot read: for `explain`.
  package func prepare(_ commune: String, asOf: CivilDate?) -> (AssessmentRequest?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let commune = wantedCommunes([commune], &diagnostics)?.first,
      let entry = latest(of: commune, asOf, &diagnostics)
    else { return (nil, workspace.documents.snapshotFindings + diagnostics) }
    return (prepared(entry, asOf ?? entry.taken, [], &diagnostics), diagnostics)
  }

  // MARK: - Selection

  /// The municipalities to be judged, by their ids; `nil` if one of those asked for is not known.
  private func wantedCommunes(_ asked: [String], _ diagnostics: inout [Diagnostic]) -> [String]? {
    var known: [String] = []
    for entry in workspace.documents.snapshots where known.last?.utf8Key != entry.commune.utf8Key {
      known.append(entry.commune)
    }
    if known.isEmpty, workspace.documents.snapshotFindings.isEmpty {
      diagnostics.append(Diagnostic(OperationMessage.noSnapshot, at: nil))
    }
    guard !asked.isEmpty else { return known }
    let unknown = asked.filter { commune in !known.contains { $0.utf8Key == commune.utf8Key } }
    diagnostics += unknown.map { commune in
      let nearest = nearestName(to: commune, among: known)
      return Diagnostic(OperationMessage.unknownCommune(commune, nearest: nearest), at: nil)
    }
    guard unknown.isEmpty else { return nil }
    return known.filter { commune in asked.contains { $0.utf8Key == commune.utf8Key } }
  }

  /// Those that belong to the federation on a day: who joins later or has left is not looked for. Without a day each
  /// municipality has its own, so that all of them count.
  private func members(
    among communes: [String], on asOf: CivilDate?, _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    guard let asOf, let federation = workspace.documents.federation else { return communes }
    return communes.filter { commune in
      let member = federation.members.first { $0.id.value.utf8Key == commune.utf8Key }
      guard let member, !member.isMember(on: asOf) else { return true }
      let message = OperationMessage.notAMember(commune: commune, asOf: asOf.description)
      diagnostics.append(Diagnostic(message, at: member.location))
      return false
    }
  }

  /// The latest snapshot of a municipality that is not after the day. An ambiguous one is not used, nor an older one in
  /// its place: it has been reported already.
  private func latest(
    of commune: String, _ asOf: CivilDate?, _ diagnostics: inout [Diagnostic]
  ) -> SnapshotEntry? {
    let entries = workspace.documents.snapshots.filter { $0.commune.utf8Key == commune.utf8Key }
    let usable = entries.filter { entry in asOf.map { entry.taken <= $0 } ?? true }
    if let latest = usable.last { return latest.isAmbiguous ? nil : latest }
    if let first = entries.first, let asOf {
      let message = OperationMessage.snapshotTooNew(
        commune: first.commune, taken: first.taken.description, asOf: asOf.description)
      diagnostics.append(Diagnostic(message, at: first.location))
    }
    return nil
  }

  /// The positions of rules by name; `nil` if one of them is not known.
  private func positions(of names: [String], _ diagnostics: inout [Diagnostic]) -> Set<Int>? {
    let found = names.map { workspace.graph.rule(named: $0, inArgument: "--skip") }
    diagnostics += found.compactMap(\.1)
    let positions = found.compactMap(\.0)
    return positions.count == names.count ? Set(positions) : nil
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
      of: request, communeName: workspace.name(of: entry.commune), packHashes: workspace.documents.packHashes,
      inputs: workspace.documents.inputs + [tailoring].compactMap(\.self) + own,
      programVersion: programVersion)
  }
}
