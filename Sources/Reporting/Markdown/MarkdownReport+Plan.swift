// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// The cheapest way to the targets, if there are any.
  mutating func writePlan() {
    guard let plan = contents.assessment.maturity?.plan else { return }
    let plans = PlanContents(plan: plan, contents: contents, say: say)
    part(Words.plan)
    for sentence in plans.sentences { paragraph(sentence) }
    writer.table(
      plans.goalTitles.map { .text(say($0)) },
      plan.goals.map { goal in plans.row(goal).map { "\($0)" } })
    writer.table(
      [.number(say(Words.step))] + columns(Words.rule, Words.gap, Words.whatToDo)
        + [.number(say(Words.days))] + columns(Words.inThePlanAs, Words.comesAfter),
      plans.steps.map { step in
        [
          "\(step.number)", "\(step.rule.name)", "\(say.gapTitle(step.rule))", "\(plans.task(of: step.step))",
          "\(plans.days(of: step.step))", "\(plans.reason(of: step))",
          "\(step.step.after.joined(separator: ", "))",
        ]
      })
  }
}
