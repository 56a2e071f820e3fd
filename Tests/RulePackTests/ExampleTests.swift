// SPDX-License-Identifier: EUPL-1.2

import Documents
import PackQuality
import SourceText
import Testing

/// Every example of every shipped pack holds, and every rule has the examples it needs.
@Suite struct ExampleTests {
  @Test func thereArePacks() { #expect(ShippedPacks.folders.contains("isb-basis")) }

  @Test(arguments: ShippedPacks.folders) func everyExampleHolds(of folder: String) throws {
    let report = try ShippedPacks.report(on: folder)
    #expect(!report.cases.isEmpty)
    let failures = report.cases.flatMap(\.failures)
    #expect(failures.isEmpty, "\(failures.rendered(as: .terminal(usesColour: false), in: .en))")
  }

  @Test(arguments: ShippedPacks.folders) func noExampleIsMissing(of folder: String) throws {
    let findings = try ShippedPacks.report(on: folder).findings
    #expect(findings.isEmpty, "\(findings.rendered(as: .terminal(usesColour: false), in: .en))")
  }
}
