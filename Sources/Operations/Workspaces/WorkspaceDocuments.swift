// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import Documents
import RuleGraphs
package import SourceText
package import Values

/// Everything a workspace names, read but not yet linked. What could not be read is missing here.
package struct WorkspaceDocuments: Sendable {
  /// What `pegel.yaml` says.
  package var document: Workspace
  /// The packs that could be read, in the order named.
  package var packs: [RulePack] = []
  /// The hash of each pack.
  package var packHashes: [String] = []
  /// The schemas that could be read.
  package var schemas: [InventorySchema] = []
  /// The maturity model.
  package var model: MaturityModel?
  /// The federation.
  package var federation: Federation?
  /// The tailorings that could be read, with their files.
  package var tailorings: [(document: Tailoring, file: SourceFile)] = []
  /// What is wrong with tailorings; municipalities that they are not for can be judged all the same.
  package var brokenTailorings = BrokenTailorings()
  /// The heads of all snapshots, by municipality and then by day.
  package var snapshots: [SnapshotEntry] = []
  /// What is wrong with the heads of snapshots; the others can be judged all the same.
  package var snapshotFindings: [Diagnostic] = []
  /// The paths of snapshots whose head cannot be read, so that nobody knows whose they are.
  package var unreadableSnapshots: [String] = []
  /// Files of the workspace itself, with their hashes: schemas, model, federation.
  package var inputs: [AssessmentInput] = []

  /// Whether all packs and schemas could be read, so that linking them says something.
  package var canBeLinked: Bool {
    !packs.isEmpty && packs.count == document.packs.count && schemas.count == document.schemas.count
  }

  /// The schema that a snapshot is written in, if it is among those read.
  package func schema(of entry: SnapshotEntry) -> InventorySchema? {
    schemas.first { entry.schema.isReadable(with: $0) }
  }
}

/// A snapshot of which only the head has been read. Its files are read again when it is judged: there may be thousands.
package struct SnapshotEntry: Sendable {
  /// The id of the municipality.
  package let commune: String
  /// The day the facts were true.
  package let taken: CivilDate
  /// The day of the latest answer or fact that a person has stated beside it, if there is one.
  package var stated: CivilDate?
  /// The id of the schema it is written in.
  package let schemaID: String
  /// The version of the schema that is good enough.
  package let schemaVersion: SemanticVersion
  /// Where it lies, relative to the workspace.
  package let path: String
  /// The paths of its files, relative to the workspace.
  package let files: [String]
  /// Whether it is facts only, without a head.
  package var holdsFactsOnly = false
  /// Whether there is another of the same municipality for the same day, so that neither can be used.
  package var isAmbiguous = false

  /// The day up to which it is kept: that of the facts, or of a later statement. Judged as of the day of the facts, an
  /// answer would not have been given yet.
  package var asOf: CivilDate { max(taken, stated ?? taken) }
}

extension SnapshotEntry {
  /// The schema, as if it were named at the start of the snapshot: the place itself is looked up where it is needed.
  var schema: SchemaReference {
    let start = SourceLocation(
      file: SourceFile(name: path, bytes: []), span: SourceSpan(start: 0, end: 0))
    return SchemaReference(id: schemaID, version: schemaVersion, location: start)
  }

  /// Reads its files.
  func readFiles(below root: FilePath) -> ([SourceFile], [Diagnostic]) {
    var reader = WorkspaceFiles(root: root)
    let read = files.compactMap { reader.file($0) }
    return (read, reader.diagnostics)
  }

  /// Reads its head again, for the places in it.
  func head(below root: FilePath) -> Snapshot? { Snapshot.head(of: readFiles(below: root).0).value }
}
