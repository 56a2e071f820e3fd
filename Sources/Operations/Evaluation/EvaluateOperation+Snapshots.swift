// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import RuleGraphs
package import SourceText
import Values

/// A snapshot that has been read and can be judged, or what is wrong with it.
package struct PreparedSnapshot: Sendable {
  /// What is to be judged; `nil` if the snapshot cannot be used.
  package var request: AssessmentRequest?
  /// The files that were read.
  package var files: [SourceFile] = []
  /// What was found in them.
  package var diagnostics: [Diagnostic] = []
}

extension EvaluateOperation {
  /// Reads a snapshot of a plan.
  package func prepare(_ entry: SnapshotEntry, of plan: EvaluationPlan) -> PreparedSnapshot {
    prepare(entry, on: plan.asOf ?? entry.asOf, skipping: plan.skipped)
  }

  func prepare(_ entry: SnapshotEntry, on date: CivilDate, skipping skipped: Set<Int>) -> PreparedSnapshot {
    let (files, failures) = entry.readFiles(below: workspace.root)
    guard failures.isEmpty else { return PreparedSnapshot(files: files, diagnostics: failures) }
    guard let types = workspace.graph.factTypes(of: entry.schema) else {
      return PreparedSnapshot(
        files: files, diagnostics: [missingSchema(entry.schema, Snapshot.head(of: files).value)])
    }
    let read =
      entry.holdsFactsOnly
      ? files.first.map {
        Snapshot.read(factsOnly: $0, commune: entry.commune, taken: entry.taken, schema: types.schema)
      } : Snapshot.read(files, schema: types.schema)
    return prepare(read?.value, read?.diagnostics ?? [], files, on: date, skipping: skipped)
  }

  /// Links a snapshot that has been read. One of a municipality whose tailoring is broken cannot be judged.
  func prepare(
    _ snapshot: Snapshot?, _ found: [Diagnostic], _ files: [SourceFile], on date: CivilDate,
    skipping skipped: Set<Int>
  ) -> PreparedSnapshot {
    var prepared = PreparedSnapshot(files: files, diagnostics: found)
    guard let snapshot, !found.hasErrors else { return prepared }
    let (answers, mistakes) = workspace.graph.linking(answersOf: snapshot)
    prepared.diagnostics += mistakes
    guard !mistakes.hasErrors else { return prepared }
    if let obstacle = workspace.obstacle(toJudging: snapshot.commune.value) {
      prepared.diagnostics.append(obstacle)
      return prepared
    }
    let settings = workspace.tailorings[snapshot.commune.value.utf8Key] ?? workspace.graph.ownSettings
    prepared.request = AssessmentRequest(
      graph: workspace.graph, snapshot: snapshot, answers: answers, settings: settings, date: date,
      skipped: skipped)
    return prepared
  }

  /// The message that a schema is not part of the workspace, placed where the head names it.
  func missingSchema(_ schema: SchemaReference, _ head: Snapshot?) -> Diagnostic {
    let name = "\(schema.id)@\(schema.version)"
    return Diagnostic(OperationMessage.noSchema(name), at: head?.schema.location ?? schema.location)
  }

  private func role(of file: SourceFile) -> String { StatementFile(name: file.name)?.rawValue ?? "snapshot" }

  /// Judges a snapshot and puts together what reports show, with the plan for the municipality's own targets; `nil` if it
  /// cannot be used.
  package func assessment(of prepared: PreparedSnapshot) -> Assessment? {
    assessment(of: prepared, planning: PlanRequest())
  }

  /// The same with another plan.
  func assessment(of prepared: PreparedSnapshot, planning asked: PlanRequest) -> Assessment? {
    guard let request = prepared.request else { return nil }
    let commune = request.snapshot.commune.value
    let own = prepared.files.map { AssessmentInput(role(of: $0), path: $0.name, sha256: hash(of: $0)) }
    let tailoring = workspace.tailoringInputs[commune.utf8Key]
    let provenance = AssessmentProvenance(
      of: request, communeName: workspace.name(of: commune), packHashes: workspace.documents.packHashes,
      inputs: workspace.documents.inputs + [tailoring].compactMap(\.self) + own,
      programVersion: programVersion)
    return request.assessment(from: provenance, planning: asked)
  }
}
