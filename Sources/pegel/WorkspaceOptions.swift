// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations
import SourceText

/// Which workspace a command works on.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Ordner mit `pegel.yaml`; ohne Angabe der aktuelle Ordner oder der nächste darüber.",
        "folder with `pegel.yaml`; by default the current folder or the next one above it."),
      valueName: "folder"))
  var workspace: String?

  /// The folder of the workspace.
  var root: FilePath {
    workspace.map { FilePath($0).withoutTrailingSlash } ?? WorkspaceLoader.nearestRoot(from: FilePath("."))
  }

  /// Loads the workspace; reports what is wrong, and ends the program if it cannot be used.
  ///
  /// - Parameters:
  ///   - snapshots: what takes the place of the workspace's snapshots, if anything.
  ///   - readsSnapshots: whether snapshots are looked for at all.
  func load(snapshots: [String] = [], readsSnapshots: Bool = true) throws -> LoadedWorkspace {
    var request = WorkspaceRequest(root: root)
    request.readsExamples = false
    request.readsSnapshots = readsSnapshots
    request.snapshots = snapshots.map { FilePath($0) }
    let (loaded, diagnostics) = WorkspaceLoader.load(request)
    guard let loaded else { throw Console.failure(diagnostics) }
    Console.report(diagnostics)
    return loaded
  }
}
