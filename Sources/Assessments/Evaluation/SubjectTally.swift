// SPDX-License-Identifier: EUPL-1.2

import Documents

/// How many subjects of a quantified rule ended how, certain subjects and those that may drop out apart.
package struct SubjectTally: Sendable, Hashable {
  /// Counts by what the check of a subject ended in; an error counts as unknown.
  package struct Counts: Sendable, Hashable {
    /// Subjects that pass.
    package var passed = 0
    /// Subjects that fail.
    package var failed = 0
    /// Subjects that are not decided.
    package var open = 0

    /// All of them.
    package var total: Int { passed + failed + open }

    /// Creates counts.
    package init(passed: Int = 0, failed: Int = 0, open: Int = 0) {
      self.passed = passed
      self.failed = failed
      self.open = open
    }
  }

  /// Rows that are subjects for certain.
  package var certain: Counts
  /// Rows whose membership is not known: each may turn out to be no subject.
  package var uncertain: Counts
  /// Whether the listed rows are all there are.
  package var isTableComplete: Bool

  /// Creates a tally.
  package init(certain: Counts = Counts(), uncertain: Counts = Counts(), isTableComplete: Bool = true) {
    self.certain = certain
    self.uncertain = uncertain
    self.isTableComplete = isTableComplete
  }

  /// Whether there is no subject in some completion, so that the rule would not apply.
  package var mayBeEmpty: Bool { certain.total == 0 }

  /// Whether there is no subject in any completion.
  package var isEmpty: Bool { mayBeEmpty && uncertain.total == 0 && isTableComplete }

  /// The share of subjects that pass, over all completions with at least one subject.
  ///
  /// Outcomes of subjects and memberships complete independently. The least share leaves out every uncertain
  /// subject that passes and counts all others as failing; the greatest does the opposite. In an open table rows
  /// may be missing: the share may be as low as 0, and as high as 1 unless a listed subject fails for certain.
  package var achievement: Achievement {
    guard isTableComplete else { return Achievement(.zero, .one, isHighExcluded: certain.failed > 0) }
    return Achievement(lowestShare, highestShare)
  }

  private var lowestShare: Rational {
    let counted = certain.total + uncertain.failed + uncertain.open
    return counted == 0 ? .one : Rational(certain.passed, counted)
  }

  private var highestShare: Rational {
    let passing = certain.passed + certain.open + uncertain.passed + uncertain.open
    let counted = passing + certain.failed
    return counted == 0 ? .zero : Rational(passing, counted)
  }
}

extension SubjectTally.Counts {
  /// Counts one subject by its outcome.
  mutating func count(_ outcome: Outcome) {
    switch outcome {
    case .pass: passed += 1
    case .fail: failed += 1
    case .unknown, .error, .notapplicable, .notchecked, .notselected: open += 1
    }
  }
}
