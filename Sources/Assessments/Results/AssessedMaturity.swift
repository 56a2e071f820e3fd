// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What the maturity model makes of the verdicts: a vector, never one number alone.
package struct AssessedMaturity: Sendable {
  /// The level of the lowest assessable domain; `nil` if none is assessable.
  package var overall: LevelBounds?
  /// The same with dispensed rules counted as what they are; `nil` as above.
  package var overallWithoutDispensations: LevelBounds?
  /// The target of the whole, if the municipality set one.
  package var target: Int?
  /// The domains, in the order of the packs.
  package var domains: [AssessedDomain] = []
  /// The cut-back mean over assessable domains.
  package var cutback: CutbackMean?
  /// The figure of the model's method, where that makes no levels.
  package var method: AssessedScore?
  /// The counts over the rules that build levels.
  package var counts = ScoredCounts()
  /// The cheapest way to the municipality's targets; `nil` if it set none.
  package var plan: AssessedPlan?
  /// The ids of the domains that hold the overall guaranteed level down.
  package var weakestDomains: [String] = []
}

/// A domain with its level.
package struct AssessedDomain: Sendable {
  /// The id.
  package var id: String = ""
  /// The title.
  package var title: LocalizedText = .blank
  /// The level; `nil` where nothing can be assessed.
  package var level: LevelBounds?
  /// The level with dispensed rules counted as what they are.
  package var levelWithoutDispensations: LevelBounds?
  /// The target, if the municipality set one.
  package var target: Int?
  /// The full names of the rules that keep the guaranteed level from being one higher.
  package var blockers: [String] = []
  /// The counts over its rules that build levels.
  package var counts = ScoredCounts()
}

/// How the scored rules of a domain, or of all, spread.
package struct ScoredCounts: Sendable, Hashable {
  /// The counts by outcome; they add up to the number of rules.
  package var outcomes = OutcomeCounts([Verdict]())
  /// Judged rules that facts decided.
  package var decided: Int = 0
  /// Judged rules that a person attested.
  package var attested: Int = 0
  /// Rules declared dispensable.
  package var dispensed: Int = 0
}

/// A gap, by the name of its rule.
package struct AssessedGap: Sendable, Hashable {
  /// The full name of the rule.
  package var rule: String = ""
  /// How sure it is.
  package var certainty: Gap.Certainty = .possible
  /// The full names of prerequisites that are not achieved for certain.
  package var prerequisites: [String] = []
  /// Whether an accepted risk covers it.
  package var isWaived: Bool = false
  /// Whether it is advice.
  package var isAdvice: Bool = false
  /// Whether it is a quick win.
  package var isQuickWin: Bool = false
  /// The full names of the rules whose gaps are one measure, the most urgent first, its own among them.
  package var measure: [String] = []
}

/// Something that can be asked or recorded next.
package struct OpenQuestion: Sendable, Hashable {
  /// The question of a rule, or the path of a missing fact.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A question for a person.
    case question
    /// A fact of the inventory.
    case fact
  }

  /// What kind it is.
  package var kind = Kind.question
  /// The full name of the rule that asks, or the path of the fact.
  package var subject: String = ""
  /// What to ask, or the title of the field.
  package var text: LocalizedText?
  /// The full names of the rules it leaves open.
  package var rules: [String] = []
  /// What an answer can do.
  package var effect = AnswerEffect()
}
