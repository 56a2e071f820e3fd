// SPDX-License-Identifier: EUPL-1.2

package import Values

/// Who could support whom: suggestions, never more.
package struct ExchangePlan: Sendable {
  /// The person-days that supporting one need takes; `nil` if the model does not say, and then nothing is suggested.
  package var supportDays: Decimal?
  /// The suggestions, by the ids of those who would receive support, then in the order of domains.
  package var suggestions: [ExchangeSuggestion] = []
  /// Needs that nobody could be suggested for, in the same order.
  package var open: [OpenNeed] = []
  /// Those who could give, by their ids, with the days they have.
  package var givers: [ExchangeGiver] = []
  /// Whether ties were all settled by ids; as many needs are covered in any case.
  package var isOrdered: Bool = true
}

/// A domain in which a member is below its own target.
package struct ExchangeNeed: Sendable, Hashable {
  /// The id of the member.
  package var member: String = ""
  /// The domain.
  package var domain: String = ""
  /// The level that is guaranteed.
  package var level: Int = 0
  /// The target.
  package var target: Int = 0
}

/// A carrier of competence for a need.
package struct ExchangeSuggestion: Sendable, Hashable {
  /// The need.
  package var need = ExchangeNeed()
  /// The id of the member that could support.
  package var carrier: String = ""
  /// The level that it is guaranteed to have in the domain.
  package var level: Int = 0
  /// Whether it has declared knowledge in the domain.
  package var isSpecialist: Bool = false
  /// The person-days.
  package var days = Decimal.zero
  /// The number of other members that could support as well.
  package var alternatives: Int = 0
}

/// A need without a suggestion.
package struct OpenNeed: Sendable, Hashable {
  /// Why there is none.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// Nobody who takes part is far enough in the domain.
    case nobody
    /// Those who are have no days left.
    case noDays = "no-days"
  }

  /// The need.
  package var need = ExchangeNeed()
  /// Why.
  package var reason = Reason.nobody
}

/// A member that gives staff.
package struct ExchangeGiver: Sendable, Hashable {
  /// The id of the member.
  package var member: String = ""
  /// The days it gives in a year.
  package var days = Decimal.zero
  /// The days of the suggestions.
  package var suggested = Rational.zero
}
