// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// `pegel submit` as a municipality calls it. That all submissions of the example are up to date is tested in
/// `OperationsTests`.
@Suite(.serialized) struct SubmitTests {
  private let committed = Repository.example.appending(path: "abgaben")

  @Test func theFileIsWrittenAsCommittedAndTheChangesAreShown() throws {
    let folder = try TemporaryFolder()
    let name = "erlmoor.json"
    try Repository.copy(
      committed.appending(path: "2026-01-31").appending(path: name),
      to: folder.url.appending(path: "2026-01-31").appending(path: name))
    let run = try Program.run(
      [
        "submit", "--commune", "erlmoor", "--as-of", "2027-01-31", "--since", ".", "--out", folder.url.path,
        "--lang", "en",
      ],
      in: Repository.example)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.text.contains("What leaves the house") && run.text.contains("What stays in the house"))
    #expect(run.text.contains("Since the submission as of 2026-01-31"))
    let written = try normalised(folder.url.appending(path: "2027-01-31").appending(path: name))
    let isSame = try written == normalised(committed.appending(path: "2027-01-31").appending(path: name))
    #expect(isSame, "UPDATE_GOLDENS=1 swift test --filter SubmissionTests")
    #expect(Repository.files(below: folder.url) == ["2026-01-31/erlmoor.json", "2027-01-31/erlmoor.json"])
  }

  private func normalised(_ url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8)
      .replacing(/"program_version": "[^"]*"/, with: "\"program_version\": \"VERSION\"")
  }

  @Test func aPreviewWritesNothing() throws {
    let folder = try TemporaryFolder()
    let out = folder.url.appending(path: "abgaben")
    let run = try Program.run(
      ["submit", "--commune", "tannfurt", "--as-of", "2027-01-31", "--preview", "--out", out.path],
      in: Repository.example)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.text.contains("Dies ist die erste Abgabe") && run.text.contains("Serverraum"))
    #expect(Repository.files(below: folder.url) == [])
  }

  @Test(arguments: [
    (["--commune", "tannfurt"], 64, "--as-of"), (["--as-of", "2027-01-31"], 64, "OPS301"),
    (["--as-of", "31.1.2027", "--commune", "tannfurt"], 65, "OPS019"),
    (["--as-of", "2026-01-31", "--commune", "rabenfliess"], 65, "OPS303"),
    (["--as-of", "2024-01-31", "--commune", "tannfurt"], 65, "OPS012"),
  ])
  func refusals(arguments: [String], code: Int, message: String) throws {
    let run = try Program.run(["submit"] + arguments, in: Repository.example)
    #expect(run.code.map(Int.init) == code)
    #expect(run.messages.contains(message))
    #expect(run.output.isEmpty)
  }

  @Test func aFolderThatCannotBeWrittenToIsReported() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "datei")
    try Data().write(to: file)
    let run = try Program.run(
      ["submit", "--commune", "erlmoor", "--as-of", "2027-01-31", "--out", file.path], in: Repository.example)
    #expect(run.code == 73 && run.messages.contains("OPS020"))
  }
}
