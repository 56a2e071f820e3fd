// SPDX-License-Identifier: EUPL-1.2

package import RuleGraphs
package import SourceText

/// What the examples of a pack drive its rules and their conditions to.
package struct CoverageReport: Sendable {
  /// The id of the pack.
  package let pack: String
  /// Its version.
  package let version: String
  /// Its rules, in the order of its files.
  package let rules: [RuleCoverage]

  /// The rules with an example that passes and one that fails.
  package var ruleShare: Share { Share(rules.count { $0.isDriven }, of: rules.count) }

  /// The conditions that some example makes true and some example false.
  package var conditionShare: Share {
    let conditions = rules.flatMap(\.conditions)
    return Share(conditions.count { $0.isDriven }, of: conditions.count)
  }

  /// Whether every rule is driven, and so many per cent of the conditions.
  package func isEnough(percent: Int) -> Bool {
    ruleShare.isAtLeast(percent: 100) && conditionShare.isAtLeast(percent: percent)
  }
}

/// What the examples of one rule come to.
package struct RuleCoverage: Sendable {
  /// The id.
  package let rule: String
  /// Where it stands.
  package let location: SourceLocation
  /// Whether an example passes.
  package let hasPassed: Bool
  /// Whether an example fails.
  package let hasFailed: Bool
  /// Every part of its expressions that is true or false, constants left out, in the order of the text.
  package let conditions: [ConditionCoverage]

  /// Whether there is one of each.
  package var isDriven: Bool { hasPassed && hasFailed }
}

/// What the examples drive one condition to: an expression, or a part of one, that is true or false.
package struct ConditionCoverage: Sendable {
  /// The expression that it is part of.
  package let part: RulePart
  /// The condition, on one line.
  package let text: String
  /// Where it stands.
  package let location: SourceLocation
  /// Whether it was true.
  package let wasTrue: Bool
  /// Whether it was false.
  package let wasFalse: Bool

  /// Whether it was both.
  package var isDriven: Bool { wasTrue && wasFalse }
}
