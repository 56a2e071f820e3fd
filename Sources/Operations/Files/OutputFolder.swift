// SPDX-License-Identifier: EUPL-1.2

import Glibc
package import SourceText

/// Writes a set of files into a folder as a whole: each goes to a temporary file first, and only when all of them are
/// on the disk are they renamed. Whatever fails before that leaves the earlier files as they were.
package struct OutputFolder {
  private let folder: FilePath
  private var pending: [(temporary: FilePath, target: FilePath)] = []

  /// Opens a folder, and makes it where it does not exist.
  package init(_ folder: FilePath) throws(OutputFailure) {
    self.folder = folder
    try Self.make(folder)
  }

  /// Puts a file beside its place. `name` may lead into folders below this one.
  package mutating func add(_ name: String, _ bytes: some Collection<UInt8>) throws(OutputFailure) {
    let target = folder.appending(name)
    try Self.make(target.folder)
    let temporary = FilePath(target.text + ".part")
    pending.append((temporary, target))
    do {
      try Self.write(Array(bytes), to: temporary)
    } catch {
      discard()
      throw error
    }
  }

  /// Moves all files to their places.
  package mutating func commit() throws(OutputFailure) {
    for (index, file) in pending.enumerated() where rename(file.temporary.text, file.target.text) != 0 {
      let failure = OutputFailure(path: file.target, code: errno)
      pending.removeFirst(index)
      discard()
      throw failure
    }
    pending = []
  }

  private mutating func discard() {
    for file in pending { unlink(file.temporary.text) }
    pending = []
  }

  private static func make(_ folder: FilePath) throws(OutputFailure) {
    if folder.kind == .folder { return }
    if folder.folder != folder, folder.folder.kind == nil { try make(folder.folder) }
    guard mkdir(folder.text, 0o777) == 0 || folder.kind == .folder else {
      throw OutputFailure(path: folder, code: errno)
    }
  }

  private static func write(_ bytes: [UInt8], to path: FilePath) throws(OutputFailure) {
    let descriptor = open(path.text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path: path, code: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        let failure = OutputFailure(path: path, code: errno)
        close(descriptor)
        throw failure
      }
      written += count
    }
    // A full disk may show itself only here.
    guard fsync(descriptor) == 0 else {
      let failure = OutputFailure(path: path, code: errno)
      close(descriptor)
      throw failure
    }
    guard close(descriptor) == 0 else { throw OutputFailure(path: path, code: errno) }
  }
}

/// Why a file could not be written.
package struct OutputFailure: Error, Sendable {
  /// The file or folder.
  package let path: FilePath
  /// The system's number for the reason.
  package let code: Int32

  /// The failure as a message.
  package var diagnostic: Diagnostic { Diagnostic(OperationMessage.failure(toWrite: path, code), at: nil) }
}
