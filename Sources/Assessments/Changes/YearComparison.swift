// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// How one municipality's result differs from an earlier one, and why: everything that a report about it shows.
package struct YearComparison: Sendable {
  /// The id of the municipality.
  package var commune: String = ""
  /// Its name, as the federation writes it; else its id.
  package var communeName: String = ""
  /// The earlier result.
  package var old = ComparedResult()
  /// The later result.
  package var new = ComparedResult()
  /// What differs, split by cause.
  package var split = ChangeSplit()
  /// The domains that are named, each with its title.
  package var domains: [DomainTitle] = []
  /// The rules that are named, each with its title, by name.
  package var rules: [RuleTitle] = []

  /// Creates a comparison of nothing.
  package init() {}

  /// The confidentiality of the comparison: the higher of the two results, since it shows what both do.
  package var classification: Classification { max(old.classification, new.classification) }

  /// Whether causes cannot be told apart because only the results are known, or they have nothing in common.
  package var isUndivided: Bool { split.steps.contains { $0.contains(.facts) && $0.count > 1 } }
}

/// One of two results that are compared.
package struct ComparedResult: Sendable, Hashable {
  /// The day of the assessment.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The day of the snapshot.
  package var taken = CivilDate(daysSinceEpoch: 0)
  /// The confidentiality: at least `vertraulich`.
  package var classification: Classification = .confidential
  /// The inventory schema, `kommune@1.0.0`.
  package var schema: String = ""
  /// The packs with their versions, `isb-basis 2026.1.0`.
  package var packs: [String] = []
  /// The model with its version; `nil` without one.
  package var model: String?
  /// Whether the municipality had a tailoring.
  package var isTailored = false

  /// Creates a result of nothing.
  package init() {}
}

/// The title of a rule.
package struct RuleTitle: Sendable, Hashable {
  /// The full name.
  package var name: String = ""
  /// What it requires.
  package var title: LocalizedText = .blank
}
