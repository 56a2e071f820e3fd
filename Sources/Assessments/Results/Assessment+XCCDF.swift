// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension Assessment {
  /// The results of a rule as XCCDF knows them, requirements taken into account: a rule that a required one keeps from
  /// counting fails, or is unknown while that is not decided.
  package func xccdfResults(of rule: AssessedRule) -> [XCCDFResult] {
    let verdict = rule.verdict
    let results = XCCDFResult.results(outcome: verdict.outcome, tally: verdict.tally, basis: verdict.basis)
    guard results.contains(where: \.isCounted) else { return results }
    switch verdict.counts {
    case .excluded: return [.notselected]
    case .no where isBlocked(rule): return [.fail]
    case .open where isBlocked(rule): return [.unknown]
    case .yes, .no, .open: return results
    }
  }

  private func isBlocked(_ rule: AssessedRule) -> Bool {
    rule.requires.contains { name in
      let required = rules.first { $0.name.utf8Key == name.utf8Key }?.verdict.counts
      return required == .no || required == .open
    }
  }

  /// Whether a rule counts in scores: its pack builds levels, and it is a duty or a recommendation.
  package func isScored(_ rule: AssessedRule) -> Bool {
    let pack = provenance.packs.first { $0.id.utf8Key == rule.pack.utf8Key }
    return pack?.buildsLevels == true && rule.level != nil && !rule.isAdvice && !rule.isDraft
      && rule.obligation != .kann
  }

  /// The weight of a domain in the model.
  package func weight(ofDomain id: String) -> Rational {
    let own = provenance.model?.domains.first { $0.id.utf8Key == id.utf8Key }
    return own.map { Rational($0.weight) } ?? .one
  }

  /// The scores of XCCDF over these results, in the order of its models.
  package var xccdfScores: [(model: XCCDFMethod.Model, score: MethodScore)] {
    let scored = domains.map { domain in
      ScoredDomain(
        id: domain.id, weight: weight(ofDomain: domain.id),
        rules: rules.filter { isScored($0) && $0.domain.utf8Key == domain.id.utf8Key }.map(scoredRule))
    }
    return XCCDFMethod.Model.allCases.map { ($0, XCCDFMethod($0).score(scored)) }
  }

  private func scoredRule(_ rule: AssessedRule) -> ScoredRule {
    let counted = xccdfResults(of: rule).filter(\.isCounted)
    let share = counted.isEmpty ? .zero : Rational(counted.count { $0 == .pass }, counted.count)
    return ScoredRule(
      rule: 0, obligation: rule.obligation, level: rule.level, weight: Rational(rule.weight),
      standing: counted.isEmpty ? .excluded : share == .one ? .achieved : .missed,
      achievement: Achievement(share, share))
  }
}
