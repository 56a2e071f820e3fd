// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

/// One way of judging a municipality whose strictly confidential facts count as not recorded.
struct WithholdingView {
  private let request: AssessmentRequest
  private let verdicts: [Verdict]
  private let withheld: [Withheld]
  /// By part, the positions of the rules that it may leave open.
  private let leftOpen: [Withheld: Set<Int>]

  /// Judges a request from which everything strictly confidential has been taken.
  init(_ request: AssessmentRequest, withheld: [Withheld]) {
    self.request = request
    self.withheld = withheld
    let verdicts = request.verdicts()
    self.verdicts = verdicts
    var leftOpen: [Withheld: Set<Int>] = [:]
    for part in withheld { leftOpen[part] = request.rules(of: verdicts, leftOpenBy: part) }
    self.leftOpen = leftOpen
  }

  /// The positions of the rules that a part may leave open.
  func left(openBy part: Withheld) -> Set<Int> { leftOpen[part] ?? [] }

  /// What is submitted.
  var view: SubmittedView {
    let dispensed = Set(request.settings.dispensations.keys)
    let standings = Standings(of: verdicts, in: request.graph, dispensed: dispensed)
    let open = withheld.reduce(into: Set<Int>()) { $0.formUnion(left(openBy: $1)) }
    let rules = verdicts.map { verdict in
      SubmittedRule(verdict, in: request, standings[verdict.rule], isWithheld: open.contains(verdict.rule))
    }
    var view = SubmittedView()
    view.rules = rules
    view.coverage = request.coverage(of: verdicts)
    if let maturity = request.maturity(of: verdicts, dispensed: dispensed) {
      view.take(maturity, counting: { counts(of: rules, in: $0, $1) })
    }
    return view
  }

  /// The counts of rules that build levels, in one domain or in all.
  private func counts(of rules: [SubmittedRule], in domain: String?, _ counts: ScoredCounts)
    -> SubmittedCounts
  {
    let graph = request.graph
    let scored = zip(verdicts, rules).filter { verdict, _ in
      graph.isScored(verdict.rule)
        && domain.map { graph.rules[verdict.rule].domain.utf8Key == $0.utf8Key } ?? true
    }
    return SubmittedCounts(
      outcomes: counts.outcomes, decided: counts.decided, attested: counts.attested,
      dispensed: counts.dispensed, withheld: scored.count(where: \.1.isWithheld),
      waived: scored.count(where: \.1.isWaived))
  }
}

extension AssessmentRequest {
  /// The positions of the open rules that a withheld part may be behind: its facts are among those that are missing, it
  /// may hold the answer, or a related rule that it leaves open would settle them.
  fileprivate func rules(of verdicts: [Verdict], leftOpenBy part: Withheld) -> Set<Int> {
    let open = verdicts.filter { $0.outcome == .unknown || $0.outcome == .error }
    var found = Set(open.filter { isOpen($0, for: part) }.map(\.rule))
    var size = -1
    while size < found.count {
      size = found.count
      for verdict in open where graph.relations[verdict.rule].contains(where: { found.contains($0.rule) }) {
        found.insert(verdict.rule)
      }
    }
    return found
  }

  private func isOpen(_ verdict: Verdict, for part: Withheld) -> Bool {
    let canBeAnswered = graph.rules[verdict.rule].document.ask != nil && verdict.basis == .none
    switch (part.kind, part.fact) {
    case (.answers, _): return canBeAnswered
    case (.whole, nil): return canBeAnswered || !verdict.missing.isEmpty
    case (_, nil): return false
    case (let kind, let fact?):
      return verdict.missing.groups.contains {
        $0.path.root.utf8Key == fact.utf8Key && $0.path.leads(to: kind)
      }
    }
  }
}

extension AttributePath {
  /// Whether what is missing at the path may be what was withheld: fields, or rows.
  fileprivate func leads(to kind: Withheld.Kind) -> Bool {
    let namesField = steps.contains { step in if case .field = step { true } else { false } }
    switch kind {
    case .rows: return !namesField
    case .fields: return namesField
    case .whole: return true
    case .answers: return false
    }
  }
}

extension SubmittedView {
  fileprivate mutating func take(
    _ maturity: AssessedMaturity, counting: (String?, ScoredCounts) -> SubmittedCounts
  ) {
    overall = maturity.overall
    overallWithoutDispensations = maturity.overallWithoutDispensations
    domains = maturity.domains.map {
      SubmittedDomain(
        id: $0.id, level: $0.level, levelWithoutDispensations: $0.levelWithoutDispensations,
        counts: counting($0.id, $0.counts))
    }
    cutback = maturity.cutback
    method = maturity.method
    counts = counting(nil, maturity.counts)
  }
}

extension SubmittedRule {
  fileprivate init(
    _ verdict: Verdict, in request: AssessmentRequest, _ standing: Standing, isWithheld: Bool
  ) {
    self.init(
      name: request.name(of: verdict.rule), outcome: verdict.outcome, achievement: verdict.achievement,
      counts: CountsAsAchieved(standing), basis: verdict.basis, isSettledByFacts: verdict.isSettledByFacts,
      applicability: verdict.applicability, mayNotApply: verdict.mayNotApply,
      exclusion: verdict.exclusion?.kind, tally: verdict.tally, isWithheld: isWithheld,
      isWaived: WaiverStatus.covers(
        verdict, waivers: request.settings.waivers[verdict.rule] ?? [], on: request.date),
      isDispensed: request.settings.dispensations[verdict.rule] != nil)
  }
}
