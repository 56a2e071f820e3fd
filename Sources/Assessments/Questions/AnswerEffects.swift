// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs

/// Works out what answers can do to the levels.
struct AnswerEffects {
  private let probe: LevelProbe?
  private let settling: SettledVerdicts

  init(_ request: AssessmentRequest, verdicts: [Verdict]) {
    settling = SettledVerdicts(verdicts, in: request.graph)
    guard let model = request.graph.model else {
      probe = nil
      return
    }
    let methods = ScoreMethods(
      graph: request.graph, model: model, targets: request.settings.document?.targets)
    let rules = ScoredRules(
      of: verdicts, in: request.graph, dispensed: Set(request.settings.dispensations.keys))
    probe = LevelProbe(rules, by: methods.levelMethod)
  }

  /// What an answer can do that rules need nothing else than.
  ///
  /// - Parameter isFact: whether a fact is stated, rather than a rule's question answered.
  func effect(settling rules: [Int], byFact isFact: Bool) -> AnswerEffect {
    var effect = AnswerEffect(settled: rules.count)
    guard let probe, !rules.isEmpty else { return effect }
    let scores = settling.answers(for: rules, byFact: isFact).map { answer in
      probe.score(after: settling.changes(stating: answer, of: rules, byFact: isFact)) ?? probe.now
    }
    let (now, after) = (probe.now.width, scores.map(\.width))
    effect.guaranteed = max(0, now - (after.max() ?? now))
    effect.best = max(0, now - (after.min() ?? now))
    guard effect.best > 0 else { return effect }
    let domains = probe.now.domains.enumerated().compactMap { place, domain in
      LevelMove(of: domain.id, from: domain.score, to: scores.map { $0.domains[place].score })
    }
    let whole = LevelMove(of: nil, from: probe.now.overall, to: scores.map(\.overall))
    effect.moves = domains + (whole.map { [$0] } ?? [])
    return effect
  }
}

extension MethodScore {
  /// The widths of the levels of all domains and of the whole, added up.
  fileprivate var width: Int {
    ([overall] + domains.map(\.score)).compactMap(LevelBounds.init).reduce(0) { $0 + $1.high - $1.low }
  }
}

extension LevelMove {
  /// What answers make of a level; `nil` where none moves it.
  fileprivate init?(of domain: String?, from score: ScoreBounds?, to scores: [ScoreBounds?]) {
    let after = scores.compactMap(LevelBounds.init)
    guard let now = LevelBounds(score), let low = after.map(\.low).max(), let high = after.map(\.high).min(),
      low > now.low || high < now.high
    else { return nil }
    self.init(
      domain: domain, now: now, raised: low > now.low ? low : nil, lowered: high < now.high ? high : nil)
  }
}
