// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// A rule with its verdict, as reports show it.
package struct AssessedRule: Sendable {
  /// The full name, `isb-basis/BCK-03`.
  package var name: String = ""
  /// The pack.
  package var pack: String = ""
  /// The id within the pack.
  package var id: String = ""
  /// The texts.
  package var texts = RuleTexts()
  /// The domain it counts for.
  package var domain: String = ""
  /// How binding it is.
  package var obligation: Obligation = .muss
  /// The level it counts for.
  package var level: Int?
  /// Its weight.
  package var weight: Decimal = .one
  /// Its effort, from 1 to 5.
  package var effort: Int?
  /// The achievement from which it counts as achieved.
  package var atLeast: Decimal = .one
  /// How well its source was seen.
  package var basis: Basis?
  /// Whether it is advice, outside every score.
  package var isAdvice: Bool = false
  /// Whether it is on trial.
  package var isDraft: Bool = false
  /// The criteria it covers, `gspp:NOT.4.16.1`.
  package var references: [String] = []
  /// The full names of the rules it requires.
  package var requires: [String] = []
  /// Priority and effort as its publication states them.
  package var published: AssessedFigures?
  /// The verdict.
  package var verdict = AssessedVerdict()
}

/// What people read of a rule.
package struct RuleTexts: Sendable, Hashable {
  /// What is required.
  package var title: LocalizedText = .blank
  /// The short title of the gap.
  package var missing: LocalizedText?
  /// The question, if there is one.
  package var ask: LocalizedText?
  /// What shows that it is achieved.
  package var evidence: LocalizedText?
  /// What goes wrong without it.
  package var why: LocalizedText?
  /// What to do.
  package var fix: LocalizedText?
  /// Why it does not apply where its condition does not hold.
  package var inapplicable: LocalizedText?
}

/// What a publication says about a rule in its own scale: shown, never computed with.
package struct AssessedFigures: Sendable, Hashable {
  /// The priority.
  package var priority: String?
  /// The effort.
  package var effort: String?
}

/// A related rule and how it stands to the rule at hand.
package struct AssessedRelation: Sendable, Hashable {
  /// The full name of the other rule.
  package var rule: String = ""
  /// How it is related.
  package var kind = RelationKind.proves
}

/// A verdict, as reports show it.
package struct AssessedVerdict: Sendable {
  /// The outcome.
  package var outcome: Outcome = .unknown
  /// For a draft: the outcome it would have.
  package var trial: Outcome?
  /// The achievement; `nil` where there is nothing to measure.
  package var achievement: Achievement?
  /// Whether it counts as achieved, requirements taken into account: in every completion, in none, or in some.
  package var counts: CountsAsAchieved = .open
  /// What decided.
  package var basis: DecisionBasis = .none
  /// Why it was not judged.
  package var exclusion: Exclusion?
  /// Whether it may turn out not to apply.
  package var mayNotApply: Bool = false
  /// The counts of subjects.
  package var tally: SubjectTally?
  /// Subjects that do not pass for certain, in the order of their table.
  package var subjects: [AssessedSubject] = []
  /// The first subjects that certainly pass, each with its place: `S4 (servers.csv:5)`.
  package var passing: [String] = []
  /// The facts that decided a rule without subjects, or that it does not apply.
  package var facts: AssessedFacts?
  /// Facts that would narrow the result.
  package var missing: [MissingFact] = []
  /// Full names of required rules that keep it from counting.
  package var blockedBy: [String] = []
  /// Whether it passes by itself and only waits for rules that it requires.
  package var isWaiting: Bool { outcome == .pass && !blockedBy.isEmpty }
  /// The answer, if one was recorded.
  package var answer: AssessedAnswer?
  /// Whether answer and facts disagree.
  package var isContradicted: Bool = false
  /// The related rules that settled it.
  package var settledBy: [AssessedRelation] = []
  /// Whether facts are behind the related rules that settled it.
  package var isSettledByFacts: Bool = false
  /// The related rules whose verdict says otherwise.
  package var conflicts: [AssessedRelation] = []
  /// Errors in its expressions, as diagnostics of the pack.
  package var defects: [AssessedDefect] = []
  /// Accepted risks that name it.
  package var waivers: [AssessedWaiver] = []
  /// The dispensation, if it was declared dispensable.
  package var dispensation: AssessedDispensation?
  /// Measures that soften the gap.
  package var compensations: [String] = []
}

/// Whether a rule counts as achieved, over all completions.
package enum CountsAsAchieved: String, Sendable, Hashable, CaseIterable {
  /// In every one.
  case yes
  /// In none.
  case no
  /// In some.
  case open
  /// It is not counted at all.
  case excluded
}

/// A subject that does not pass for certain.
package struct AssessedSubject: Sendable, Hashable {
  /// Its name.
  package var label: String = ""
  /// Its outcome.
  package var outcome: Outcome = .unknown
  /// Whether it may turn out to be no subject.
  package var isUncertain: Bool = false
  /// Where it stands, `clients.csv:17`.
  package var place: String?
  /// The facts that would decide it.
  package var missing: [String] = []
}

/// A fact that is missing: a field, and the rows it is missing in.
package struct MissingFact: Sendable, Hashable {
  /// The field, `servers[*].critical`, or the path of a single value.
  package var path: String = ""
  /// The number of rows; 1 for a single value.
  package var count: Int = 0
  /// The first rows, by label or position; empty for a single value.
  package var rows: [String] = []
  /// The title of the field, from the inventory schema.
  package var title: LocalizedText?
}

/// A recorded answer.
package struct AssessedAnswer: Sendable, Hashable {
  /// The answer.
  package var value: AnswerValue = .no
  /// When it was given.
  package var on = CivilDate(daysSinceEpoch: 0)
  /// The last day on which it counts.
  package var validUntil = CivilDate(daysSinceEpoch: 0)
  /// The role that gave it.
  package var by: String = ""
  /// What it rests on.
  package var evidence: EvidenceKind = .none
  /// Whether it is too old to count.
  package var isExpired: Bool = false
}

/// An error in an expression.
package struct AssessedDefect: Sendable, Hashable {
  /// The code.
  package var code: String = ""
  /// What is wrong.
  package var text: LocalizedText = .blank
  /// Where, `rules/backup.yaml:12:9`.
  package var place: String?
}

/// An accepted risk.
package struct AssessedWaiver: Sendable, Hashable {
  /// What it means on the day of the assessment.
  package var status: WaiverStatus = .idle
  /// The subjects it names; empty for all.
  package var subjects: [String] = []
  /// The first day.
  package var from = CivilDate(daysSinceEpoch: 0)
  /// The last day.
  package var until = CivilDate(daysSinceEpoch: 0)
  /// Why.
  package var reason: String = ""
  /// The role or board that accepted it.
  package var approver: String = ""
}

/// A rule declared dispensable.
package struct AssessedDispensation: Sendable, Hashable {
  /// Why.
  package var reason: String = ""
  /// The role or board that decided it.
  package var approver: String = ""
  /// When.
  package var date = CivilDate(daysSinceEpoch: 0)
}
