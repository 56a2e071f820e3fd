// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import RuleGraphs
package import Values

/// What one municipality is to be judged on.
package struct AssessmentRequest: Sendable {
  /// The linked packs.
  package let graph: RuleGraph
  /// The facts and answers.
  package let snapshot: Snapshot
  /// The answers by the position of their rule.
  package let answers: [Int: RecordedAnswer]
  /// The municipality's settings, or the packs' own.
  package let settings: LinkedTailoring
  /// The day that `now` stands for.
  package let date: CivilDate
  /// The positions of rules to be left out.
  package let skipped: Set<Int>

  /// Creates a request.
  package init(
    graph: RuleGraph, snapshot: Snapshot, answers: [Int: RecordedAnswer], settings: LinkedTailoring,
    date: CivilDate,
    skipped: Set<Int> = []
  ) {
    self.graph = graph
    self.snapshot = snapshot
    self.answers = answers
    self.settings = settings
    self.date = date
    self.skipped = skipped
  }
}
