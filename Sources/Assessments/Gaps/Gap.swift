// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import Values

/// A rule that is not achieved, or that may not be.
package struct Gap: Sendable, Hashable {
  /// How sure it is.
  package enum Certainty: String, Sendable, Hashable, CaseIterable {
    /// The facts or an answer say so.
    case certain
    /// Facts are missing, or the rule could not be evaluated.
    case possible
    /// The rule itself passes, but one it requires is not achieved.
    case blocked
  }

  /// The position of the rule.
  package let rule: Int
  /// How sure it is.
  package let certainty: Certainty
  /// The required rules that are not achieved for certain, in the order of the pack.
  package let prerequisites: [Int]
  /// Whether an accepted risk covers it on the day of the assessment.
  package let isWaived: Bool
  /// Whether it is advice, outside every score.
  package let isAdvice: Bool
  /// A certain, unwaived gap of effort 1 or 2 whose prerequisites are achieved.
  package let isQuickWin: Bool
  /// The rules whose gaps are one measure, the most urgent first; at least the gap's own.
  package internal(set) var measure: [Int]
}

/// The greatest effort of a quick win.
package let quickWinEffort = 2

extension AssessmentRequest {
  /// The gaps that verdicts leave, most urgent first: certain before possible before blocked, `muss` before `sollte`
  /// before `kann`, lower levels first, then heavier, then in the order of the graph. Advice comes last.
  package func gaps(of verdicts: [Verdict], standings: Standings) -> [Gap] {
    let found = verdicts.compactMap { gap(of: $0, standings: standings) }
    let order = found.map(urgency)
    var gaps = found.indices.sorted { order[$0] < order[$1] }.map { found[$0] }
    let measures = Measures(of: gaps, in: graph)
    for place in gaps.indices { gaps[place].measure = measures.rules(ofGap: place) }
    return gaps
  }

  private func gap(of verdict: Verdict, standings: Standings) -> Gap? {
    guard settings.dispensations[verdict.rule] == nil else { return nil }
    let prerequisites = graph.rules[verdict.rule].requires.filter { standings[$0].mayBeMissed }
    let certainty: Gap.Certainty
    switch verdict.outcome {
    case .fail: certainty = .certain
    case .unknown, .error: certainty = .possible
    case .pass where !prerequisites.isEmpty: certainty = .blocked
    case .pass, .notapplicable, .notchecked, .notselected: return nil
    }
    let document = graph.rules[verdict.rule].document
    let isWaived = WaiverStatus.covers(verdict, waivers: settings.waivers[verdict.rule] ?? [], on: date)
    let isSmall = document.effort.map { $0.value <= quickWinEffort } ?? false
    return Gap(
      rule: verdict.rule, certainty: certainty, prerequisites: prerequisites, isWaived: isWaived,
      isAdvice: document.isAdvice,
      isQuickWin: certainty == .certain && isSmall && prerequisites.isEmpty && !isWaived
        && !document.isAdvice,
      measure: [verdict.rule])
  }

  private func urgency(of gap: Gap) -> Urgency {
    let rule = graph.rules[gap.rule]
    return Urgency(
      rank: [
        gap.isAdvice ? 1 : 0, place(of: gap.certainty, in: Gap.Certainty.allCases),
        place(of: rule.document.obligation, in: Obligation.allCases), rule.level ?? .max,
      ], weight: rule.document.weight, rule: gap.rule)
  }

  private func place<T: Equatable>(of element: T, in all: [T]) -> Int {
    all.firstIndex(of: element) ?? all.count
  }
}

/// The place of a gap among others: by rank, then the heavier first, then in the order of the packs.
private struct Urgency: Comparable {
  let rank: [Int]
  let weight: Decimal
  let rule: Int

  static func < (left: Urgency, right: Urgency) -> Bool {
    if left.rank != right.rank { return left.rank.lexicographicallyPrecedes(right.rank) }
    return left.weight != right.weight ? left.weight > right.weight : left.rule < right.rule
  }
}
