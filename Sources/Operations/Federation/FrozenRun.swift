// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Reporting
import RuleGraphs
import SourceText

/// The folder of a run: inputs, results and a manifest of both.
struct FrozenRun {
  /// The name of the manifest.
  static let manifestName = "manifest.json"
  /// The name of the board's result.
  static let resultName = "federation.json"
  /// The folder of members' own pages.
  static let membersFolder = "members"

  /// The folder.
  let folder: FilePath

  /// Evaluates the inputs that lie in the folder, as a run of a program version does.
  func evaluate(_ call: FederationCall, programVersion: String) -> (JointEvaluation?, [Diagnostic]) {
    var request = WorkspaceRequest(root: folder)
    request.readsSnapshots = false
    request.readsExamples = false
    let (workspace, diagnostics) = WorkspaceLoader.load(request)
    guard let workspace else { return (nil, diagnostics) }
    var own = call
    own.submissions = nil
    if own.since != nil { own.since = .kept }
    let (evaluation, found) = FederationOperation(workspace: workspace, programVersion: programVersion)
      .evaluate(own)
    return (evaluation, diagnostics + found)
  }

  /// The files that come out of an evaluation, by their paths.
  static func outputs(of result: FederationResult, in language: Language) -> [(name: String, bytes: [UInt8])]
  {
    let board = result.assessment
    let files = [
      (resultName, board.json), (ReportFolder.reportName, board.markdown(in: language)),
      (ReportFolder.pageName, board.html(in: language)),
    ]
    let members = result.positions.flatMap { position in
      let place = membersFolder + "/" + position.member
      return [
        (place + ".json", position.json), (place + ".md", position.markdown(in: language)),
        (place + ".html", position.html(in: language)),
      ]
    }
    return (files + members).map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }

  /// The manifest of files, with its own hash in it.
  static func sealed(_ manifest: RunManifest) -> RunManifest {
    var sealed = manifest
    sealed.files.sort { $0.path.utf8Key < $1.path.utf8Key }
    sealed.digest = ""
    sealed.digest = sha256(sealed.json.utf8)
    return sealed
  }

  /// Whether the file of a manifest is as it was written.
  static func isSealed(_ manifest: RunManifest, in file: SourceFile) -> Bool {
    sealed(manifest).digest == manifest.digest && manifest.json.utf8.elementsEqual(file.bytes)
  }

  /// Reads the manifest with the hash of its file.
  func manifest() -> (manifest: RunManifest, sha256: String)? {
    guard let file = SourceFile.reading(folder.appending(Self.manifestName)).0 else { return nil }
    let (manifest, diagnostics) = RunManifest.read(file)
    guard let manifest, !diagnostics.hasErrors, Self.isSealed(manifest, in: file) else { return nil }
    return (manifest, hash(of: file))
  }
}

extension RunFile {
  /// A file of a run as it is.
  init(_ name: String, _ role: Role, _ bytes: [UInt8]) {
    self.init(path: name, role: role, bytes: bytes.count, sha256: Operations.sha256(bytes))
  }
}
