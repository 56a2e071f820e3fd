// SPDX-License-Identifier: EUPL-1.2

/// A gap that several members have, by their own view: with their tailoring.
package struct SharedGap: Sendable, Hashable {
  /// The full name of the rule.
  package var rule: String = ""
  /// Whether at least two members have it for certain; else only together with those whose facts are missing.
  package var isCertain: Bool = false
  /// Who has it for certain, accepted risks not among them.
  package var certain = AffectedMembers()
  /// Who may have it: facts are missing.
  package var possible = AffectedMembers()
  /// Who has accepted the risk.
  package var waived = AffectedMembers()
  /// The ids of the joint measures that would close it.
  package var measures: [String] = []
}
