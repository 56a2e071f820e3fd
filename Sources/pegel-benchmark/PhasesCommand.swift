// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Assessments
import Documents
import Operations
import RuleGraphs
import SourceText
import Values

/// One snapshot of a workspace, step by step: a line of JSON with the times of all steps and the memory.
struct PhasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phases", abstract: "Measures the steps of evaluating one snapshot.")

  @Option(help: "The folder of the workspace.")
  var workspace: String
  @Argument(help: "The snapshot: a JSON or YAML file.")
  var snapshot: String

  func run() throws {
    var compiling = Stopwatch()
    let (workspace, entry) = try compiling.measure(most: 20, load)
    let operation = EvaluateOperation(workspace: workspace, programVersion: "benchmark")
    let (plan, _) = operation.plan(EvaluateRequest())
    guard let plan else { throw ValidationError("there is nothing to judge") }

    let memory = Usage.peakMemory
    var (loading, judging, assessing, reporting) = (Stopwatch(), Stopwatch(), Stopwatch(), Stopwatch())
    let prepared = loading.measure(least: 3) { operation.prepare(entry, of: plan) }
    guard let request = prepared.request else { throw ValidationError("`\(snapshot)` has errors") }
    let verdicts = judging.measure(least: 3) { request.verdicts() }
    let assessment = assessing.measure(least: 3) { operation.assessment(of: prepared) }
    guard let assessment else { throw ValidationError("`\(snapshot)` cannot be judged") }
    let reports = reporting.measure(least: 3) {
      [ReportFormat.json, .markdown, .html, .csv].map {
        assessment.rendered(as: $0, in: .de, style: .plain).utf8.count
      }
    }
    Record.print { line in
      line.member("bytes", prepared.files.map(\.bytes.count).reduce(0, +))
      line.member("rows", request.snapshot.facts.map(\.table.rowCount).reduce(0, +))
      line.member("rules", verdicts.count)
      line.member("open", verdicts.count { $0.outcome == .unknown })
      line.time("compile", compiling.median)
      line.time("load", loading.median)
      line.time("judge", judging.median)
      line.time("assess", assessing.median)
      line.time("report", reporting.median)
      line.member("reportBytes", reports.reduce(0, +))
      line.member("memoryBefore", memory)
      line.member("memory", Usage.peakMemory)
    }
  }

  private func load() throws -> (LoadedWorkspace, SnapshotEntry) {
    var request = WorkspaceRequest(root: FilePath(workspace))
    request.readsExamples = false
    request.snapshots = [FilePath(snapshot)]
    let workspace = try Input.value(WorkspaceLoader.load(request))
    guard let entry = workspace.documents.snapshots.first else {
      throw ValidationError("`\(snapshot)` is no snapshot")
    }
    return (workspace, entry)
  }
}
