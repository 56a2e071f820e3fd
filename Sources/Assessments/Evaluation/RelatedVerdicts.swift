// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs

/// Settles open verdicts by those on related rules, so that nobody answers twice.
///
/// In this order: a rule's own facts; facts behind a related rule; the rule's own answer; an answer to a related rule.
/// So facts decide over answers, wherever they were recorded, and an own answer over an answer to another question. Of
/// two related rules that say different things the one that says no counts. Every rule keeps its own verdict.
struct RelatedVerdicts {
  private let graph: RuleGraph
  private(set) var verdicts: [Verdict]
  /// The place of a rule among the verdicts; `nil` where it has none.
  private let places: [Int?]

  init(_ verdicts: [Verdict], in graph: RuleGraph) {
    self.graph = graph
    self.verdicts = verdicts
    var places: [Int?] = Array(repeating: nil, count: graph.rules.count)
    for (place, verdict) in verdicts.enumerated() { places[verdict.rule] = place }
    self.places = places
  }

  /// Settles what can be settled, then notes where related rules say different things.
  mutating func settle() {
    settle(byFacts: true)
    settle(byFacts: false)
    for place in verdicts.indices { verdicts[place].conflicts = conflicts(of: verdicts[place]) }
  }

  /// Carries verdicts along relations until nothing changes. Each verdict is settled once, so this ends.
  private mutating func settle(byFacts: Bool) {
    var settled = true
    while settled {
      settled = false
      let before = verdicts
      for place in before.indices where before[place].isOpen(toFacts: byFacts) {
        let origins = self.origins(of: before[place], byFacts: byFacts, in: before)
        guard !origins.isEmpty else { continue }
        settle(place, by: origins, byFacts: byFacts)
        settled = true
      }
    }
  }

  private func origins(of verdict: Verdict, byFacts: Bool, in verdicts: [Verdict]) -> [LinkedRule.Relation] {
    graph.relations[verdict.rule].filter { relation in
      guard let place = places[relation.rule] else { return false }
      return verdicts[place].restsOnFacts == byFacts
        && relation.kind.implied(by: verdicts[place].outcome) != nil
    }
  }

  private mutating func settle(_ place: Int, by origins: [LinkedRule.Relation], byFacts: Bool) {
    let no = origins.filter { implied($0) == false }
    verdicts[place].settle(
      as: no.isEmpty, by: no.isEmpty ? origins : no, byFacts: byFacts,
      rule: graph.rules[verdicts[place].rule].document)
  }

  private func implied(_ relation: LinkedRule.Relation) -> Bool? {
    places[relation.rule].flatMap { relation.kind.implied(by: verdicts[$0].outcome) }
  }

  private func conflicts(of verdict: Verdict) -> [LinkedRule.Relation] {
    guard verdict.outcome == .pass || verdict.outcome == .fail else { return [] }
    return graph.rules[verdict.rule].relations.filter { relation in
      implied(relation).map { $0 != (verdict.outcome == .pass) } ?? false
    }
  }
}

extension RelationKind {
  /// What the outcome of the other rule says here: yes, no or nothing.
  fileprivate func implied(by outcome: Outcome) -> Bool? {
    switch (self, outcome) {
    case (.proves, .pass), (.equal, .pass): true
    case (.refutes, .fail), (.equal, .fail): false
    case (.proves, _), (.refutes, _), (.equal, _): nil
    }
  }
}

extension Verdict {
  /// Whether a related rule may still settle it: facts behind one also replace an answer.
  fileprivate func isOpen(toFacts: Bool) -> Bool {
    switch basis {
    case .none: outcome == .unknown
    case .attested: toFacts && (outcome == .pass || outcome == .fail || outcome == .unknown)
    case .decided, .related: false
    }
  }

  /// Takes over yes or no, within what the rule's own facts leave open.
  fileprivate mutating func settle(
    as isYes: Bool, by origins: [LinkedRule.Relation], byFacts: Bool, rule: Rule
  ) {
    let range = factual ?? .open
    let value = isYes ? range.high : range.low
    if rule.check == nil {
      mayNotApply = false
      missing = UnknownSet([])
    }
    let bound = Rational(rule.atLeast)
    achievement = Achievement(value, value, isHighExcluded: isYes && range.isHighExcluded)
    basis = .related
    settledBy = origins
    isSettledByFacts = byFacts
    outcome = decide(of: achievement ?? .open, atLeast: bound, mayNotApply: mayNotApply, hasError: false)
    guard let stated = answer?.value.value.achievement, !isAnswerExpired else { return }
    isContradicted = (Rational(stated.numerator, stated.denominator) >= bound) != (outcome == .pass)
  }
}
