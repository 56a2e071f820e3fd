// SPDX-License-Identifier: EUPL-1.2

import CEL
package import Documents
package import RuleGraphs
package import Values

/// What one municipality is to be judged on.
package struct AssessmentRequest: Sendable {
  /// The linked packs.
  package let graph: RuleGraph
  /// The facts and answers, without days that cannot have come yet.
  package let snapshot: Snapshot
  /// Days that were taken from the facts because they lie after the day of the assessment.
  let daysAhead: [DaysAhead]
  /// The answers by the position of their rule.
  package let answers: [Int: RecordedAnswer]
  /// The municipality's settings, or the packs' own.
  package let settings: LinkedTailoring
  /// The day that `now` stands for.
  package let date: CivilDate
  /// The positions of rules to be left out.
  package let skipped: Set<Int>
  /// The day whose rules are in force: that of the assessment, unless a comparison judges facts by the rules of another.
  package let rulesDate: CivilDate
  /// The most steps for one expression.
  package var costLimit = Limits.evaluationCost

  /// Creates a request.
  package init(
    graph: RuleGraph, snapshot: Snapshot, answers: [Int: RecordedAnswer], settings: LinkedTailoring,
    date: CivilDate,
    skipped: Set<Int> = [], rulesDate: CivilDate? = nil
  ) {
    self.graph = graph
    let schema = graph.factTypes(of: snapshot.schema)?.schema
    (self.snapshot, daysAhead) =
      schema.map { snapshot.withoutDaysAhead(of: date, by: $0) } ?? (snapshot, [])
    self.answers = answers
    self.settings = settings
    self.date = date
    self.skipped = skipped
    self.rulesDate = rulesDate ?? date
  }
}
