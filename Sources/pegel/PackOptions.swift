// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Operations

/// Which packs a command works on.
struct PackOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      Console.text(
        "Ordner von Regelpaketen; ohne Angabe die des Arbeitsbereichs oder die im aktuellen Ordner",
        "folders of rule packs; by default those of the workspace, or those in the current folder"),
      valueName: "folder"))
  var folders: [String] = []

  @OptionGroup var options: WorkspaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      Console.text(
        "Datei mit einem Bestandsschema (mehrfach möglich); ohne Angabe wird im Arbeitsbereich und neben den Paketen gesucht",
        "file with an inventory schema (repeatable); by default looked for in the workspace and beside the packs"
      ),
      valueName: "file"))
  var schema: [String] = []

  /// The packs that are meant.
  var request: PackRequest {
    var request = PackRequest(root: options.root)
    request.folders = folders.map { FilePath($0) }
    request.schemas = schema.map { FilePath($0) }
    return request
  }
}
