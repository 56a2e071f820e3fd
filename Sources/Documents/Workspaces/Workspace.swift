// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What `pegel.yaml` names: where the documents of a workspace are. Paths are relative to that file.
package struct Workspace: DocumentPart {
  package var location: SourceLocation
  /// Folders of rule packs.
  package var packs: [Located<String>] = []
  /// Files of inventory schemas.
  package var schemas: [Located<String>] = []
  /// The file of the maturity model.
  package var model: Located<String>?
  /// The file of the federation.
  package var federation: Located<String>?
  /// Snapshots: files, or folders that are a snapshot or hold several.
  package var snapshots: [Located<String>] = []
  /// Tailorings: files, or folders that hold several.
  package var tailorings: [Located<String>] = []
  /// The folder of submissions.
  package var submissions: Located<String>?
  /// Snapshots of the federation itself: files, or folders that are a snapshot or hold several.
  package var federationSnapshots: [Located<String>] = []
  /// The language of reports.
  package var language: Language?
  /// The folder for reports.
  package var output: Located<String>?

  package init(at location: SourceLocation) { self.location = location }
}
