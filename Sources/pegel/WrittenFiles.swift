// SPDX-License-Identifier: EUPL-1.2

import Operations

/// The reports that were written, for the list at the end of a run.
struct WrittenFiles {
  /// Of more files than these only the number is told.
  private static let listed = 40
  private var files: [FilePath] = []
  private var count = 0

  /// Adds files; keeps no more than are listed.
  mutating func add(_ more: [FilePath]) {
    count += more.count
    if count <= Self.listed { files += more }
  }

  /// Says what was written.
  func report(in folder: FilePath) {
    guard count > 0 else { return }
    Console.note(Console.text("Berichte geschrieben:", "Reports written:"))
    guard count <= Self.listed else {
      let name = (folder.relative(to: FilePath(".")) ?? folder).text
      Console.note(Console.text("  \(count) Dateien in \(name)", "  \(count) files in \(name)"))
      return
    }
    for file in files { Console.note("  " + (file.relative(to: FilePath(".")) ?? file).text) }
  }
}
