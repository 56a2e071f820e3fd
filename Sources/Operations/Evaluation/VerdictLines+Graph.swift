// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Reporting
import RuleGraphs

extension VerdictLines {
  /// Prepares lines for all rules of a graph.
  init(_ graph: RuleGraph) {
    let isQualified = graph.packs.count > 1
    self.init(rules: graph.rules.map { isQualified ? $0.name.description : $0.name.rule })
  }

  /// The line for a municipality: the same as that of its assessment, without putting one together.
  func line(_ request: AssessmentRequest) -> String {
    line(commune: request.snapshot.commune.value, outcomes: request.outcomes())
  }
}
