// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// `pegel federation` and `pegel verify` as a federation calls them.
///
/// `UPDATE_GOLDENS=1 swift test --filter FederationTests` writes the committed results anew.
@Suite(.serialized) struct FederationTests {
  private let reports = Repository.root.appending(path: "Reports/federation")
  private let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  /// The years of the example.
  private static let years = ["2026-01-31", "2027-01-31"]
  /// The members whose own pages are committed: one that may be named, one that may not, one with a long page.
  private let shown = ["dohlenried", "erlmoor", "tannfurt"]

  /// Whether a file of a run is committed; `Reports/.gitignore` says the same.
  private func isCommitted(_ name: String) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    if parts.count == 1 { return ["federation.json", "report.html", "report.md"].contains(parts[0]) }
    return parts[0] == "members" && shown.contains { parts[1].hasPrefix($0 + ".") }
  }

  /// Without the version of the program, and the hashes of what holds it: the manifest and the result of the year before.
  private func normalised(_ url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8)
      .replacing(/(earlier\/(?:manifest|federation)\.json)[\s\S]*?[0-9a-f]{64}/) { $0.1 + " HASH" }
      .replacing(/"program_version": "[^"]*"/, with: "\"program_version\": \"VERSION\"")
      .replacing(/(\bPegel )\d+\.\d+\.\d+[-+.\w]*/) { $0.1 + "VERSION" }
  }

  /// Both years into a folder, the second one compared with the first.
  private func evaluate(into folder: URL) throws {
    let first = folder.appending(path: Self.years[0]).path
    for (day, more) in zip(Self.years, [[], ["--since", first]]) {
      let run = try Program.run(
        ["federation", "--as-of", day, "--out", folder.appending(path: day).path] + more,
        in: Repository.example)
      #expect(run.code == 0, "\(run.messages)")
      #expect(run.messages.contains("FED014"), "a measure of the example starts unsettled")
    }
  }

  @Test func theCommittedReportsAreUpToDateAndTheRunsMatch() throws {
    let folder = try TemporaryFolder()
    try evaluate(into: folder.url)
    for (day, members) in zip(Self.years, [7, 8]) {
      let files = Repository.files(below: folder.url.appending(path: day))
      #expect(files.count { $0.hasPrefix("submissions/") } == members)
      let committed = files.filter(isCommitted)
      #expect(committed.count == 12)
      if isUpdating { try? FileManager.default.removeItem(at: reports.appending(path: day)) }
      for name in committed {
        try compare(folder.url.appending(path: day + "/" + name), reports.appending(path: day + "/" + name))
      }
    }
    // The second run needs nothing of the first.
    try FileManager.default.removeItem(at: folder.url.appending(path: Self.years[0]))
    let verified = try Program.run(["verify", Self.years[1]], in: folder.url)
    #expect(verified.code == 0 && verified.text.contains("matches"), "\(verified.messages)")
    try checkNames(in: folder.url.appending(path: Self.years[1]))
  }

  private func compare(_ written: URL, _ place: URL) throws {
    if isUpdating { try Repository.copy(written, to: place) }
    let isThere = FileManager.default.fileExists(atPath: place.path)
    let isSame = try isThere && normalised(written) == normalised(place)
    #expect(isSame, "\(place.path): UPDATE_GOLDENS=1 swift test --filter FederationTests")
  }

  /// No page names a member that has not consented, but for its own.
  private func checkNames(in run: URL) throws {
    let pages = Repository.files(below: run).filter {
      $0.hasPrefix("members/") || ["federation.json", "report.html", "report.md"].contains($0)
    }
    #expect(pages.count == 3 + 3 * 8)
    let unnamed = [("dohlenried", "Dohlenried"), ("rabenfliess", "Rabenfließ"), ("wiesenkamm", "Wiesenkamm")]
    for page in pages {
      let text = try String(contentsOf: run.appending(path: page), encoding: .utf8)
      for (id, name) in unnamed where !page.hasPrefix("members/" + id) {
        #expect(!text.contains(id) && !text.contains(name), "\(name) in \(page)")
      }
    }
  }

  @Test(arguments: [
    (["--as-of", "2027-01-31", "--participants", "notfalluebung"], 64, "RUN014"),
    (["--as-of", "2027-01-31", "--participants", "notfaluebung=erlmoor"], 65, "FED006"),
    (["--as-of", "2027-01-31", "--submissions", "nirgends"], 66, "OPS001"),
    (["--as-of", "2026-06-30", "--submissions", "abgaben/2026-01-31"], 65, "FED009"),
    (["--as-of", "2026-01-31", "--submissions", "abgaben/2027-01-31"], 65, "FED013"),
    (["--as-of", "2027-01-31", "--since", "nirgends"], 66, "OPS001"),
    (["--as-of", "2027-01-31", "--since", "abgaben"], 66, "RUN001"),
  ])
  func whatCannotBeEvaluatedIsRefused(arguments: [String], code: Int32, message: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      ["federation", "--out", folder.url.appending(path: "run").path] + arguments, in: Repository.example)
    #expect(run.code == code && run.messages.contains(message), "\(run.messages)")
    #expect(Repository.files(below: folder.url) == [])
  }

  @Test func aFolderThatIsNoRunIsRefused() throws {
    let run = try Program.run(["verify", "bestand"], in: Repository.example)
    #expect(run.code == 66 && run.messages.contains("RUN001"))
  }
}
