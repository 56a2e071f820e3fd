// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Reporting
package import SourceText

/// What an evaluation is to leave behind.
package struct EvaluationOutput: Sendable {
  /// What goes to standard output.
  package var format: ReportFormat
  /// The language of reports.
  package var language: Language
  /// How reports look on a terminal.
  package var style = TerminalStyle.plain
  /// The folder for reports, if they are to be written.
  package var folder: FilePath?
  /// The level that every municipality has to have reached.
  package var gate: Gate?

  /// Asks for a form on standard output only.
  package init(format: ReportFormat, language: Language) {
    self.format = format
    self.language = language
  }

  /// Whether something is put out that shows how the municipality has fared over the years.
  fileprivate var showsHistory: Bool {
    switch format {
    case .markdown, .html, .json: true
    case .terminal, .csv, .verdicts, .xccdf: folder != nil
    }
  }

  /// Whether outcomes are all that is wanted, so that no report has to be put together.
  fileprivate var isVerdictsOnly: Bool { format == .verdicts && folder == nil && gate == nil }
}

/// What came of one snapshot.
package struct EvaluatedSnapshot: Sendable {
  /// What goes to standard output; empty if nothing does.
  package var text = ""
  /// What was found in the snapshot, the gate among it, and what could not be written.
  package var diagnostics: [Diagnostic] = []
  /// The files written.
  package var files: [FilePath] = []
  /// Whether its reports could not be written, so that those of others would hardly be.
  package var hasOutputFailure = false
  /// What the overview says of it, if it was judged.
  fileprivate(set) var entry: OverviewEntry?
  /// The name for the overview, if it could not be judged.
  fileprivate(set) var unassessed: String?
}

/// Judges the snapshots of a plan on all processors, each by itself: memory does not grow with their number, except for a
/// line of the overview.
package struct EvaluationRun: Sendable {
  private let operation: EvaluateOperation
  private let plan: EvaluationPlan
  private let output: EvaluationOutput
  private let verdictLines: VerdictLines

  /// Prepares a run.
  package init(_ operation: EvaluateOperation, plan: EvaluationPlan, output: EvaluationOutput) {
    self.operation = operation
    self.plan = plan
    self.output = output
    verdictLines = VerdictLines(operation.workspace.graph)
  }

  /// Judges all snapshots.
  ///
  /// - Parameter use: Takes what came of each, in the order of the plan and never two at a time; false to stop.
  /// - Returns: What remains to be said when all are judged: the overview.
  package func run(_ use: @escaping (EvaluatedSnapshot) -> Bool) -> EvaluatedSnapshot {
    var overview = Overview(unassessed: plan.unassessed)
    var rest = plan.entries[...]
    var form = JoinedReports(output.format, in: output.language)
    var hasFailed = false
    OrderedWork(next: { rest.popFirst() }, work: { evaluated($0) }) { (result: EvaluatedSnapshot) in
      var result = result
      result.text = form.next(result.text)
      if let entry = result.entry { overview.add(entry) }
      if let name = result.unassessed { overview.unassessed.append(name) }
      hasFailed = !use(result) || result.hasOutputFailure
      return !hasFailed
    }.run()
    guard hasOverview, !hasFailed, !overview.entries.isEmpty else { return EvaluatedSnapshot() }
    return finished(overview)
  }

  /// Whether there are several municipalities, judged or not, so that a table of them says something.
  private var hasOverview: Bool { plan.entries.count + plan.unassessed.count > 1 }

  private func evaluated(_ entry: SnapshotEntry) -> EvaluatedSnapshot {
    let prepared = operation.prepare(entry, of: plan)
    var result = EvaluatedSnapshot(diagnostics: prepared.diagnostics)
    if output.isVerdictsOnly {
      result.text = prepared.request.map { verdictLines.line($0) } ?? ""
      return result
    }
    guard var assessment = operation.assessment(of: prepared) else {
      result.unassessed = operation.workspace.name(of: entry.commune)
      return result
    }
    if output.showsHistory {
      result.diagnostics += operation.addHistory(to: &assessment, of: entry, prepared, in: plan)
    }
    result.diagnostics += output.gate?.findings(on: [assessment]) ?? []
    result.entry = OverviewEntry(assessment)
    if output.format != .html || !hasOverview {
      result.text = assessment.rendered(as: output.format, in: output.language, style: output.style)
    }
    write(to: &result) { folder throws(OutputFailure) in
      try ReportFolder.write(assessment, to: folder, in: output.language)
    }
    return result
  }

  private func finished(_ overview: Overview) -> EvaluatedSnapshot {
    var result = EvaluatedSnapshot()
    switch output.format {
    case .terminal:
      let text = overview.terminal(
        in: output.language, usesColour: output.style.usesColour, width: output.style.width)
      result.text = "\n" + text
    case .html: result.text = overview.html(in: output.language)
    case .markdown, .csv, .json, .verdicts, .xccdf: break
    }
    write(to: &result) { folder throws(OutputFailure) in
      try ReportFolder.write(overview, to: folder, in: output.language)
    }
    return result
  }

  /// Writes reports, if they are to be written.
  private func write(
    to result: inout EvaluatedSnapshot, _ body: (FilePath) throws(OutputFailure) -> [FilePath]
  ) {
    guard let folder = output.folder else { return }
    do throws(OutputFailure) {
      result.files = try body(folder)
    } catch {
      result.diagnostics.append(error.diagnostic)
      result.hasOutputFailure = true
    }
  }
}
