// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// A page of the documentation, of which tests read the examples.
struct Article {
  let text: String

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  init(_ name: String) throws {
    text = try String(contentsOf: Self.repository.appending(path: "Docs/cel/\(name)"), encoding: .utf8)
  }

  /// The texts of all Swift files below a folder of the repository.
  static func sources(below folder: String) throws -> [String] {
    let root = repository.appending(path: folder).resolvingSymlinksInPath()
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }

  /// The blocks of code in one language.
  func blocks(of language: String) -> [String] {
    text.components(separatedBy: "\n```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  /// The rows of every table with these headings.
  func rows(headed headings: String...) -> [[String]] {
    let tables = text.components(separatedBy: "\n\n").map { $0.split(separator: "\n").map(Self.cells) }
    return tables.filter { $0.first == headings }.flatMap { $0.dropFirst(2) }
  }

  /// The cells of a row, without code marks and with escaped bars as they are meant.
  private static func cells(_ line: Substring) -> [String] {
    let bar = "\u{0}"
    return line.replacing("\\|", with: bar).split(separator: "|").map { cell in
      let text = cell.replacing(bar, with: "|").trimmingCharacters(in: .whitespaces)
      let inner = text.dropFirst().dropLast()
      let isCode = text.hasPrefix("`") && text.hasSuffix("`") && !inner.contains("`")
      return isCode ? String(inner) : text
    }
  }
}
