// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import SourceText
import Testing

/// Every document that `Docs/formats.md` shows can be read as it stands.
@Suite struct FormatsPageTests {
  private static let page = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Docs/formats.md")

  /// The YAML blocks of the page.
  private func examples() throws -> [SourceFile] {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
    return blocks.compactMap { $0.components(separatedBy: "```").first }.map {
      SourceFile(name: "formats.yaml", text: $0)
    }
  }

  @Test func everyExampleIsRead() throws {
    var kinds: Set<DocumentKind> = []
    for file in try examples() {
      let kind = try #require(DocumentKind(of: file))
      kinds.insert(kind)
      expect(diagnostics(of: file, kind), [])
    }
    #expect(kinds.count == DocumentKind.allCases.count)
  }

  /// What is wrong with one file by itself; a pack lacks its other files here.
  private func diagnostics(of file: SourceFile, _ kind: DocumentKind) -> [Diagnostic] {
    switch kind {
    case .workspace: Workspace.read(file).diagnostics
    case .rulePack: RulePack.read([file]).diagnostics.filter { $0.code != "DOC032" }
    case .rules: RuleFile.read(file).diagnostics
    case .source: Source.read(file).diagnostics
    case .ruleTests: RuleTests.read(file).diagnostics
    case .inventorySchema: InventorySchema.read(file).diagnostics.filter { $0.code != "DOC032" }
    case .snapshot: Snapshot.head(of: [file]).diagnostics
    case .answers: Answers.read(file).diagnostics
    case .supplements: Supplements.head(of: file).diagnostics
    case .maturityModel: MaturityModel.read(file).diagnostics
    case .tailoring: Tailoring.read(file).diagnostics
    case .federation: Federation.read(file).diagnostics
    }
  }
}
