// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// The levels of C2M2 version 2.1 (US Department of Energy, June 2022): a domain has level k if all its practices of the
/// levels 1 to k are implemented fully or largely.
///
/// Practices are rules, rated by their achievement: more than half is largely. An empty level does not block. Domains
/// are independent; as the level of the whole Pegel takes the lowest, which C2M2 does not have.
package struct PracticeMethod: ScoreMethod {
  /// The levels there are, from 1, ascending.
  package let levels: [Int]
  /// The obligations whose rules are practices.
  package let obligations: [Obligation]

  /// Creates the method.
  package init(levels: [Int], obligations: [Obligation] = Obligation.allCases) {
    self.levels = levels.filter { $0 > 0 }.sorted()
    self.obligations = obligations
  }

  package func score(_ domains: [ScoredDomain]) -> MethodScore {
    .ofLevels(domains.map { score(of: $0.counting(obligations)) }, highest: levels.last ?? 0)
  }

  /// The share of practices that are fully or largely implemented.
  package func share(of domain: ScoredDomain) -> ScoreBounds? {
    WeightedMean(
      domain.counting(obligations).rules.map { rule in
        let value = ScoreBounds(isLow(rule) ? .zero : .one, mayBeHigh(rule) ? .one : .zero)
        return WeightedMean.Item(weight: .one, value: value, mayDropOut: rule.standing.mayBeExcluded)
      })?.bounds
  }

  private func score(of domain: ScoredDomain) -> MethodScore.Domain {
    let practices = domain.rules.filter { $0.level != nil }
    guard !practices.isEmpty else { return MethodScore.Domain(id: domain.id, score: nil, mayDropOut: true) }
    let low = level(below: practices.filter(isLow))
    let next = levels.first { $0 > low } ?? low
    return MethodScore.Domain(
      id: domain.id, score: ScoreBounds(LevelBounds(low: low, high: highest(practices))),
      mayDropOut: practices.allSatisfy(\.standing.mayBeExcluded),
      blockers: practices.filter { isLow($0) && ($0.level ?? 0) <= next && next > low }.map(\.rule))
  }

  /// The best there can be: what cannot be implemented drops out where it may, but for one if nothing else is left.
  private func highest(_ practices: [ScoredRule]) -> Int {
    let blocking = practices.filter { !mayBeHigh($0) && !$0.standing.mayBeExcluded }
    let remaining = practices.contains { mayBeHigh($0) || !$0.standing.mayBeExcluded }
    return remaining ? level(below: blocking) : practices.map { level(below: [$0]) }.max() ?? 0
  }

  private func isLow(_ rule: ScoredRule) -> Bool { rule.achievement.low <= Self.largely }
  private func mayBeHigh(_ rule: ScoredRule) -> Bool { rule.achievement.high > Self.largely }

  /// The highest level below all those of rules that block.
  private func level(below rules: [ScoredRule]) -> Int {
    let blocked = rules.compactMap(\.level).min() ?? .max
    return levels.last { $0 < blocked } ?? 0
  }

  private static let largely = Rational(1, 2)
}

extension MethodScore {
  /// The score of a method that gives each domain a level: the whole has that of its lowest domain.
  ///
  /// A domain that may turn out not assessable lowers the whole only in the worst case; in the best it drops out.
  static func ofLevels(_ domains: [Domain], highest: Int) -> MethodScore {
    let scores = domains.compactMap(\.score)
    let certain = domains.filter { !$0.mayDropOut }.compactMap(\.score)
    var overall: ScoreBounds?
    if let low = scores.map(\.low).min(), let high = certain.map(\.high).min() ?? scores.map(\.high).max() {
      overall = ScoreBounds(low, high)
    }
    return MethodScore(unit: .level, overall: overall, domains: domains, maximum: Rational(highest))
  }
}
