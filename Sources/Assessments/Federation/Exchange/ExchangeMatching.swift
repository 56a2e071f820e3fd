// SPDX-License-Identifier: EUPL-1.2

import BigInt
import Documents
import RuleGraphs
import SourceText
import Values

/// Finds carriers of competence for the needs of members that take part in the exchange of staff and may be named.
///
/// A need is a domain in which the guaranteed level is below the member's own target; a carrier is a member whose own
/// guaranteed level there is at least that target. All needs cost the same number of days.
struct ExchangeMatching {
  /// The days that a member gives in a year where neither it nor its federation says otherwise: the guideline of the
  /// cooperation allows at most ten.
  static let usualDays = Decimal(10)

  let plan: ExchangePlan

  init(_ members: FederationMembers, in request: FederationRequest) {
    let graph = request.graph
    let takers = members.named.filter(\.member.takesPartInExchange)
    guard let days = graph.model?.supportDays else {
      plan = ExchangePlan()
      return
    }
    let needs = takers.flatMap { $0.needs(in: graph) }
    let options = needs.map { need in takers.indices.filter { takers[$0].canSupport(need) } }
    let limits = takers.map { Self.days(of: $0.member, in: request.federation) }
    let assignment = CarrierAssignment(
      needs: zip(needs, options).map { need, carriers in
        carriers.map { .init(carrier: $0, isSpecialist: takers[$0].isSpecialist(in: need.domain)) }
      }, capacities: limits.map { Self.supports(within: $0, of: days, atMost: needs.count) })
    let chosen = assignment.carriers
    plan = ExchangePlan(
      supportDays: days,
      suggestions: needs.indices.compactMap { place in
        chosen[place].map { carrier in
          ExchangeSuggestion(
            need: needs[place], carrier: takers[carrier].id,
            level: takers[carrier].guaranteedLevel(in: needs[place].domain) ?? 0,
            isSpecialist: takers[carrier].isSpecialist(in: needs[place].domain), days: days,
            alternatives: options[place].count - 1)
        }
      },
      open: needs.indices.filter { chosen[$0] == nil }.map {
        OpenNeed(need: needs[$0], reason: options[$0].isEmpty ? .nobody : .noDays)
      },
      givers: takers.indices.map { taker in
        let supports = chosen.count { $0 == taker }
        return ExchangeGiver(
          member: takers[taker].id, days: limits[taker], suggested: Rational(days) * Rational(supports))
      }, isOrdered: assignment.isOrdered)
  }

  /// The days that a member gives in a year.
  private static func days(of member: Member, in federation: Federation) -> Decimal {
    member.exchangeDays ?? federation.exchangeDays ?? usualDays
  }

  /// How many needs the days of a member are enough for.
  private static func supports(within limit: Decimal, of days: Decimal, atMost most: Int) -> Int {
    guard days > .zero else { return most }
    let share = Rational(limit) / Rational(days)
    return Int(min(share.numerator / share.denominator, BigInt(most)))
  }
}

extension MemberStanding {
  /// The domains in which it is below its own target, in the order of the graph.
  func needs(in graph: RuleGraph) -> [ExchangeNeed] {
    graph.domains.map(\.id).compactMap { domain in
      guard let target = submission.target(of: domain), let level = guaranteedLevel(in: domain),
        level < target
      else { return nil }
      return ExchangeNeed(member: id, domain: domain, level: level, target: target)
    }
  }

  /// Whether it is far enough in a domain to support another in reaching its target.
  func canSupport(_ need: ExchangeNeed) -> Bool {
    id.utf8Key != need.member.utf8Key && (guaranteedLevel(in: need.domain) ?? .min) >= need.target
  }

  /// Whether it has declared knowledge in a domain.
  func isSpecialist(in domain: String) -> Bool {
    member.specialisms.contains { $0.value.utf8Key == domain.utf8Key }
  }
}
