// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs

/// The rules that can be compared: those that by facts apply to every one who is compared.
///
/// What a person declares not relevant applies to that member no more, so it is not compared either: else saying so would
/// improve one's own level beside the others'.
struct ComparableRules {
  /// The positions of all comparable rules, whether or not they build levels: rules that others require are among them.
  let comparable: Set<Int>
  /// The comparable rules that build levels, in the order of the graph.
  let scored: [Int]
  /// The other rules that build levels, with the first reason in the order of the reasons.
  let excluded: [(rule: Int, reason: ExcludedRule.Reason)]

  init(of members: [MemberStanding], in graph: RuleGraph) {
    var comparable: Set<Int> = []
    var reasons: [Int: ExcludedRule.Reason] = [:]
    for rule in graph.rules.indices where graph.rules[rule].document.bearer == .commune {
      let found = members.compactMap { Self.reason(against: $0.own[rule]) }
      if let first = ExcludedRule.Reason.allCases.first(where: { found.contains($0) }) {
        reasons[rule] = first
      } else {
        comparable.insert(rule)
      }
    }
    let all = graph.rules.indices.filter { graph.isScored($0) }
    self.comparable = comparable
    scored = all.filter { comparable.contains($0) }
    excluded = all.compactMap { rule in reasons[rule].map { (rule, $0) } }
  }

  /// Why a rule cannot be compared, by what one member submitted; `nil` if it can.
  static func reason(against rule: SubmittedRule?) -> ExcludedRule.Reason? {
    guard let rule else { return .notSubmitted }
    switch (rule.outcome, rule.applicability) {
    case (.notselected, _), (.notchecked, _), (_, nil): return .notJudged
    case (.notapplicable, _), (_, .no?): return .notApplicable
    case (_, .open?): return .open
    case (_, .yes?): return rule.mayNotApply ? .open : nil
    }
  }
}
