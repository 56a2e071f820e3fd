// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// Many snapshots in one run: in files, in lines, and without a workspace around.
@Suite struct ManySnapshotsTests {
  /// A copy of the small workspace with so many further baths.
  private func workspace(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Repository.copy(Repository.foreign, to: folder.url.appending(path: "w"))
    let text = try String(
      contentsOf: Repository.foreign.appending(path: "snapshots/seebad.yaml"), encoding: .utf8)
    for number in 0..<count {
      let own = text.replacing("commune: seebad", with: "commune: bad-\(number)")
        .replacing("depth_cm: 40", with: "depth_cm: \(40 + number % 3 * 30)")
      try Data(own.utf8).write(to: folder.url.appending(path: "w/snapshots/bad-\(number).yaml"))
    }
    return folder
  }

  private func write(_ text: String, to name: String, in folder: TemporaryFolder) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
  }

  private func run(
    _ arguments: [String], in folder: TemporaryFolder, input: String? = nil
  ) throws -> Program.Run {
    var file: URL?
    if let input {
      try write(input, to: "input", in: folder)
      file = folder.url.appending(path: "input")
    }
    return try Program.run(arguments, in: folder.url.appending(path: "w"), input: file)
  }

  private func lines(_ text: String) -> [String] { text.split(whereSeparator: \.isNewline).map(String.init) }

  @Test func everyRunPrintsTheSameInTheOrderOfMunicipalities() throws {
    let folder = try workspace(40)
    let first = try run(["evaluate", "--format", "verdicts"], in: folder)
    #expect(first.code == 0)
    let communes = lines(first.text).compactMap {
      $0.split(separator: "\"").dropFirst(2).first.map(String.init)
    }
    #expect(communes.count == 41)
    #expect(communes == communes.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    for _ in 0..<3 {
      #expect(try run(["evaluate", "--format", "verdicts"], in: folder).output == first.output)
    }
    #expect(!first.messages.contains("\r"))
  }

  @Test func theFormsOfSeveralAreThoseOfEachJoined() throws {
    let folder = try workspace(2)
    for format in ["json", "markdown", "csv"] {
      let all = try run(["evaluate", "--format", format], in: folder).text
      let single = try ["bad-0", "bad-1", "seebad"].map {
        try run(["evaluate", "--format", format, "--commune", $0], in: folder).text
      }
      switch format {
      case "json": #expect(all == single.joined())
      case "markdown": #expect(all == single.joined(separator: "\n"))
      default: #expect(lines(all) == lines(single[0]) + single[1...].flatMap { lines($0).dropFirst() })
      }
    }
  }

  @Test func aBrokenSnapshotDoesNotStopTheOthersAndTheOverviewListsIt() throws {
    let folder = try workspace(6)
    let place = folder.url.appending(path: "w/snapshots/bad-3.yaml")
    let text = try String(contentsOf: place, encoding: .utf8)
    try Data(text.replacing("kind: kids", with: "kind: kid").utf8).write(to: place)
    try write("pegel: 1\nkind: Snapshot\ncommune: [", to: "w/snapshots/open.yaml", in: folder)
    let run = try run(["evaluate"], in: folder)
    #expect(run.code == 65)
    #expect(run.messages.contains("bad-3.yaml") && run.messages.contains("open.yaml"))
    let files = Repository.files(below: folder.url.appending(path: "w/reports"))
    let communes = ["bad-0", "bad-1", "bad-2", "bad-4", "bad-5", "seebad"]
    let reports = ["assessment.json", "gaps.csv", "report.html", "report.md"]
    let expected = communes.flatMap { name in reports.map { name + "/" + $0 } }
    #expect(files == (expected + ["overview.html", "overview.md"]).sorted())
    for name in ["overview.md", "overview.html"] {
      let overview = try String(contentsOf: folder.url.appending(path: "w/reports/" + name), encoding: .utf8)
      #expect(overview.contains("errors: bad-3, snapshots/open.yaml"), "\(name)")
    }
    #expect(run.text.contains("Without a result"))
  }

  @Test func whereNothingCanBeWrittenTheRunEnds() throws {
    let folder = try workspace(3)
    let run = try run(["evaluate", "--out", "/proc/pegel"], in: folder)
    #expect(run.code == 73)
    #expect(run.messages.components(separatedBy: "/proc/pegel").count < 4)
  }

  // MARK: - Lines

  /// The snapshots of a workspace as lines of JSON.
  private func stream(_ count: Int) -> [String] {
    (0..<count).map { number in
      #"{"pegel":1,"kind":"Snapshot","commune":"bad-\#(number)","taken":"2026-06-30","schema":"baths@1.2","#
        + #""facts":{"pools":{"complete":{"by":"manager","on":"2026-06-30"},"rows":["#
        + #"{"id":"P1","kind":"kids","depth_cm":\#(number),"sampled":"2026-06-20"}]}}}"#
    }
  }

  @Test func linesAreAnsweredAsFilesAre() throws {
    let folder = try workspace(0)
    let lines = stream(60)
    try FileManager.default.removeItem(at: folder.url.appending(path: "w/snapshots/seebad.yaml"))
    for (number, line) in lines.enumerated() { try write(line, to: "w/snapshots/\(number).json", in: folder) }
    let plain = try run(["evaluate", "--format", "verdicts"], in: folder)
    // Files are judged in the order of the municipalities.
    let order = lines.indices.sorted { "\($0)" < "\($1)" }.map { lines[$0] }
    let streamed = try run(["evaluate", "--stream"], in: folder, input: order.joined(separator: "\n") + "\n")
    #expect(streamed.code == 0)
    #expect(streamed.output == plain.output)
  }

  @Test func aBadLineIsAnsweredWithItsNumberAndTheRestGoesOn() throws {
    let folder = try workspace(0)
    let good = stream(2)
    let other = good[1].replacing("baths@1.2", with: "boats@1")
    let wrong = good[1].replacing(#""depth_cm":1"#, with: #""depth_cm":"deep""#)
    let later = good[1].replacing(#""taken":"2026-06-30""#, with: #""taken":"2027-06-30""#)
    let input = [good[0], "{", "", "[]", other, wrong, later, good[1]].joined(separator: "\n")
    let run = try run(["evaluate", "--stream", "--as-of", "2026-12-31"], in: folder, input: input)
    #expect(run.code == 65)
    let answers = lines(run.text)
    #expect(answers.count == 7)
    #expect(answers[0].hasPrefix(#"{"commune":"bad-0","verdicts":{"#))
    for (index, number) in [2, 4, 5, 6, 7].enumerated() {
      #expect(answers[index + 1].hasPrefix(#"{"line":\#(number),"errors":[{"code":"#), "\(answers)")
    }
    #expect(answers[3].contains("boats@1") && answers[4].contains(#""column":198"#), "\(answers)")
    #expect(answers[6].hasPrefix(#"{"commune":"bad-1","verdicts":{"#))
  }

  /// Whoever asks line by line gets each answer before the next question.
  @Test(.timeLimit(.minutes(10))) func everyAnswerComesAtOnce() throws {
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["evaluate", "--stream"]
    process.currentDirectoryURL = Repository.foreign
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    for (number, line) in stream(3).enumerated() {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
      var answer = Data()
      while answer.last != UInt8(ascii: "\n") {
        let part = output.fileHandleForReading.availableData
        try #require(!part.isEmpty)
        answer += part
      }
      #expect(String(decoding: answer, as: UTF8.self).hasPrefix(#"{"commune":"bad-\#(number)""#))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  // MARK: - Facts only

  @Test func factsAloneAreJudgedWithoutAWorkspace() throws {
    let folder = try workspace(0)
    let rows =
      #"{"pools": [{"id": "P1", "kind": "kids", "depth_cm": 30, "sampled": "2026-06-20"}], "slides": []}"#
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "w/bare"), withIntermediateDirectories: true)
    for name in ["b.json", "a.yaml", "notes.txt"] { try write(rows, to: "w/bare/" + name, in: folder) }
    let call = ["evaluate", "--bare", "schema.yaml", "--pack", "pack", "--format", "verdicts"]
    let run = try run(call + ["--as-of", "2026-06-30", "bare"], in: folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(lines(run.text).map { $0.prefix(14) } == [#"{"commune":"a""#, #"{"commune":"b""#])
    #expect(run.messages.isEmpty)
    let line = #"{"commune": "b", "facts": \#(rows)}"#
    let streamed = try self.run(
      call.filter { $0 != "--format" && $0 != "verdicts" } + ["--stream", "--as-of", "2026-06-30"],
      in: folder,
      input: line)
    #expect(streamed.text == lines(run.text)[1] + "\n")
  }

  @Test func aDayIsNeededWhereItCountsAndAnEmptyFolderIsFine() throws {
    let folder = try workspace(0)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "w/bare"), withIntermediateDirectories: true)
    let call = ["evaluate", "--bare", "schema.yaml", "--pack", "pack", "--format", "verdicts", "bare"]
    let without = try run(call, in: folder)
    #expect(without.code == 64)
    #expect(without.messages.contains("--as-of"))
    let empty = try run(call + ["--as-of", "2026-06-30"], in: folder)
    #expect(empty.code == 0)
    #expect(empty.output.isEmpty && empty.messages.contains("no file of facts"))
    try write("pools: 3\n", to: "w/bare/a.yaml", in: folder)
    #expect(try run(call + ["--as-of", "2026-06-30"], in: folder).code == 65)
  }

  @Test(arguments: [
    ["--bare", "schema.yaml"], ["--pack", "pack"], ["--bare", "schema.yaml", "--pack", "pack"],
    ["--bare", "schema.yaml", "--pack", "pack", "--workspace", ".", "x"], ["--stream", "snapshots"],
    ["--stream", "--commune", "seebad"], ["--stream", "--out", "x"], ["--stream", "--gate", "1"],
    ["--stream", "--format", "json"],
  ])
  func contradictionsAreRefused(arguments: [String]) throws {
    #expect(try Program.run(["evaluate"] + arguments, in: Repository.foreign).code == 64)
  }
}
