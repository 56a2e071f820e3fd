// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Markup
import Reporting
package import SourceText

extension CheckOperation {
  /// Checks single files and folders, each by its kind.
  ///
  /// What they refer to is looked for among them and then in the workspace around, if there is one. A file that is part
  /// of a pack or of a snapshot is checked together with the rest of it; only what concerns the files named is reported.
  ///
  /// - Parameters:
  ///   - paths: files and folders as named by the user.
  ///   - root: the folder of the workspace; `nil` for that around the first path, else around the current folder.
  ///   - isVerbose: whether to say as well, for information, which expressions are evaluated row by row.
  package static func check(_ paths: [FilePath], in root: FilePath?, isVerbose: Bool = false)
    -> [Diagnostic]
  {
    let candidates = [root, paths.first.map { WorkspaceLoader.nearestRoot(from: $0.folder) }]
    let root =
      candidates.compactMap(\.self).first { $0.appending(WorkspaceLoader.fileName).kind != nil }
      ?? WorkspaceLoader.nearestRoot(from: FilePath("."))
    var files = CheckedFiles(isVerbose: isVerbose)
    for path in paths { files.add(path.withoutTrailingSlash.text, depth: WorkspaceFiles.nesting) }
    return (files.ownFindings + files.linked(in: root)).withoutRepetition
  }
}

/// Files to be checked, by their kinds.
struct CheckedFiles {
  private var files = WorkspaceFiles(root: FilePath("."))
  private var found: [Diagnostic] = []
  /// What is wrong with whole workspaces: all of it was asked for, wherever the files lie.
  private var workspaceFindings: [Diagnostic] = []
  private var documents: WorkspaceDocuments
  /// The folders of packs and snapshots that are read already, since several files may lead to one.
  private var visited: Set<UTF8Key> = []
  private let isVerbose: Bool
  /// The paths that were asked for; of a pack read for the sake of one file, only that file.
  private var named: [String] = []

  init(isVerbose: Bool) {
    self.isVerbose = isVerbose
    let nowhere = SourceFile(name: WorkspaceLoader.fileName, text: "")
    documents = WorkspaceDocuments(
      document: Workspace(at: SourceLocation(file: nowhere, span: SourceSpan(start: 0, end: 0))))
  }

  /// What is wrong with the files themselves.
  var ownFindings: [Diagnostic] {
    workspaceFindings + (files.diagnostics + found).filter(isAskedFor)
  }

  // MARK: - Reading

  mutating func add(_ path: String, depth: Int) {
    named.append(path)
    switch files.kind(of: path) {
    case .folder?: addFolder(path, depth: depth)
    case .regular?, .other?, nil: addFile(path)
    }
  }

  private mutating func addFolder(_ path: String, depth: Int) {
    let names = files.names(in: path)
    if names.contains(WorkspaceLoader.fileName) { return addWorkspace(path) }
    if names.contains(where: Self.isPackHead) { return addPack(path) }
    if names.contains(where: WorkspaceFiles.isSnapshotHead) { return addSnapshot(path) }
    for name in names {
      let child = FilePath(path).appending(name).text
      switch files.kind(of: child) {
      case .folder? where depth > 0: addFolder(child, depth: depth - 1)
      case .regular? where WorkspaceFiles.isMarkup(name): addFile(child)
      case .folder?, .regular?, .other?, nil: break
      }
    }
  }

  private mutating func addFile(_ path: String) {
    if path.lowercased().hasSuffix(".csv") { return addOwner(of: path, where: WorkspaceFiles.isSnapshotHead) }
    guard let file = files.file(path) else { return }
    guard let kind = DocumentKind(of: file) else { return addOther(file) }
    switch kind {
    case .workspace: addWorkspace(FilePath(path).folder.text)
    case .rulePack: addPack(FilePath(path).folder.text)
    case .rules, .source, .ruleTests: addOwner(of: path, where: Self.isPackHead)
    case .inventorySchema: read(file, InventorySchema.read).map { documents.schemas.append($0) }
    case .snapshot:
      let isHead = WorkspaceFiles.isSnapshotHead(FilePath(path).name)
      addSnapshot(isHead ? FilePath(path).folder.text : path)
    case .answers, .supplements: addStatement(path)
    case .maturityModel: documents.model = read(file, MaturityModel.read) ?? documents.model
    case .tailoring: read(file, Tailoring.read).map { documents.tailorings.append(($0, file)) }
    case .federation: _ = read(file, Federation.read)
    }
  }

  /// A file that is none of the kinds of documents: a stored assessment, or a mistake.
  private mutating func addOther(_ file: SourceFile) {
    if MarkupFormat(fileName: file.name) == .json,
      case .scalar(Assessment.kind, _)? = MarkupNode.read(file, as: .json).node?.entry("kind")?.value.content
    {
      found += Assessment.read(file).1
    } else {
      found.append(Diagnostic(OperationMessage.unknownKind(file.name), at: nil))
    }
  }

  private mutating func read<Document>(
    _ file: SourceFile, _ read: (SourceFile) -> (value: Document?, diagnostics: [Diagnostic])
  ) -> Document? {
    let (document, diagnostics) = read(file)
    found += diagnostics
    return document
  }

  private mutating func addWorkspace(_ folder: String) {
    guard visited.insert(folder.utf8Key).inserted else { return }
    workspaceFindings += CheckOperation.check(workspace: FilePath(folder), isVerbose: isVerbose)
  }

  private mutating func addPack(_ folder: String) {
    guard visited.insert(folder.utf8Key).inserted else { return }
    let packFiles = files.files(below: folder, endings: WorkspaceFiles.markupEndings)
    let (pack, diagnostics) = RulePack.read(packFiles, folder: folder)
    found += diagnostics
    if let pack { documents.packs.append(pack) }
  }

  private mutating func addSnapshot(_ path: String) {
    guard visited.insert(path.utf8Key).inserted else { return }
    let result = SnapshotFinder.snapshots(at: [path], root: files.root)
    documents.snapshots += result.entries
    found += result.diagnostics
  }

  /// Checks the pack or snapshot that a file is part of: in its folder or the one above.
  private mutating func addOwner(of path: String, where isHead: (String) -> Bool) {
    let folder = FilePath(path).folder
    for owner in [folder, folder.parent] where owner.kind == .folder {
      let names = files.names(in: owner.text)
      guard names.contains(where: isHead) else { continue }
      if owner.text.hasSuffix("..") { named.append(owner.text) }
      if names.contains(where: Self.isPackHead) { addPack(owner.text) } else { addSnapshot(owner.text) }
      return
    }
    found.append(Diagnostic(OperationMessage.noPack(path), at: nil))
  }

  /// Checks the snapshot that a file with statements stands beside.
  private mutating func addStatement(_ path: String) {
    let folder = FilePath(path).folder
    guard let owner = StatementFile.owner(of: FilePath(path).name) else {
      return addOwner(of: path, where: WorkspaceFiles.isSnapshotHead)
    }
    let snapshot = WorkspaceFiles.markupEndings.map { folder.appending(owner + $0).text }.first {
      files.kind(of: $0) == .regular
    }
    guard let snapshot else {
      found.append(Diagnostic(OperationMessage.noPack(path), at: nil))
      return
    }
    addSnapshot(snapshot)
  }

  static func isPackHead(_ name: String) -> Bool {
    name == "pack.yaml" || name == "pack.yml" || name == "pack.json"
  }

  // MARK: - Linking

  /// What is wrong between the files, and between them and the workspace around.
  func linked(in root: FilePath) -> [Diagnostic] {
    var all = documents
    if let around = WorkspaceReader.read(WorkspaceRequest(root: root)).0 { all.complete(from: around) }
    all.document.packs = all.packs.map(\.id)
    all.document.schemas = all.schemas.map(\.id)
    return softened(
      CheckOperation.findings(in: all, root: files.root, isVerbose: isVerbose),
      hasSchemas: !all.schemas.isEmpty
    )
    .filter(isAskedFor)
  }

  /// Without any schema there is nothing to check expressions and facts against: a warning, not a mistake in the files.
  private func softened(_ diagnostics: [Diagnostic], hasSchemas: Bool) -> [Diagnostic] {
    guard !hasSchemas else { return diagnostics }
    let missing = [OperationMessage.Code.noSchema.rawValue, CheckOperation.missingSchemaCode]
    return diagnostics.map { diagnostic in
      guard missing.contains(diagnostic.code), let location = diagnostic.location else { return diagnostic }
      let name = location.file.text(in: location.span)
      return Diagnostic(OperationMessage.uncheckedExpressions(schema: name), at: location)
    }
  }

  /// Whether a finding is about one of the files named: not about another part of their pack, nor the workspace around.
  private func isAskedFor(_ diagnostic: Diagnostic) -> Bool {
    guard let name = diagnostic.location?.file.name else { return true }
    if diagnostic.code == OperationMessage.Code.uncheckedExpressions.rawValue { return true }
    return named.contains { path in
      path == "." || name.utf8Key == path.utf8Key || name.hasPrefix(path + "/") || isHead(path, of: name)
    }
  }

  /// The head of a pack or snapshot stands for the whole folder.
  private func isHead(_ path: String, of name: String) -> Bool {
    let head = FilePath(path)
    guard Self.isPackHead(head.name) || WorkspaceFiles.isSnapshotHead(head.name) else { return false }
    return head.folder.text == "." || name.hasPrefix(head.folder.text + "/")
  }
}

extension WorkspaceDocuments {
  /// Adds what is not there yet: packs and schemas with other ids, and the model.
  fileprivate mutating func complete(from other: WorkspaceDocuments) {
    let ownSchemas = Set(schemas.map(\.id.value.utf8Key))
    schemas += other.schemas.filter { !ownSchemas.contains($0.id.value.utf8Key) }
    let ownPacks = Set(packs.map(\.id.value.utf8Key))
    packs += other.packs.filter { !ownPacks.contains($0.id.value.utf8Key) }
    model = model ?? other.model
  }
}
