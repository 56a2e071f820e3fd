// SPDX-License-Identifier: EUPL-1.2

import Assessments
package import Documents
package import SourceText
package import Values

/// What a workspace consists of: `pegel.yaml`, or the same said on the command line.
package struct WorkspaceRequest: Sendable {
  /// The folder that paths are relative to.
  package var root: FilePath
  /// What takes the place of `pegel.yaml`; `nil` to read it.
  package var document: Workspace?
  /// What takes the place of the workspace's snapshots, as named by the user; empty for those of the workspace.
  package var snapshots: [FilePath] = []
  /// Whether snapshots are looked for at all.
  package var readsSnapshots = true
  /// The day for snapshots that hold facts only, in the first schema; `nil` where snapshots are documents.
  package var factFileDay: CivilDate?
  /// Whether the examples of packs are read as well: they are most of a pack's text, and no verdict needs them.
  package var readsExamples = true

  /// Asks for the workspace in a folder.
  package init(root: FilePath, document: Workspace? = nil) {
    self.root = root
    self.document = document
  }
}

/// Reads everything a workspace names; all mistakes of all files are reported in one run.
package struct WorkspaceReader {
  private var files: WorkspaceFiles
  private var found: [Diagnostic] = []
  private var inputs: [AssessmentInput] = []

  private init(root: FilePath) { files = WorkspaceFiles(root: root) }

  /// Reads a workspace; `nil` if not even `pegel.yaml` can be read. What is wrong with snapshots stands in the result.
  package static func read(_ request: WorkspaceRequest) -> (WorkspaceDocuments?, [Diagnostic]) {
    var reader = WorkspaceReader(root: request.root)
    let documents = reader.read(request)
    return (documents, reader.files.diagnostics + reader.found)
  }

  private mutating func read(_ request: WorkspaceRequest) -> WorkspaceDocuments? {
    guard let document = request.document ?? workspaceFile() else { return nil }
    if document.packs.isEmpty { found.append(Diagnostic(OperationMessage.noPacks, at: document.location)) }
    var documents = WorkspaceDocuments(document: document)
    for path in document.packs { readPack(path, readsExamples: request.readsExamples, into: &documents) }
    documents.schemas = document.schemas.compactMap { read($0, role: "schema", InventorySchema.read) }
    documents.model = document.model.flatMap { read($0, role: "model", MaturityModel.read) }
    documents.federation = document.federation.flatMap { read($0, role: "federation", Federation.read) }
    documents.inputs = inputs
    readTailorings(document.tailorings.map(\.value), into: &documents)
    if request.readsSnapshots { readSnapshots(request, into: &documents) }
    return documents
  }

  private mutating func workspaceFile() -> Workspace? {
    guard files.kind(of: WorkspaceLoader.fileName) != nil else {
      found.append(Diagnostic(OperationMessage.noWorkspace(files.root.text), at: nil))
      return nil
    }
    guard let file = files.file(WorkspaceLoader.fileName) else { return nil }
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

  private mutating func readPack(
    _ path: Located<String>, readsExamples: Bool, into documents: inout WorkspaceDocuments
  ) {
    let packFiles = files.files(below: path.value, endings: WorkspaceFiles.markupEndings)
    let (pack, diagnostics) = RulePack.read(packFiles, folder: path.value, readsExamples: readsExamples)
    found += diagnostics
    guard let pack else { return }
    documents.packs.append(pack)
    documents.packHashes.append(hash(of: packFiles, below: path.value))
  }

  private mutating func readTailorings(_ paths: [String], into documents: inout WorkspaceDocuments) {
    let tailoringFiles = paths.flatMap { path -> [SourceFile] in
      guard files.kind(of: path) == .folder else { return files.file(path).map { [$0] } ?? [] }
      return files.files(below: path, endings: WorkspaceFiles.markupEndings)
    }
    for file in tailoringFiles {
      let (tailoring, diagnostics) = Tailoring.read(file)
      documents.brokenTailorings.add(diagnostics, of: file, for: Tailoring.commune(in: file))
      if let tailoring { documents.tailorings.append((tailoring, file)) }
    }
  }

  private mutating func readSnapshots(_ request: WorkspaceRequest, into documents: inout WorkspaceDocuments) {
    var paths = documents.document.snapshots.map(\.value)
    var missing: [Diagnostic] = []
    var missingPaths: [String] = []
    if !request.snapshots.isEmpty {
      paths = request.snapshots.compactMap { path in
        if let relative = path.relative(to: request.root) { return relative.text }
        missing.append(Diagnostic(OperationMessage.missing(path.text), at: nil))
        missingPaths.append(path.text)
        return nil
      }
    }
    let result = snapshots(at: paths, request, documents)
    documents.snapshots = result.entries
    documents.snapshotFindings = missing + result.diagnostics
    documents.unreadableSnapshots = missingPaths + result.unreadable
  }
}

extension WorkspaceReader {
  private func snapshots(
    at paths: [String], _ request: WorkspaceRequest, _ documents: WorkspaceDocuments
  ) -> SnapshotFinder.Result {
    guard let day = request.factFileDay else {
      return SnapshotFinder.snapshots(at: paths, root: request.root)
    }
    // Without a schema nothing can be judged, and what is wrong with it has been reported.
    guard let schema = documents.schemas.first else { return SnapshotFinder.Result() }
    return SnapshotFinder.factFiles(at: paths, root: request.root, schema: schema, on: day)
  }
}

/// The SHA-256 of a file.
func hash(of file: SourceFile) -> String { sha256(file.bytes) }

/// One hash over several files: that of their own hashes and relative paths, one a line, in the order of paths.
func hash(of files: [SourceFile], below folder: String) -> String {
  let prefix = folder + "/"
  let lines = files.map { file in
    let name = file.name.hasPrefix(prefix) ? file.name.dropFirst(prefix.count) : file.name[...]
    return hash(of: file) + "  " + name + "\n"
  }
  return sha256(lines.joined().utf8)
}
