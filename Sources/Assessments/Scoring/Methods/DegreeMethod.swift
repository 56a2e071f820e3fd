// SPDX-License-Identifier: EUPL-1.2

import Documents

/// The degree of implementation from 0 to 5 of the BSI (RUN 1.0 of 2025, OH SzA of 2022): the modal verb is the gate.
///
/// 1: there is a plan; 2: work has begun in every area; 3: every `muss` is met; 4: also every `sollte`, or it was left out
/// with a reason, and there is a process of improvement; 5: also every `kann`, and the extra measures are taken. A `muss`
/// that does not apply drops out, but one that was left out by choice is not met.
package struct DegreeMethod: ScoreMethod {
  /// The rules that stand for a plan: any of them will do.
  package let plan: Set<Int>
  /// The rules that stand for the process of improvement: all of them are needed.
  package let improvement: Set<Int>
  /// The rules that stand for extra measures: all of them are needed.
  package let extra: Set<Int>

  /// The highest degree.
  package static let highest = 5

  /// Creates the method from positions of rules.
  package init(plan: Set<Int>, improvement: Set<Int>, extra: Set<Int>) {
    self.plan = plan
    self.improvement = improvement
    self.extra = extra
  }

  /// The degree of the whole over all areas, and that of each domain as if it were the only area.
  package func score(_ domains: [ScoredDomain]) -> MethodScore {
    let areas = domains.map(Self.withDuties)
    let all = areas.flatMap(\.rules)
    let scores = areas.map { area in
      MethodScore.Domain(
        id: area.id, score: bounds(of: [area], among: all).map(ScoreBounds.init),
        mayDropOut: area.rules.allSatisfy { $0.standing.mayBeExcluded },
        blockers: blockers(of: [area], among: all))
    }
    return MethodScore(
      unit: .level, overall: bounds(of: areas, among: all).map(ScoreBounds.init), domains: scores,
      maximum: Rational(Self.highest))
  }

  /// A duty that was left out by choice counts as missed.
  private static func withDuties(_ domain: ScoredDomain) -> ScoredDomain {
    var domain = domain
    for index in domain.rules.indices {
      let rule = domain.rules[index]
      guard rule.obligation == .muss, rule.isLeftOut else { continue }
      domain.rules[index].standing = .missed
      domain.rules[index].achievement = .none
    }
    return domain
  }

  private func bounds(of areas: [ScoredDomain], among all: [ScoredRule]) -> LevelBounds? {
    guard areas.contains(where: { $0.rules.contains { $0.standing.mayCount } }) else { return nil }
    return LevelBounds(low: lowest(areas, all), high: highest(areas, all))
  }

  // MARK: - Least degree

  private func lowest(_ areas: [ScoredDomain], _ all: [ScoredRule]) -> Int {
    let rules = areas.flatMap(\.rules)
    guard !mayMiss(.muss, rules) else { return lowestBelowDuties(areas, all) }
    if mayMiss(.sollte, rules) || mayLack(improvement, all, judging: rules) { return 3 }
    return mayMiss(.kann, rules) || mayLack(extra, all, judging: rules) ? 4 : Self.highest
  }

  /// With a `muss` missed: 2 if work has begun everywhere even at its worst, else 1 with a plan, else 0.
  ///
  /// The missed `muss` must be possible together with an area without any work: in another area it is, in the same it has
  /// to be without any work itself.
  private func lowestBelowDuties(_ areas: [ScoredDomain], _ all: [ScoredRule]) -> Int {
    let idle = areas.indices.filter { mayBeIdle(areas[$0].rules) }
    let isIdlePossible = idle.contains { area in
      areas.indices.contains { other in
        areas[other].rules.contains { rule in
          rule.obligation == .muss && rule.standing.mayBeMissed
            && (other != area || rule.achievement.low == .zero)
        }
      }
    }
    guard isIdlePossible else { return 2 }
    return all.contains { plan.contains($0.rule) && isCertain($0) } ? 1 : 0
  }

  /// Whether in some completion rules of an area count, and in none of them work has begun.
  private func mayBeIdle(_ rules: [ScoredRule]) -> Bool {
    let counting = rules.filter(\.standing.mayCount)
    return counting.allSatisfy { $0.standing.mayBeExcluded || $0.achievement.low == .zero }
      && counting.contains { $0.achievement.low == .zero }
  }

  private func mayMiss(_ obligation: Obligation, _ rules: [ScoredRule]) -> Bool {
    rules.contains { $0.obligation == obligation && $0.standing.mayBeMissed }
  }

  /// Whether one of the rules may turn out not to be achieved; without any of them nothing shows it.
  ///
  /// Where it drops out, another of the judged rules has to count, else there is no degree.
  private func mayLack(_ role: Set<Int>, _ all: [ScoredRule], judging rules: [ScoredRule]) -> Bool {
    let own = all.filter { role.contains($0.rule) }
    guard own.count == role.count else { return true }
    return own.contains { lacking in
      lacking.standing.mayBeMissed
        || lacking.standing.mayBeExcluded
          && rules.contains { $0.rule != lacking.rule && $0.standing.mayCount }
    }
  }

  private func isCertain(_ rule: ScoredRule) -> Bool { rule.standing == .achieved }

  // MARK: - Greatest degree

  private func highest(_ areas: [ScoredDomain], _ all: [ScoredRule]) -> Int {
    let counting = areas.flatMap(\.rules).filter(\.standing.mayCount)
    let isAnyLeft = counting.contains { $0.standing.mayBeAchieved || !$0.standing.mayBeExcluded }
    guard !isAnyLeft else { return greatest(areas, all) }
    // Every rule would best be left out; one has to count all the same, as missed.
    return counting.map { only in
      let reduce: (ScoredRule) -> ScoredRule = { rule in
        var rule = rule
        if counting.contains(where: { $0.rule == rule.rule }) {
          rule.standing = rule.rule == only.rule ? .missed : .excluded
        }
        return rule
      }
      let alone = areas.map { ScoredDomain(id: $0.id, weight: $0.weight, rules: $0.rules.map(reduce)) }
      return greatest(alone, all.map(reduce))
    }.max() ?? 0
  }

  private func greatest(_ areas: [ScoredDomain], _ all: [ScoredRule]) -> Int {
    let rules = areas.flatMap(\.rules)
    guard !mustMiss(.muss, rules) else {
      if areas.allSatisfy({ mayBegin($0.rules) }) { return 2 }
      return all.contains { plan.contains($0.rule) && $0.standing.mayBeAchieved } ? 1 : 0
    }
    guard !mustMiss(.sollte, rules), mayHave(improvement, all) else { return 3 }
    return !mustMiss(.kann, rules) && mayHave(extra, all) ? Self.highest : 4
  }

  private func mayBegin(_ rules: [ScoredRule]) -> Bool {
    let counting = rules.filter(\.standing.mayCount)
    return counting.allSatisfy(\.standing.mayBeExcluded) || counting.contains { $0.achievement.high > .zero }
  }

  private func mustMiss(_ obligation: Obligation, _ rules: [ScoredRule]) -> Bool {
    rules.contains {
      $0.obligation == obligation && $0.standing.mayCount && !$0.standing.mayBeAchieved
        && !$0.standing.mayBeExcluded
    }
  }

  private func mayHave(_ role: Set<Int>, _ all: [ScoredRule]) -> Bool {
    let own = all.filter { role.contains($0.rule) }
    return own.count == role.count && own.allSatisfy(\.standing.mayBeAchieved)
  }

  // MARK: - Blockers

  /// The rules that keep the guaranteed degree from being one higher.
  private func blockers(of areas: [ScoredDomain], among all: [ScoredRule]) -> [Int] {
    let rules = areas.flatMap(\.rules)
    guard let low = bounds(of: areas, among: all)?.low, low < Self.highest else { return [] }
    let gate: Obligation = low < 3 ? .muss : low == 3 ? .sollte : .kann
    let role: Set<Int> = low < 3 ? [] : low == 3 ? improvement : extra
    return rules.filter { rule in
      rule.obligation == gate && rule.standing.mayBeMissed || role.contains(rule.rule) && !isCertain(rule)
    }.map(\.rule)
  }
}
