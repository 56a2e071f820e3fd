// SPDX-License-Identifier: EUPL-1.2

package import Documents

/// The default method: gates by obligation and threshold, level by level.
///
/// A domain reaches level n when every applicable `muss` of levels 1 to n is achieved and, for each level k up to n
/// separately, achieved `sollte` divided by applicable `sollte`, unweighted, is at least the model's threshold for k. An
/// empty level does not block; `kann` never gates (Pegel's design, section 5; the gate follows the RUN and C2M2 models).
package struct StagedGates: ScoreMethod {
  let model: MaturityModel

  /// Creates the method with the levels and thresholds of a model.
  package init(model: MaturityModel) { self.model = model }

  /// The scores of domains.
  ///
  /// Bounds are exact over the completions in which there is a level: every rule has a worst and a best completion by
  /// itself, and requirements only join the worst with the worst, so that all extremes occur together. A domain that may
  /// turn out not assessable lowers the overall level only in the worst case; in the best it drops out.
  package func score(_ domains: [ScoredDomain]) -> MethodScore {
    .ofLevels(domains.map(score), highest: model.levels.map(\.number.value).max() ?? 0)
  }

  private func score(of domain: ScoredDomain) -> MethodScore.Domain {
    let gating = domain.rules.filter { $0.obligation != .kann && $0.standing.mayCount }
    guard !gating.isEmpty else { return MethodScore.Domain(id: domain.id, score: nil, mayDropOut: true) }
    let low = level(of: domain.id, gating, in: .worst)
    let high = highestLevel(of: domain.id, gating)
    return MethodScore.Domain(
      id: domain.id, score: ScoreBounds(LevelBounds(low: low, high: high)),
      mayDropOut: gating.allSatisfy(\.standing.mayBeExcluded),
      blockers: blockers(above: low, of: domain.id, gating))
  }

  /// The best level there can be. Where every rule would best be left out, the domain would not be assessable: then
  /// one of them counts, as missed.
  private func highestLevel(of domain: String, _ rules: [ScoredRule]) -> Int {
    guard rules.allSatisfy({ count($0, in: .best) == .excluded }) else {
      return level(of: domain, rules, in: .best)
    }
    return rules.map { level(of: domain, rules, in: .bestButMissing($0.rule)) }.max() ?? 0
  }

  private enum Completion {
    case worst, best
    /// The best but for one rule, which is missed.
    case bestButMissing(Int)
  }

  private enum Count { case achieved, missed, excluded }

  /// What a rule counts as at its worst or best. Leaving out an achieved rule never helps; leaving out a missed one does.
  private func count(_ rule: ScoredRule, in completion: Completion) -> Count {
    let standing = rule.standing
    switch completion {
    case .worst: return standing.mayBeMissed ? .missed : standing.mayBeExcluded ? .excluded : .achieved
    case .bestButMissing(let missing) where missing == rule.rule: return .missed
    case .best, .bestButMissing:
      return standing.mayBeAchieved ? .achieved : standing.mayBeExcluded ? .excluded : .missed
    }
  }

  private func level(of domain: String, _ rules: [ScoredRule], in completion: Completion) -> Int {
    var reached = 0
    for level in model.levels.map(\.number.value).sorted() where level > 0 {
      let own = rules.filter { $0.level == level }
      guard isMussMet(own, in: completion), isSollteMet(level, of: domain, own, in: completion) else { break }
      reached = level
    }
    return reached
  }

  private func isMussMet(_ rules: [ScoredRule], in completion: Completion) -> Bool {
    !rules.contains { $0.obligation == .muss && count($0, in: completion) == .missed }
  }

  private func isSollteMet(
    _ level: Int, of domain: String, _ rules: [ScoredRule], in completion: Completion
  ) -> Bool {
    let counts = rules.filter { $0.obligation == .sollte }.map { count($0, in: completion) }
    let applicable = counts.count { $0 != .excluded }
    guard applicable > 0 else { return true }
    let achieved = counts.count { $0 == .achieved }
    return Rational(achieved, applicable) >= threshold(level, of: domain)
  }

  private func threshold(_ level: Int, of domain: String) -> Rational {
    model.sollteThreshold(level: level, domain: domain).map { Rational($0) } ?? .zero
  }

  /// The rules that may be missed at the first closed gate: its `muss`, and its `sollte` if the threshold is not met.
  private func blockers(above reached: Int, of domain: String, _ rules: [ScoredRule]) -> [Int] {
    let levels = model.levels.map(\.number.value).filter { $0 > reached }
    guard let gate = levels.min() else { return [] }
    let own = rules.filter { $0.level == gate }
    let isSollteBlocking = !isSollteMet(gate, of: domain, own, in: .worst)
    return own.filter { count($0, in: .worst) == .missed }
      .filter { $0.obligation == .muss || isSollteBlocking }.map(\.rule)
  }
}
