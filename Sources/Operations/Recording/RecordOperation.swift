// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Markup
import RuleGraphs
package import SourceText
package import Values

/// What is to be recorded.
package struct RecordRequest: Sendable {
  /// The statements. Of two about the same thing the later counts.
  package var changes: [SnapshotChange]
  /// The revision of the snapshot that the statements are based on.
  package var revision: String
  /// Through what they came in, such as `pegel questions fragen.csv`: it stands in the journal and as the source of facts.
  package var source: String
  /// The time, for the journal; nothing can have been stated later than on the day after it.
  package var at: Timestamp

  /// Creates a request.
  package init(_ changes: [SnapshotChange], revision: String, source: String, at: Timestamp) {
    self.changes = changes
    self.revision = revision
    self.source = source
    self.at = at
  }
}

/// What has been recorded.
package struct RecordReceipt: Sendable {
  /// The files that were written, relative to the workspace; none if everything stood there already.
  package let files: [String]
  /// The revision of the snapshot afterwards.
  package let revision: String
}

/// Writes what persons state into the files beside a snapshot: all of it or nothing. The only way into these files, for
/// lists of questions, imports and pages alike.
///
/// The snapshot is read again under a lock and has to be what the statements are based on. The files are changed where
/// they stand and read again together with the rest before anything is written, so nothing gets in that `pegel check`
/// would refuse. What was recorded goes into the journal of the workspace.
package struct RecordOperation: Sendable {
  private let workspace: LoadedWorkspace

  /// Creates the operation.
  package init(workspace: LoadedWorkspace) { self.workspace = workspace }

  /// Records statements about a municipality, or says why not.
  package func record(_ request: RecordRequest, in opened: OpenSnapshot) -> (RecordReceipt?, [Diagnostic]) {
    WorkspaceLock.holding(workspace.root) { locked(request, in: opened) }
      ?? (nil, [Diagnostic(RecordMessage.openedByOther(workspace.root.text), at: nil)])
  }

  private func locked(_ request: RecordRequest, in opened: OpenSnapshot) -> (RecordReceipt?, [Diagnostic]) {
    let path = opened.entry.path
    let entries = SnapshotFinder.snapshots(at: [path], root: workspace.root).entries
    let current = entries.first { $0.path.utf8Key == path.utf8Key }?.readFiles(below: workspace.root)
    guard let current, current.1.isEmpty, revision(of: current.0) == request.revision,
      opened.revision == request.revision
    else { return (nil, [Diagnostic(RecordMessage.changedMeanwhile(path), at: nil)]) }
    let check = StatementCheck(opened: opened, today: request.at.date.adding(days: 1))
    let mistakes = request.changes.compactMap(check.mistake)
    guard mistakes.isEmpty else { return (nil, mistakes) }
    let (files, failures) = changedFiles(request, in: opened)
    guard failures.isEmpty else { return (nil, failures) }
    guard !files.isEmpty else { return (RecordReceipt(files: [], revision: request.revision), []) }
    return write(files, request, in: opened)
  }

  // MARK: - Files

  /// The files with the statements in them, as far as that changes them.
  private func changedFiles(
    _ request: RecordRequest, in opened: OpenSnapshot
  ) -> ([SourceFile], [Diagnostic]) {
    guard let schema = opened.schema else { return ([], []) }
    let written = schema.named(asInMajor: opened.request.snapshot.schema.version.major)
    let patches = StatementPatches(graph: opened.request.graph, schema: written, source: request.source)
    var statements = SortedStatements()
    for change in request.changes { statements.add(change.named(asIn: written, of: schema)) }
    var (files, failures): ([SourceFile], [Diagnostic]) = ([], [])
    for kind in StatementFile.allCases {
      let name = opened.entry.path(of: kind)
      let old = opened.files.first { $0.name.utf8Key == name.utf8Key }
      let file = old ?? SourceFile(name: name, text: kind.beginning(in: workspace.language))
      let patch =
        switch kind {
        case .answers: patches.answers(statements.answers, in: file)
        case .supplements: patches.supplements(statements.facts, statements.extents, in: file)
        }
      guard let patch else { continue }
      // What could not be read with the rest must not be replaced.
      guard old != nil || workspace.root.appending(name).kind == nil else {
        failures.append(Diagnostic(RecordMessage.cannotEdit(name), at: nil))
        continue
      }
      do throws(EditFailure) {
        let bytes = try MarkupEditor.applying(patch, to: file)
        if old?.bytes != bytes { files.append(SourceFile(name: name, bytes: bytes)) }
      } catch {
        failures.append(Diagnostic(RecordMessage.cannotEdit(name), at: nil))
      }
    }
    return (files, failures)
  }

  private func write(
    _ files: [SourceFile], _ request: RecordRequest, in opened: OpenSnapshot
  ) -> (RecordReceipt?, [Diagnostic]) {
    let others = opened.files.filter { old in !files.contains { $0.name.utf8Key == old.name.utf8Key } }
    let all = (others + files).sorted { $0.name.utf8Key < $1.name.utf8Key }
    let findings = mistakes(in: all, of: opened)
    guard !findings.hasErrors else { return (nil, findings) }
    let journal = Journal(of: workspace.root)
    guard journal.isWhole else {
      return (nil, [Diagnostic(RecordMessage.journalDamaged(Journal.fileName), at: nil)])
    }
    let after = revision(of: all)
    let line = entry(of: request, in: opened, after: after).line
    do throws(OutputFailure) {
      var output = try OutputFolder(workspace.root)
      for file in files { try output.add(file.name, file.bytes) }
      let length = try journal.append(line)
      do throws(OutputFailure) {
        try output.commit()
      } catch {
        journal.shorten(to: length)
        throw error
      }
    } catch {
      return (nil, [error.diagnostic])
    }
    return (RecordReceipt(files: files.map(\.name), revision: after), findings)
  }

  /// What is wrong with the snapshot once the files are changed.
  private func mistakes(in files: [SourceFile], of opened: OpenSnapshot) -> [Diagnostic] {
    guard let schema = opened.schema else { return [] }
    let (snapshot, found) = Snapshot.read(files, schema: schema)
    let linked = snapshot.map { opened.request.graph.linking(answersOf: $0).1 } ?? []
    return (found + linked).filter { $0.severity == .error }
  }

  private func entry(of request: RecordRequest, in opened: OpenSnapshot, after: String) -> JournalEntry {
    var earlier: [UTF8Key: AnswerValue] = [:]
    for (position, answer) in opened.request.answers {
      earlier[opened.request.graph.rules[position].name.description.utf8Key] = answer.value.value
    }
    return JournalEntry(
      at: request.at, commune: opened.entry.commune, snapshot: opened.entry.path, source: request.source,
      before: request.revision, after: after, changes: request.changes, earlier: earlier)
  }
}

/// Statements by the file they go into; of two about the same thing the later is kept, in the place of the first.
private struct SortedStatements {
  private(set) var answers: [AnswerStatement] = []
  private(set) var facts: [FactStatement] = []
  private(set) var extents: [CompletenessStatement] = []
  private var places: [UTF8Key: Int] = [:]

  mutating func add(_ change: SnapshotChange) {
    switch change {
    case .answer(let answer): put(answer, under: change.subject, \.answers)
    case .fact(let fact): put(fact, under: change.subject, \.facts)
    case .completeness(let extent): put(extent, under: change.subject, \.extents)
    }
  }

  private mutating func put<Statement>(
    _ statement: Statement, under name: String, _ list: WritableKeyPath<SortedStatements, [Statement]>
  ) {
    if let place = places[name.utf8Key] {
      self[keyPath: list][place] = statement
    } else {
      places[name.utf8Key] = self[keyPath: list].count
      self[keyPath: list].append(statement)
    }
  }
}

extension StatementFile {
  /// How a new file begins.
  fileprivate func beginning(in language: Language) -> String {
    switch self {
    case .answers:
      LocalizedText(
        de: "# Antworten von Personen. Ein neuer Auszug aus einem Werkzeug ändert diese Datei nicht.",
        en: "# Answers of persons. A new export from a tool does not change this file.")[language]
        + "\npegel: 1\nkind: Answers\n"
    case .supplements:
      LocalizedText(
        de:
          "# Angaben von Personen zum Bestand. Ein neuer Auszug aus einem Werkzeug ändert diese Datei nicht.",
        en: "# Statements of persons on the inventory. A new export from a tool does not change this file.")[
          language] + "\npegel: 1\nkind: Supplements\n"
    }
  }
}
