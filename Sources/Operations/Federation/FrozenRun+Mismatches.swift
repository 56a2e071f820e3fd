// SPDX-License-Identifier: EUPL-1.2

import Assessments
import SourceText

/// A file of a run that is not as its manifest says.
struct RunMismatch {
  /// What is wrong with it.
  enum Kind {
    case added, changed, removed
  }

  let path: String
  let kind: Kind
}

extension FrozenRun {
  /// How deep folders in a run may be nested.
  static let nesting = 8

  /// The files that do not match a manifest: those that it does not name, then those of it, in its order.
  func mismatches(with manifest: RunManifest) -> ([RunMismatch], [Diagnostic]) {
    var files = WorkspaceFiles(root: folder)
    let paths = files.paths(below: ".", depth: Self.nesting).filter { $0 != Self.manifestName }
    let known = Set(manifest.files.map(\.path.utf8Key))
    var found = paths.filter { !known.contains($0.utf8Key) }.map { RunMismatch(path: $0, kind: .added) }
    let there = Set(paths.map(\.utf8Key))
    for file in manifest.files {
      let isThere = there.contains(file.path.utf8Key)
      guard !isThere || !Self.matches(file, files.file(file.path)) else { continue }
      found.append(RunMismatch(path: file.path, kind: isThere ? .changed : .removed))
    }
    return (found, files.diagnostics)
  }

  /// Whether a file is as the manifest says.
  static func matches(_ file: RunFile, _ source: SourceFile?) -> Bool {
    source.map { hash(of: $0) == file.sha256 && $0.bytes.count == file.bytes } ?? false
  }
}
