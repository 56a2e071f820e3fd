// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText

/// Everything that a joint evaluation rests on, as the files of a run: a workspace of its own, so that the run can be
/// evaluated again without anything else.
struct FrozenInputs {
  /// The files by their paths in the run.
  private(set) var files: [(name: String, bytes: [UInt8])] = []
  /// What could not be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// The folder of the federation's own snapshot in a run.
  private static let snapshotFolder = "snapshot"
  /// The folder of submissions in a run.
  static let submissionsFolder = "submissions"

  init(of evaluation: JointEvaluation, in workspace: LoadedWorkspace, language: Language) {
    var source = WorkspaceFiles(root: workspace.root)
    let documents = workspace.documents
    for (path, pack) in zip(documents.document.packs, documents.packs) {
      let start = FilePath(path.value).appending("").text.utf8.count
      for file in source.files(below: path.value, endings: WorkspaceFiles.markupEndings) {
        let name = String(decoding: file.name.utf8.dropFirst(start), as: UTF8.self)
        add(Self.folder(of: pack) + "/" + name, file)
      }
    }
    for schema in documents.schemas { add(Self.path(of: schema), schema.location.file) }
    if let model = documents.model { add(Self.path(of: model), model.location.file) }
    if let federation = documents.federation { add(Self.path(of: federation), federation.location.file) }
    if let (entry, files) = evaluation.snapshot { add(files, of: entry) }
    for (member, file) in evaluation.submissions {
      add(Self.submissionsFolder + "/" + member + FederationOperation.ending, file)
    }
    for (name, file) in evaluation.earlier?.files ?? [] { add(EarlierRunFiles.folder + "/" + name, file) }
    let text = Self.workspaceFile(documents, hasSnapshot: evaluation.snapshot != nil, language)
    files.append((WorkspaceLoader.fileName, Array(text.utf8)))
    diagnostics = source.diagnostics
  }

  private mutating func add(_ name: String, _ file: SourceFile) { files.append((name, file.bytes)) }

  /// The files of a snapshot keep their names: what persons state lies beside it by its name.
  private mutating func add(_ parts: [SourceFile], of entry: SnapshotEntry) {
    let isFolder = !entry.files.contains { $0.utf8Key == entry.path.utf8Key }
    let folder = isFolder ? FilePath(entry.path) : FilePath(entry.path).folder
    let start = folder.text == "." ? 0 : folder.appending("").text.utf8.count
    for part in parts {
      add(Self.snapshotFolder + "/" + String(decoding: part.name.utf8.dropFirst(start), as: UTF8.self), part)
    }
  }

  // MARK: - Places

  private static func folder(of pack: RulePack) -> String { "packs/" + pack.id.value }

  private static func path(of schema: InventorySchema) -> String {
    "schemas/" + schema.id.value + schema.location.file.ending
  }

  private static func path(of model: MaturityModel) -> String { "model" + model.location.file.ending }

  private static func path(of federation: Federation) -> String {
    "federation" + federation.location.file.ending
  }

  /// `pegel.yaml` of the run: the same documents in the same order.
  private static func workspaceFile(
    _ documents: WorkspaceDocuments, hasSnapshot: Bool, _ language: Language
  ) -> String {
    var lines = [
      "pegel: 1", "kind: Workspace",
      "packs: [" + documents.packs.map(folder).joined(separator: ", ") + "]",
      "schemas: [" + documents.schemas.map(path).joined(separator: ", ") + "]",
    ]
    if let model = documents.model { lines.append("model: " + path(of: model)) }
    if let federation = documents.federation { lines.append("federation: " + path(of: federation)) }
    if hasSnapshot { lines.append("federation_snapshots: [" + snapshotFolder + "]") }
    lines += ["submissions: " + submissionsFolder, "language: " + RunLanguage(language).rawValue]
    return lines.map { $0 + "\n" }.joined()
  }
}

extension SourceFile {
  /// The ending of its name, with the dot.
  fileprivate var ending: String {
    let name = FilePath(name).name
    return name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }
}
