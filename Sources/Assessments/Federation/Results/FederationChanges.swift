// SPDX-License-Identifier: EUPL-1.2

import SourceText
package import Values

/// What changed since an earlier joint evaluation, and why.
///
/// How much each cause contributed is known of members that have submitted the way from their earlier submission; of the
/// others the causes that may be behind a change are named together. Changes of levels are told only of members that both
/// results name; who joined or left is told apart and takes part in no figure of the other evaluation.
package struct FederationChanges: Sendable {
  /// The day of the earlier evaluation.
  package var since = CivilDate(daysSinceEpoch: 0)
  /// What differs between the two, in the order of the cases; facts and time always may.
  package var causes: [FederationCause] = []
  /// The ids of members that joined since.
  package var joined: [String] = []
  /// The ids of members that left since.
  package var left: [String] = []
  /// The number of members then.
  package var membersThen: Int = 0
  /// The number of rules that were compared then.
  package var rulesThen: Int = 0
  /// The number of rules that are compared both times.
  package var rulesInBoth: Int = 0
  /// Members that both results name and that handed in both times, by their ids.
  package var members: [MemberChange] = []
  /// All members that handed in both times together; `nil` in results of evaluations that did not tell.
  package var together: JointSplit?
  /// The full names of rules whose gap several members have now, but had not then.
  package var newGaps: [String] = []
  /// The full names of rules whose gap several members had then, but have no longer.
  package var closedGaps: [String] = []
  /// The duties of boards and federation then, by outcome; `nil` if they were not judged.
  package var dutiesThen: OutcomeCounts?
}

/// Why results of two years may differ.
package struct FederationCause: Sendable, Hashable {
  /// The kinds of causes.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Facts, answers, completeness and tailorings of the members.
    case facts
    /// The passing of time.
    case time
    /// A pack came, went or has another version.
    case pack
    /// The maturity model has another version.
    case model
    /// Members joined or left, so that other rules are compared.
    case members
  }

  /// What kind it is.
  package var kind = Kind.facts
  /// The pack or model; `nil` for other kinds.
  package var id: String?
  /// Its version then; `nil` if there was none.
  package var then: String?
  /// Its version now; `nil` if there is none.
  package var now: String?
}

/// The levels of one member then and now.
package struct MemberChange: Sendable, Hashable {
  /// The id.
  package var member: String = ""
  /// The level of the whole then, by its own view: on all its rules, with its tailoring.
  package var then: LevelBounds?
  /// The level of the whole now, by its own view.
  package var now: LevelBounds?
  /// What changed and why, by the packs' own parameters; `nil` in results of evaluations that did not tell.
  package var split: MemberSplit?
}
