// SPDX-License-Identifier: EUPL-1.2

import PackQuality
import SourceText
import Testing

/// Lint finds nothing in the shipped packs and their schema.
@Suite struct ShippedLintTests {
  @Test(arguments: ShippedPacks.folders) func packsHaveNoFindings(_ folder: String) throws {
    let linter = PackLinter(try ShippedPacks.all.get().tester.graph)
    let findings = linter.findings(pack: try #require(ShippedPacks.folders.firstIndex(of: folder)))
    #expect(findings.isEmpty, "\(findings.rendered(as: .terminal(usesColour: false), in: .en))")
  }

  @Test func schemasHaveNoFindings() throws {
    let findings = PackLinter(try ShippedPacks.all.get().tester.graph).schemaFindings
    #expect(findings.isEmpty, "\(findings.rendered(as: .terminal(usesColour: false), in: .en))")
  }
}
