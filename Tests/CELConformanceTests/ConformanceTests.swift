// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

@testable import cel_conformance

/// The cases of the official suite, as far as they lie beside the repository.
@Suite struct ConformanceTests {
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = repository.appending(path: "../shared/cel/visible").standardizedFileURL

  private static var isMissing: Bool { !FileManager.default.fileExists(atPath: folder.path) }

  private static var isContinuousIntegration: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

  @Test(
    .enabled(
      if: !isMissing || isContinuousIntegration, "the cases are expected in ../shared/cel/visible"))
  func everyCasePasses() throws {
    let report = try ConformanceReport(folder: Self.folder)
    #expect(report.total.passed > 0)
    #expect(report.total.failed == 0, "\(report.text)")
  }

  /// Cases in the same form, written from the language definition: what lies between the official ones.
  @Test func ownCasesPass() throws {
    let report = try ConformanceReport(folder: Self.repository.appending(path: "Tests/Fixtures/CEL"))
    #expect(report.total.passed > 500)
    #expect(report.total.failed == 0, "\(report.text)")
  }

  @Test func aSkippedCaseThatPassesFails() {
    #expect(
      ConformanceReport.outcome(of: .passed, skipped: "why")
        == .failed(expected: "not to pass: why", actual: "passed"))
    let failed = CaseRunner.Outcome.failed(expected: "1", actual: "2")
    #expect(ConformanceReport.outcome(of: failed, skipped: "why") == .skipped(reason: "why"))
    #expect(ConformanceReport.outcome(of: failed, skipped: nil) == failed)
    #expect(ConformanceReport.outcome(of: .passed, skipped: nil) == .passed)
  }
}
