// SPDX-License-Identifier: EUPL-1.2

import Documents
import Foundation
import PackQuality
import SourceText
import Testing

/// The packs and schemas under `Rules/`, read and linked once for all tests.
struct ShippedPacks: Sendable {
  static let all = Result { try ShippedPacks() }

  let packs: [RulePack]
  let schemas: [InventorySchema]
  let tester: PackTester

  /// The folders of `Rules/` that hold a pack, for the arguments of tests.
  static let folders: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: rules.path)) ?? []
    return names.filter {
      FileManager.default.fileExists(atPath: rules.appending(path: $0).appending(path: "pack.yaml").path)
    }.sorted()
  }()

  /// The repository that this test was compiled from.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let rules = repository.appending(path: "Rules")

  private init() throws {
    var found: [Diagnostic] = []
    packs = try Self.folders.compactMap { folder in
      let (pack, diagnostics) = RulePack.read(try Self.files(below: folder), folder: folder)
      found += diagnostics
      return pack
    }
    schemas = try Self.files(below: "inventory").compactMap { file in
      let (schema, diagnostics) = InventorySchema.read(file)
      found += diagnostics
      return schema
    }
    let (tester, mistakes) = PackTester.linking(packs: packs, schemas: schemas)
    found += mistakes
    #expect(found.isEmpty, "\(found.rendered(as: .terminal(usesColour: false), in: .en))")
    self.tester = try #require(tester)
  }

  /// The report on the pack in a folder.
  static func report(on folder: String) throws -> PackTestReport {
    let shipped = try all.get()
    let pack = try #require(folders.firstIndex(of: folder))
    return shipped.tester.run(pack: pack)
  }

  /// The YAML files of a folder of `Rules/`, by path.
  static func files(below folder: String) throws -> [SourceFile] {
    let base = rules.appending(path: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try paths.filter { $0.hasSuffix(".yaml") }.sorted().map { path in
      let text = try String(contentsOf: base.appending(path: path), encoding: .utf8)
      return SourceFile(name: "Rules/\(folder)/\(path)", text: text)
    }
  }
}
