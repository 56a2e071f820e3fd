// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The committed reports are what the program writes for the example.
///
/// `UPDATE_GOLDENS=1 swift test --filter EndToEndTests` writes them anew.
@Suite(.serialized) struct ReportTests {
  private let reports = Repository.root.appending(path: "Reports")
  private let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  /// The two municipalities whose reports are committed in all formats; of the others it is the assessments.
  private let shown = ["erlmoor", "tannfurt"]

  /// Whether a report is committed; `Reports/.gitignore` says the same.
  private func isCommitted(_ name: String) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    return parts.count == 1 || parts[1] == "assessment.json" || shown.contains(parts[0])
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
    #expect(written.count == 8 * 4 + 2)
    let committed = written.filter(isCommitted)
    #expect(committed.count == 8 + 2 * 3 + 2)
    if isUpdating { try replace(by: folder.url, committed) }
    for name in committed { try expectTheSame(name, folder.url, reports) }
    let municipalities = Set(written.compactMap { $0.split(separator: "/").dropLast().first })
    let folders = Set(
      Repository.files(below: reports).compactMap { $0.split(separator: "/").dropLast().first })
    #expect(folders.subtracting(municipalities).subtracting(["2026", "federation"]) == [])
  }

  /// The first of the two years, without the municipality that joined later. Of its reports the overview is committed.
  @Test func theFirstYearIsWithoutTheLaterMember() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["evaluate", "--as-of", "2026-01-31", "--out", folder.url.path], in: Repository.example)
    #expect(run.code == 0, "\(run.messages)")
    let written = Repository.files(below: folder.url)
    #expect(written.count == 7 * 4 + 2)
    #expect(!written.contains { $0.hasPrefix("rabenfliess") })
    let first = reports.appending(path: "2026")
    if isUpdating { try write(["overview.md"], of: folder.url, to: first) }
    try expectTheSame("overview.md", folder.url, first)
  }

  private func expectTheSame(_ name: String, _ folder: URL, _ committed: URL) throws {
    let place = committed.appending(path: name)
    guard FileManager.default.fileExists(atPath: place.path) else {
      Issue.record("\(place.path) is missing: UPDATE_GOLDENS=1 swift test --filter EndToEndTests")
      return
    }
    let written = folder.appending(path: name)
    // Most often the version is the same, too; then nothing needs to be left out.
    if try Data(contentsOf: written) == Data(contentsOf: place) { return }
    let isSame = try normalised(written) == normalised(place)
    #expect(isSame, "\(place.path): UPDATE_GOLDENS=1 swift test --filter EndToEndTests")
  }

  /// Writes the committed reports anew, in the place of all reports that are there.
  private func replace(by folder: URL, _ written: [String]) throws {
    let kept = ["2026/", "federation/"]
    for name in Repository.files(below: reports)
    where name.contains("/") && !kept.contains(where: name.hasPrefix) {
      try FileManager.default.removeItem(at: reports.appending(path: name))
    }
    try write(written, of: folder, to: reports)
  }

  private func write(_ names: [String], of folder: URL, to target: URL) throws {
    for name in names {
      let place = target.appending(path: name)
      try? FileManager.default.removeItem(at: place)
      try Repository.copy(folder.appending(path: name), to: place)
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
