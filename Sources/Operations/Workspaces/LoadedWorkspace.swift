// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import RuleGraphs
package import SourceText

/// A workspace whose documents are read and linked; of the snapshots only the heads, since few of them are needed at once.
package struct LoadedWorkspace: Sendable {
  /// The folder it lies in.
  package let root: FilePath
  /// The documents.
  package let documents: WorkspaceDocuments
  /// The linked packs.
  package let graph: RuleGraph
  /// The settings of municipalities, by their id.
  package let tailorings: [UTF8Key: LinkedTailoring]
  /// What is wrong with tailorings.
  package let brokenTailorings: BrokenTailorings
  /// The hash and path of each municipality's tailoring.
  package let tailoringInputs: [UTF8Key: AssessmentInput]

  /// The name of a municipality, as the federation writes it; else its id.
  package func name(of commune: String) -> String {
    documents.federation?.members.first { $0.id.value.utf8Key == commune.utf8Key }?.name ?? commune
  }

  /// Whether the day of the assessment can change an outcome.
  package var looksAtDay: Bool { graph.looksAtDay }

  /// Why a municipality cannot be judged, whatever its snapshot; `nil` if it can.
  func obstacle(toJudging commune: String) -> Diagnostic? {
    brokenTailorings.obstacle(to: commune, hasTailoring: tailorings[commune.utf8Key] != nil)
  }

  /// The language of reports, unless another is asked for.
  package var language: Language { documents.document.language ?? .de }

  /// The folder of submissions.
  package var submissionsFolder: FilePath {
    let usual = LocalizedText(de: "abgaben", en: "submissions")[language]
    return root.appending(documents.document.submissions?.value ?? usual)
  }

  /// The folder for reports, if the workspace names one.
  package var outputFolder: FilePath? { documents.document.output.map { root.appending($0.value) } }
}
