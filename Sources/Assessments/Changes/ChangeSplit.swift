// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

/// How an evaluation differs from an earlier one, split by cause. The parts of every figure add up to its change.
package struct ChangeSplit: Sendable, Hashable {
  /// The causes that took part, step by step with the municipality's side first; several in one step cannot be told apart.
  package var steps: [[ChangeCause]] = []
  /// The level of the whole.
  package var overall = LevelChange()
  /// The domains of either side, in the order of the newer packs, then those that are gone.
  package var domains: [DomainChange] = []
  /// The number of rules that build levels and are achieved for certain.
  package var achieved = CountChange()
  /// The number of gaps that are accepted risks: the one figure that waivers change.
  package var accepted = CountChange()
  /// The number of rules in force by outcome, for each outcome that any of them has.
  package var outcomes: [OutcomeChange] = []
  /// The rules that are new, gone or different, by name.
  package var rules: [RuleChange] = []

  /// Creates a split of nothing.
  package init() {}
}

/// One part of a change.
package struct ChangeShare: Sendable, Hashable {
  /// The cause; several where they cannot be told apart, or, of a joint effect, those that act together.
  package var causes: [ChangeCause] = []
  /// Whether it is a joint effect: the directions blame the causes differently.
  package var isJoint = false
  /// How much of the change it is, with its sign.
  package var amount = 0
  /// The full names of the rules by which it came about.
  package var rules: [String] = []

  /// Creates a part.
  package init(causes: [ChangeCause] = [], isJoint: Bool = false, amount: Int = 0, rules: [String] = []) {
    self.causes = causes
    self.isJoint = isJoint
    self.amount = amount
    self.rules = rules
  }
}

/// How a level changed.
package struct LevelChange: Sendable, Hashable {
  /// The earlier level; `nil` where nothing could be assessed.
  package var before: LevelBounds?
  /// The later level; `nil` where nothing can be assessed.
  package var after: LevelBounds?
  /// The parts of the change of the guaranteed level; empty unless there is a level on both sides.
  package var guaranteed: [ChangeShare] = []
  /// The parts of the change of the possible level; empty as above.
  package var possible: [ChangeShare] = []
  /// Where there is a level on one side only: why, without an amount.
  package var assessability: ChangeShare?

  /// Creates a change from nothing to nothing.
  package init() {}

  /// Whether it is the same on both sides.
  package var isUnchanged: Bool { before == after }
}

/// How the level of a domain changed.
package struct DomainChange: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The level.
  package var level = LevelChange()

  /// Creates a change of nothing.
  package init() {}
}

/// How a number of rules changed.
package struct CountChange: Sendable, Hashable {
  /// The earlier number.
  package var before = 0
  /// The later number.
  package var after = 0
  /// The parts of the change.
  package var shares: [ChangeShare] = []

  /// Creates a change of nothing.
  package init() {}
}

/// How the number of rules with one outcome changed.
package struct OutcomeChange: Sendable, Hashable {
  /// The outcome.
  package var outcome = Outcome.unknown
  /// The number.
  package var count = CountChange()

  /// Creates a change of nothing.
  package init() {}
}

/// How a rule changed.
package struct RuleChange: Sendable, Hashable {
  /// The full name.
  package var name: String = ""
  /// What it was; `nil` for a rule that was not in force.
  package var before: CrossRule?
  /// What it is; `nil` for a rule that is no longer in force.
  package var after: CrossRule?
  /// Why.
  package var causes: [ChangeCause] = []
  /// Whether the causes act together, and the directions blame them differently.
  package var isJoint = false
  /// The outcome of a new rule with the older facts; `unknown` was not recorded then.
  package var then: Outcome?

  /// Creates a change of nothing.
  package init() {}
}
