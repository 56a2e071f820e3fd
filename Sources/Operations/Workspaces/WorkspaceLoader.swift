// SPDX-License-Identifier: EUPL-1.2

import Assessments
package import Documents
import RuleGraphs
package import SourceText
import Values

/// What a workspace consists of: `pegel.yaml`, or the same said on the command line.
package struct WorkspaceRequest: Sendable {
  /// The folder that paths are relative to.
  package var root: FilePath
  /// What takes the place of `pegel.yaml`; `nil` to read it.
  package var document: Workspace?

  /// Asks for the workspace in a folder.
  package init(root: FilePath, document: Workspace? = nil) {
    self.root = root
    self.document = document
  }
}

/// Reads and links everything a workspace names; all mistakes of all files are reported in one run.
package struct WorkspaceLoader {
  private var files: WorkspaceFiles
  private var found: [Diagnostic] = []
  private var inputs: [AssessmentInput] = []
  private var packHashes: [String] = []

  private init(root: FilePath) { files = WorkspaceFiles(root: root) }

  /// Loads a workspace. With an error among the diagnostics there is none.
  package static func load(_ request: WorkspaceRequest) -> (LoadedWorkspace?, [Diagnostic]) {
    var loader = WorkspaceLoader(root: request.root)
    let workspace = loader.load(request)
    let diagnostics = loader.files.diagnostics + loader.found
    return (diagnostics.hasErrors ? nil : workspace, diagnostics)
  }

  private mutating func load(_ request: WorkspaceRequest) -> LoadedWorkspace? {
    guard let document = request.document ?? workspaceFile() else { return nil }
    let packs = document.packs.compactMap { pack($0) }
    let schemas = document.schemas.compactMap { schema($0) }
    let model = document.model.flatMap { read($0, role: "model", MaturityModel.read) }
    let federation = document.federation.flatMap { read($0, role: "federation", Federation.read) }
    let snapshots = snapshotEntries(document.snapshots.map(\.value))
    if document.packs.isEmpty { found.append(Diagnostic(OperationMessage.noPacks, at: document.location)) }
    let isComplete = packs.count == document.packs.count && schemas.count == document.schemas.count
    guard isComplete, !found.hasErrors || files.diagnostics.isEmpty else { return nil }
    let (graph, diagnostics) = RuleGraph.linking(packs: packs, schemas: schemas, model: model)
    found += diagnostics
    guard let graph else { return nil }
    let (tailorings, tailoringInputs) = linkTailorings(document.tailorings.map(\.value), to: graph)
    return LoadedWorkspace(
      document: document, graph: graph, federation: federation, tailorings: tailorings, snapshots: snapshots,
      packHashes: packHashes, inputs: inputs, tailoringInputs: tailoringInputs)
  }

  /// The name of the file that describes a workspace.
  package static let fileName = "pegel.yaml"

  /// The nearest folder with a workspace: the given one, or one above it; the given one if there is none.
  package static func nearestRoot(from start: FilePath) -> FilePath {
    var folder = start
    for _ in 0..<highestParents {
      if folder.appending(fileName).kind != nil { return folder }
      folder = folder.appending("..")
    }
    return start
  }

  /// How many folders upwards a workspace is looked for.
  private static let highestParents = 32

  private mutating func workspaceFile() -> Workspace? {
    guard files.kind(of: Self.fileName) != nil else {
      found.append(Diagnostic(OperationMessage.noWorkspace(files.root.text), at: nil))
      return nil
    }
    guard let file = files.file(Self.fileName) else { return nil }
    let (workspace, diagnostics) = Workspace.read(file)
    found += diagnostics
    return workspace
  }

  private mutating func read<Document>(
    _ path: Located<String>, role: String,
    _ read: (SourceFile) -> (value: Document?, diagnostics: [Diagnostic])
  ) -> Document? {
    guard let file = files.file(path.value) else { return nil }
    inputs.append(AssessmentInput(role, path: path.value, sha256: hash(of: file)))
    let (document, diagnostics) = read(file)
    found += diagnostics
    return document
  }

  private mutating func schema(_ path: Located<String>) -> InventorySchema? {
    read(path, role: "schema", InventorySchema.read)
  }

  private mutating func pack(_ path: Located<String>) -> RulePack? {
    let packFiles = files.files(below: path.value, endings: [".yaml", ".yml", ".json"])
    let (pack, diagnostics) = RulePack.read(packFiles, folder: path.value)
    found += diagnostics
    packHashes.append(hash(of: packFiles, below: path.value))
    return pack
  }

  // MARK: - Snapshots

  /// The heads of all snapshots below some paths, by municipality and day.
  package mutating func snapshotEntries(_ paths: [String]) -> [SnapshotEntry] {
    let found = paths.flatMap { entries(at: $0, depth: WorkspaceFiles.nesting) }
    let sorted = found.sorted { left, right in
      if left.commune.utf8Key != right.commune.utf8Key { return left.commune.utf8Key < right.commune.utf8Key }
      return left.taken != right.taken ? left.taken < right.taken : left.path.utf8Key < right.path.utf8Key
    }
    for (first, second) in zip(sorted, sorted.dropFirst())
    where first.commune.utf8Key == second.commune.utf8Key && first.taken == second.taken {
      let message = OperationMessage.duplicateSnapshot(
        commune: first.commune, date: first.taken.description, other: first.path)
      self.found.append(Diagnostic(message, at: second.location))
    }
    return sorted
  }

  private mutating func entries(at path: String, depth: Int) -> [SnapshotEntry] {
    guard files.kind(of: path) == .folder else { return files.file(path).map { entry([$0], at: path) } ?? [] }
    let names = files.names(in: path)
    if names.contains(where: { $0 == "snapshot.yaml" || $0 == "snapshot.json" }) {
      return entry(files.files(below: path, endings: [".yaml", ".yml", ".json", ".csv"], depth: 0), at: path)
    }
    let children = names.map { path + "/" + $0 }
    return children.flatMap { child -> [SnapshotEntry] in
      switch files.kind(of: child) {
      case .folder?: depth > 0 ? entries(at: child, depth: depth - 1) : []
      case .regular? where isMarkup(child): entries(at: child, depth: 0)
      case .regular?, .other?, nil: []
      }
    }
  }

  private func isMarkup(_ path: String) -> Bool {
    [".yaml", ".yml", ".json"].contains { path.lowercased().hasSuffix($0) }
  }

  private mutating func entry(_ files: [SourceFile], at path: String) -> [SnapshotEntry] {
    let (head, diagnostics) = Snapshot.head(of: files)
    guard let head else {
      found += diagnostics
      return []
    }
    return [
      SnapshotEntry(
        commune: head.commune.value, taken: head.taken.value, schema: head.schema,
        location: head.commune.location,
        path: path, files: files)
    ]
  }

  // MARK: - Tailorings

  private mutating func linkTailorings(
    _ paths: [String], to graph: RuleGraph
  ) -> ([UTF8Key: LinkedTailoring], [UTF8Key: AssessmentInput]) {
    var linked: [UTF8Key: LinkedTailoring] = [:]
    var inputs: [UTF8Key: AssessmentInput] = [:]
    for file in tailoringFiles(paths) {
      let (tailoring, diagnostics) = Tailoring.read(file)
      found += diagnostics
      guard let tailoring else { continue }
      let commune = tailoring.commune.value.utf8Key
      if linked[commune] != nil {
        let message = OperationMessage.duplicateTailoring(commune: tailoring.commune.value)
        found.append(Diagnostic(message, at: tailoring.commune.location))
      }
      let (result, mistakes) = graph.linking(tailoring)
      found += mistakes
      linked[commune] = result
      inputs[commune] = AssessmentInput("tailoring", path: file.name, sha256: hash(of: file))
    }
    return (linked, inputs)
  }

  private mutating func tailoringFiles(_ paths: [String]) -> [SourceFile] {
    paths.flatMap { path -> [SourceFile] in
      guard files.kind(of: path) == .folder else { return files.file(path).map { [$0] } ?? [] }
      return files.files(below: path, endings: [".yaml", ".yml", ".json"])
    }
  }
}

/// The SHA-256 of a file.
func hash(of file: SourceFile) -> String { sha256(file.bytes) }

/// One hash over several files: that of their own hashes and relative paths, one a line, in the order of paths.
func hash(of files: [SourceFile], below folder: String) -> String {
  let lines = files.map { hash(of: $0) + "  " + $0.name.dropFirst(folder.utf8.count + 1) + "\n" }
  return sha256(lines.joined().utf8)
}
