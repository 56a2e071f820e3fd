// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// The cheapest way to the targets, if there are any.
  mutating func writePlan() {
    guard let plan = contents.assessment.maturity?.plan else { return }
    let plans = PlanContents(plan: plan, contents: contents, say: say)
    section(.plan) { report in
      for sentence in plans.sentences { report.paragraph(sentence) }
      report.writer.table(
        "\(report.say(Words.target))", plans.goalTitles.map { .text(report.say($0)) },
        plan.goals.map { goal in plans.row(goal).map { "\($0)" } })
      report.writer.table(
        "\(report.say(Words.plan))",
        [.number(report.say(Words.step))] + report.columns(Words.rule, Words.gap, Words.whatToDo)
          + [.number(report.say(Words.days))] + report.columns(Words.inThePlanAs, Words.comesAfter),
        plans.steps.map { report.row($0, of: plans) }, stacks: true)
    }
  }

  private func row(_ step: PlanContents.Step, of plans: PlanContents) -> [HTMLText] {
    [
      "\(step.number)", link(idOf: step.rule), "\(say.gapTitle(step.rule))",
      "\(plans.task(of: step.step))", "\(plans.days(of: step.step))", "\(plans.reason(of: step))",
      step.step.after.compactMap { contents.rule($0).map(link(idOf:)) }.joined(by: ", "),
    ]
  }
}
