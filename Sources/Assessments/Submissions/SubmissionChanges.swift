// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

/// What differs between two submissions of one municipality.
package struct SubmissionChanges: Sendable {
  /// A rule that ends otherwise than before.
  package struct Change: Sendable, Hashable {
    /// The full name.
    package let rule: String
    /// The outcome before.
    package let before: Outcome
    /// The outcome now.
    package let after: Outcome
  }

  /// Rules that both have, with another outcome, in the order of the later one.
  package let outcomes: [Change]
  /// The full names of rules that only the later one has.
  package let added: [String]
  /// The full names of rules that only the earlier one has.
  package let removed: [String]
  /// The overall level before and now.
  package let levels: (before: LevelBounds?, after: LevelBounds?)

  /// Compares two ways of judging.
  package init(from before: SubmittedView, to after: SubmittedView) {
    let old = Dictionary(
      before.rules.map { ($0.name.utf8Key, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.rules.map(\.name.utf8Key))
    outcomes = after.rules.compactMap { rule in
      guard let outcome = old[rule.name.utf8Key], outcome != rule.outcome else { return nil }
      return Change(rule: rule.name, before: outcome, after: rule.outcome)
    }
    added = after.rules.map(\.name).filter { old[$0.utf8Key] == nil }
    removed = before.rules.map(\.name).filter { !new.contains($0.utf8Key) }
    levels = (before.overall, after.overall)
  }

  /// Whether outcomes, rules and level are the same.
  package var isEmpty: Bool {
    outcomes.isEmpty && added.isEmpty && removed.isEmpty && levels.before == levels.after
  }
}
