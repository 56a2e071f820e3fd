// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import Documents
package import RuleGraphs
package import SourceText
package import Values

/// A workspace whose documents are read and linked; of the snapshots only the heads, since few of them are needed at once.
package struct LoadedWorkspace: Sendable {
  /// What `pegel.yaml` says.
  package let document: Workspace
  /// The linked packs.
  package let graph: RuleGraph
  /// The members, if the workspace names a federation.
  package let federation: Federation?
  /// The settings of municipalities, by their id.
  package let tailorings: [UTF8Key: LinkedTailoring]
  /// All snapshots, by municipality and then by day.
  package let snapshots: [SnapshotEntry]
  /// The hashes of packs, in their order.
  package let packHashes: [String]
  /// Files of the workspace itself, with their hashes: schemas, model, federation.
  package let inputs: [AssessmentInput]
  /// The hash and path of each municipality's tailoring.
  package let tailoringInputs: [UTF8Key: AssessmentInput]

  /// The name of a municipality, as the federation writes it; else its id.
  package func name(of commune: String) -> String {
    federation?.members.first { $0.id.value.utf8Key == commune.utf8Key }?.name ?? commune
  }
}

/// A snapshot of which only the head has been read.
package struct SnapshotEntry: Sendable {
  /// The id of the municipality.
  package let commune: String
  /// The day the facts were true.
  package let taken: CivilDate
  /// The schema it is written in.
  package let schema: SchemaReference
  /// Where the head names the municipality.
  package let location: SourceLocation
  /// Where it lies, relative to the workspace.
  package let path: String
  /// Its files.
  package let files: [SourceFile]
}
