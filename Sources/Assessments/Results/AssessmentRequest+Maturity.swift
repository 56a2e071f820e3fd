// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension AssessmentRequest {
  /// What the maturity model makes of verdicts; `nil` without a model.
  func maturity(of verdicts: [Verdict], standings: Standings, dispensed: Set<Int>) -> AssessedMaturity? {
    guard let model = graph.model else { return nil }
    let score = StagedMethod(model: model, graph: graph, standings: standings).score()
    let undispensed = Standings(of: verdicts, in: graph, dispensed: [])
    let strict = StagedMethod(model: model, graph: graph, standings: undispensed).score()
    let scored = verdicts.filter { graph.isScored($0.rule) }
    let domains = score.domains.map { domain in
      assessed(
        domain, strict: strict.domains.first { $0.domain.utf8Key == domain.domain.utf8Key }?.level,
        verdicts: scored.filter { graph.rules[$0.rule].domain.utf8Key == domain.domain.utf8Key })
    }
    return AssessedMaturity(
      overall: score.overall, overallWithoutDispensations: strict.overall,
      target: settings.document?.targets?.overall?.value, domains: domains,
      cutback: cutback(of: domains, highest: model.levels.map(\.number.value).max() ?? 0),
      counts: counts(of: scored), weakestDomains: weakest(of: score))
  }

  private func assessed(_ domain: DomainScore, strict: LevelBounds?, verdicts: [Verdict]) -> AssessedDomain {
    let title = graph.domains.first { $0.id.utf8Key == domain.domain.utf8Key }?.title
    return AssessedDomain(
      id: domain.domain, title: title ?? LocalizedText(de: domain.domain, en: domain.domain),
      level: domain.level,
      levelWithoutDispensations: strict, target: settings.document?.targets?.level(of: domain.domain),
      blockers: domain.blockers.map(name), counts: counts(of: verdicts))
  }

  private func counts(of verdicts: [Verdict]) -> ScoredCounts {
    ScoredCounts(
      outcomes: OutcomeCounts(verdicts), decided: verdicts.count(where: \.restsOnFacts),
      attested: verdicts.count(where: \.restsOnAnswer),
      dispensed: verdicts.count { settings.dispensations[$0.rule] != nil })
  }

  private func cutback(of domains: [AssessedDomain], highest: Int) -> CutbackMean? {
    CutbackMean(domains.compactMap { domain in domain.level.map { ($0, domain.target ?? highest) } })
  }

  private func weakest(of score: StagedScore) -> [String] {
    guard let overall = score.overall else { return [] }
    return score.domains.filter { $0.level?.low == overall.low }.map(\.domain)
  }
}
