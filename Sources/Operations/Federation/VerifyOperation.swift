// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Reporting
package import SourceText

/// What came of verifying a run.
package struct Verification: Sendable {
  /// The manifest, if there is one that can be read.
  package var manifest: RunManifest?
  /// The SHA-256 of the manifest.
  package var manifestHash: String = ""
  /// What does not match, and what else there is to say.
  package var diagnostics: [Diagnostic] = []
}

/// Evaluates a run again from its own files, and compares byte by byte.
package struct VerifyOperation: Sendable {
  /// The folder of the run.
  package let folder: FilePath
  /// The version of this program.
  package let programVersion: String

  /// Verifies a run.
  package init(_ folder: FilePath, programVersion: String) {
    self.folder = folder
    self.programVersion = programVersion
  }

  /// Names each file that was changed, is missing or was added, and each result that does not come out again.
  package func run() -> Verification {
    var result = Verification()
    let (file, failure) = SourceFile.reading(
      folder.appending(FrozenRun.manifestName), as: FrozenRun.manifestName)
    guard let file else {
      let isMissing = folder.kind != .folder
      let message = Diagnostic(RunMessage.noManifest(folder.text), at: nil)
      result.diagnostics = isMissing ? [failure].compactMap(\.self) : [message]
      return result
    }
    let (manifest, _) = RunManifest.read(file)
    result.manifestHash = hash(of: file)
    guard let manifest else {
      result.diagnostics.append(Diagnostic(RunMessage.changedManifest(FrozenRun.manifestName), at: nil))
      return result
    }
    result.manifest = manifest
    guard FrozenRun.isSealed(manifest, in: file) else {
      result.diagnostics.append(Diagnostic(RunMessage.changedManifest(FrozenRun.manifestName), at: nil))
      return result
    }
    let named = comparison(with: manifest, &result.diagnostics)
    // What comes out of other inputs says nothing about the results.
    let outputs = Set(manifest.files.filter { $0.role == .output }.map(\.path.utf8Key))
    if named.isSubset(of: outputs) { evaluation(of: manifest, named, &result.diagnostics) }
    if manifest.programVersion.utf8Key != programVersion.utf8Key {
      let message = RunMessage.otherVersion(made: manifest.programVersion, own: programVersion)
      result.diagnostics.append(Diagnostic(message, at: nil))
    }
    return result
  }

  /// Compares the files that there are with those of the manifest; the paths of those that do not match.
  private func comparison(with manifest: RunManifest, _ diagnostics: inout [Diagnostic]) -> Set<UTF8Key> {
    let (mismatches, found) = FrozenRun(folder: folder).mismatches(with: manifest)
    diagnostics += found
    diagnostics += mismatches.map { mismatch in
      let message: RunMessage =
        switch mismatch.kind {
        case .added: .added(mismatch.path)
        case .changed: .changed(mismatch.path)
        case .removed: .removed(mismatch.path)
        }
      return Diagnostic(message, at: nil)
    }
    return Set(mismatches.map(\.path.utf8Key))
  }

  /// Evaluates the run again, with the version that it names, so that nothing but the result is compared.
  private func evaluation(
    of manifest: RunManifest, _ named: Set<UTF8Key>, _ diagnostics: inout [Diagnostic]
  ) {
    var call = FederationCall(asOf: manifest.asOf)
    call.participants = manifest.participants
    if manifest.since != nil { call.since = .kept }
    let (evaluation, found) = FrozenRun(folder: folder).evaluate(
      call, programVersion: manifest.programVersion)
    guard let evaluation else {
      diagnostics += found.filter { $0.severity == .error }
      diagnostics.append(Diagnostic(RunMessage.notRepeatable(folder.text), at: nil))
      return
    }
    let outputs = FrozenRun.outputs(of: evaluation.result, in: manifest.language.language)
    var files = WorkspaceFiles(root: folder)
    for output in outputs where !named.contains(output.name.utf8Key) {
      let bytes = files.kind(of: output.name) == nil ? nil : files.file(output.name)?.bytes
      if bytes != output.bytes { diagnostics.append(Diagnostic(RunMessage.differs(output.name), at: nil)) }
    }
    let names = Set(outputs.map(\.name.utf8Key))
    for file in manifest.files where file.role == .output && !names.contains(file.path.utf8Key) {
      guard !named.contains(file.path.utf8Key) else { continue }
      diagnostics.append(Diagnostic(RunMessage.differs(file.path), at: nil))
    }
  }
}
