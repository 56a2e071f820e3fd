// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Foundation
import Operations
import Reporting
import SourceText
import Testing

/// Damaged copies of files end in a report or in diagnostics: never in a crash, a hang or half a report.
@Suite(.serialized) struct MutantTests {
  private static let setting = ProcessInfo.processInfo.environment["PEGEL_MUTANTS"].flatMap { Int($0) }
  /// How long one copy may take at most.
  private static let patience = Duration.seconds(20)

  private let endings = [".yaml", ".json", ".csv"]

  @Test(.timeLimit(.minutes(30)))
  func damagedCopiesOfASmallWorkspace() async throws {
    try await onAllProcessors(Self.setting ?? 100) { try damageASmallWorkspace(seeds: $0) }
  }

  /// The example itself, by the program itself: `PEGEL_MUTANTS` copies, by `PEGEL_EXECUTABLE`.
  @Test(.timeLimit(.minutes(60)))
  func damagedCopiesOfTheExample() async throws {
    try await onAllProcessors(Self.setting ?? 3) { try damageTheExample(seeds: $0) }
  }

  /// Deals the numbers of copies out to all processors.
  private func onAllProcessors(
    _ copies: Int, _ body: @escaping @Sendable (StrideTo<Int>) throws -> Void
  ) async throws {
    let workers = ProcessInfo.processInfo.activeProcessorCount
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<min(workers, copies) {
        group.addTask { try body(stride(from: worker, to: copies, by: workers)) }
      }
      try await group.waitForAll()
    }
  }

  // MARK: - A small workspace

  /// Damages one file after the other, each by a seed of its own.
  private func damageASmallWorkspace(seeds: StrideTo<Int>) throws {
    let folder = try TemporaryFolder()
    let root = folder.url.appending(path: "w")
    try Repository.copy(Repository.foreign, to: root)
    let names = Repository.files(below: root).filter { name in endings.contains { name.hasSuffix($0) } }
    for seed in seeds {
      var mutator = Mutator(seed: UInt64(seed))
      let file = root.appending(path: mutator.element(of: names))
      let original = try Data(contentsOf: file)
      try Data(mutator.mutated(Array(original))).write(to: file)
      let duration = ContinuousClock().measure { expectAnEnd(in: FilePath(root.path), seed: seed) }
      #expect(duration < Self.patience, "seed \(seed) took \(duration)")
      try original.write(to: file)
    }
  }

  private func expectAnEnd(in root: FilePath, seed: Int) {
    let (workspace, diagnostics) = WorkspaceLoader.load(WorkspaceRequest(root: root))
    var all = diagnostics
    var assessments: [Assessment] = []
    if let workspace {
      let operation = EvaluateOperation(workspace: workspace, programVersion: "1")
      let (plan, findings) = operation.plan(EvaluateRequest())
      let prepared = plan.map { plan in plan.entries.map { operation.prepare($0, of: plan) } } ?? []
      assessments = prepared.compactMap(operation.assessment)
      all += findings + prepared.flatMap(\.diagnostics)
    }
    #expect(!assessments.isEmpty || all.hasErrors, "seed \(seed) ends in nothing")
    for format in ReportFormat.allCases {
      for assessment in assessments {
        #expect(!assessment.rendered(as: format, in: .de, style: .plain).isEmpty)
      }
    }
    let checked = CheckOperation.check(workspace: root)
    // `check` also looks at what an evaluation does not need, such as the examples of rules. That there is no snapshot to
    // judge is no mistake in a file.
    let mistakes = all.filter { $0.code != OperationMessage.Code.noSnapshot.rawValue }
    #expect(!mistakes.hasErrors || checked.hasErrors, "seed \(seed): check overlooks an error")
    for language in Language.allCases {
      _ = checked.rendered(as: .terminal(usesColour: true), in: language)
      _ = checked.rendered(as: .jsonLines, in: language)
      _ = checked.rendered(as: .sarif(tool: SARIFTool(name: "pegel", version: "1")), in: language)
    }
  }

  // MARK: - The example

  /// Damages one file of a copy after the other, each by a seed of its own.
  private func damageTheExample(seeds: StrideTo<Int>) throws {
    let folder = try TemporaryFolder()
    for part in ["Examples/verbund", "Rules"] {
      try Repository.copy(Repository.root.appending(path: part), to: folder.url.appending(path: part))
    }
    // Small municipalities in each of the three formats, and of each what is judged: the rest would only cost time.
    let snapshots = folder.url.appending(path: "Examples/verbund/bestand")
    let kept = ["erlmoor/2027", "otterbrueck/2027", "rabenfliess/2027"]
    for file in Repository.files(below: snapshots) where !kept.contains(where: file.hasPrefix) {
      try FileManager.default.removeItem(at: snapshots.appending(path: file))
    }
    let names = Repository.files(below: folder.url).filter { name in endings.contains { name.hasSuffix($0) } }
    for seed in seeds {
      var mutator = Mutator(seed: UInt64(seed) + 1_000_000)
      let name = mutator.element(of: names)
      let file = folder.url.appending(path: name)
      let original = try Data(contentsOf: file)
      try Data(mutator.mutated(Array(original))).write(to: file)
      let say = "seed \(seed), \(name)"
      try name.contains("/tests/")
        ? expectACheck(of: file, say) : expectAnEnd(of: folder.url.appending(path: "Examples/verbund"), say)
      try original.write(to: file)
    }
  }

  /// Examples of rules are read by `check` only.
  private func expectACheck(of file: URL, _ seed: String) throws {
    let run = try Program.run(["check", file.path], in: file.deletingLastPathComponent(), seconds: 120)
    #expect(run.code == 0 || run.code == 65, "\(seed): \(run.messages.suffix(2_000))")
    #expect(!(run.text + run.messages).isEmpty, "\(seed): check says nothing")
  }

  private func expectAnEnd(of workspace: URL, _ seed: String) throws {
    let out = workspace.appending(path: "out")
    let run = try Program.run(["evaluate", "--out", out.path], in: workspace, seconds: 120)
    let say = "\(seed): \(run.messages.suffix(2_000))"
    // A damaged path leads to nothing, or to a folder.
    #expect([0, 65, 66, 74].contains(run.code), "\(say)")
    #expect(run.code == 0 || !run.messages.isEmpty, "\(say)")
    for report in Repository.files(below: out) {
      #expect(!report.hasSuffix(".part"), "\(say)")
      guard report.hasSuffix(".json") else { continue }
      #expect(isWhole(try Data(contentsOf: out.appending(path: report))), "\(say), \(report)")
    }
    try? FileManager.default.removeItem(at: out)
  }

  /// Whether a stored assessment was written to its end.
  private func isWhole(_ report: Data) -> Bool {
    let object = try? JSONSerialization.jsonObject(with: report) as? [String: Any]
    return object?["kind"] as? String == Assessment.kind
  }
}
