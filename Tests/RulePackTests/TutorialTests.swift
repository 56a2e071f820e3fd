// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import PackQuality
import SourceText
import Testing

/// The first rule that `Rules/README.md` teaches: added to the baseline as the page says, it reads and its examples hold.
@Suite struct TutorialTests {
  @Test(arguments: ["README.md", "README.de.md"])
  func theFirstRuleHoldsItsExamples(in page: String) throws {
    let blocks = try Self.blocks(of: page)
    try #require(blocks.count >= 2)
    let added = [
      "Rules/isb-basis/rules/networks.yaml": blocks[0], "Rules/isb-basis/tests/networks.yaml": blocks[1],
    ]
    let files = try ShippedPacks.files(below: "isb-basis").map { file in
      SourceFile(name: file.name, bytes: file.bytes + Array((added[file.name] ?? "").utf8))
    }
    let report = try Self.report(on: files)
    let cases = report.cases.filter { $0.rule == "NET-12" }
    let problems = cases.flatMap(\.failures) + report.findings
    #expect(cases.count == 4)
    #expect(problems.isEmpty, "\(problems.rendered(as: .terminal(usesColour: false), in: .en))")
  }

  @Test func bothPagesTeachTheSameRule() throws {
    #expect(try Self.blocks(of: "README.md") == Self.blocks(of: "README.de.md"))
  }

  private static func report(on files: [SourceFile]) throws -> PackTestReport {
    let (pack, mistakes) = RulePack.read(files, folder: "isb-basis")
    let schemas = try ShippedPacks.all.get().schemas
    let (tester, findings) = PackTester.linking(packs: [try #require(pack)], schemas: schemas)
    let problems = mistakes + findings
    #expect(problems.isEmpty, "\(problems.rendered(as: .terminal(usesColour: false), in: .en))")
    return try #require(tester).run(pack: 0)
  }

  /// The YAML examples of a page, in order.
  private static func blocks(of page: String) throws -> [String] {
    let url = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Rules").appending(path: page)
    return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
  }
}
