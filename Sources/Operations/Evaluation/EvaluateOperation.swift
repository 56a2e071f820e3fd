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
  /// The day that `now` stands for; by default that up to which each municipality's latest snapshot is kept.
  package var asOf: CivilDate?
  /// Rules to be left out, by id or full name.
  package var skipped: [String] = []
  /// Whether it is fine if there is nothing to judge: in folders that other programs fill.
  package var mayBeEmpty = false

  /// Asks for everything.
  package init() {}
}

/// What an evaluation is going to judge.
package struct EvaluationPlan: Sendable {
  /// The latest usable snapshot of each municipality, by their ids.
  package let entries: [SnapshotEntry]
  /// The names of municipalities without a usable snapshot, then the paths of snapshots that nobody knows the owner of.
  package let unassessed: [String]
  /// The day that `now` stands for; by default that of each snapshot.
  package let asOf: CivilDate?
  /// The positions of rules to be left out.
  package let skipped: Set<Int>
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

  /// What is to be judged, and what is wrong with the request and with the heads of snapshots; `nil` if the request names
  /// what is not there.
  package func plan(_ request: EvaluateRequest) -> (EvaluationPlan?, [Diagnostic]) {
    var diagnostics = workspace.documents.snapshotFindings + workspace.brokenTailorings.findings
    let skipped = positions(of: request.skipped, &diagnostics)
    let wanted = wantedCommunes(request.communes, mayBeEmpty: request.mayBeEmpty, &diagnostics)
    guard let skipped, let wanted else { return (nil, diagnostics) }
    let judged = request.communes.isEmpty ? members(among: wanted, on: request.asOf, &diagnostics) : wanted
    var entries: [SnapshotEntry] = []
    var unassessed: [String] = []
    for candidates in judged {
      if let entry = latest(of: candidates, request.asOf, &diagnostics) {
        entries.append(entry)
      } else {
        unassessed += candidates.first.map { [workspace.name(of: $0.commune)] } ?? []
      }
    }
    if request.communes.isEmpty { unassessed += workspace.documents.unreadableSnapshots }
    let plan = EvaluationPlan(
      entries: entries, unassessed: unassessed, asOf: request.asOf, skipped: skipped)
    return (plan, diagnostics)
  }

  /// The request for one municipality, with its snapshot read: for `explain`.
  package func prepare(_ commune: String, asOf: CivilDate?) -> (AssessmentRequest?, [Diagnostic]) {
    let (opened, diagnostics) = open(commune, asOf: asOf)
    return (opened?.request, diagnostics)
  }

  /// The latest snapshot of one municipality with all that is needed to judge it and to add to it.
  package func open(_ commune: String, asOf: CivilDate?) -> (OpenSnapshot?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard let candidates = wantedCommunes([commune], mayBeEmpty: false, &diagnostics)?.first,
      let entry = latest(of: candidates, asOf, &diagnostics)
    else { return (nil, workspace.documents.snapshotFindings + diagnostics) }
    let prepared = prepare(entry, on: asOf ?? entry.asOf, skipping: [])
    if prepared.request == nil { diagnostics += workspace.brokenTailorings.findings }
    let opened = prepared.request.map { OpenSnapshot(entry: entry, files: prepared.files, request: $0) }
    return (opened, diagnostics + prepared.diagnostics)
  }

  // MARK: - Selection

  /// The snapshots of the municipalities to be judged, by their ids and then by day; `nil` if one of those asked for is
  /// not known.
  private func wantedCommunes(
    _ asked: [String], mayBeEmpty: Bool, _ diagnostics: inout [Diagnostic]
  ) -> [ArraySlice<SnapshotEntry>]? {
    let known = entriesByCommune
    if known.isEmpty, workspace.documents.snapshotFindings.isEmpty {
      diagnostics.append(
        Diagnostic(mayBeEmpty ? OperationMessage.noFactFile : OperationMessage.noSnapshot, at: nil))
    }
    guard !asked.isEmpty else { return known }
    let names = known.compactMap(\.first?.commune)
    let unknown = asked.filter { commune in !names.contains { $0.utf8Key == commune.utf8Key } }
    diagnostics += unknown.map { commune in
      let nearest = nearestName(to: commune, among: names)
      return Diagnostic(OperationMessage.unknownCommune(commune, nearest: nearest), at: nil)
    }
    guard unknown.isEmpty else { return nil }
    return known.filter { entries in asked.contains { $0.utf8Key == entries.first?.commune.utf8Key } }
  }

  /// The snapshots, which are sorted by municipality, in one part for each.
  private var entriesByCommune: [ArraySlice<SnapshotEntry>] {
    let entries = workspace.documents.snapshots
    var parts: [ArraySlice<SnapshotEntry>] = []
    var start = 0
    for index in entries.indices {
      let isLast = index + 1 == entries.count
      guard isLast || entries[index + 1].commune.utf8Key != entries[index].commune.utf8Key else { continue }
      parts.append(entries[start...index])
      start = index + 1
    }
    return parts
  }

  /// Those that belong to the federation on a day: who joins later or has left is not looked for. Without a day each
  /// municipality has its own, so that all of them count.
  private func members(
    among wanted: [ArraySlice<SnapshotEntry>], on asOf: CivilDate?, _ diagnostics: inout [Diagnostic]
  ) -> [ArraySlice<SnapshotEntry>] {
    guard let asOf, let federation = workspace.documents.federation else { return wanted }
    return wanted.filter { entries in
      guard let commune = entries.first?.commune else { return false }
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
    of entries: ArraySlice<SnapshotEntry>, _ asOf: CivilDate?, _ diagnostics: inout [Diagnostic]
  ) -> SnapshotEntry? {
    let usable = entries.filter { entry in asOf.map { entry.taken <= $0 } ?? true }
    if let latest = usable.last { return latest.isAmbiguous ? nil : latest }
    if let first = entries.first, let asOf {
      let message = OperationMessage.snapshotTooNew(
        commune: first.commune, taken: first.taken.description, asOf: asOf.description)
      diagnostics.append(Diagnostic(message, at: first.communeLocation(below: workspace.root)))
    }
    return nil
  }

  /// The positions of rules by name; `nil` if one of them is not known.
  func positions(of names: [String], _ diagnostics: inout [Diagnostic]) -> Set<Int>? {
    let found = names.map { workspace.graph.rule(named: $0, inArgument: "--skip") }
    diagnostics += found.compactMap(\.1)
    let positions = found.compactMap(\.0)
    return positions.count == names.count ? Set(positions) : nil
  }
}
