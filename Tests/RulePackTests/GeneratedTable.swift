// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// A table between two marks in a page of the documentation.
struct GeneratedTable {
  private let name: String
  private let path: String
  private let url: URL

  /// The table between `<!-- generated: NAME -->` and `<!-- end: NAME -->` in a file of the repository.
  init(_ name: String, in path: String) {
    self.name = name
    self.path = path
    url = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
        path: path)
  }

  /// Expects the page to hold this text between the marks; with `UPDATE_GOLDENS=1` writes it there.
  func expect(_ table: String) throws {
    let page = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(page.range(of: "<!-- generated: \(name) -->\n"), "\(path) has no mark")
    let end = try #require(page.range(of: "<!-- end: \(name) -->"), "\(path) has no mark at the end")
    let between = start.upperBound..<end.lowerBound
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let updated = page.replacingCharacters(in: between, with: table)
      try Data(updated.utf8).write(to: url)
      return
    }
    let isUpToDate = page[between].utf8.elementsEqual(table.utf8)
    #expect(isUpToDate, "\(path): UPDATE_GOLDENS=1 swift test --filter GeneratedTablesTests")
  }
}
