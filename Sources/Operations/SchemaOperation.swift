// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Reporting
package import SourceText

/// Writes the JSON Schemas of all formats.
package enum SchemaOperation {
  /// The names of the kinds of documents.
  package static var kinds: [String] { DocumentKind.allCases.map(\.rawValue) + results.map { $0.kind } }

  /// What Pegel itself writes and reads again.
  private static let results: [any StoredResult.Type] = [
    Assessment.self, Submission.self, FederationAssessment.self, MemberPosition.self,
    RunManifest.self, YearComparison.self,
  ]

  /// The JSON Schema of a kind of document, or what is wrong with its name.
  package static func schema(of kind: String, in language: Language) -> (String?, Diagnostic?) {
    if let result = results.first(where: { $0.kind == kind }) {
      return (result.jsonSchema(in: language), nil)
    }
    if let kind = DocumentKind(rawValue: kind) { return (kind.jsonSchema(in: language), nil) }
    let nearest = nearestName(to: kind, among: kinds)
    return (nil, Diagnostic(OperationMessage.unknownSchema(kind, nearest: nearest, known: kinds), at: nil))
  }
}
