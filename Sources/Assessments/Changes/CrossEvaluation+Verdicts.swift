// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension CrossEvaluation {
  /// What verdicts come to.
  ///
  /// - Parameter name: the full name of a rule by its position.
  init(of verdicts: [Verdict], in request: AssessmentRequest, named name: (Int) -> String) {
    let dispensed = Set(request.settings.dispensations.keys)
    let standings = Standings(of: verdicts, in: request.graph, dispensed: dispensed)
    let maturity = request.maturity(of: verdicts, dispensed: dispensed)
    let names = Dictionary(
      request.graph.rules.indices.map { (request.name(of: $0).utf8Key, name($0)) },
      uniquingKeysWith: { first, _ in first })
    let domains = (maturity?.domains ?? []).map { domain in
      CrossDomain(
        id: domain.id, level: domain.level, blockers: domain.blockers.compactMap { names[$0.utf8Key] })
    }
    let rules = verdicts.filter(\.isInForce).map { verdict in
      CrossRule(
        name: name(verdict.rule), outcome: verdict.outcome, counts: CountsAsAchieved(standings[verdict.rule]),
        isAccepted: request.isAccepted(verdict), domain: request.graph.rules[verdict.rule].domain,
        level: request.graph.isScored(verdict.rule) ? request.graph.rules[verdict.rule].level : nil)
    }
    self.init(overall: maturity?.overall, domains: domains, rules: rules)
  }

  /// What a stored assessment says.
  package init(_ assessment: Assessment) {
    let levelPacks = Set(assessment.provenance.packs.filter(\.buildsLevels).map(\.id.utf8Key))
    let accepted = Set(assessment.gaps.filter(\.isWaived).map(\.rule.utf8Key))
    let rules = assessment.rules.filter(\.isInForce).map { rule in
      CrossRule(
        name: rule.name, outcome: rule.verdict.outcome, counts: rule.verdict.counts,
        isAccepted: accepted.contains(rule.name.utf8Key), domain: rule.domain,
        level: levelPacks.contains(rule.pack.utf8Key) && !rule.isAdvice ? rule.level : nil)
    }
    let domains = (assessment.maturity?.domains ?? []).map {
      CrossDomain(id: $0.id, level: $0.level, blockers: $0.blockers)
    }
    self.init(overall: assessment.maturity?.overall, domains: domains, rules: rules)
  }
}

extension AssessmentRequest {
  /// What the request comes to, for comparisons.
  package var crossEvaluation: CrossEvaluation {
    CrossEvaluation(of: verdicts(), in: self) { name(of: $0) }
  }

  /// Whether the gap that a verdict leaves is an accepted risk.
  fileprivate func isAccepted(_ verdict: Verdict) -> Bool {
    verdict.outcome == .fail && settings.dispensations[verdict.rule] == nil
      && WaiverStatus.covers(verdict, waivers: settings.waivers[verdict.rule] ?? [], on: date)
  }
}

extension Verdict {
  /// Whether the rule is in force: neither a draft nor outside its dates.
  fileprivate var isInForce: Bool { exclusion.map { $0.kind != .draft && $0.kind != .outOfDates } ?? true }
}

extension AssessedRule {
  /// Whether the rule is in force: neither a draft nor outside its dates.
  fileprivate var isInForce: Bool {
    verdict.exclusion.map { $0.kind != .draft && $0.kind != .outOfDates } ?? true
  }
}
