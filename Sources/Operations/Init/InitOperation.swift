// SPDX-License-Identifier: EUPL-1.2

import Documents
import Glibc
package import SourceText
package import Values

/// How a workspace is to be started.
package struct InitRequest: Sendable {
  /// The folder that is to be made.
  package var folder: FilePath
  /// The id of the municipality; the name of the folder if not given.
  package var commune: String?
  /// The folder with the rules; those that belong to the program if not given.
  package var rules: FilePath?
  /// The day of the first snapshot.
  package var taken: CivilDate
  /// The language of comments and of reports.
  package var language: Language

  /// Creates a request.
  package init(folder: FilePath, taken: CivilDate, language: Language) {
    self.folder = folder
    self.taken = taken
    self.language = language
  }
}

/// Starts a workspace: an annotated folder to fill in, made from the inventory schema.
///
/// The rules are copied in, not named by a path. So the workspace can be moved, sent and kept, works offline with any
/// copy of the program, and is judged by the same rules until somebody decides to replace them: a new program never
/// changes last year's result. They are copied whole, since the hash of a pack counts all of its files.
package enum InitOperation {
  /// Makes the workspace; returns its files, or what is wrong. Nothing is left behind if it fails, and nothing that
  /// exists is changed.
  package static func run(_ request: InitRequest) -> ([String], [Diagnostic]) {
    let target = request.folder.withoutTrailingSlash
    if let problem = problem(at: target) { return ([], [problem]) }
    guard let folder = request.rules ?? ShippedRules.folder() else {
      return ([], [Diagnostic(RecordMessage.noRules(nil), at: nil)])
    }
    let rules = ShippedRules(in: folder)
    guard let schema = rules.schema else {
      return ([], [Diagnostic(RecordMessage.noRules(folder.text), at: nil)])
    }
    let commune = request.commune ?? target.name
    let template = WorkspaceTemplate(
      commune: commune, taken: request.taken, language: request.language, schema: schema, rules: rules)
    let head = SourceFile(name: "snapshot.yaml", text: template.snapshot)
    guard !Snapshot.head(of: [head]).diagnostics.hasErrors else {
      return ([], [Diagnostic(RecordMessage.invalidID(commune), at: nil)])
    }
    do throws(OutputFailure) {
      return (try write(template.files, to: target), [])
    } catch {
      return ([], [error.diagnostic])
    }
  }

  /// Only a place where nothing is, or an empty folder, will do.
  private static func problem(at target: FilePath) -> Diagnostic? {
    switch target.kind {
    case nil: return nil
    case .regular?, .other?: return Diagnostic(OperationMessage.notAFolder(target.text), at: nil)
    case .folder?:
      let (names, failure) = target.names()
      if let failure { return failure }
      return names.isEmpty ? nil : Diagnostic(RecordMessage.folderNotEmpty(target.text), at: nil)
    }
  }

  /// Writes everything into a folder beside the place, which takes the place only once it is whole.
  private static func write(
    _ files: [(name: String, bytes: [UInt8])], to target: FilePath
  ) throws(OutputFailure) -> [String] {
    let pending = PendingFolder(at: target)
    try pending.add(files)
    try pending.commit()
    return files.map(\.name)
  }
}
