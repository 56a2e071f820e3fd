// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// Waivers and dispensations, with who decided and until when.
  mutating func writeDecisions() {
    section(.decisions) { report in
      let (waived, dispensed) = (report.contents.waived, report.contents.dispensed)
      report.paragraph(waived.isEmpty ? Words.noWaivers : Words.waiversExplained)
      report.writer.table(
        "\(report.say(Words.waivers))",
        report.columns(
          Words.rule, Words.gap, Words.outcome, Words.subjects, Words.from, Words.until, Words.reason,
          Words.approver, Words.state),
        waived.flatMap { rule in rule.verdict.waivers.map { report.row($0, of: rule) } })
      if dispensed.isEmpty { report.paragraph(Words.noDispensations) }
      report.writer.table(
        "\(report.say(Words.dispensations))",
        report.columns(
          Words.dispensed, Words.requirement, Words.outcome, Words.reason, Words.approver, Words.decidedOn),
        dispensed.compactMap(report.dispensationRow))
    }
  }

  private func row(_ waiver: AssessedWaiver, of rule: AssessedRule) -> [HTMLText] {
    [
      link(idOf: rule), "\(say.gapTitle(rule))", badge(rule.verdict.outcome),
      "\(say.subjects(of: waiver))", "\(say.date(waiver.from))", "\(say.date(waiver.until))",
      "\(waiver.reason)", "\(waiver.approver)", "\(say(waiver.status.name))",
    ]
  }

  private func dispensationRow(_ rule: AssessedRule) -> [HTMLText]? {
    guard let dispensation = rule.verdict.dispensation else { return nil }
    return [
      link(idOf: rule), "\(say(rule.texts.title))", badge(rule.verdict.outcome),
      "\(dispensation.reason)", "\(dispensation.approver)", "\(say.date(dispensation.date))",
    ]
  }

  /// What may be asked next.
  mutating func writeQuestions() {
    section(.questions) { report in
      let questions = report.contents.assessment.questions
      report.paragraph(questions.isEmpty ? Words.noQuestions : Words.questionsExplained)
      report.writer.table(
        "\(report.say(Words.questions))",
        report.columns(Words.questionOrFact, Words.kind, Words.keepsOpen, Words.effect),
        questions.map(report.row))
    }
  }

  private func row(_ question: OpenQuestion) -> [HTMLText] {
    [
      "\(say.question(question))", "\(say(question.kind.name))",
      "\(say(Words.rules(question.rules.count))): \(links(toRules: question.rules))",
      "\(say.effect(of: question, in: contents))",
    ]
  }

  /// What a reader must know besides.
  mutating func writeRemarks() {
    let remarks = contents.assessment.remarks
    guard !remarks.isEmpty else { return }
    section(.remarks) { report in
      report.writer.list(
        remarks.map { remark in
          let text: HTMLText = "\(report.say(remark.text))"
          guard let rule = remark.rule.flatMap(report.contents.rule) else { return text }
          return report.link(rule, text)
        })
    }
  }
}
