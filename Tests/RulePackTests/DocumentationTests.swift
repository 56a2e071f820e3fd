// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import PackQuality
import RuleGraphs
import SourceText
import Testing

/// The example on the pages for authors of packs is one of the shipped baseline and holds.
@Suite struct DocumentationTests {
  @Test(arguments: ["en/pack-authors.md", "de/regelpakete.md"])
  func theExampleOnThePageHolds(_ path: String) throws {
    let page = ShippedPacks.repository.appending(path: "Docs").appending(path: path)
    let text = try String(contentsOf: page, encoding: .utf8)
    let example = try #require(text.firstMatch(of: /```yaml\n((?:.|\n)*?)```/)).1
    let (tests, mistakes) = RuleTests.read(SourceFile(name: "example.yaml", text: String(example)))
    #expect(mistakes.map(\.code) == [])
    let shipped = try ShippedPacks.all.get()
    var pack = try #require(shipped.packs.first { $0.id.value == "isb-basis" })
    pack.tests = [try #require(tests)]
    let (tester, found) = PackTester.linking(packs: [pack], schemas: shipped.schemas)
    #expect(found.map(\.code) == [])
    let linked = try #require(tester)
    let rule = linked.graph.position(of: RuleName(pack: "isb-basis", rule: "BCK-03"))
    let report = linked.run(pack: 0, only: rule)
    #expect(report.cases.count == 1 && report.cases.flatMap(\.failures).map(\.text.en) == [])
  }
}
