// SPDX-License-Identifier: EUPL-1.2

package import Documents
import SourceText

/// Process capability (ISO/IEC 33020): level k is reached if all attributes of level k are achieved largely or fully and
/// all those of lower levels fully.
///
/// A domain is a process. The rating of an attribute is that of the mean achievement of its rules in the domain, or the
/// rounded mean of their ratings. An attribute without a rule does not block. As the level of the whole Pegel takes the
/// lowest domain.
package struct CapabilityMethod: ScoreMethod {
  /// How the rules of an attribute make its rating.
  package enum Variant: String, Sendable, CaseIterable {
    /// The mean of achievements is rated.
    case achievements
    /// Each achievement is rated, then the ratings 0 to 3 are averaged and rounded (aggregation over instances).
    case ratings
  }

  /// How ratings are made.
  package let variant: Variant
  /// The level of each rule's attribute, and the name of the attribute, by position of the rule.
  let attributes: [Int: Attribute]
  /// The highest level.
  let highest: Int
  /// The obligations whose rules count.
  package let obligations: [Obligation]

  /// A process attribute.
  package struct Attribute: Sendable, Hashable {
    /// The level it belongs to.
    package var level: Int
    /// Its name, `PA2.1`.
    package var name: String

    /// Creates an attribute.
    package init(level: Int, name: String) {
      self.level = level
      self.name = name
    }
  }

  /// Creates the method; rules that are no part of an attribute do not count.
  package init(
    variant: Variant = .achievements, attributes: [Int: Attribute], highest: Int,
    obligations: [Obligation] = Obligation.allCases
  ) {
    self.variant = variant
    self.attributes = attributes
    self.highest = highest
    self.obligations = obligations
  }

  package func score(_ domains: [ScoredDomain]) -> MethodScore {
    .ofLevels(domains.map { score(of: $0.counting(obligations)) }, highest: highest)
  }

  /// The level that ratings come to.
  package static func level(of ratings: [(level: Int, rating: CapabilityRating)], highest: Int) -> Int {
    var reached = 0
    for level in stride(from: 1, through: highest, by: 1) {
      let isOpen = ratings.allSatisfy { attribute in
        attribute.level > level || attribute.rating >= (attribute.level < level ? .fully : .largely)
      }
      guard isOpen else { break }
      reached = level
    }
    return reached
  }

  /// The possible ratings of one attribute in one domain.
  private struct Rated {
    let level: Int
    let low: CapabilityRating
    let high: CapabilityRating
    let mayDropOut: Bool
    let rules: [ScoredRule]
  }

  private func score(of domain: ScoredDomain) -> MethodScore.Domain {
    let rated = ratings(of: domain)
    guard !rated.isEmpty else { return MethodScore.Domain(id: domain.id, score: nil, mayDropOut: true) }
    let low = Self.level(of: rated.map { ($0.level, $0.low) }, highest: highest)
    return MethodScore.Domain(
      id: domain.id, score: ScoreBounds(LevelBounds(low: low, high: best(rated))),
      mayDropOut: rated.allSatisfy(\.mayDropOut), blockers: blockers(above: low, rated))
  }

  /// The best there can be: an attribute whose rules may all drop out does not block, but for one if no other is left.
  private func best(_ rated: [Rated]) -> Int {
    let remaining = rated.filter { !$0.mayDropOut }
    guard remaining.isEmpty else {
      return Self.level(of: remaining.map { ($0.level, $0.high) }, highest: highest)
    }
    return rated.map { Self.level(of: [($0.level, $0.high)], highest: highest) }.max() ?? 0
  }

  private func blockers(above level: Int, _ rated: [Rated]) -> [Int] {
    let blocking = rated.filter {
      $0.level <= level + 1 && $0.low < ($0.level <= level ? .fully : .largely)
    }
    guard level < highest else { return [] }
    return blocking.flatMap(\.rules).filter { $0.achievement.low < .one }.map(\.rule).sorted()
  }

  private func ratings(of domain: ScoredDomain) -> [Rated] {
    let rules = domain.rules.filter { attributes[$0.rule] != nil }
    let names = Set(rules.compactMap { attributes[$0.rule] })
    return names.sorted { ($0.level, $0.name.utf8Key) < ($1.level, $1.name.utf8Key) }.compactMap {
      attribute in
      let own = rules.filter { attributes[$0.rule] == attribute }
      return WeightedMean(own.map(item)).map { mean in
        Rated(
          level: attribute.level, low: rating(mean.bounds.low), high: rating(mean.bounds.high),
          mayDropOut: mean.mayDropOut, rules: own)
      }
    }
  }

  private func item(_ rule: ScoredRule) -> WeightedMean.Item {
    switch variant {
    case .achievements: return rule.item(weight: .one, rule.achievement)
    case .ratings:
      let low = Rational(CapabilityRating(rule.achievement.low).rawValue)
      let high = Rational(CapabilityRating(rule.achievement.high).rawValue)
      return WeightedMean.Item(
        weight: .one, value: ScoreBounds(low, high), mayDropOut: rule.standing.mayBeExcluded)
    }
  }

  private func rating(_ mean: Rational) -> CapabilityRating {
    switch variant {
    case .achievements: CapabilityRating(mean)
    case .ratings: CapabilityRating(roundedMean: mean)
    }
  }
}
