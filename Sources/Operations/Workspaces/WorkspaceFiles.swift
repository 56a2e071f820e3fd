// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// Reads files of a workspace and keeps what could not be read. Files are named relative to the workspace's folder, so
/// that results do not depend on where the program was called.
package struct WorkspaceFiles {
  /// How deep folders of snapshots and tailorings may be nested.
  package static let nesting = 4
  /// The endings of files that may hold a document.
  static let markupEndings = [".yaml", ".yml", ".json"]
  /// The workspace's folder.
  package let root: FilePath
  /// What could not be read.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Starts to read below a folder.
  package init(root: FilePath) { self.root = root }

  /// One file.
  package mutating func file(_ path: String) -> SourceFile? {
    let (file, diagnostic) = SourceFile.reading(root.appending(path), as: path)
    if let diagnostic { diagnostics.append(diagnostic) }
    return file
  }

  /// All files of a folder and the folders in it that have one of some endings, by their paths.
  package mutating func files(below path: String, endings: [String], depth: Int = nesting) -> [SourceFile] {
    paths(below: path, depth: depth).filter { path in endings.contains { path.lowercased().hasSuffix($0) } }
      .compactMap { file($0) }
  }

  /// The names in a folder.
  package mutating func names(in path: String) -> [String] {
    let (names, diagnostic) = root.appending(path).names()
    if let diagnostic { diagnostics.append(diagnostic) }
    return names
  }

  /// Whether a file is the head of a snapshot that is a folder.
  static func isSnapshotHead(_ name: String) -> Bool { name == "snapshot.yaml" || name == "snapshot.json" }

  /// Whether a file may hold a document, by its name.
  static func isMarkup(_ path: String) -> Bool {
    markupEndings.contains { path.lowercased().hasSuffix($0) }
  }

  /// What is at a path.
  package func kind(of path: String) -> FileKind? { root.appending(path).kind }

  /// The paths of all files of a folder and the folders in it.
  mutating func paths(below path: String, depth: Int) -> [String] {
    var result: [String] = []
    for name in names(in: path) {
      let child = FilePath(path).appending(name).text
      switch kind(of: child) {
      case .regular?: result.append(child)
      case .folder? where depth > 0: result += paths(below: child, depth: depth - 1)
      case .folder?, .other?, nil: break
      }
    }
    return result
  }
}
