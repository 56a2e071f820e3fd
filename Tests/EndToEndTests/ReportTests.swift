// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The committed reports are what the program writes for the example.
///
/// `UPDATE_GOLDENS=1 swift test --filter EndToEndTests` writes them anew.
@Suite(.serialized) struct ReportTests {
  private let reports = Repository.root.appending(path: "Reports")
  private let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"

  /// The files that `evaluate` writes; others in the folder explain them.
  private func isReport(_ name: String) -> Bool {
    [
      "assessment.json", "report.md", "report.html", "gaps.csv", "overview.md", "overview.html",
    ].contains(URL(filePath: name).lastPathComponent)
  }

  /// A report with the version of the program left out.
  private func normalised(_ url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8)
      .replacing(/"program_version": "[^"]*"/, with: "\"program_version\": \"VERSION\"")
      .replacing(/(\bPegel )\d+\.\d+\.\d+[-+.\w]*/) { $0.1 + "VERSION" }
  }

  @Test func theCommittedReportsAreUpToDate() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(["evaluate", "--out", folder.url.path], in: Repository.example)
    #expect(run.code == 0, "\(run.messages)")
    let written = Repository.files(below: folder.url)
    #expect(written.count == 14)
    if isUpdating { try replace(by: folder.url, written) }
    #expect(Repository.files(below: reports).filter(isReport) == written)
    for name in written {
      let isSame =
        try normalised(folder.url.appending(path: name)) == normalised(reports.appending(path: name))
      #expect(isSame, "Reports/\(name): UPDATE_GOLDENS=1 swift test --filter EndToEndTests")
    }
  }

  private func replace(by folder: URL, _ written: [String]) throws {
    for name in Repository.files(below: reports).filter(isReport) {
      try FileManager.default.removeItem(at: reports.appending(path: name))
    }
    for name in written {
      let place = reports.appending(path: name)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: folder.appending(path: name), to: place)
    }
  }

  @Test(arguments: [
    ("markdown", "report.md"), ("html", "report.html"), ("csv", "gaps.csv"), ("json", "assessment.json"),
  ])
  func aStoredAssessmentGivesTheSameBytes(format: String, name: String) throws {
    let folder = reports.appending(path: "tannfurt")
    let run = try Program.run(
      ["report", "assessment.json", "--format", format, "--lang", "de"], in: folder)
    #expect(run.code == 0)
    #expect(run.output == (try Data(contentsOf: folder.appending(path: name))))
  }

  /// Swift seeds its hash tables anew in every process, so two runs show whether an order depends on them.
  @Test func twoProcessesWriteTheSameBytesAnywhere() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder("pegel tests ä " + UUID().uuidString))
    for folder in [first, second] {
      try Repository.copy(Repository.foreign, to: folder.url.appending(path: "a/b"))
    }
    let settings = [
      ["LANG": "C", "TZ": "UTC"],
      ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
    ]
    let one = try Program.run(
      ["evaluate"], in: first.url.appending(path: "a/b"), environment: settings[0])
    let other = try Program.run(
      ["evaluate", "--workspace", "a/b"], in: second.url, environment: settings[1])
    #expect(one.code == 0 && other.code == 0)
    #expect(one.output == other.output && !one.output.isEmpty)
    let names = Repository.files(below: first.url)
    #expect(names.contains("a/b/reports/seebad/assessment.json"))
    #expect(names == Repository.files(below: second.url))
    for name in names {
      let left = try Data(contentsOf: first.url.appending(path: name))
      #expect(try left == Data(contentsOf: second.url.appending(path: name)), "\(name)")
    }
  }
}
