// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

extension FederationMembers {
  /// From so many members on a gap is shared.
  private static let least = 2

  /// Gaps of at least two members, by their own views: certain ones first, then by the number of members, then as urgent
  /// as in a report. Advice, drafts and duties of others are none.
  ///
  /// - Parameter measures: the positions of the rules of each joint measure.
  func sharedGaps(in graph: RuleGraph, measures: [(id: String, rules: [Int])]) -> [SharedGap] {
    let found = graph.rules.indices.compactMap { rule -> (gap: SharedGap, order: [Int])? in
      let document = graph.rules[rule].document
      guard document.bearer == .commune, !document.isAdvice, !document.isDraft else { return nil }
      let (certain, possible) = (affected(by: .certain, in: rule), affected(by: .possible, in: rule))
      guard certain.count + possible.count >= Self.least else { return nil }
      let isCertain = certain.count >= Self.least
      let gap = SharedGap(
        rule: graph.rules[rule].name.description, isCertain: isCertain, certain: certain, possible: possible,
        waived: affected(by: .waived, in: rule),
        measures: measures.filter { $0.rules.contains(rule) }.map(\.id))
      let obligation = Obligation.allCases.firstIndex(of: document.obligation) ?? Obligation.allCases.count
      return (
        gap,
        [
          isCertain ? 0 : 1, -certain.count, -possible.count, obligation, graph.rules[rule].level ?? .max,
          rule,
        ]
      )
    }
    return found.sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.gap)
  }

  func affected(by gap: MemberStanding.Gap, in rule: Int) -> AffectedMembers {
    affected { $0.gaps[rule] == gap }
  }
}
