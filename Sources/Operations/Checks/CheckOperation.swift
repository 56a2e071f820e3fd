// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
package import SourceText

/// Reads documents and says everything that is wrong with them, in one run.
package enum CheckOperation {
  /// The code of the finding that a pack's schema is missing.
  static let missingSchemaCode = GraphMessage.Code.missingSchema.rawValue

  /// Checks a whole workspace: every document it names, how they fit together, every snapshot and every example of a
  /// rule.
  ///
  /// - Parameters:
  ///   - root: the folder of the workspace.
  ///   - isVerbose: whether to say as well, for information, which expressions are evaluated row by row.
  package static func check(workspace root: FilePath, isVerbose: Bool = false) -> [Diagnostic] {
    let (documents, diagnostics) = WorkspaceReader.read(WorkspaceRequest(root: root))
    guard let documents else { return diagnostics }
    return
      (diagnostics + documents.snapshotFindings + findings(in: documents, root: root, isVerbose: isVerbose))
      .withoutRepetition
  }

  /// What is wrong between documents that have been read, and inside their snapshots and examples.
  ///
  /// - Parameters:
  ///   - documents: what has been read.
  ///   - root: the folder that the paths of snapshots are relative to.
  ///   - isVerbose: whether to say as well which expressions are evaluated row by row.
  static func findings(in documents: WorkspaceDocuments, root: FilePath, isVerbose: Bool) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var graph: RuleGraph?
    if documents.canBeLinked {
      let (linked, mistakes) = RuleGraph.linking(
        packs: documents.packs, schemas: documents.schemas, model: documents.model)
      found += mistakes
      graph = linked
    }
    if isVerbose, let graph { found += graph.blockNotes }
    let tailorings = graph.map { WorkspaceLoader.brokenTailorings(documents, graph: $0) { _, _, _ in } }
    found += (tailorings ?? documents.brokenTailorings).findings
    for pack in documents.packs { found += pack.exampleFindings(schemas: documents.schemas) }
    for entry in documents.snapshots { found += findings(in: entry, documents, graph, root: root) }
    return found
  }

  private static func findings(
    in entry: SnapshotEntry, _ documents: WorkspaceDocuments, _ graph: RuleGraph?, root: FilePath
  ) -> [Diagnostic] {
    let (files, failures) = entry.readFiles(below: root)
    guard let schema = documents.schema(of: entry) else {
      let (head, found) = Snapshot.head(of: files, isWhole: true)
      let name = "\(entry.schemaID)@\(entry.schemaVersion)"
      return failures + found + [Diagnostic(OperationMessage.noSchema(name), at: head?.schema.location)]
    }
    let (snapshot, found) = Snapshot.read(files, schema: schema)
    guard let snapshot, let graph else { return failures + found }
    return failures + found + graph.linking(answersOf: snapshot).1
  }
}

extension [Diagnostic] {
  /// Each finding once: several documents may lead to the same place.
  var withoutRepetition: [Diagnostic] {
    var seen: Set<Finding> = []
    return filter { seen.insert(Finding($0)).inserted }
  }
}

/// What makes two diagnostics the same.
private struct Finding: Hashable {
  let code: String
  let text: String
  let file: UTF8Key?
  let span: SourceSpan?

  init(_ diagnostic: Diagnostic) {
    code = diagnostic.code
    text = diagnostic.text.de
    file = diagnostic.location?.file.name.utf8Key
    span = diagnostic.location?.span
  }
}
