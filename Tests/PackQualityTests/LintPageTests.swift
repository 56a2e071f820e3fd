// SPDX-License-Identifier: EUPL-1.2

import Foundation
import PackQuality
import SourceText
import Testing

/// The pages that explain the findings of lint are what the source code says.
///
/// `UPDATE_GOLDENS=1 swift test --filter LintPageTests` writes them anew.
@Suite struct LintPageTests {
  private let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  private let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Docs")

  @Test(arguments: [(Language.de, "de/regelpakete-befunde.md"), (Language.en, "en/pack-lint.md")])
  func thePageIsUpToDate(_ language: Language, _ path: String) throws {
    let page = docs.appending(path: path)
    let expected = Self.page(in: language)
    if isUpdating { try expected.write(to: page, atomically: true, encoding: .utf8) }
    let isUpToDate = try String(contentsOf: page, encoding: .utf8) == expected
    #expect(isUpToDate, "Docs/\(path): UPDATE_GOLDENS=1 swift test --filter LintPageTests")
  }

  private static func page(in language: Language) -> String {
    let title = LocalizedText(de: "Befunde von `pegel pack lint`", en: "Findings of `pegel pack lint`")
    let remark = LocalizedText(
      de: "Diese Seite wird aus dem Quelltext erzeugt. Namen in Schreibmaschinenschrift sind Beispiele.",
      en: "This page is generated from the source code. Names in backticks are examples.")
    let sections = LintMessage.Code.allCases.map { section(of: .example(of: $0), in: language) }
    return "# \(title[language])\n\n\(remark[language])\n" + sections.joined()
  }

  private static func section(of message: LintMessage, in language: Language) -> String {
    let labels = [
      LocalizedText(de: "Befund", en: "Finding"), LocalizedText(de: "Warum", en: "Why"),
      LocalizedText(de: "Abhilfe", en: "Remedy"),
    ]
    let texts = [message.text, message.reason, message.help].map { $0?[language] ?? "" }
    let lines = zip(labels, texts).map { "- **\($0[language])** \($1)\n" }
    return "\n## \(message.code.rawValue)\n\n" + lines.joined()
  }
}
