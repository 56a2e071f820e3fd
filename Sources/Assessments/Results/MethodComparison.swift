// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText
package import Values

/// What several methods make of the same verdicts, for the board that chooses one. Reports show the model's method only.
package struct MethodComparison: Sendable {
  /// The id of the municipality.
  package var commune: String = ""
  /// Its name.
  package var communeName: String = ""
  /// The day that `now` stands for.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The model and its version.
  package var model: String = ""
  /// The titles of the domains.
  package var domains: [DomainTitle] = []
  /// The scores, that of the model's own method first.
  package var scores: [AssessedScore] = []
}

extension AssessmentRequest {
  /// The comparison of methods for the municipality; `nil` without a model.
  package func comparison(communeName: String) -> MethodComparison? {
    guard let model = graph.model else { return nil }
    return MethodComparison(
      commune: snapshot.commune.value, communeName: communeName, asOf: date,
      model: model.id.value + " " + model.version.value.description,
      domains: graph.domains.map { DomainTitle(id: $0.id, title: $0.title) }, scores: scoresByMethod())
  }
}

extension JSONCodec where Value == MethodComparison {
  /// A comparison as JSON.
  package static let comparison = JSONCodec.record(
    "MethodComparison", de: "ein Vergleich von Bewertungsverfahren", en: "a comparison of methods of scoring"
  ) { keys in
    keys.field("commune", \.commune, .string, doc("Kennung der Kommune", "id of the municipality"))
    keys.field("commune_name", \.communeName, .string, doc("Name der Kommune", "name of the municipality"))
    keys.field("as_of", \.asOf, .date, doc("Stichtag", "day of the assessment"))
    keys.field("model", \.model, .string, doc("Reifegradmodell", "maturity model"))
    keys.field(
      "domains", \.domains, JSONCodec<DomainTitle>.domainTitle.list(), doc("Handlungsfelder", "domains"))
    keys.field("scores", \.scores, JSONCodec<AssessedScore>.score.list(), doc("Ergebnisse", "results"))
  }
}
