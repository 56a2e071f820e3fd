// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText
import Values

/// Finds the snapshots below some paths and reads their heads.
package struct SnapshotFinder {
  private var files: WorkspaceFiles
  private var found: [Diagnostic] = []

  private init(root: FilePath) { files = WorkspaceFiles(root: root) }

  /// The snapshots at or below some paths, by municipality and day, and what is wrong with their heads.
  ///
  /// - Parameters:
  ///   - paths: files, or folders that are a snapshot or hold several; relative to `root`.
  ///   - root: the folder of the workspace.
  package static func snapshots(at paths: [String], root: FilePath) -> ([SnapshotEntry], [Diagnostic]) {
    var finder = SnapshotFinder(root: root)
    let entries = paths.flatMap { finder.entries(at: $0, depth: WorkspaceFiles.nesting) }
    let sorted = finder.marking(entries.sorted(by: isBefore))
    return (sorted, finder.files.diagnostics + finder.found)
  }

  private static func isBefore(_ left: SnapshotEntry, _ right: SnapshotEntry) -> Bool {
    if left.commune.utf8Key != right.commune.utf8Key { return left.commune.utf8Key < right.commune.utf8Key }
    return left.taken != right.taken ? left.taken < right.taken : left.path.utf8Key < right.path.utf8Key
  }

  /// Marks the snapshots of one municipality for one day where there are several.
  private mutating func marking(_ entries: [SnapshotEntry]) -> [SnapshotEntry] {
    var result = entries
    for index in entries.indices.dropFirst() {
      let (first, second) = (entries[index - 1], entries[index])
      guard first.commune.utf8Key == second.commune.utf8Key, first.taken == second.taken else { continue }
      result[index - 1].isAmbiguous = true
      result[index].isAmbiguous = true
      let message = OperationMessage.duplicateSnapshot(
        commune: first.commune, date: first.taken.description, other: first.path)
      found.append(Diagnostic(message, at: second.location))
    }
    return result
  }

  private mutating func entries(at path: String, depth: Int) -> [SnapshotEntry] {
    guard files.kind(of: path) == .folder else { return files.file(path).map { entry([$0], at: path) } ?? [] }
    let names = files.names(in: path)
    if names.contains(where: WorkspaceFiles.isSnapshotHead) {
      let parts = files.files(below: path, endings: WorkspaceFiles.markupEndings + [".csv"], depth: 0)
      return entry(parts, at: path)
    }
    return names.map { FilePath(path).appending($0).text }.flatMap { child -> [SnapshotEntry] in
      switch files.kind(of: child) {
      case .folder?: depth > 0 ? entries(at: child, depth: depth - 1) : []
      case .regular? where WorkspaceFiles.isMarkup(child): entries(at: child, depth: 0)
      case .regular?, .other?, nil: []
      }
    }
  }

  private mutating func entry(_ files: [SourceFile], at path: String) -> [SnapshotEntry] {
    let (head, diagnostics) = Snapshot.head(of: files)
    guard let head else {
      found += diagnostics
      return []
    }
    return [
      SnapshotEntry(
        commune: head.commune.value, taken: head.taken.value, schema: head.schema,
        location: head.commune.location, path: path, files: files)
    ]
  }
}
