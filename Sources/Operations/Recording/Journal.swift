// SPDX-License-Identifier: EUPL-1.2

import Glibc
import SourceText

/// The list of everything that was recorded in a workspace: one line of JSON each, only ever added to.
package struct Journal: Sendable {
  /// The name of its file in the folder of the workspace.
  package static let fileName = "journal.jsonl"
  /// The file.
  package let path: FilePath

  /// The journal of a workspace.
  package init(of workspace: FilePath) { path = workspace.appending(Self.fileName) }

  /// Whether it ends with a whole line, so that one can be added.
  var isWhole: Bool {
    guard path.kind != nil else { return true }
    let bytes = SourceFile.reading(path).0?.bytes ?? []
    return bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true
  }

  /// Adds a line and waits until it is on the disk.
  ///
  /// - Returns: how long the file was before, so that the line can be taken back if what it says does not come about.
  func append(_ line: [UInt8]) throws(OutputFailure) -> Int {
    let descriptor = open(path.text, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path: path, code: errno) }
    defer { close(descriptor) }
    let length = Int(lseek(descriptor, 0, SEEK_END))
    let count = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == line.count, fsync(descriptor) == 0 else {
      let failure = OutputFailure(path: path, code: count < 0 ? errno : ENOSPC)
      ftruncate(descriptor, off_t(length))
      throw failure
    }
    return length
  }

  /// Takes back the last line.
  func shorten(to length: Int) { truncate(path.text, off_t(length)) }
}
