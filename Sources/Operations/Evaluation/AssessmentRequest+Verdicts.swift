// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Reporting
import RuleGraphs

extension AssessmentRequest {
  /// The line of JSON with the outcome of every rule: the same as that of the assessment, without putting one together.
  var verdictLine: String {
    let isQualified = graph.packs.count > 1
    let outcomes = verdicts().map { verdict in
      let rule = graph.rules[verdict.rule]
      return (isQualified ? rule.name.description : rule.name.rule, verdict.outcome)
    }
    return VerdictLine(commune: snapshot.commune.value, outcomes: outcomes).text
  }
}
