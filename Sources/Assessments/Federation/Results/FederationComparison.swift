// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Members beside each other: judged with the packs' own parameters, without any tailoring, on the scored rules that by
/// facts apply to every one of them. Nobody is ranked.
package struct FederationComparison: Sendable {
  /// The full names of the rules that are compared, in the order of the packs.
  package var rules: [String] = []
  /// The scored rules that are left out, with the reason, in the order of the packs.
  package var excluded: [ExcludedRule] = []
  /// The members that may be named, by their ids. Of one that has not handed in everything is possible.
  package var members: [ComparedMember] = []
  /// The bounds over those who may not be named; `nil` if they are fewer than three.
  package var group: ComparedGroup?
  /// The number of submitted members that stand nowhere, because they may not be named and are fewer than three.
  package var leftOut: Int = 0
  /// The domains that have rules to compare, in the order of the packs.
  package var domains: [ComparedDomain] = []
  /// How the members' overall levels spread; `nil` if nobody is compared.
  package var spread: LevelSpread?
}

/// A scored rule that cannot be compared.
package struct ExcludedRule: Sendable, Hashable {
  /// Why it cannot.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It does not apply to everybody.
    case notApplicable = "not-applicable"
    /// Whether it applies is not known of everybody.
    case open
    /// It was not judged everywhere: out of its dates or scope, or skipped.
    case notJudged = "not-judged"
    /// A submission does not speak of it.
    case notSubmitted = "not-submitted"
  }

  /// The full name.
  package var rule: String = ""
  /// Why, the first reason that holds for any compared member.
  package var reason = Reason.notApplicable
  /// For whom.
  package var members = AffectedMembers()
}

/// A member in the comparison.
package struct ComparedMember: Sendable {
  /// The id.
  package var id: String = ""
  /// Whether it has handed in; else everything from the lowest to the highest level is possible.
  package var hasSubmitted: Bool = true
  /// On the rules that are compared, with the packs' own parameters.
  package var common = ComparedLevels()
  /// On all its rules, with its own tailoring: comparable with nobody else's.
  package var own = ComparedLevels()
}

/// The bounds over a group of members.
package struct ComparedGroup: Sendable {
  /// How many there are.
  package var count: Int = 0
  /// The bounds over all of them, on the rules that are compared.
  package var common = ComparedLevels()
}

/// Levels, overall and by domain.
package struct ComparedLevels: Sendable, Hashable {
  /// The level of the lowest assessable domain; `nil` if none is assessable.
  package var overall: LevelBounds?
  /// The domains.
  package var domains: [ComparedLevel] = []
  /// The share of rules achieved; `nil` if there is none.
  package var share: ScoreBounds?

  /// What it says of a domain.
  package func domain(_ id: String) -> ComparedLevel? {
    domains.first { $0.id.utf8Key == id.utf8Key }
  }
}

/// A domain with its level.
package struct ComparedLevel: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The level; `nil` where nothing can be assessed.
  package var level: LevelBounds?
  /// The share of its rules that are achieved; `nil` if there is none.
  package var share: ScoreBounds?
}

/// A domain over all members that are compared.
package struct ComparedDomain: Sendable {
  /// The id.
  package var id: String = ""
  /// The number of rules that are compared.
  package var rules: Int = 0
  /// How the members' levels spread; `nil` if nobody's can be assessed.
  package var spread: LevelSpread?
}

/// How levels spread over those compared who have handed in and can be assessed.
package struct LevelSpread: Sendable, Hashable {
  /// How many they are.
  package var members: Int = 0
  /// From the least to the greatest guaranteed level.
  package var guaranteed = LevelBounds()
  /// From the least to the greatest possible level.
  package var possible = LevelBounds()
}
