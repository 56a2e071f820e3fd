// SPDX-License-Identifier: EUPL-1.2

import PackQuality
import SourceText
import Testing

/// The examples of every shipped pack drive its conditions and notice small mistakes in its rules.
@Suite struct QualityTests {
  @Test(arguments: ShippedPacks.folders) func theExamplesDriveRulesAndConditions(of folder: String) throws {
    let pack = try #require(ShippedPacks.folders.firstIndex(of: folder))
    let report = try ShippedPacks.all.get().tester.coverage(ofPack: pack)
    #expect(report.ruleShare.total > 0 && report.isEnough(percent: 95), "\(report.text(in: .en))")
  }

  @Test(arguments: ShippedPacks.folders) func theExamplesNoticeSmallMistakes(in folder: String) throws {
    let pack = try #require(ShippedPacks.folders.firstIndex(of: folder))
    let report = try ShippedPacks.all.get().tester.mutants(ofPack: pack)
    #expect(report.isEnough(percent: 95), "\(report.text(in: .en, usesColour: false))")
  }
}
