// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// `pegel federation` and `pegel verify` as a federation calls them.
///
/// `UPDATE_GOLDENS=1 swift test --filter FederationTests` writes the committed results anew.
@Suite(.serialized) struct FederationTests {
  private let reports = Repository.root.appending(path: "Reports/federation")
  private let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  /// The members whose own pages are committed.
  private let shown = ["erlmoor", "tannfurt"]

  /// Whether a file of a run is committed; `Reports/.gitignore` says the same.
  private func isCommitted(_ name: String) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    if parts.count == 1 { return parts[0] == "federation.json" }
    return parts[0] == "members" && shown.contains { parts[1] == $0 + ".json" }
  }

  private func normalised(_ url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8)
      .replacing(/"program_version": "[^"]*"/, with: "\"program_version\": \"VERSION\"")
      .replacing(/(\bPegel )\d+\.\d+\.\d+[-+.\w]*/) { $0.1 + "VERSION" }
  }

  private func evaluate(_ day: String, to folder: URL, _ more: [String] = []) throws -> Program.Run {
    try Program.run(
      ["federation", "--as-of", day, "--out", folder.appending(path: day).path] + more, in: Repository.example
    )
  }

  @Test(arguments: [("2026-01-31", 7), ("2027-01-31", 8)])
  func theCommittedResultsAreUpToDateAndTheRunMatches(day: String, members: Int) throws {
    let folder = try TemporaryFolder()
    let run = try evaluate(day, to: folder.url)
    #expect(run.code == 0, "\(run.messages)")
    let files = Repository.files(below: folder.url.appending(path: day))
    #expect(files.count { $0.hasPrefix("submissions/") } == members)
    let committed = files.filter(isCommitted)
    #expect(committed.count >= 3)
    for name in committed {
      let (written, place) = (
        folder.url.appending(path: day + "/" + name), reports.appending(path: day + "/" + name)
      )
      if isUpdating {
        try? FileManager.default.removeItem(at: place)
        try Repository.copy(written, to: place)
      }
      let isThere = FileManager.default.fileExists(atPath: place.path)
      let isSame = try isThere && normalised(written) == normalised(place)
      #expect(isSame, "\(place.path): UPDATE_GOLDENS=1 swift test --filter FederationTests")
    }
    let verified = try Program.run(["verify", day], in: folder.url)
    #expect(verified.code == 0 && verified.text.contains("matches"), "\(verified.messages)")
    let changed = folder.url.appending(path: day + "/submissions/erlmoor.json")
    try (Data(contentsOf: changed) + Data("\n".utf8)).write(to: changed)
    let refused = try Program.run(["verify", day], in: folder.url)
    #expect(refused.code == 1 && refused.messages.contains("`submissions/erlmoor.json` was changed"))
  }

  /// The board's result names nobody who has not consented.
  @Test func nobodyIsNamedWithoutConsent() throws {
    for day in ["2026-01-31", "2027-01-31"] {
      let text = try String(contentsOf: reports.appending(path: day + "/federation.json"), encoding: .utf8)
      #expect(text.contains("tannfurt"))
      for name in ["dohlenried", "rabenfliess", "wiesenkamm", "Dohlenried", "Rabenfließ", "Wiesenkamm"] {
        #expect(!text.contains(name), "\(name) in \(day)")
      }
    }
  }

  @Test(arguments: [
    (["--as-of", "2027-01-31", "--participants", "notfalluebung"], 64, "RUN014"),
    (["--as-of", "2027-01-31", "--participants", "notfaluebung=erlmoor"], 65, "FED006"),
    (["--as-of", "2027-01-31", "--submissions", "nirgends"], 66, "OPS001"),
    (["--as-of", "2026-06-30", "--submissions", "abgaben/2026-01-31"], 65, "FED009"),
    (["--as-of", "2026-01-31", "--submissions", "abgaben/2027-01-31"], 65, "FED013"),
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
