// SPDX-License-Identifier: EUPL-1.2

package import CEL
package import Documents
package import RuleGraphs
package import SourceText

/// What the facts and answers of one snapshot say about one rule.
package struct Verdict: Sendable {
  /// The position of the rule in its graph.
  package let rule: Int
  /// The outcome.
  package var outcome: Outcome
  /// How far it is fulfilled; `nil` where there is nothing to measure (not applicable, selected or checked).
  package var achievement: Achievement?
  /// What the facts alone leave possible; `nil` as above.
  var factual: Achievement?
  /// What decided.
  package var basis: DecisionBasis = .none
  /// The verdicts on related rules that settled this one, in the order of the relations.
  package var settledBy: [LinkedRule.Relation] = []
  /// Whether facts are behind the verdicts that settled this one, rather than answers.
  package var isSettledByFacts = false
  /// Related rules whose verdict says otherwise, in the order of the relations.
  package var conflicts: [LinkedRule.Relation] = []
  /// Whether the rule applies by the facts alone, whatever was answered; `nil` for a rule that was not judged.
  package var applicability: Applicability?
  /// Whether some completion of the unknown facts makes the rule not applicable.
  package var mayNotApply = false
  /// Why it was not judged, if it was not.
  package var exclusion: Exclusion?
  /// The subjects, in the order of their table; empty for a rule that is judged once.
  package var subjects: [SubjectVerdict] = []
  /// The counts of subjects; `nil` for a rule that is judged once.
  package var tally: SubjectTally?
  /// The facts that would narrow the achievement or decide the outcome.
  package var missing = Self.nothing
  /// Errors in the expressions, with the part of the pack's file they are in. At most one per place.
  package var defects: [Diagnostic] = []
  /// The answer that was recorded, whether or not it counted.
  package var answer: RecordedAnswer?
  /// Whether the recorded answer is older than it may be, so that it counts as not given.
  package var isAnswerExpired = false
  /// Whether answer and facts disagree; then the facts decided.
  package var isContradicted = false
  /// For a draft: the outcome it would have.
  package var trial: Outcome?

  /// Made once: most verdicts wait for nothing.
  private static let nothing = UnknownSet([])

  /// Creates a verdict.
  package init(rule: Int, outcome: Outcome, achievement: Achievement? = nil) {
    self.rule = rule
    self.outcome = outcome
    self.achievement = achievement
  }
}

extension Verdict {
  /// The verdict on a rule that is judged once and that its facts decide.
  init(rule: Int, decidedByFacts outcome: Outcome) {
    self.init(rule: rule, outcome: outcome, achievement: outcome == .pass ? .full : Achievement.none)
    factual = achievement
    applicability = .yes
    basis = .decided
  }

  /// Whether it rests on facts in the end, of its own rule or of a related one.
  package var restsOnFacts: Bool { basis == .decided || (basis == .related && isSettledByFacts) }

  /// Whether it rests on an answer in the end.
  package var restsOnAnswer: Bool { basis == .attested || (basis == .related && !isSettledByFacts) }
}

/// Whether a rule applies, as far as facts tell.
package enum Applicability: String, Sendable, Hashable, CaseIterable {
  /// It applies.
  case yes
  /// It does not.
  case no
  /// Facts are missing.
  case open
}

/// What an outcome rests on.
package enum DecisionBasis: String, Sendable, Hashable, CaseIterable {
  /// Facts of the inventory.
  case decided
  /// The statement of a person.
  case attested
  /// The verdict on a related rule.
  case related
  /// Nothing yet.
  case none
}

/// Why a rule was not judged.
package struct Exclusion: Sendable, Hashable {
  /// The kinds of reasons.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Its condition does not hold.
    case condition
    /// The table of its subjects has none.
    case noSubjects = "no-subjects"
    /// It is on trial.
    case draft
    /// The day lies outside its dates or those of its pack.
    case outOfDates = "out-of-dates"
    /// It is meant for other municipalities.
    case outOfScope = "out-of-scope"
    /// A person says that its question is not relevant.
    case stated
    /// The municipality left it out.
    case deselected
    /// It was skipped on request.
    case skipped
  }

  /// The kind.
  package internal(set) var kind: Kind
  /// The municipality's reason for leaving it out.
  package internal(set) var reason: String?

  /// Creates an exclusion.
  package init(kind: Kind, reason: String? = nil) {
    self.kind = kind
    self.reason = reason
  }
}

/// What was found about one subject of a quantified rule.
package struct SubjectVerdict: Sendable {
  /// Its name, from the rule's `label` or its key.
  package let label: String
  /// The record itself.
  package let record: RecordValue
  /// The outcome: pass, fail, unknown or error.
  package let outcome: Outcome
  /// Whether it may turn out to be no subject.
  package let isUncertain: Bool
  /// The facts that would decide it.
  package let missing: UnknownSet
}
