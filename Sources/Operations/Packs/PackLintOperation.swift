// SPDX-License-Identifier: EUPL-1.2

import Documents
import PackQuality
import RuleGraphs
package import SourceText

/// Looks for what makes packs hard to use, to judge or to keep.
package enum PackLintOperation {
  /// What is found in the packs asked for, and whether they could be looked at: with an error in their files the findings
  /// are what is wrong with these.
  ///
  /// - Parameter older: a folder with an older version of the pack, or with one folder per pack.
  package static func run(_ request: PackRequest, against older: FilePath?) -> (isUsable: Bool, [Diagnostic])
  {
    var (authored, diagnostics) = PackLoader.load(request)
    guard let authored else { return (false, diagnostics) }
    let (graph, mistakes) = RuleGraph.linking(packs: authored.packs, schemas: authored.schemas, model: nil)
    diagnostics += mistakes
    let (olderPacks, olderMistakes) = older.map { PackLoader.packs(in: $0) } ?? ([], [])
    diagnostics += olderMistakes
    guard let graph, !diagnostics.hasErrors else { return (false, diagnostics) }
    let linter = PackLinter(graph)
    for pack in 0..<authored.count {
      let id = graph.packs[pack].id.value.utf8Key
      diagnostics += linter.findings(pack: pack, against: olderPacks.first { $0.id.value.utf8Key == id })
    }
    // What no rule reads can only be told where all the packs are there.
    if request.folders.isEmpty { diagnostics += linter.schemaFindings }
    return (true, diagnostics)
  }
}
