// SPDX-License-Identifier: EUPL-1.2

import Glibc

/// Keeps other programs from writing to a workspace.
///
/// The lock is on the folder itself, so it leaves no file behind; the system drops it when the program ends.
enum WorkspaceLock {
  /// Does something while nobody else writes; `nil` without doing it if another program does. Folders on systems without
  /// locks count as free.
  static func holding<Result>(_ folder: FilePath, _ body: () -> Result) -> Result? {
    let descriptor = open(folder.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return nil }
    return body()
  }
}
