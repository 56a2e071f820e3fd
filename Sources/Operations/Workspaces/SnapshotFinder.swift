// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText
import Values

/// Finds the snapshots below some paths and reads their heads.
package struct SnapshotFinder {
  private var files: WorkspaceFiles
  private var found: [Diagnostic] = []
  private var unreadable: [String] = []

  private init(root: FilePath) { files = WorkspaceFiles(root: root) }

  /// What was found below some paths.
  package struct Result: Sendable {
    /// The snapshots, by municipality and day.
    package var entries: [SnapshotEntry] = []
    /// What is wrong with their heads.
    package var diagnostics: [Diagnostic] = []
    /// The paths of those whose head cannot be read.
    package var unreadable: [String] = []
  }

  /// The snapshots at or below some paths.
  ///
  /// - Parameters:
  ///   - paths: files, or folders that are a snapshot or hold several; relative to `root`.
  ///   - root: the folder of the workspace.
  package static func snapshots(at paths: [String], root: FilePath) -> Result {
    var finder = SnapshotFinder(root: root)
    return finder.result(of: paths.flatMap { finder.entries(at: $0, depth: WorkspaceFiles.nesting) })
  }

  /// The files at or in some paths that hold facts only: whose they are is their name.
  ///
  /// - Parameters:
  ///   - paths: files, or folders of files; relative to `root`.
  ///   - root: the folder that paths are relative to.
  ///   - schema: the types of the facts.
  ///   - day: the day on which they are taken to be true.
  static func factFiles(
    at paths: [String], root: FilePath, schema: InventorySchema, on day: CivilDate
  ) -> Result {
    var finder = SnapshotFinder(root: root)
    return finder.result(of: paths.flatMap { finder.factFiles(at: $0, schema: schema, on: day) })
  }

  private mutating func result(of entries: [SnapshotEntry]) -> Result {
    let sorted = marking(entries.sorted(by: Self.isBefore))
    return Result(entries: sorted, diagnostics: files.diagnostics + found, unreadable: unreadable)
  }

  private mutating func factFiles(
    at path: String, schema: InventorySchema, on day: CivilDate
  ) -> [SnapshotEntry] {
    var paths = [path]
    if files.kind(of: path) == .folder {
      paths = files.names(in: path).map { FilePath(path).appending($0).text }.filter(WorkspaceFiles.isMarkup)
    }
    return paths.map { path in
      let name = FilePath(path).name
      let commune = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      return SnapshotEntry(
        commune: commune, taken: day, schemaID: schema.id.value, schemaVersion: schema.version.value,
        path: path, files: [path], holdsFactsOnly: true)
    }
  }

  private static func isBefore(_ left: SnapshotEntry, _ right: SnapshotEntry) -> Bool {
    if left.commune.utf8Key != right.commune.utf8Key { return left.commune.utf8Key < right.commune.utf8Key }
    return left.taken != right.taken ? left.taken < right.taken : left.path.utf8Key < right.path.utf8Key
  }

  /// Marks the snapshots of one municipality for one day where there are several.
  private mutating func marking(_ entries: [SnapshotEntry]) -> [SnapshotEntry] {
    var result = entries
    for index in entries.indices.dropFirst() {
      let (first, second) = (entries[index - 1], entries[index])
      guard first.commune.utf8Key == second.commune.utf8Key, first.taken == second.taken else { continue }
      result[index - 1].isAmbiguous = true
      result[index].isAmbiguous = true
      let message = OperationMessage.duplicateSnapshot(
        commune: first.commune, date: first.taken.description, other: first.path)
      found.append(Diagnostic(message, at: second.communeLocation(below: files.root)))
    }
    return result
  }

  private mutating func entries(at path: String, depth: Int) -> [SnapshotEntry] {
    guard files.kind(of: path) == .folder else {
      guard let file = files.file(path) else {
        unreadable.append(path)
        return []
      }
      return entry([file] + statements(besides: path), at: path)
    }
    let names = files.names(in: path)
    if names.contains(where: WorkspaceFiles.isSnapshotHead) {
      let parts = files.files(below: path, endings: WorkspaceFiles.markupEndings + [".csv"], depth: 0)
      return entry(parts, at: path)
    }
    let own = names.filter { name in !isStatement(name, besides: names) }
    return own.map { FilePath(path).appending($0).text }.flatMap { child -> [SnapshotEntry] in
      switch files.kind(of: child) {
      case .folder?: depth > 0 ? entries(at: child, depth: depth - 1) : []
      case .regular? where WorkspaceFiles.isMarkup(child): entries(at: child, depth: 0)
      case .regular?, .other?, nil: []
      }
    }
  }

  /// The day of the latest statement beside a snapshot; what is wrong with the files is said by who reads the snapshot.
  private static func lastStatement(in files: [SourceFile]) -> CivilDate? {
    files.flatMap { file -> [CivilDate] in
      switch StatementFile(name: file.name) {
      case .answers?: Answers.read(file).value?.answers.map(\.on.value) ?? []
      case .supplements?: Supplements.head(of: file).value?.provenance.compactMap(\.on?.value) ?? []
      case nil: []
      }
    }.max()
  }

  /// The files beside a snapshot that is a single file, in which persons state what it does not say.
  private mutating func statements(besides path: String) -> [SourceFile] {
    StatementFile.allCases.compactMap { statement in
      let place = statement.path(besides: path, isFolder: false)
      return files.kind(of: place) == nil ? nil : files.file(place)
    }
  }

  /// Whether a file belongs to a snapshot beside it and so is none itself.
  private func isStatement(_ name: String, besides names: [String]) -> Bool {
    guard let owner = StatementFile.owner(of: name) else { return false }
    return WorkspaceFiles.markupEndings.contains { names.contains(owner + $0) }
  }

  private mutating func entry(_ files: [SourceFile], at path: String) -> [SnapshotEntry] {
    let (head, diagnostics) = Snapshot.head(of: files)
    guard let head else {
      found += diagnostics
      unreadable.append(path)
      return []
    }
    return [
      SnapshotEntry(
        commune: head.commune.value, taken: head.taken.value, stated: Self.lastStatement(in: files),
        schemaID: head.schema.id, schemaVersion: head.schema.version, path: path, files: files.map(\.name))
    ]
  }
}

extension SnapshotEntry {
  /// Where the snapshot names its municipality, or its start.
  func communeLocation(below root: FilePath) -> SourceLocation {
    guard !holdsFactsOnly, let head = head(below: root) else { return schema.location }
    return head.commune.location
  }
}
