// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing

/// Every text of packs, schema and maturity model is there in German and in English.
@Suite struct TranslationTests {
  /// Words that are the same in both languages, names among them.
  private static let wordsOfName = 6

  @Test func everyTextIsThereInBothLanguages() throws {
    let folders = ShippedPacks.folders + ["inventory"]
    let files = try folders.flatMap { try ShippedPacks.files(below: $0) } + [Self.model()]
    var count = 0
    for file in files {
      for text in TranslatedTexts(in: file).texts {
        count += 1
        #expect(text.de != nil && text.en != nil, "\(file.name)\(text.path)")
        let isName = (text.de ?? "").split(separator: " ").count <= Self.wordsOfName
        #expect(text.de != text.en || isName, "\(file.name)\(text.path) is not translated")
      }
    }
    #expect(count > 2_000)
  }

  /// The walk finds what is missing, wherever it stands.
  @Test func aMissingTextIsFound() throws {
    let model = try Self.model()
    let complete = TranslatedTexts(in: model).texts
    #expect(complete.contains { $0.path == "/levels/1/reason" } && complete.allSatisfy { $0.en != nil })
    #expect(complete.contains { $0.path == "/effort/1/reason" })
    let lines = String(decoding: model.bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("      en: ") })
    var shortened = lines
    shortened.remove(at: first)
    let found = TranslatedTexts(
      in: SourceFile(name: "model.yaml", text: shortened.joined(separator: "\n"))
    ).texts
    #expect(found.count == complete.count && found.count { $0.en == nil } == 1)
  }

  private static func model() throws -> SourceFile {
    let url = ShippedPacks.repository.appending(path: "Rules/reifegradmodell.yaml")
    return SourceFile(
      name: "Rules/reifegradmodell.yaml", text: try String(contentsOf: url, encoding: .utf8))
  }
}
