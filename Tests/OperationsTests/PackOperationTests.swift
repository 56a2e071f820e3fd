// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import Operations
import PackQuality
import SourceText
import Testing

/// Finding packs and schemas for their authors, and what `pack test` and `pack lint` make of them.
@Suite struct PackOperationTests {
  private static let rules = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Rules")

  private static func request(_ folders: [String]) -> PackRequest {
    var request = PackRequest(root: FilePath(rules.appending(path: "inventory").path))
    request.folders = folders.map { FilePath(rules.appending(path: $0).path) }
    return request
  }

  @Test func theSchemaBesideThePackIsFound() throws {
    let (authored, diagnostics) = PackLoader.load(Self.request(["isb-basis/"]))
    #expect(diagnostics.map(\.code) == [])
    let packs = try #require(authored)
    #expect(packs.count == 1 && packs.packs.map(\.id.value) == ["isb-basis"])
    #expect(packs.schemas.map(\.id.value) == ["kommune"])
  }

  @Test func oneRuleIsTestedByItself() throws {
    let (results, diagnostics) = PackTestOperation.run(Self.request(["isb-basis"]), only: "isb-basis/BCK-03")
    #expect(diagnostics.map(\.code) == [])
    let report = try #require(results.first).report
    #expect(results.count == 1 && !report.cases.isEmpty)
    #expect(report.cases.allSatisfy { $0.rule == "BCK-03" })
  }

  @Test func coverageAndMutantsAreThereIfAsked() throws {
    let (results, _) = PackTestOperation.run(
      Self.request(["isb-basis"]), only: "BCK-03",
      PackTestOperation.Extent(hasCoverage: true, hasMutants: true))
    let result = try #require(results.first)
    #expect(result.coverage?.rules.map(\.rule) == ["BCK-03"])
    #expect(result.mutants.map { Set($0.mutants.map(\.rule)) } == ["BCK-03"])
    #expect(result.isPassed(percent: 95))
  }

  @Test func anUnknownRuleIsSaid() {
    let (reports, diagnostics) = PackTestOperation.run(Self.request(["isb-basis"]), only: "BCK-3000")
    #expect(reports.isEmpty && diagnostics.map(\.code) == ["GRF001"])
  }

  @Test func aFolderWithoutPackIsSaid() {
    let (reports, diagnostics) = PackTestOperation.run(Self.request(["inventory"]), only: nil)
    #expect(reports.isEmpty && diagnostics.hasErrors)
  }

  @Test func aFolderThatIsNotThereIsSaid() {
    let (isUsable, diagnostics) = PackLintOperation.run(Self.request(["nowhere"]), against: nil)
    #expect(!isUsable && diagnostics.hasErrors)
  }

  @Test(arguments: ["", "isb-basis"]) func aPackComparedWithItselfHasNoFindings(_ older: String) {
    let folder = FilePath(Self.rules.appending(path: older).path)
    let (isUsable, findings) = PackLintOperation.run(Self.request(["isb-basis"]), against: folder)
    #expect(isUsable && findings.map(\.code) == [])
  }
}
