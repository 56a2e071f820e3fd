// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
package import SourceText

/// Reads and links everything a workspace names; all mistakes of all files are reported in one run.
package enum WorkspaceLoader {
  /// The name of the file that describes a workspace.
  package static let fileName = "pegel.yaml"
  /// How many folders upwards a workspace is looked for.
  private static let highestParents = 32

  /// Loads a workspace. With an error among the diagnostics there is none. Broken snapshots and tailorings do not count
  /// here: they are reported by whoever wants to use them.
  package static func load(_ request: WorkspaceRequest) -> (LoadedWorkspace?, [Diagnostic]) {
    var (documents, diagnostics) = WorkspaceReader.read(request)
    guard let documents, documents.canBeLinked else { return (nil, diagnostics) }
    let (graph, mistakes) = RuleGraph.linking(
      packs: documents.packs, schemas: documents.schemas, model: documents.model)
    diagnostics += mistakes
    guard let graph else { return (nil, diagnostics) }
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }
    return (link(documents, to: graph, root: request.root), diagnostics)
  }

  /// The nearest folder with a workspace: the given one, or one above it; the given one if there is none.
  package static func nearestRoot(from start: FilePath) -> FilePath {
    var folder = start
    for _ in 0..<highestParents {
      if folder.appending(fileName).kind != nil { return folder }
      folder = folder.appending("..")
    }
    return start
  }

  /// Links the tailorings.
  private static func link(
    _ documents: WorkspaceDocuments, to graph: RuleGraph, root: FilePath
  ) -> LoadedWorkspace {
    var linked: [UTF8Key: LinkedTailoring] = [:]
    var inputs: [UTF8Key: AssessmentInput] = [:]
    let broken = brokenTailorings(documents, graph: graph) { tailoring, settings, file in
      linked[tailoring.commune.value.utf8Key] = settings
      inputs[tailoring.commune.value.utf8Key] = AssessmentInput(
        "tailoring", path: file.name, sha256: hash(of: file))
    }
    return LoadedWorkspace(
      root: root, documents: documents, graph: graph, tailorings: linked, brokenTailorings: broken,
      tailoringInputs: inputs)
  }

  /// Links each tailoring and hands it on; returns what is wrong with them.
  static func brokenTailorings(
    _ documents: WorkspaceDocuments, graph: RuleGraph,
    _ use: (Tailoring, LinkedTailoring, SourceFile) -> Void
  ) -> BrokenTailorings {
    var broken = documents.brokenTailorings
    var seen: Set<UTF8Key> = []
    for (tailoring, file) in documents.tailorings {
      let commune = tailoring.commune
      let (settings, found) = graph.linking(tailoring)
      var mistakes = found
      if !seen.insert(commune.value.utf8Key).inserted {
        let message = OperationMessage.duplicateTailoring(commune: commune.value)
        mistakes.append(Diagnostic(message, at: commune.location))
      }
      broken.add(mistakes, of: file, for: commune.value)
      if let settings { use(tailoring, settings, file) }
    }
    return broken
  }
}
