// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Reporting
import SourceText
import Values

/// What a run keeps of the earlier one that it is compared with: the manifest, the result for the boards, and the
/// submissions. So it can be evaluated again when the earlier one is gone.
struct EarlierRunFiles {
  /// The folder in the later run.
  static let folder = "earlier"

  /// The name of the folder of the earlier run, as the user named it.
  let name: String
  let manifest: RunManifest
  /// The SHA-256 of its manifest.
  let manifestHash: String
  /// What came of it and what it rested on.
  let evaluation: EarlierEvaluation
  /// The files that are kept, by their paths in the earlier run.
  let files: [(name: String, file: SourceFile)]

  /// Reads a whole run. It is used only if every file of it is as its manifest says.
  static func whole(in folder: FilePath) -> (EarlierRunFiles?, [Diagnostic]) {
    guard folder.appending(FrozenRun.manifestName).kind != nil else {
      let message = folder.kind == nil ? Diagnostic(OperationMessage.missing(folder.text), at: nil) : nil
      return (nil, [message ?? Diagnostic(RunMessage.noManifest(folder.text), at: nil)])
    }
    guard let (manifest, hash) = FrozenRun(folder: folder).manifest() else {
      return (nil, [changed(FrozenRun.manifestName, folder)])
    }
    let (mismatches, diagnostics) = FrozenRun(folder: folder).mismatches(with: manifest)
    guard mismatches.isEmpty, !diagnostics.hasErrors else {
      return (nil, diagnostics + mismatches.map { changed($0.path, folder) })
    }
    return read(manifest, hash, in: folder, named: folder)
  }

  /// Reads what a run has kept of an earlier one.
  static func kept(in run: FilePath) -> (EarlierRunFiles?, [Diagnostic]) {
    let place = run.appending(folder)
    guard let (manifest, hash) = FrozenRun(folder: place).manifest() else {
      return (nil, [changed(FrozenRun.manifestName, FilePath(folder))])
    }
    return read(manifest, hash, in: place, named: FilePath(folder))
  }

  private static func read(
    _ manifest: RunManifest, _ hash: String, in folder: FilePath, named shown: FilePath
  ) -> (EarlierRunFiles?, [Diagnostic]) {
    var reader = Reader(manifest: manifest, folder: folder, shown: shown)
    reader.readManifest()
    let result = reader.result()
    let submissions = reader.submissions()
    guard let result, !reader.diagnostics.hasErrors else { return (nil, reader.diagnostics) }
    let run = EarlierRunFiles(
      name: shown.name, manifest: manifest, manifestHash: hash,
      evaluation: EarlierEvaluation(result, submissions: submissions), files: reader.files)
    return (run, [])
  }

  private static func changed(_ path: String, _ folder: FilePath) -> Diagnostic {
    Diagnostic(RunMessage.earlierChanged(path, run: folder.text), at: nil)
  }

  /// Why it cannot be compared with an evaluation; `nil` if it can.
  func obstacle(for federation: String, on date: CivilDate) -> RunMessage? {
    guard manifest.federation.utf8Key == federation.utf8Key else {
      return .otherFederation(name, found: manifest.federation, expected: federation)
    }
    guard manifest.asOf < date else {
      return .notEarlier(name, found: manifest.asOf.description, asOf: date.description)
    }
    return nil
  }

  /// The files that a result names as its inputs: those that name no member.
  var inputs: [AssessmentInput] {
    files.filter { $0.name == FrozenRun.manifestName || $0.name == FrozenRun.resultName }.map {
      AssessmentInput("earlier", path: Self.folder + "/" + $0.name, sha256: hash(of: $0.file))
    }
  }

  /// Reads the files that are kept, each only if it is as the manifest says.
  private struct Reader {
    let manifest: RunManifest
    let folder: FilePath
    let shown: FilePath
    var files: [(name: String, file: SourceFile)] = []
    var diagnostics: [Diagnostic] = []

    mutating func readManifest() { _ = file(FrozenRun.manifestName) }

    mutating func result() -> FederationAssessment? {
      guard let file = listed(FrozenRun.resultName) else { return nil }
      let (result, found) = FederationAssessment.read(file)
      diagnostics += found
      return result
    }

    mutating func submissions() -> [Submission] {
      let folder = FrozenInputs.submissionsFolder + "/"
      return manifest.files.filter { $0.role == .input && $0.path.hasPrefix(folder) }.compactMap { entry in
        guard let file = listed(entry.path) else { return nil }
        let (submission, found) = Submission.read(file)
        diagnostics += found
        return submission
      }
    }

    private mutating func listed(_ name: String) -> SourceFile? {
      guard let source = file(name), let entry = manifest.file(at: name), FrozenRun.matches(entry, source)
      else {
        diagnostics.append(EarlierRunFiles.changed(name, shown))
        return nil
      }
      return source
    }

    private mutating func file(_ name: String) -> SourceFile? {
      let (source, _) = SourceFile.reading(folder.appending(name), as: shown.appending(name).text)
      if let source { files.append((name, source)) }
      return source
    }
  }
}
