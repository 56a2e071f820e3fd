// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Documents
import Operations
import RuleGraphs
import SourceText

/// Reads what is measured; whatever is wrong with it ends the program.
enum Input {
  static func file(_ path: String) throws -> SourceFile {
    let (file, diagnostic) = SourceFile.reading(FilePath(path))
    guard let file else { throw Failure([diagnostic].compactMap(\.self)) }
    return file
  }

  static func files(below folder: String) -> [SourceFile] {
    var files = WorkspaceFiles(root: FilePath("."))
    return files.files(below: folder, endings: [".yaml", ".json"])
  }

  /// The value of a reading, unless something is wrong with it.
  static func value<Value>(_ reading: (value: Value?, diagnostics: [Diagnostic])) throws -> Value {
    guard let value = reading.value, !reading.diagnostics.hasErrors else {
      throw Failure(reading.diagnostics)
    }
    return value
  }

  /// Links a pack with its schema.
  static func graph(_ pack: RulePack, _ schema: InventorySchema) throws -> RuleGraph {
    try value(RuleGraph.linking(packs: [pack], schemas: [schema], model: nil))
  }

  /// Why nothing can be measured.
  private struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ diagnostics: [Diagnostic]) {
      description = diagnostics.rendered(as: .terminal(usesColour: false), in: .en)
    }
  }
}
