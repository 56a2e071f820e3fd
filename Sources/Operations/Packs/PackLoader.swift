// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText

/// Which packs an author works on.
package struct PackRequest: Sendable {
  /// The folders of packs, as named by the user; empty for those of the workspace, or those in the current folder.
  package var folders: [FilePath] = []
  /// Files with inventory schemas; empty to look for them in the workspace and beside the packs.
  package var schemas: [FilePath] = []
  /// The folder of the workspace around.
  package var root: FilePath

  /// Asks for the packs of the workspace around.
  package init(root: FilePath) { self.root = root }
}

/// Packs for their authors, with what they need to be linked.
package struct AuthoredPacks: Sendable {
  /// The packs that were asked for, then the others they need.
  package let packs: [RulePack]
  /// How many of them were asked for.
  package let count: Int
  /// The schemas.
  package let schemas: [InventorySchema]
}

/// Finds and reads packs without a workspace having to be complete. All mistakes are reported.
package struct PackLoader {
  private var files = WorkspaceFiles(root: FilePath("."))
  private var found: [Diagnostic] = []
  private var packs: [RulePack] = []
  private var schemas: [InventorySchema] = []

  private init() {}

  /// Reads the packs asked for, the packs these name, and their schemas. With an error among the findings there are none.
  package static func load(_ request: PackRequest) -> (AuthoredPacks?, [Diagnostic]) {
    var loader = PackLoader()
    let count = loader.read(request)
    let diagnostics = loader.files.diagnostics + loader.found
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    return (AuthoredPacks(packs: loader.packs, count: count, schemas: loader.schemas), diagnostics)
  }

  /// The packs in a folder: itself, or those in it.
  package static func packs(in folder: FilePath) -> ([RulePack], [Diagnostic]) {
    var loader = PackLoader()
    let path = folder.withoutTrailingSlash.text
    let children = loader.isPack(path) ? [path] : loader.packFolders(in: path)
    let packs = (children.isEmpty ? [path] : children).compactMap { loader.pack(in: $0) }
    return (packs, loader.files.diagnostics + loader.found)
  }

  /// Reads everything; returns how many packs were asked for.
  private mutating func read(_ request: PackRequest) -> Int {
    let around = workspace(at: request.root, mustBeRight: request.folders.isEmpty)
    var folders = request.folders.map(\.withoutTrailingSlash.text)
    if folders.isEmpty, around == nil { folders = packFolders() }
    packs = folders.isEmpty ? around?.packs ?? [] : folders.compactMap { pack(in: $0) }
    if packs.isEmpty, found.isEmpty { found.append(Diagnostic(OperationMessage.noPacks, at: nil)) }
    let count = packs.count
    for path in request.schemas { addSchema(path.text) }
    if request.schemas.isEmpty { schemas = around?.schemas ?? [] }
    let parents = folders.map { FilePath($0).parent.text }
    if request.schemas.isEmpty { addSchemas(besides: parents) }
    addNeededPacks(from: around?.packs ?? [], besides: parents)
    return count
  }

  /// The workspace around, if there is one.
  private mutating func workspace(at root: FilePath, mustBeRight: Bool) -> WorkspaceDocuments? {
    guard root.appending(WorkspaceLoader.fileName).kind != nil else { return nil }
    let (documents, diagnostics) = WorkspaceReader.read(WorkspaceRequest(root: root))
    if mustBeRight { found += diagnostics }
    return documents
  }

  /// The packs in the current folder: itself, those in it, or those in `Rules`.
  private mutating func packFolders() -> [String] {
    if isPack(".") { return ["."] }
    let packs = packFolders(in: ".")
    return packs.isEmpty ? packFolders(in: "Rules") : packs
  }

  private mutating func packFolders(in folder: String) -> [String] {
    guard files.kind(of: folder) == .folder else { return [] }
    return files.names(in: folder).map { FilePath(folder).appending($0).text }.filter { isPack($0) }
  }

  private mutating func isPack(_ folder: String) -> Bool {
    files.kind(of: folder) == .folder && files.names(in: folder).contains(where: CheckedFiles.isPackHead)
  }

  private mutating func pack(in folder: String) -> RulePack? {
    let (pack, diagnostics) = RulePack.read(
      files.files(below: folder, endings: WorkspaceFiles.markupEndings), folder: folder)
    found += diagnostics
    return pack
  }

  private mutating func addSchema(_ path: String) {
    guard let file = files.file(path) else { return }
    let (schema, diagnostics) = InventorySchema.read(file)
    found += diagnostics
    if let schema { schemas.append(schema) }
  }

  /// Looks for schemas that the packs name in the folders above them and in the folders in these.
  private mutating func addSchemas(besides parents: [String]) {
    for parent in parents.unique {
      for path in files.paths(below: parent, depth: 1) where WorkspaceFiles.isMarkup(path) && needsSchemas {
        guard let file = files.file(path), DocumentKind(of: file) == .inventorySchema else { continue }
        let (schema, diagnostics) = InventorySchema.read(file)
        guard let schema, isNeeded(schema) else { continue }
        found += diagnostics
        schemas.append(schema)
      }
    }
  }

  private var needsSchemas: Bool {
    packs.flatMap(\.inventories).contains { inventory in !schemas.contains { inventory.schema.allows($0) } }
  }

  private func isNeeded(_ schema: InventorySchema) -> Bool {
    packs.flatMap(\.inventories).contains { $0.schema.allows(schema) }
      && !schemas.contains { $0.id.value.utf8Key == schema.id.value.utf8Key }
  }

  /// Adds the packs that the packs asked for require or relate to, from the workspace or from the folders beside them.
  private mutating func addNeededPacks(from known: [RulePack], besides parents: [String]) {
    var candidates: [RulePack]?
    while let name = packs.flatMap(\.namedPacks).first(where: { name in
      !has(name) && !missing.contains(name.utf8Key)
    }) {
      let all = candidates ?? known + siblings(in: parents)
      candidates = all
      if let pack = all.first(where: { $0.id.value.utf8Key == name.utf8Key }) {
        packs.append(pack)
      } else {
        missing.insert(name.utf8Key)
      }
    }
  }

  /// Packs that are nowhere: linking reports them where they are named.
  private var missing: Set<UTF8Key> = []

  private func has(_ name: String) -> Bool { packs.contains { $0.id.value.utf8Key == name.utf8Key } }

  private mutating func siblings(in parents: [String]) -> [RulePack] {
    parents.unique.flatMap { parent in
      files.names(in: parent).map { FilePath(parent).appending($0).text }.filter { isPack($0) }
    }.compactMap { folder in
      RulePack.read(files.files(below: folder, endings: WorkspaceFiles.markupEndings), folder: folder).value
    }
  }
}

extension RulePack {
  /// The ids of the packs it requires or relates its rules to.
  fileprivate var namedPacks: [String] {
    let relations = rules.compactMap(\.relates).flatMap { $0.proves + $0.refutes + $0.equal }
    let references = rules.flatMap(\.requires) + relations
    return requires.map(\.pack.value) + references.compactMap(\.pack)
  }
}

extension [String] {
  /// Each once, in the order of first appearance.
  fileprivate var unique: [String] {
    var seen: Set<UTF8Key> = []
    return filter { seen.insert($0.utf8Key).inserted }
  }
}
