// SPDX-License-Identifier: EUPL-1.2

import Documents
import Glibc
import SourceText

/// The rule packs, schemas and the maturity model that a workspace is started with, as files to be copied.
struct ShippedRules {
  /// The files, with paths relative to their folder.
  private(set) var files: [SourceFile] = []
  /// The folders of packs that a municipality is judged by.
  private(set) var packFolders: [String] = []
  /// The files of the schemas.
  private(set) var schemaFiles: [String] = []
  /// The file of the maturity model, if there is one.
  private(set) var modelFile: String?
  /// The schema that municipalities are described in.
  private(set) var schema: InventorySchema?

  /// Reads the rules in a folder.
  init(in folder: FilePath) {
    var reader = WorkspaceFiles(root: folder)
    files = reader.files(below: ".", endings: WorkspaceFiles.markupEndings + [".md"])
    var packs: [RulePack] = []
    var schemas: [InventorySchema] = []
    for file in files where WorkspaceFiles.isMarkup(file.name) {
      switch DocumentKind(of: file) {
      case .rulePack:
        packFolders.append(FilePath(file.name).folder.text)
        RulePack.read([file]).value.map { packs.append($0) }
      case .inventorySchema:
        schemaFiles.append(file.name)
        InventorySchema.read(file).value.map { schemas.append($0) }
      case .maturityModel: modelFile = modelFile ?? file.name
      case .workspace, .rules, .source, .ruleTests, .snapshot, .answers, .supplements, .tailoring,
        .federation, nil:
        continue
      }
    }
    let wanted = packs.compactMap { $0.inventory(for: .commune) }
    schema = schemas.first { schema in wanted.contains { $0.allows(schema) } }
  }

  /// The folder with the rules that belong to this program: `share/pegel/Rules` beside an installed program, or `Rules` in
  /// one of the folders above it, as in a clone of the sources.
  static func folder() -> FilePath? {
    guard let program = FilePath("/proc/self/exe").resolved else { return nil }
    var folder = program.folder
    var candidates = [folder.folder.appending("share/pegel/Rules")]
    for _ in 0..<highestParents {
      candidates.append(folder.appending("Rules"))
      guard folder.text != "/" else { break }
      folder = folder.folder
    }
    return candidates.first { $0.appending("inventory").kind == .folder }
  }

  /// How many folders upwards rules are looked for.
  private static let highestParents = 8
}
