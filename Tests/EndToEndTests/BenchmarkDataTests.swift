// SPDX-License-Identifier: EUPL-1.2

import Foundation
import Testing

/// What the benchmarks judge can be judged: otherwise their figures would say nothing.
@Suite struct BenchmarkDataTests {
  private static let folder = Repository.root.appending(path: "Benchmarks")
  private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  private func generate(_ options: [String], into place: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [Self.folder.appending(path: "federation.py").path, "--out", place.path] + options
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// The same municipalities in both formats, and without a tenth of their facts: then more outcomes are open.
  @Test(.enabled(if: hasPython, "python3 is missing")) func generatedFederationsAreJudgedWithoutErrors()
    throws
  {
    let folder = try TemporaryFolder()
    var outcomes: [[String]] = []
    for (name, options) in [("all", []), ("some", ["--missing", "10"]), ("yaml", ["--yaml"])] {
      let place = folder.url.appending(path: name)
      try generate(["--count", "3", "--distinct", "2"] + options, into: place)
      let run = try Program.run(["evaluate", "--format", "verdicts"], in: place)
      #expect(run.code == 0, "\(run.messages)")
      #expect(run.text.components(separatedBy: "\n").count == 4)
      outcomes.append(run.text.components(separatedBy: ["{", "}", ","]))
    }
    let (all, some, yaml) = (outcomes[0], outcomes[1], outcomes[2])
    #expect(all == yaml)
    #expect(all != some && all.count == some.count)
    #expect(some.count { $0.hasSuffix(#""unknown""#) } > all.count { $0.hasSuffix(#""unknown""#) })
    #expect(!all.contains { $0.hasSuffix(#""error""#) } && !some.contains { $0.hasSuffix(#""error""#) })
  }

  @Test func theSharedWorkloadCanBeJudged() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      [
        "evaluate", "--bare", "workload/schema.yaml", "--pack", "workload/pack", "--format", "verdicts",
        folder.url.path,
      ],
      in: Self.folder)
    #expect(run.code == 0, "\(run.messages)")
    #expect(run.output.isEmpty)
  }
}
