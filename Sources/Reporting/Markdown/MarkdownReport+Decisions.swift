// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// Waivers and dispensations, with who decided and until when.
  mutating func writeDecisions() {
    part(Words.decisions)
    let waived = contents.waived
    paragraph(waived.isEmpty ? Words.noWaivers : Words.waiversExplained)
    writer.table(
      columns(
        Words.rule, Words.gap, Words.outcome, Words.subjects, Words.from, Words.until, Words.reason,
        Words.approver, Words.state),
      waived.flatMap { rule in rule.verdict.waivers.map { row($0, of: rule) } })
    let dispensed = contents.dispensed
    if dispensed.isEmpty { paragraph(Words.noDispensations) }
    writer.table(
      columns(
        Words.dispensed, Words.requirement, Words.outcome, Words.reason, Words.approver, Words.decidedOn),
      dispensed.compactMap(dispensationRow))
  }

  private func row(_ waiver: AssessedWaiver, of rule: AssessedRule) -> [MarkdownText] {
    [
      "\(rule.name)", "\(say.gapTitle(rule))", "\(say(rule.verdict.outcome.meaning))",
      "\(say.subjects(of: waiver))", "\(say.date(waiver.from))",
      "\(say.date(waiver.until))", "\(waiver.reason)", "\(waiver.approver)", "\(say(waiver.status.name))",
    ]
  }

  private func dispensationRow(_ rule: AssessedRule) -> [MarkdownText]? {
    guard let dispensation = rule.verdict.dispensation else { return nil }
    return [
      "\(rule.name)", "\(say(rule.texts.title))", "\(say(rule.verdict.outcome.meaning))",
      "\(dispensation.reason)", "\(dispensation.approver)", "\(say.date(dispensation.date))",
    ]
  }

  /// What may be asked next.
  mutating func writeQuestions() {
    part(Words.questions)
    let questions = contents.assessment.questions
    paragraph(questions.isEmpty ? Words.noQuestions : Words.questionsExplained)
    writer.table(
      columns(Words.kind, Words.questionOrFact, Words.keepsOpen, Words.effect),
      questions.map { question in
        [
          "\(say(question.kind.name))", "\(say.question(question))",
          "\(say(Words.rules(question.rules.count))): \(say.list(question.rules, atMost: 5))",
          "\(say.effect(of: question, in: contents))",
        ]
      })
  }

  /// What a reader must know besides.
  mutating func writeRemarks() {
    guard !contents.assessment.remarks.isEmpty else { return }
    part(Words.remarks)
    writer.list(contents.assessment.remarks.map { remark -> MarkdownText in "\(say(remark.text))" })
  }
}

extension Phrasing {
  /// The subjects that a waiver names, or that it is about all.
  func subjects(of waiver: AssessedWaiver) -> String {
    waiver.subjects.isEmpty
      ? self(Words.allSubjects) : list(waiver.subjects, atMost: ReportContents.listed)
  }
}
