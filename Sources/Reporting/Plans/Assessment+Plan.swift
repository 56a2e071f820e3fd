// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText
import Values

/// The forms a plan can be written in.
package enum PlanFormat: String, Sendable, CaseIterable {
  /// Markdown, for people.
  case md
  /// The exact plan.
  case json
  /// The steps as a table for spreadsheets.
  case csv
}

extension Assessment {
  /// The plan of the assessment as one text; empty if it has none.
  package func plan(as format: PlanFormat, in language: Language) -> String {
    guard let plan = maturity?.plan else { return "" }
    let say = Phrasing(language: language)
    let plans = PlanContents(plan: plan, contents: ReportContents(self), say: say)
    switch format {
    case .md: return markdown(of: plans)
    case .json: return planJSON(plan)
    case .csv: return csv(of: plans)
    }
  }

  private func markdown(of plans: PlanContents) -> String {
    var report = MarkdownReport(contents: plans.contents, say: plans.say)
    report.writeHead()
    report.writePlan()
    return report.writer.text
  }

  private func csv(of plans: PlanContents) -> String {
    let say = plans.say
    var writer = CSVWriter()
    let titles = [
      Words.step, Words.rule, Words.gap, Words.whatToDo, Words.days, Words.inThePlanAs, Words.comesAfter,
      Words.fix,
      Words.classification,
    ]
    writer.row(titles.map(say.capitalised))
    for step in plans.steps {
      writer.row([
        String(step.number), step.rule.name, say.gapTitle(step.rule), plans.task(of: step.step),
        plans.days(step.step.days), plans.reason(of: step), step.step.after.joined(separator: ", "),
        step.rule.texts.fix.map { say($0) } ?? "", say(plans.contents.classification.name),
      ])
    }
    return writer.text
  }

  private func planJSON(_ plan: AssessedPlan) -> String {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.member("pegel") { $0.integer(StoredDocument.format) }
      writer.member("kind") { $0.string("Plan") }
      writer.member("commune") { $0.string(provenance.commune) }
      writer.member("as_of") { $0.string(provenance.asOf.description) }
      writer.member("model") { $0.string(provenance.model.map { "\($0.id)@\($0.version)" } ?? "") }
      writer.member("plan") { JSONCodec.plan.write(plan, &$0) }
    }
    writer.endLine()
    return writer.text
  }
}
