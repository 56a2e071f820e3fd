// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText
package import Values

/// Asks a municipality what is open, and takes its answers.
package struct QuestionsOperation: Sendable {
  private let workspace: LoadedWorkspace

  /// Creates the operation.
  package init(workspace: LoadedWorkspace) { self.workspace = workspace }

  /// What became of a filled list of questions.
  package struct Result: Sendable {
    /// How many rows were taken over.
    package var taken = 0
    /// How many rows were left out because of a mistake.
    package var skipped = 0
    /// The files that were written.
    package var files: [FilePath] = []
    /// What is wrong.
    package var diagnostics: [Diagnostic] = []
  }

  /// The latest snapshot of a municipality, which may be left unnamed if there is only one.
  package func open(_ commune: String?, asOf: CivilDate?) -> (OpenSnapshot?, [Diagnostic]) {
    var known: [String] = []
    for entry in workspace.documents.snapshots where known.last?.utf8Key != entry.commune.utf8Key {
      known.append(entry.commune)
    }
    guard let commune = commune ?? (known.count == 1 ? known.first : nil) else {
      let findings = workspace.documents.snapshotFindings
      let message: any DiagnosticMessage =
        known.isEmpty ? OperationMessage.noSnapshot : RecordMessage.chooseCommune(known)
      return (nil, findings + [Diagnostic(message, at: nil)])
    }
    return EvaluateOperation(workspace: workspace, programVersion: "").open(commune, asOf: asOf)
  }

  /// Reads a filled list of questions and records what it says.
  package func read(
    _ path: FilePath, into opened: OpenSnapshot, defaults: QuestionDefaults, at now: Timestamp
  ) -> Result {
    let (file, failure) = SourceFile.reading(path)
    guard let file else { return Result(diagnostics: [failure].compactMap(\.self)) }
    let reading = QuestionReading(file, for: opened, defaults: defaults)
    let result = Result(skipped: reading.skipped, diagnostics: reading.diagnostics)
    return record(reading.changes, of: path, into: opened, at: now, after: result)
  }

  /// Reads the spreadsheet of a publication, saved as CSV, and records the answers in it.
  package func importing(
    _ path: FilePath, into opened: OpenSnapshot, defaults: QuestionDefaults, at now: Timestamp
  ) -> Result {
    let (file, failure) = SourceFile.reading(path)
    guard let file else { return Result(diagnostics: [failure].compactMap(\.self)) }
    // Said once: the spreadsheet has no column for it.
    guard let by = defaults.by, !by.isEmpty else {
      return Result(diagnostics: [Diagnostic(RecordMessage.noRole, at: nil)])
    }
    let reading = SheetReading(file, for: opened, by: by, defaults: defaults)
    let result = Result(skipped: reading.skipped, diagnostics: reading.diagnostics)
    return record(reading.changes, of: path, into: opened, at: now, after: result)
  }

  private func record(
    _ changes: [SnapshotChange], of path: FilePath, into opened: OpenSnapshot, at now: Timestamp,
    after reading: Result
  ) -> Result {
    guard !changes.isEmpty else { return reading }
    var result = reading
    let request = RecordRequest(
      changes, revision: opened.revision, source: "pegel questions " + path.name, at: now)
    let (receipt, mistakes) = RecordOperation(workspace: workspace).record(request, in: opened)
    result.diagnostics += mistakes
    guard let receipt else { return result }
    result.taken = changes.count
    result.files = receipt.files.map { workspace.root.appending($0) }
    return result
  }
}
