// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension AssessmentRequest {
  /// What the maturity model makes of verdicts; `nil` without a model.
  func maturity(of verdicts: [Verdict], dispensed: Set<Int>) -> AssessedMaturity? {
    guard let model = graph.model else { return nil }
    let methods = ScoreMethods(graph: graph, model: model, targets: settings.document?.targets)
    let rules = ScoredRules(of: verdicts, in: graph, dispensed: dispensed)
    guard let score = rules.score(by: methods.levelMethod),
      let strict = dispensed.isEmpty
        ? score : ScoredRules(of: verdicts, in: graph, dispensed: []).score(by: methods.levelMethod)
    else { return nil }
    let scored = verdicts.filter { graph.isScored($0.rule) }
    let titles = graph.domains
    let domains = score.domains.map { domain in
      assessed(
        domain, title: titles.first { $0.id.utf8Key == domain.id.utf8Key }?.title,
        strict: strict.domains.first { $0.id.utf8Key == domain.id.utf8Key }?.score,
        verdicts: scored.filter { graph.rules[$0.rule].domain.utf8Key == domain.id.utf8Key })
    }
    return AssessedMaturity(
      overall: LevelBounds(score.overall), overallWithoutDispensations: LevelBounds(strict.overall),
      target: settings.document?.targets?.overall?.value, domains: domains,
      cutback: cutback(of: score, target: methods.target(model.method)), method: figure(of: verdicts, rules),
      counts: counts(of: scored), weakestDomains: weakest(of: score))
  }

  private func assessed(
    _ domain: MethodScore.Domain, title: LocalizedText?, strict: ScoreBounds?, verdicts: [Verdict]
  ) -> AssessedDomain {
    AssessedDomain(
      id: domain.id, title: title ?? LocalizedText(de: domain.id, en: domain.id),
      level: LevelBounds(domain.score), levelWithoutDispensations: LevelBounds(strict),
      target: settings.document?.targets?.level(of: domain.id), blockers: domain.blockers.map(name),
      counts: counts(of: verdicts))
  }

  private func counts(of verdicts: [Verdict]) -> ScoredCounts {
    ScoredCounts(
      outcomes: OutcomeCounts(verdicts), decided: verdicts.count(where: \.restsOnFacts),
      attested: verdicts.count(where: \.restsOnAnswer),
      dispensed: verdicts.count { settings.dispensations[$0.rule] != nil })
  }

  private func cutback(of score: MethodScore, target: (String) -> Int) -> CutbackMean? {
    CutbackFigures(
      score.domains.map {
        CutbackFigures.Part(level: $0.score, target: target($0.id), mayDropOut: $0.mayDropOut)
      }
    ).map { CutbackMean($0) }
  }

  private func weakest(of score: MethodScore) -> [String] {
    guard score.overall != nil, let low = score.domains.compactMap(\.score?.low).min() else { return [] }
    return score.domains.filter { $0.score?.low == low }.map(\.id)
  }
}
