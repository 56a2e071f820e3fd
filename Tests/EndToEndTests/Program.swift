// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// The built program, run as a process of its own.
enum Program {
  /// `PEGEL_EXECUTABLE`, else the program that was built together with these tests.
  static let url: URL = {
    if let path = ProcessInfo.processInfo.environment["PEGEL_EXECUTABLE"], !path.isEmpty {
      return URL(filePath: path)
    }
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let besides = [tests, URL(filePath: CommandLine.arguments[0])].map {
      $0.deletingLastPathComponent().appending(path: "pegel")
    }
    return besides.first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? Repository.root.appending(path: ".build/debug/pegel")
  }()

  /// What a run ended in.
  struct Run: Sendable {
    /// The exit code; `nil` if it was ended by a signal.
    var code: Int32?
    var output: Data
    var messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the program to its end; ends it after some seconds, which then counts as a signal.
  ///
  /// - Parameter prefix: a command that runs it, in place of running it directly.
  static func run(
    _ arguments: [String], in folder: URL, through prefix: [String] = [],
    environment: [String: String] = [:], input: URL? = nil, seconds: Int = 300
  ) throws -> Run {
    let process = Process()
    let command = prefix + [url.path] + arguments
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "en_GB.UTF-8"].merging(environment) { $1 }
    // Files take any amount of output without anybody reading at the same time.
    let place = try TemporaryFolder()
    let (output, messages) = (place.url.appending(path: "out"), place.url.appending(path: "err"))
    for file in [output, messages] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? FileHandle.nullDevice
    try process.run()
    let watchdog = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds), execute: watchdog)
    process.waitUntilExit()
    watchdog.cancel()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try Data(contentsOf: output), messages: try String(contentsOf: messages, encoding: .utf8))
  }
}

extension Program {
  /// What runs a command as somebody who may do little, for root may read every file; nothing for others than root.
  static let withoutPrivileges =
    geteuid() == 0
    ? ["/usr/bin/setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : []

  /// Whether the program can be run without privileges from where it lies.
  static let runsWithoutPrivileges: Bool = {
    let version = try? run(["--version"], in: Repository.foreign, through: withoutPrivileges)
    return version?.code == 0
  }()
}

/// A folder that is removed with everything in it when nobody holds it any more.
final class TemporaryFolder {
  let url: URL

  init(_ name: String = "pegel-tests-" + UUID().uuidString) throws {
    url = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}

/// The repository that this test was compiled from.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let foreign = root.appending(path: "Tests/EndToEndTests/Fixtures/foreign")
  static let example = root.appending(path: "Examples/verbund")

  /// The paths of all files below a folder, relative to it, sorted.
  static func files(below folder: URL) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      let place = folder.appending(path: path).path
      return FileManager.default.fileExists(atPath: place, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  /// Copies a folder to a place, with the folders above it.
  static func copy(_ folder: URL, to place: URL) throws {
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: folder, to: place)
  }
}
