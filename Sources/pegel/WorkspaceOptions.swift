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

  /// Loads the workspace; reports what is wrong, and ends the program if it cannot be used.
  func load() throws -> LoadedWorkspace {
    let root = workspace.map { FilePath($0) } ?? WorkspaceLoader.nearestRoot(from: FilePath("."))
    let (loaded, diagnostics) = WorkspaceLoader.load(WorkspaceRequest(root: root))
    Console.report(diagnostics)
    guard let loaded else { throw ExitCode(of: diagnostics).asArgumentParserCode }
    return loaded
  }
}
