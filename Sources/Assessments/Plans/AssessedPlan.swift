// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import Values

/// The cheapest way to a target, from what is guaranteed now.
package struct AssessedPlan: Sendable {
  /// What it leads to.
  package var aim = PlanAim.target
  /// The method that the levels of the municipality come from, where it is another than the one whose gates the plan opens;
  /// those are always the gates of `staged`.
  package var levelsBy: ScoringMethod.Name?
  /// The domains it lifts, in the order of the packs; those that are there already are left out.
  package var goals: [PlanGoal] = []
  /// Domains with a target in which nothing can be assessed, by id.
  package var notAssessable: [String] = []
  /// What to do, in this order: answers first, then measures, each after what it builds on.
  package var steps: [PlanStep] = []
  /// Person-days of what is missing for certain.
  package var days: Rational = .zero
  /// Person-days that come on top if every answer turns out to be no.
  package var possibleDays: Rational = .zero
  /// By how many days the plan may exceed the cheapest one; 0 if none is cheaper.
  package var margin: Rational = .zero
  /// The person-days it had to keep to, if there was a limit.
  package var budget: Decimal?
}

/// What a plan leads to.
package enum PlanAim: String, Sendable, Hashable, CaseIterable {
  /// The target.
  case target
  /// The highest level that the budget reaches, below the target.
  case level
  /// No further level: the greatest weight that the budget closes.
  case weight
}

/// A domain that a plan lifts.
package struct PlanGoal: Sendable, Hashable {
  /// The id of the domain.
  package var domain: String = ""
  /// The level that is guaranteed now.
  package var from: Int = 0
  /// The level that is guaranteed once all steps are done.
  package var to: Int = 0
  /// The level that the model's method guarantees once all steps are done, where it is another one; `nil` if the domain is
  /// not assessable by it.
  package var byMethod: Int?
}

/// One rule of a plan.
package struct PlanStep: Sendable, Hashable {
  /// What there is to do.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Answer the question or record the facts: it takes no days, unless the answer is no.
    case answer
    /// Close the gap.
    case measure
    /// Nothing: its own check passes, it counts once what it requires is done.
    case follows
  }

  /// Why the rule is in the plan.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A `muss` of a level up to the target.
    case muss
    /// One of the `sollte` that a threshold needs; the cheapest are chosen.
    case sollte
    /// Another step requires it.
    case prerequisite
    /// It is worth its days, although no level is reached.
    case weight
  }

  /// The full name of the rule.
  package var rule: String = ""
  /// What there is to do.
  package var kind = Kind.measure
  /// Why it is in the plan.
  package var reason = Reason.muss
  /// The person-days by the effort table of the model; for an answer, those that a no would take.
  package var days: Rational = .zero
  /// Whether the rule states no effort, so that the largest is taken.
  package var isEffortAssumed: Bool = false
  /// Whether an accepted risk covers the gap; it blocks all the same.
  package var isWaived: Bool = false
  /// The full name of a rule of the plan that equals this one and has the days of both, as they are one measure.
  package var sharedWith: String?
  /// The full names of the rules of the plan that come first.
  package var after: [String] = []
}
