// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import Values

/// What the block evaluator says about the conditions of one rule.
struct BlockAnswers {
  let session: BlockSession
  let rule: RuleBlocks.Rule

  /// Whether the rule applies, as far as blocks can tell.
  var applicability: RowOutcome? { rule.applicability.flatMap { session.outcome(of: $0) } }

  /// Whether a rule without subjects is achieved.
  var check: RowOutcome? { rule.check.flatMap { session.outcome(of: $0) } }

  /// Which rows of the table are subjects; `nil` for all of them, or where blocks cannot tell.
  var subjects: RowOutcomes? { rule.subjects.flatMap { session.outcomes(of: $0) } }

  /// Whether the rule is achieved for its subjects, by their rows.
  func check(of members: [CEL.Member]) -> RowOutcomes? {
    guard let check = rule.check, case .record(let first) = members.first?.value else { return nil }
    var rows = Bitmap(count: first.table.rowCount)
    for member in members {
      if case .record(let record) = member.value { rows[record.row] = true }
    }
    return session.outcomes(of: check, rows: rows)
  }
}

extension Outcome {
  /// The outcome of a condition.
  init(_ outcome: RowOutcome) {
    switch outcome {
    case .yes: self = .pass
    case .no: self = .fail
    case .unknown: self = .unknown
    case .error: self = .error
    }
  }

  /// The outcome of a condition that is decided; `nil` for any other, about which there is more to say.
  init?(decided outcome: RowOutcome) {
    guard outcome == .yes || outcome == .no else { return nil }
    self.init(outcome)
  }
}
