// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// How the verdicts on the rules of a pack, or of one of its domains, spread; advice is counted apart.
struct PackCoverage: Sendable {
  /// All rules.
  let total: Int
  /// Advice: counted here and nowhere else.
  let advice: Int
  /// The outcomes of all other rules.
  let outcomes: OutcomeCounts

  init(_ rules: [AssessedRule]) {
    total = rules.count
    advice = rules.count(where: \.isAdvice)
    outcomes = OutcomeCounts(of: rules.filter { !$0.isAdvice })
  }

  /// Rules that are achieved.
  var present: Int { outcomes[.pass] }
  /// Rules that facts or an answer show not to be achieved.
  var notPresent: Int { outcomes[.fail] }
  /// Rules that nothing shows yet.
  var notShown: Int { outcomes[.unknown] + outcomes[.error] }
  /// Rules that do not apply.
  var notApplicable: Int { outcomes[.notapplicable] }
  /// Rules that were left out.
  var notJudged: Int { outcomes[.notchecked] + outcomes[.notselected] }

  /// The counts in the order of a table, with the titles of their columns.
  var columns: [(title: LocalizedText, count: Int)] {
    [
      (Words.rulesColumn, total), (Words.present, present), (Words.notPresent, notPresent),
      (Words.notShown, notShown), (Words.notApplicable, notApplicable), (Words.notJudgedColumn, notJudged),
      (Words.adviceColumn, advice),
    ]
  }
}
