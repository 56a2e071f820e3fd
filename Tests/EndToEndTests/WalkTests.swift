// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The pages for new users, done step by step as they are written.
@Suite struct WalkTests {
  /// One step of a page.
  private enum Step {
    case commands(String)
    case write(String, to: String)
    case append(String, to: String)
  }

  /// The blocks of a page: commands, and what a reader is told to put into a file.
  private func steps(of page: URL) throws -> [Step] {
    let text = try String(contentsOf: page, encoding: .utf8)
    return text.matches(of: /(?s)(?:<!-- (append to|write): ([^ ]+) -->\n)?```(sh|csv)\n(.*?)```/).map {
      match in
      let content = String(match.output.4)
      guard let action = match.output.1, let file = match.output.2 else { return .commands(content) }
      return action == "write" ? .write(content, to: String(file)) : .append(content, to: String(file))
    }
  }

  @Test(arguments: [
    ("Docs/de/erste-schritte.md", "bestand", "berichte"),
    ("Docs/en/getting-started.md", "inventory", "reports"),
  ])
  func thePageWorksAsWritten(page: String, snapshots: String, reports: String) throws {
    let folder = try TemporaryFolder()
    let programs = folder.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "pegel"), withDestinationURL: Program.url)
    var place = folder.url
    var count = 0
    for step in try steps(of: Repository.root.appending(path: page)) {
      switch step {
      case .write(let text, let file): try Data(text.utf8).write(to: place.appending(path: file))
      case .append(let text, let file):
        let old = try Data(contentsOf: place.appending(path: file))
        try (old + Data(text.utf8)).write(to: place.appending(path: file))
      case .commands(let text):
        for line in text.split(separator: "\n") {
          if line.hasPrefix("cd ") {
            place = place.appending(path: String(line.dropFirst(3)))
            continue
          }
          let (code, output) = try run(String(line), in: place, programs)
          #expect(code == 0, "\(line): \(output)")
          count += 1
        }
      }
    }
    #expect(count == 8)
    try expectTheResult(in: place, snapshots, reports)
  }

  /// What a reader has at the end: answers and facts beside the snapshot, a report that uses them, and the way back to them.
  private func expectTheResult(in place: URL, _ snapshots: String, _ reports: String) throws {
    let text = { (path: String) in try String(contentsOf: place.appending(path: path), encoding: .utf8) }
    #expect(
      try text("\(snapshots)/2026/answers.yaml").contains("isb-basis/ORG-01: {value: nein, on: 2026-11-02"))
    #expect(try text("\(snapshots)/2026/supplements.yaml").contains("org: {operates_servers: ja}"))
    #expect(try text("journal.jsonl").split(separator: "\n").count == 1)
    let report = try text("\(reports)/musterdorf/report.md")
    #expect(report.contains("ORG-01") && report.contains("SRV-01"))
    let explained = try Program.run(["explain", "SRV-01", "--commune", "musterdorf"], in: place)
    #expect(explained.text.contains("\(snapshots)/2026/servers.csv:"))
    #expect(explained.text.contains("\(snapshots)/2026/supplements.yaml:"))
    let answered = try Program.run(["explain", "ORG-01", "--commune", "musterdorf"], in: place)
    #expect(answered.text.contains("2026-11-02") || answered.text.contains("02.11.2026"))
  }

  private func run(_ line: String, in place: URL, _ programs: URL) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = place
    process.environment = ["PATH": programs.path + ":/usr/bin:/bin", "LANG": "de_DE.UTF-8"]
    let log = programs.deletingLastPathComponent().appending(path: "log")
    try Data().write(to: log)
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: log, encoding: .utf8))
  }
}
