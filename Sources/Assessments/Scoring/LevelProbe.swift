// SPDX-License-Identifier: EUPL-1.2

import RuleGraphs

/// Tells what levels come to once some verdicts are others, without scoring everything anew: only rules that require a
/// changed one are closed again, and only domains that one of these counts in are put together again.
///
/// Completions are not split after a change (`CompletionBranches`), and bounds are kept within those that hold now: they
/// are safe, and a change may narrow a level by more than is told, never by less.
struct LevelProbe {
  /// The levels that hold now.
  let now: MethodScore
  private let rules: ScoredRules
  private let method: any ScoreMethod
  private let requires: [[Int]]
  /// By position, the rules that require a rule.
  private let dependants: [[Int]]
  private let places: [[Int]]
  private let closed: [CompletionBranches.OwnStanding]
  private let domains: [ScoredDomain]

  /// `nil` where there is nothing to score.
  init?(_ rules: ScoredRules, by method: any ScoreMethod) {
    guard let now = rules.score(by: method) else { return nil }
    self.now = now
    self.rules = rules
    self.method = method
    let requires = rules.graph.rules.map(\.requires)
    self.requires = requires
    var dependants: [[Int]] = Array(repeating: [], count: requires.count)
    for (rule, required) in requires.enumerated() {
      for other in required { dependants[other].append(rule) }
    }
    self.dependants = dependants
    places = rules.placesOfRules
    let closed = CompletionBranches.closed(rules.own, requires)
    self.closed = closed
    domains = rules.domains { closed[$0] }
  }

  /// The levels once some verdicts are others; `nil` where no level can change.
  ///
  /// Takes time in proportion to the rules of the domains that are touched, and to the number of domains.
  func score(after verdicts: [Verdict]) -> MethodScore? {
    var own = rules.own
    var changed: [Int] = []
    for verdict in verdicts {
      guard let standing = rules.standing(of: verdict) else { continue }
      own[verdict.rule] = standing
      changed.append(verdict.rule)
    }
    let affected = affected(by: changed)
    let touched = Set(affected.flatMap { places[$0] }).sorted()
    guard !touched.isEmpty else { return nil }
    let before = closed
    var closure = StandingClosure(own: own, requires: requires) { affected.contains($0) ? nil : before[$0] }
    let after = affected.reduce(into: [:]) { $0[$1] = closure.standing(of: $1) }
    var domains = self.domains
    for place in touched { domains[place] = rules.domain(place) { after[$0] ?? before[$0] } }
    return method.score(domains).within(now)
  }

  /// Rules with all that require them, directly or by way of others.
  private func affected(by rules: [Int]) -> Set<Int> {
    var affected = Set(rules)
    var next = rules
    while let rule = next.popLast() {
      for other in dependants[rule] where affected.insert(other).inserted { next.append(other) }
    }
    return affected
  }
}

extension MethodScore {
  /// The same score, with bounds that are not outside those of another.
  fileprivate func within(_ outer: MethodScore) -> MethodScore {
    var result = self
    result.overall = overall?.within(outer.overall)
    for (place, domain) in outer.domains.enumerated() where domains.indices.contains(place) {
      result.domains[place].score = domains[place].score?.within(domain.score)
    }
    return result
  }
}

extension ScoreBounds {
  fileprivate func within(_ outer: ScoreBounds?) -> ScoreBounds {
    guard let outer else { return self }
    let low = min(max(low, outer.low), outer.high)
    return ScoreBounds(low, max(low, min(high, outer.high)))
  }
}
