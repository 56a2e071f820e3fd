// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs

/// Verdicts as they would be once an answer settles some rules, and what these settle by relations.
struct SettledVerdicts {
  /// How rules turn out.
  enum Answer {
    case best, worst
    /// Those that may not apply do not; others turn out best.
    case notApplicable
  }

  private let graph: RuleGraph
  private let verdicts: [Verdict]
  /// The place of a rule among the verdicts; `nil` where it has none.
  private let places: [Int?]
  /// By position, the rules that are related, directly or by way of others, in order; itself among them.
  private let related: [[Int]]

  init(_ verdicts: [Verdict], in graph: RuleGraph) {
    self.graph = graph
    self.verdicts = verdicts
    var places: [Int?] = Array(repeating: nil, count: graph.rules.count)
    for (place, verdict) in verdicts.enumerated() { places[verdict.rule] = place }
    self.places = places
    related = Self.groups(of: graph)
  }

  /// The answers that make a difference.
  func answers(for rules: [Int], byFact isFact: Bool) -> [Answer] {
    let mayDropOut = rules.contains { verdict(on: $0)?.mayNotApply ?? false }
    return isFact && mayDropOut ? [.best, .worst, .notApplicable] : [.best, .worst]
  }

  /// The verdicts that an answer changes, in the order of the graph.
  func changes(stating answer: Answer, of rules: [Int], byFact isFact: Bool) -> [Verdict] {
    let settled = Set(rules)
    let group = Set(rules.flatMap { related[$0] }).sorted()
    let stated = group.compactMap { rule in
      verdict(on: rule).map { verdict in
        settled.contains(rule)
          ? verdict.settled(as: answer, byFact: isFact, rule: graph.rules[rule].document) : verdict
      }
    }
    guard stated.count > settled.count else { return stated }
    var carried = RelatedVerdicts(stated, in: graph)
    carried.settle()
    return carried.verdicts.filter { $0.counts(otherThan: verdict(on: $0.rule)) }
  }

  private func verdict(on rule: Int) -> Verdict? { places[rule].map { verdicts[$0] } }

  /// By position, the rules that relations join with a rule, whatever their direction.
  private static func groups(of graph: RuleGraph) -> [[Int]] {
    var neighbours = graph.relations.map { $0.map(\.rule) }
    for (rule, own) in graph.relations.enumerated() {
      for relation in own { neighbours[relation.rule].append(rule) }
    }
    var groups = graph.rules.indices.map { [$0] }
    var seen: Set<Int> = []
    for rule in graph.rules.indices where !neighbours[rule].isEmpty && !seen.contains(rule) {
      var group: Set<Int> = [rule]
      var next = [rule]
      while let last = next.popLast() {
        for other in neighbours[last] where group.insert(other).inserted { next.append(other) }
      }
      seen.formUnion(group)
      let members = group.sorted()
      for member in members { groups[member] = members }
    }
    return groups
  }
}

extension Verdict {
  /// The verdict once nothing is missing for it. A fact also settles whether the rule applies; an answer only does where
  /// the rule asks and has no check, and stays within what the facts leave open.
  fileprivate func settled(as answer: SettledVerdicts.Answer, byFact isFact: Bool, rule: Rule) -> Verdict {
    var verdict = self
    verdict.basis = isFact ? .decided : .attested
    if isFact, answer == .notApplicable, mayNotApply {
      verdict.outcome = .notapplicable
      verdict.achievement = nil
      verdict.mayNotApply = false
      return verdict
    }
    let range = (isFact ? achievement : factual) ?? .open
    let value = answer == .worst ? range.low : range.high
    verdict.mayNotApply = mayNotApply && !isFact && rule.check != nil
    let settled = Achievement(value, value, isHighExcluded: answer != .worst && range.isHighExcluded)
    verdict.achievement = settled
    verdict.outcome = decide(
      of: settled, atLeast: Rational(rule.atLeast), mayNotApply: verdict.mayNotApply, hasError: false)
    return verdict
  }

  /// Whether it counts as something else than another verdict on the same rule.
  fileprivate func counts(otherThan other: Verdict?) -> Bool {
    outcome != other?.outcome || achievement != other?.achievement || mayNotApply != other?.mayNotApply
  }
}
