// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
import RuleGraphs
package import SourceText
import Values

/// The snapshot of a municipality with all that is known about it, as it is judged and added to.
package struct OpenSnapshot: Sendable {
  /// Where it stands.
  package let entry: SnapshotEntry
  /// The files as they were read.
  package let files: [SourceFile]
  /// What it says, with the rules it is judged by.
  package let request: AssessmentRequest

  /// The hash of everything that was read, by which it is noticed that somebody has changed it since.
  package var revision: String { Operations.revision(of: files) }

  /// The inventory schema it is judged by, in its names of today.
  var schema: InventorySchema? { request.graph.factTypes(of: request.snapshot.schema)?.schema }

  /// What a snapshot says about a record or table.
  func fact(named name: String) -> (declaration: InventoryFact, fact: Fact)? {
    guard let schema,
      let position = schema.facts.firstIndex(where: { $0.name.value.utf8Key == name.utf8Key }),
      request.snapshot.facts.indices.contains(position)
    else { return nil }
    return (schema.facts[position], request.snapshot.facts[position])
  }
}

/// The hash of the files of a snapshot, in whatever order.
func revision(of files: [SourceFile]) -> String {
  hash(of: files.sorted { $0.name.utf8Key < $1.name.utf8Key }, below: "")
}

extension SnapshotEntry {
  /// Where answers or facts that persons state are kept, relative to the workspace.
  func path(of file: StatementFile) -> String {
    let isFolder = files.contains { name in
      WorkspaceFiles.isSnapshotHead(FilePath(name).name)
        && FilePath(path).appending(FilePath(name).name).text == name
    }
    return file.path(besides: FilePath(path).withoutTrailingSlash.text, isFolder: isFolder)
  }
}

extension Fact {
  /// The keys of the rows of a table, in order; `nil` where rows have none.
  func keys(of declaration: InventoryFact, in schema: InventorySchema) -> [String]? {
    guard let key = declaration.key,
      let column = schema.type(named: declaration.typeName)?.position(of: key.value)
    else { return nil }
    guard table.columns.indices.contains(column), case .strings(let keys) = table.columns[column].storage
    else {
      return []
    }
    return (0..<keys.count).map { keys[$0] }
  }
}
