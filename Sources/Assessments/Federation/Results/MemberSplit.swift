// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText

/// How a member got from its earlier submission to this one, cause by cause: judged with the packs' own parameters and
/// without any tailoring, as members are compared. The parts of every figure add up to its change.
package struct MemberSplit: Sendable, Hashable {
  /// Why the causes cannot be told apart; `nil` where they are.
  package var undivided: UndividedReason?
  /// The level of the whole.
  package var overall = LevelChange()
  /// The domains whose level changed, in the order of the packs, then those that are gone.
  package var domains: [DomainChange] = []
  /// The number of rules that build levels by outcome, for each outcome that any of them has.
  package var outcomes: [OutcomeChange] = []
}

/// Why the causes of a member's changes cannot be told apart.
package enum UndividedReason: String, Term {
  /// Its submission holds no cross-evaluations.
  case noCrossEvaluation = "no-cross-evaluation"
  /// Its cross-evaluations are about another earlier submission.
  case otherSubmission = "other-submission"
  /// Its cross-evaluations begin with other results than it handed in at the time.
  case otherStart = "other-start"

  package var meaning: LocalizedText {
    switch self {
    case .noCrossEvaluation:
      LocalizedText(
        de: "die Abgabe enthält keine Kreuzauswertung", en: "the submission holds no cross-evaluation")
    case .otherSubmission:
      LocalizedText(
        de: "die Kreuzauswertung geht von einer anderen früheren Abgabe aus",
        en: "the cross-evaluation starts from another earlier submission")
    case .otherStart:
      LocalizedText(
        de: "die Kreuzauswertung beginnt mit anderen Ergebnissen, als damals abgegeben wurden",
        en: "the cross-evaluation begins with other results than were handed in then")
    }
  }
}

/// How the members that handed in both times changed together. It holds those who are named both times, and those who are
/// named neither time if they are three or more: nothing can be told of smaller groups.
package struct JointSplit: Sendable, Hashable {
  /// The number of members that are counted.
  package var members: Int = 0
  /// The number of those of them whose causes cannot be told apart.
  package var undivided: Int = 0
  /// The number of members that handed in both times and are not counted, because of whom they would tell.
  package var leftOut: Int = 0
  /// The number of rules that build levels by outcome, over all members that are counted.
  package var outcomes: [OutcomeChange] = []
}
