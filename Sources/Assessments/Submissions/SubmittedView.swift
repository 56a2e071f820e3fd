// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

/// One way of judging a municipality: outcomes, intervals and counts.
package struct SubmittedView: Sendable {
  /// The rules, in the order of the packs.
  package var rules: [SubmittedRule] = []
  /// The level of the lowest assessable domain; `nil` without a model, or if no domain is assessable.
  package var overall: LevelBounds?
  /// The same with dispensed rules counted as what they are.
  package var overallWithoutDispensations: LevelBounds?
  /// The domains that build levels, in the order of the packs.
  package var domains: [SubmittedDomain] = []
  /// The cut-back mean over assessable domains.
  package var cutback: CutbackMean?
  /// The figure of the model's method, where that makes no levels.
  package var method: AssessedScore?
  /// The counts over the rules that build levels.
  package var counts = SubmittedCounts()
  /// The coverage of each pack, as a whole and by domain.
  package var coverage: [AssessedCoverage] = []

  /// The rule with a full name. Linear in the number of rules.
  package func rule(named name: String) -> SubmittedRule? {
    rules.first { $0.name.utf8Key == name.utf8Key }
  }
}

/// A domain with its level.
package struct SubmittedDomain: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The level; `nil` where nothing can be assessed.
  package var level: LevelBounds?
  /// The level with dispensed rules counted as what they are.
  package var levelWithoutDispensations: LevelBounds?
  /// The counts over its rules that build levels.
  package var counts = SubmittedCounts()
}

/// How scored rules spread.
package struct SubmittedCounts: Sendable, Hashable {
  /// The counts by outcome; they add up to the number of rules.
  package var outcomes = OutcomeCounts([Verdict]())
  /// Judged rules that facts decided.
  package var decided = 0
  /// Judged rules that a person attested.
  package var attested = 0
  /// Rules declared dispensable.
  package var dispensed = 0
  /// Open rules that strictly confidential facts may leave open: they are among the unknown.
  package var withheld = 0
  /// Gaps that are accepted risks: they are among the failed.
  package var waived = 0
}

/// A rule with what the municipality says about it.
package struct SubmittedRule: Sendable, Hashable {
  /// The full name, `isb-basis/BCK-03`.
  package var name: String = ""
  /// The outcome.
  package var outcome: Outcome = .unknown
  /// The achievement; `nil` where there is nothing to measure.
  package var achievement: Achievement?
  /// Whether it counts as achieved, requirements taken into account: in every completion, in none, or in some.
  package var counts: CountsAsAchieved = .open
  /// What decided.
  package var basis: DecisionBasis = .none
  /// Whether facts are behind the related rules that settled it.
  package var isSettledByFacts = false
  /// Whether it applies, by the facts alone, whatever was answered; `nil` for a rule that was not judged.
  package var applicability: Applicability?
  /// Whether it may turn out not to apply, answers taken into account.
  package var mayNotApply = false
  /// Why it was not judged, if it was not; never in the municipality's words.
  package var exclusion: Exclusion.Kind?
  /// The counts of subjects; `nil` for a rule that is judged once.
  package var tally: SubjectTally?
  /// Whether strictly confidential facts may be what leaves it open.
  package var isWithheld = false
  /// Whether an accepted risk covers its gap on the day.
  package var isWaived = false
  /// Whether the municipality declared it dispensable.
  package var isDispensed = false
}
