// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Reporting
package import SourceText

/// What became of a joint evaluation that is to be kept.
package struct WrittenRun: Sendable {
  /// The folder of the run or of its addendum.
  package let folder: FilePath
  /// Its manifest.
  package let manifest: RunManifest
  /// The SHA-256 of the manifest: who writes it down can tell any later change.
  package let manifestHash: String
  /// What comes of the evaluation, as it is in the run.
  package let result: FederationResult
}

extension FederationOperation {
  /// Writes a run that can be evaluated again from its own files. A run that is there is never changed: where only
  /// submissions came later, they make an addendum beside it.
  package func freeze(
    _ evaluation: JointEvaluation, _ call: FederationCall, to target: FilePath, in language: Language
  ) -> (WrittenRun?, [Diagnostic]) {
    let inputs = FrozenInputs(of: evaluation, in: workspace, language: language)
    guard !inputs.diagnostics.hasErrors else { return (nil, inputs.diagnostics) }
    var manifest = RunManifest()
    manifest.programVersion = programVersion
    manifest.federation = evaluation.result.assessment.provenance.federation
    manifest.asOf = call.asOf
    manifest.language = RunLanguage(language)
    manifest.participants = call.participants
    manifest.since = evaluation.earlier.map {
      ComparedRun(run: $0.name, asOf: $0.manifest.asOf, sha256: $0.manifestHash)
    }
    manifest.files = inputs.files.map { RunFile($0.name, .input, $0.bytes) }
    let (place, obstacle) = RunPlace.place(for: manifest, at: target)
    guard let place else { return (nil, [obstacle].compactMap(\.self)) }
    manifest.addsTo = place.addsTo
    do throws(OutputFailure) {
      let (written, diagnostics) = try write(manifest, inputs, call, to: place.folder)
      return (written, [obstacle].compactMap(\.self) + diagnostics)
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  /// Writes the inputs first and evaluates them where they lie, so that what comes out is what `verify` will find.
  private func write(
    _ manifest: RunManifest, _ inputs: FrozenInputs, _ call: FederationCall, to target: FilePath
  ) throws(OutputFailure) -> (WrittenRun?, [Diagnostic]) {
    let pending = PendingFolder(at: target)
    try pending.add(inputs.files)
    let (evaluation, diagnostics) = FrozenRun(folder: pending.path).evaluate(
      call, programVersion: programVersion)
    guard let evaluation else {
      pending.discard()
      return (nil, diagnostics)
    }
    let outputs = FrozenRun.outputs(of: evaluation.result, in: manifest.language.language)
    var manifest = manifest
    manifest.files += outputs.map { RunFile($0.name, .output, $0.bytes) }
    manifest = FrozenRun.sealed(manifest)
    let bytes = Array(manifest.json.utf8)
    try pending.add(outputs + [(FrozenRun.manifestName, bytes)])
    try pending.commit()
    let written = WrittenRun(
      folder: target, manifest: manifest, manifestHash: sha256(bytes), result: evaluation.result)
    return (written, [])
  }
}
