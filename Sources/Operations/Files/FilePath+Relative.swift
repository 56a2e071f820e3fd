// SPDX-License-Identifier: EUPL-1.2

import Glibc

extension FilePath {
  /// The path from the root of the file system, with all links followed; `nil` where nothing is.
  package var resolved: FilePath? {
    guard let pointer = realpath(text, nil) else { return nil }
    defer { free(pointer) }
    return FilePath(String(cString: pointer))
  }

  /// The way from a folder to this file, `../bestand/a.yaml`; `nil` where one of the two does not exist.
  ///
  /// The same wherever the program was called, so it may stand in results.
  package func relative(to folder: FilePath) -> FilePath? {
    guard let own = resolved?.parts, let start = folder.resolved?.parts else { return nil }
    let common = zip(own, start).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    let up = Array(repeating: "..", count: start.count - common)
    let way = up + own.dropFirst(common)
    return FilePath(way.isEmpty ? "." : way.joined(separator: "/"))
  }

  private var parts: [String] { text.split(separator: "/").map(String.init) }
}
