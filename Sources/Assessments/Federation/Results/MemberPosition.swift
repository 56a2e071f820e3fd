// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText
package import Values

/// What concerns one member alone, to take home: stored beside the result, one file for each that has handed in.
///
/// Of other members it names those only who consented.
package struct MemberPosition: Sendable {
  /// The id of the member.
  package var member: String = ""
  /// Its name.
  package var name: String = ""
  /// The federation.
  package var federation: LocalizedText = .blank
  /// The day that `now` stands for.
  package var asOf = CivilDate(daysSinceEpoch: 0)
  /// The day the facts were true.
  package var taken = CivilDate(daysSinceEpoch: 0)
  /// The version of the program.
  package var programVersion: String = ""
  /// The confidentiality: that of its submission, at least `vertraulich`.
  package var classification: Classification = .confidential
  /// Whether the board's report names it.
  package var isNamed: Bool = false
  /// The titles of the domains, in the order of the packs.
  package var domains: [DomainTitle] = []
  /// The rules that are named anywhere in it, in the order of the packs.
  package var rules: [FederationRule] = []
  /// Its own levels with its tailoring, with its targets.
  package var own = ComparedLevels()
  /// Its targets, by domain.
  package var targets: [MemberTarget] = []
  /// Its levels on the rules that are compared, with the packs' own parameters.
  package var common = ComparedLevels()
  /// How the levels of all compared members spread, by domain.
  package var spread: [ComparedDomain] = []
  /// How their overall levels spread.
  package var overallSpread: LevelSpread?
  /// Its needs: domains below its target, with who could support.
  package var needs: [MemberNeed] = []
  /// What the exchange suggests that it gives.
  package var gives: [ExchangeSuggestion] = []
  /// The domains in which it could support others, by its guaranteed level.
  package var offers: [MemberOffer] = []
  /// Whether it takes part in the exchange.
  package var takesPartInExchange: Bool = false
  /// The joint measures that would close gaps of its own, or that it takes part in.
  package var measures: [MemberMeasure] = []
  /// The full names of its certain gaps that at least one other member has too.
  package var sharedGaps: [String] = []
  /// The number of scored rules that strictly confidential facts may leave open.
  package var withheld: Int = 0
  /// The day of the earlier evaluation, if this one was compared with one in which it handed in.
  package var since: CivilDate?
  /// What changed since, and why.
  package var change: MemberChange?
  /// The names of the other members that it mentions, by their ids.
  package var names: [MemberName] = []
}

/// The name of a member that may be named.
package struct MemberName: Sendable, Hashable {
  /// The id.
  package var id: String = ""
  /// The name.
  package var name: String = ""
}

/// A member's target in a domain.
package struct MemberTarget: Sendable, Hashable {
  /// The domain.
  package var domain: String = ""
  /// The level.
  package var level: Int = 0
}

/// A need of a member with those who could support it.
package struct MemberNeed: Sendable, Hashable {
  /// The need.
  package var need = ExchangeNeed()
  /// The suggestion of the exchange, if there is one.
  package var suggestion: ExchangeSuggestion?
  /// The ids of all who could support, by their ids: those named only.
  package var carriers: [String] = []
}

/// A domain in which a member could support others.
package struct MemberOffer: Sendable, Hashable {
  /// The domain.
  package var domain: String = ""
  /// The level that is guaranteed.
  package var level: Int = 0
  /// Whether it has declared knowledge there.
  package var isSpecialist: Bool = false
}

/// A joint measure as one member sees it.
package struct MemberMeasure: Sendable {
  /// The id.
  package var id: String = ""
  /// The title.
  package var title: LocalizedText = .blank
  /// The full names of the rules in which it has a certain gap that it has not accepted.
  package var certain: [String] = []
  /// The full names of the rules in which it may have a gap, or has accepted it.
  package var possible: [String] = []
  /// Whether it is among the participants.
  package var isParticipant: Bool = false
  /// What it pays or would pay if it joined, in cents; `nil` where the key has no value for it.
  package var total: Int?
  /// Its part of the cost that arises once, in cents.
  package var share: Int?
}
