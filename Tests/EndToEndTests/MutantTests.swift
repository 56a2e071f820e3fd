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
  func damagedCopiesOfASmallWorkspace() throws {
    let folder = try TemporaryFolder()
    let root = folder.url.appending(path: "w")
    try Repository.copy(Repository.foreign, to: root)
    let names = Repository.files(below: root).filter { name in endings.contains { name.hasSuffix($0) } }
    for seed in 0..<UInt64(Self.setting ?? 100) {
      var mutator = Mutator(seed: seed)
      let file = root.appending(path: mutator.element(of: names))
      let original = try Data(contentsOf: file)
      try mutator.mutated(original).write(to: file)
      let duration = ContinuousClock().measure { expectAnEnd(in: FilePath(root.path), seed: seed) }
      #expect(duration < Self.patience, "seed \(seed) took \(duration)")
      try original.write(to: file)
    }
  }

  private func expectAnEnd(in root: FilePath, seed: UInt64) {
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
    // `check` also looks at what an evaluation does not need, such as the examples of rules.
    #expect(!all.hasErrors || checked.hasErrors, "seed \(seed): check overlooks an error")
    for language in Language.allCases {
      _ = checked.rendered(as: .terminal(usesColour: true), in: language)
      _ = checked.rendered(as: .jsonLines, in: language)
      _ = checked.rendered(as: .sarif(tool: SARIFTool(name: "pegel", version: "1")), in: language)
    }
  }

  /// The example itself, by the program itself. `PEGEL_MUTANTS` and `PEGEL_EXECUTABLE` make it a long run.
  @Test(.timeLimit(.minutes(60)))
  func damagedCopiesOfTheExample() throws {
    let folder = try TemporaryFolder()
    for part in ["Examples/verbund", "Rules"] {
      try Repository.copy(Repository.root.appending(path: part), to: folder.url.appending(path: part))
    }
    // Small municipalities in each of the three formats: the large ones would only make each copy slower.
    let snapshots = folder.url.appending(path: "Examples/verbund/bestand")
    for name in try FileManager.default.contentsOfDirectory(atPath: snapshots.path)
    where !["erlmoor", "otterbrueck", "rabenfliess"].contains(name) {
      try FileManager.default.removeItem(at: snapshots.appending(path: name))
    }
    let names = Repository.files(below: folder.url).filter { name in endings.contains { name.hasSuffix($0) } }
    for seed in 0..<UInt64(Self.setting ?? 3) {
      var mutator = Mutator(seed: seed &+ 1_000_000)
      let name = mutator.element(of: names)
      let file = folder.url.appending(path: name)
      let original = try Data(contentsOf: file)
      try mutator.mutated(original).write(to: file)
      try expectAnEnd(of: folder.url, seed: seed, name: name)
      try original.write(to: file)
    }
  }

  private func expectAnEnd(of folder: URL, seed: UInt64, name: String) throws {
    let out = folder.appending(path: "out")
    let run = try Program.run(
      ["evaluate", "--out", out.path], in: folder.appending(path: "Examples/verbund"), seconds: 120)
    let say = "seed \(seed), \(name): \(run.messages.suffix(2_000))"
    // A damaged path leads to nothing, or to a folder.
    #expect([0, 65, 66, 74].contains(run.code), "\(say)")
    #expect(run.code == 0 || !run.messages.isEmpty, "\(say)")
    for report in Repository.files(below: out) {
      #expect(!report.hasSuffix(".part"), "\(say)")
      guard report.hasSuffix(".json") else { continue }
      let (assessment, _) = Assessment.reading(FilePath(out.appending(path: report).path))
      #expect(assessment != nil, "\(say)")
    }
    try? FileManager.default.removeItem(at: out)
  }
}
