// SPDX-License-Identifier: EUPL-1.2

import Foundation
import SourceText
import Testing

/// The documentation of diagnostics is what the source code says, and codes stay what they were.
///
/// `UPDATE_GOLDENS=1 swift test --filter DiagnosticsTests` writes the documentation anew.
@Suite(.serialized) struct DiagnosticsTests {
  private let catalogue = DiagnosticCatalogue(allMessages)
  private let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  private let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Docs")

  /// The committed codes; none if the table does not exist yet.
  private func committedCodes() throws -> [String] {
    let table = docs.appending(path: "diagnostic-codes.txt")
    guard FileManager.default.fileExists(atPath: table.path) else { return [] }
    return try String(contentsOf: table, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func codesAreNeverRemoved() throws {
    let known = Set(catalogue.entries.map(\.code))
    #expect(try committedCodes().filter { !known.contains($0) } == [])
  }

  @Test func theTableOfCodesIsComplete() throws {
    let table = docs.appending(path: "diagnostic-codes.txt")
    let codes = Set(try committedCodes()).union(catalogue.entries.map(\.code)).sorted()
    let expected = codes.map { $0 + "\n" }.joined()
    if isUpdating { try expected.write(to: table, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: table, encoding: .utf8) == expected)
  }

  @Test func thePageOfDiagnosticsIsUpToDate() throws {
    let page = docs.appending(path: "diagnostics.md")
    if isUpdating { try catalogue.markdown.write(to: page, atomically: true, encoding: .utf8) }
    let isUpToDate = try String(contentsOf: page, encoding: .utf8) == catalogue.markdown
    #expect(isUpToDate, "Docs/diagnostics.md: UPDATE_GOLDENS=1 swift test --filter DiagnosticsTests")
  }

  @Test func everyCodeIsUsedOnceAndByItsExample() {
    #expect(catalogue.entries.filter { $0.example.code != $0.code }.map(\.code) == [])
    let codes = catalogue.entries.map(\.code)
    #expect(zip(codes, codes.dropFirst()).filter { $0 == $1 }.map(\.0) == [])
    #expect(codes.filter { $0.wholeMatch(of: /[A-Z]{3}[0-9]{3}/) == nil } == [])
  }

  /// Lower case start (an abbreviation may stand first), no full stop, one line, both languages.
  @Test func textsFollowTheHouseStyle() {
    for entry in catalogue.entries {
      let texts = [entry.example.text, entry.example.help].compactMap { $0 }
      for text in texts.flatMap({ [$0.de, $0.en] }) {
        #expect(!text.isEmpty && !text.hasSuffix(".") && !text.contains("\n"), "\(entry.code): \(text)")
      }
      for text in texts {
        let start = text.en.prefix(2)
        let isAbbreviation = start.allSatisfy { $0.isUppercase }
        #expect(isAbbreviation || start.first?.isUppercase != true, "\(entry.code): \(text.en)")
        #expect(text.de.count(where: { $0 == "`" }).isMultiple(of: 2), "\(entry.code): \(text.de)")
      }
    }
  }
}
