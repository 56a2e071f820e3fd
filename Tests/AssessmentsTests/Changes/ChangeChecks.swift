// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import Testing

/// What holds for the split between any two evaluations.
struct ChangeChecks {
  private let ladder: ChangeLadder
  private let old: AssessmentRequest
  private let new: AssessmentRequest
  private let comment: Comment

  init(_ ladder: ChangeLadder, from old: AssessmentRequest, to new: AssessmentRequest, _ comment: Comment) {
    self.ladder = ladder
    self.old = old
    self.new = new
    self.comment = comment
  }

  func run() {
    let split = ladder.split
    #expect(ladder.start.overall == old.crossEvaluation.overall, comment)
    #expect(ladder.end == new.crossEvaluation, comment)
    #expect(ladder.states(along: ladder.rulesFirst).last == ladder.end, comment)
    for level in [split.overall] + split.domains.map(\.level) { check(level) }
    for count in [split.achieved, split.accepted] + split.outcomes.map(\.count) { check(count) }
    check(split.rules)
  }

  private func check(_ level: LevelChange) {
    if let before = level.before, let after = level.after {
      #expect(level.guaranteed.map(\.amount).reduce(0, +) == after.low - before.low, comment)
      #expect(level.possible.map(\.amount).reduce(0, +) == after.high - before.high, comment)
    } else {
      #expect(level.guaranteed.isEmpty && level.possible.isEmpty, comment)
      #expect((level.assessability != nil) == ((level.before == nil) != (level.after == nil)), comment)
    }
    let shares = level.guaranteed + level.possible
    #expect(shares.allSatisfy { $0.amount != 0 && !$0.causes.contains(.waivers) }, comment)
  }

  private func check(_ count: CountChange) {
    #expect(count.shares.map(\.amount).reduce(0, +) == count.after - count.before, comment)
    #expect(count.shares.allSatisfy { !$0.rules.isEmpty && !$0.causes.isEmpty }, comment)
  }

  /// Every rule that is different is listed with a cause, and no other; all together make the change of each outcome.
  private func check(_ rules: [RuleChange]) {
    let (before, after) = (ladder.start.rules, ladder.end.rules)
    let kept = before.filter { rule in !rules.contains { $0.name == rule.name } }
    #expect(
      kept.allSatisfy { rule in
        after.contains { $0.name == rule.name && $0.outcome == rule.outcome && $0.counts == rule.counts }
      }, comment)
    #expect(rules.allSatisfy { !$0.causes.isEmpty }, comment)
    for outcome in Outcome.allCases {
      let change =
        rules.count { $0.after?.outcome == outcome } - rules.count { $0.before?.outcome == outcome }
      #expect(
        change == after.count { $0.outcome == outcome } - before.count { $0.outcome == outcome }, comment)
    }
    let sudden = rules.filter { $0.before == nil || $0.after == nil }
    #expect(sudden.allSatisfy { !$0.causes.contains(.facts) && !$0.causes.contains(.time) }, comment)
  }
}
