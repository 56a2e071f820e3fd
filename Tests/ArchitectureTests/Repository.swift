// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A text file of the repository.
struct RepositoryFile: Sendable {
  /// The path from the repository's root, such as `Sources/CEL/Environment.swift`.
  var path: String
  var text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The target it belongs to, if it lies in `Sources`.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  /// The text without comments and string literals, so that only code is left to look at.
  var code: String {
    text
      .replacing(/(?s)\/\*.*?\*\//, with: "")
      .replacing(/(?m)\/\/.*$/, with: "")
      .replacing(/(?s)"""(.*?)"""/, with: "\"\"")
      .replacing(/"(\\.|[^"\\\n])*"/, with: "\"\"")
  }
}

/// The repository that this test was compiled from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The files below a folder with one of some name endings, sorted by path.
  static func files(in folder: String, endings: [String]) throws -> [RepositoryFile] {
    let base = root.appending(path: folder).path
    let names = try FileManager.default.subpathsOfDirectory(atPath: base)
    return try names.filter { name in endings.contains { name.hasSuffix($0) } }.sorted().map { name in
      try file("\(folder)/\(name)")
    }
  }

  static func file(_ path: String) throws -> RepositoryFile {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    return RepositoryFile(path: path, text: text)
  }

  static func swiftSources() throws -> [RepositoryFile] { try files(in: "Sources", endings: [".swift"]) }

  static func swiftTests() throws -> [RepositoryFile] { try files(in: "Tests", endings: [".swift"]) }
}
