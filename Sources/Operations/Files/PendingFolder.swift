// SPDX-License-Identifier: EUPL-1.2

import Glibc
import SourceText

/// A new folder that is filled beside its place and takes it only once it is whole. Whatever fails before leaves nothing
/// behind.
struct PendingFolder {
  /// Where it will be.
  let target: FilePath
  /// Where it is filled.
  let path: FilePath

  /// Begins a folder; nothing may be at its place, or an empty folder.
  init(at target: FilePath) {
    self.target = target
    path = FilePath(target.text + ".part-\(getpid())")
  }

  /// Adds files, by their paths in the folder; on a failure nothing is left.
  func add(_ files: [(name: String, bytes: [UInt8])]) throws(OutputFailure) {
    do throws(OutputFailure) {
      var output = try OutputFolder(path)
      for file in files { try output.add(file.name, file.bytes) }
      try output.commit()
    } catch {
      discard()
      throw error
    }
  }

  /// Takes the place; on a failure nothing is left.
  func commit() throws(OutputFailure) {
    guard rename(path.text, target.text) != 0 else { return }
    let code = errno
    discard()
    throw OutputFailure(path: target, code: code)
  }

  /// Removes what was written.
  func discard() { Self.remove(path, depth: WorkspaceFiles.nesting + 1) }

  private static func remove(_ folder: FilePath, depth: Int) {
    for name in folder.names().0 {
      let child = folder.appending(name)
      if child.kind == .folder, depth > 0 { remove(child, depth: depth - 1) } else { unlink(child.text) }
    }
    rmdir(folder.text)
  }
}
