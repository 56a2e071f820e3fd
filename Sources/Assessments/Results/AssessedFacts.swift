// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// The facts that decided a verdict: the most telling ones, in the order in which they were read.
package struct AssessedFacts: Sendable, Hashable {
  /// The facts.
  package var facts: [AssessedFact] = []
  /// How many more were read.
  package var further: Int = 0
}

/// A fact that a verdict rests on.
package struct AssessedFact: Sendable, Hashable {
  /// The path, `documents[3].approved_on`.
  package var path: String = ""
  /// The key of the row it stands in, if it stands in a table.
  package var row: String?
  /// The title of the field, from the inventory schema.
  package var title: LocalizedText?
  /// What was read, as an expression would write it; `nil` where `state` says why there is none.
  package var value: String?
  /// What there is instead of a value; `nil` where there is one, or where nothing is recorded.
  package var state: State?
  /// The file and line its row or record stands on, `documents.csv:5`.
  package var place: String?

  /// What there is instead of a value.
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// It was only asked whether there is a value, and there is one.
    case present
    /// It was asked whether there is a value, and it is recorded that there is none.
    case absent
    /// The value is more confidential than the report.
    case withheld
  }
}
