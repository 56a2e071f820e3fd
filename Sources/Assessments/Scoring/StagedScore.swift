// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs
import SourceText

/// A maturity level as the interval of what is guaranteed and what is possible.
package struct LevelBounds: Sendable, Hashable {
  /// The guaranteed level: the minimum over all completions.
  package var low: Int
  /// The possible level: the maximum over all completions.
  package var high: Int

  /// Creates bounds.
  package init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }
}

/// The level of one domain by the method `staged`.
package struct DomainScore: Sendable {
  /// The id of the domain.
  package let domain: String
  /// The level; `nil` where no `muss` or `sollte` can apply: not assessable.
  package let level: LevelBounds?
  /// Whether the domain has a rule that applies for certain.
  package let isCertainlyAssessable: Bool
  /// The rules that keep the guaranteed level from being one higher, in the order of the graph.
  package let blockers: [Int]
}

/// The scores of the method `staged`.
package struct StagedScore: Sendable {
  /// The domains, in the order of the graph.
  package let domains: [DomainScore]
  /// The level of the lowest assessable domain; `nil` if none is assessable.
  package let overall: LevelBounds?
}

/// The default method: gates by obligation and threshold, level by level.
///
/// A domain reaches level n when every applicable `muss` of levels 1 to n is achieved and, for each level k up to n
/// separately, achieved `sollte` divided by applicable `sollte`, unweighted, is at least the model's threshold for k. An
/// empty level does not block; `kann` never gates (Pegel's design, section 5; the gate follows the RUN and C2M2 models).
package struct StagedMethod: Sendable {
  let model: MaturityModel
  let graph: RuleGraph
  let standings: Standings

  /// Creates the method for one set of standings.
  package init(model: MaturityModel, graph: RuleGraph, standings: Standings) {
    self.model = model
    self.graph = graph
    self.standings = standings
  }

  /// The scores of all domains that a pack of the model has a rule in.
  ///
  /// Bounds are exact over the completions in which there is a level: every rule has a worst and a best completion by
  /// itself, and requirements only join the worst with the worst, so that all extremes occur together. A domain that may
  /// turn out not assessable lowers the overall level only in the worst case; in the best it drops out.
  package func score() -> StagedScore {
    let scored = graph.rules.indices.filter { graph.isScored($0) }
    let domains = graph.domains.map(\.id).compactMap { domain in
      let own = scored.filter { graph.rules[$0].domain.utf8Key == domain.utf8Key }
      return own.isEmpty ? nil : score(of: domain, rules: own)
    }
    return StagedScore(domains: domains, overall: overall(of: domains))
  }

  private func counted(_ rule: Int) -> Standing { standings.counted(rule, in: graph) }

  private func overall(of domains: [DomainScore]) -> LevelBounds? {
    let levels = domains.compactMap(\.level)
    let certain = domains.filter(\.isCertainlyAssessable).compactMap(\.level)
    guard let low = levels.map(\.low).min() else { return nil }
    guard let high = certain.map(\.high).min() ?? levels.map(\.high).max() else { return nil }
    return LevelBounds(low: low, high: high)
  }

  private func score(of domain: String, rules: [Int]) -> DomainScore {
    let gating = rules.filter { graph.rules[$0].document.obligation != .kann && counted($0).mayCount }
    guard !gating.isEmpty else {
      return DomainScore(domain: domain, level: nil, isCertainlyAssessable: false, blockers: [])
    }
    let low = level(of: domain, gating, in: .worst)
    let high = highestLevel(of: domain, gating)
    return DomainScore(
      domain: domain, level: LevelBounds(low: low, high: high),
      isCertainlyAssessable: gating.contains { !counted($0).mayBeExcluded },
      blockers: blockers(above: low, of: domain, gating))
  }

  /// The best level there can be. Where every rule would best be left out, the domain would not be assessable: then
  /// one of them counts, as missed.
  private func highestLevel(of domain: String, _ rules: [Int]) -> Int {
    guard rules.allSatisfy({ count($0, in: .best) == .excluded }) else {
      return level(of: domain, rules, in: .best)
    }
    return rules.map { level(of: domain, rules, in: .bestButMissing($0)) }.max() ?? 0
  }

  // MARK: - Gates

  private enum Completion {
    case worst, best
    /// The best but for one rule, which is missed.
    case bestButMissing(Int)
  }

  private enum Count { case achieved, missed, excluded }

  /// What a rule counts as at its worst or best. Leaving out an achieved rule never helps; leaving out a missed one does.
  private func count(_ rule: Int, in completion: Completion) -> Count {
    let standing = counted(rule)
    switch completion {
    case .worst: return standing.mayBeMissed ? .missed : standing.mayBeExcluded ? .excluded : .achieved
    case .bestButMissing(let missing) where missing == rule: return .missed
    case .best, .bestButMissing:
      return standing.mayBeAchieved ? .achieved : standing.mayBeExcluded ? .excluded : .missed
    }
  }

  private func level(of domain: String, _ rules: [Int], in completion: Completion) -> Int {
    var reached = 0
    for level in model.levels.map(\.number.value).sorted() where level > 0 {
      let own = rules.filter { graph.rules[$0].level == level }
      guard isOpen(gate: level, of: domain, own, in: completion) else { break }
      reached = level
    }
    return reached
  }

  private func isOpen(gate level: Int, of domain: String, _ rules: [Int], in completion: Completion) -> Bool {
    isMussMet(rules, in: completion) && isSollteMet(level, of: domain, rules, in: completion)
  }

  private func isMussMet(_ rules: [Int], in completion: Completion) -> Bool {
    !rules.contains { graph.rules[$0].document.obligation == .muss && count($0, in: completion) == .missed }
  }

  private func isSollteMet(_ level: Int, of domain: String, _ rules: [Int], in completion: Completion) -> Bool
  {
    let counts = rules.filter { graph.rules[$0].document.obligation == .sollte }.map {
      count($0, in: completion)
    }
    let applicable = counts.count { $0 != .excluded }
    guard applicable > 0 else { return true }
    let achieved = counts.count { $0 == .achieved }
    return Rational(achieved, applicable) >= threshold(level, of: domain)
  }

  private func threshold(_ level: Int, of domain: String) -> Rational {
    model.sollteThreshold(level: level, domain: domain).map { Rational($0) } ?? .zero
  }

  /// The rules that may be missed at the first closed gate: its `muss`, and its `sollte` if the threshold is not met.
  private func blockers(above reached: Int, of domain: String, _ rules: [Int]) -> [Int] {
    let levels = model.levels.map(\.number.value).filter { $0 > reached }
    guard let gate = levels.min() else { return [] }
    let own = rules.filter { graph.rules[$0].level == gate && count($0, in: .worst) == .missed }
    let isSollteBlocking = !isSollteMet(
      gate, of: domain, rules.filter { graph.rules[$0].level == gate }, in: .worst)
    return own.filter { graph.rules[$0].document.obligation == .muss || isSollteBlocking }
  }
}

extension RuleGraph {
  /// Whether a rule counts for levels: its pack builds them, it has a level, and it is more than advice. Of rules that
  /// equal each other the first one counts, for all of them.
  package func isScored(_ rule: Int) -> Bool {
    isEligible(rule) && !equals[rule].contains { $0 < rule && isEligible($0) }
  }

  /// The other rules that a scored rule counts for.
  func countedWith(_ rule: Int) -> [Int] { equals[rule].filter(isEligible) }

  private func isEligible(_ rule: Int) -> Bool {
    let linked = rules[rule]
    return buildsLevels(pack: linked.pack) && linked.level != nil && linked.document.bearer == .commune
      && !linked.document.isAdvice && !linked.document.isDraft
  }
}
