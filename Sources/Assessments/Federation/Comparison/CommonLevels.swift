// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// Levels on the rules that are compared, computed again from what members submitted, by the code that scores them at
/// home.
struct CommonLevels {
  private let graph: RuleGraph
  private let rules: ComparableRules
  private let method: (any ScoreMethod)?

  init(on rules: ComparableRules, in graph: RuleGraph) {
    self.graph = graph
    self.rules = rules
    method = graph.model.map { ScoreMethods(graph: graph, model: $0, targets: nil).levelMethod }
  }

  /// The number of compared rules by domain, in the order of the graph; domains without any are left out.
  var domains: [(id: String, rules: Int)] {
    graph.domains.map(\.id).compactMap { domain in
      let count = positions(in: domain).count
      return count == 0 ? nil : (domain, count)
    }
  }

  /// The levels of a member, with the packs' own parameters.
  func levels(of standing: MemberStanding) -> ComparedLevels {
    let verdicts = standing.submission.own.verdicts(in: graph).filter { rules.comparable.contains($0.rule) }
    let standings = Standings(of: verdicts, in: graph, dispensed: [])
    let score = method.flatMap { ScoredRules(of: verdicts, in: graph, dispensed: []).score(by: $0) }
    let levels = domains.map { domain in
      ComparedLevel(
        id: domain.id,
        level: LevelBounds(score?.domains.first { $0.id.utf8Key == domain.id.utf8Key }?.score),
        share: share(of: positions(in: domain.id), standings))
    }
    return ComparedLevels(
      overall: LevelBounds(score?.overall), domains: levels, share: share(of: rules.scored, standings))
  }

  /// What is possible for a member of whom nothing is known: everything.
  var unknown: ComparedLevels {
    guard let model = graph.model, !rules.scored.isEmpty else { return ComparedLevels() }
    let levels = model.levels.map(\.number.value)
    let all = LevelBounds(low: 0, high: levels.max() ?? 0)
    let share = ScoreBounds(.zero, .one)
    return ComparedLevels(
      overall: all, domains: domains.map { ComparedLevel(id: $0.id, level: all, share: share) }, share: share)
  }

  private func positions(in domain: String) -> [Int] {
    rules.scored.filter { graph.rules[$0].domain.utf8Key == domain.utf8Key }
  }

  /// The share of rules that count as achieved, requirements taken into account.
  private func share(of positions: [Int], _ standings: Standings) -> ScoreBounds? {
    guard !positions.isEmpty else { return nil }
    let counted = positions.map { standings.counted($0, in: graph) }
    let certain = counted.count { $0.mayBeAchieved && !$0.mayBeMissed && !$0.mayBeExcluded }
    return ScoreBounds(
      Rational(certain, positions.count), Rational(counted.count(where: \.mayBeAchieved), positions.count))
  }
}

extension ComparedLevels {
  /// The levels that a member submitted for itself, with its tailoring.
  init(_ view: SubmittedView) {
    self.init(
      overall: view.overall,
      domains: view.domains.map { domain in
        ComparedLevel(id: domain.id, level: domain.level, share: ScoreBounds(domain.counts.outcomes))
      }, share: ScoreBounds(view.counts.outcomes))
  }

  /// The bounds over two members together.
  func union(_ other: ComparedLevels) -> ComparedLevels {
    ComparedLevels(
      overall: overall.union(other.overall),
      domains: zip(domains, other.domains).map { left, right in
        ComparedLevel(
          id: left.id, level: left.level.union(right.level), share: left.share.union(right.share))
      }, share: share.union(other.share))
  }
}

extension ScoreBounds {
  fileprivate init?(_ outcomes: OutcomeCounts) {
    guard let coverage = outcomes.coverage else { return nil }
    self.init(coverage.low, coverage.high)
  }
}

extension LevelSpread {
  /// How levels spread; `nil` if nobody's can be assessed.
  init?(of levels: [LevelBounds?]) {
    let known = levels.compactMap(\.self)
    guard let leastLow = known.map(\.low).min(), let mostLow = known.map(\.low).max(),
      let leastHigh = known.map(\.high).min(), let mostHigh = known.map(\.high).max()
    else { return nil }
    self.init(
      members: known.count, guaranteed: LevelBounds(low: leastLow, high: mostLow),
      possible: LevelBounds(low: leastHigh, high: mostHigh))
  }
}
