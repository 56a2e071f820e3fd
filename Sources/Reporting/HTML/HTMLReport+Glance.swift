// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// The first page: what to know, and what to do.
  mutating func writeGlance() {
    section(.glance) { report in
      report.writer.add("<div class=\"beside\"><div>")
      report.writeMaturity()
      report.writer.list(report.glance())
      report.writeDecisionsDue()
      report.writer.add("</div><div>")
      report.writer.heading(3, "\(report.say(Words.nextSteps))")
      let steps = NextSteps(report.contents)
      if steps.isEmpty { report.paragraph(Words.noSteps) }
      report.writer.list(
        steps.quickWins.map { report.step($0, note: Words.quickWin) } + steps.gaps.map { report.step($0) }
          + steps.questions.map(report.step), isOrdered: true)
      report.writer.add("</div></div>")
    }
  }

  private mutating func writeMaturity() {
    guard let maturity = contents.assessment.maturity else { return paragraph(Words.withoutModel) }
    guard let level = maturity.overall else { return paragraph(Words.wholeNotAssessable) }
    let bounds = say.bounds(level, in: contents.provenance.model)
    let number: HTMLText =
      "<span class=\"level-number\" aria-hidden=\"true\">\(say.level(level))</span>"
    let words: HTMLText = "<strong>\(say(Words.whole(bounds)))</strong>"
    writer.add("<p class=\"level\">\(link(.levels, "\(number) \(words)"))</p>")
  }

  private mutating func writeDecisionsDue() {
    let due = contents.dueDecisions
    guard !due.isEmpty else { return }
    writer.heading(3, "\(say(Words.toDecide))")
    writer.list(
      due.map { decision in
        sentence(
          say.due(decision), link(decision.rule, "\(say.gapTitle(decision.rule)) (\(decision.rule.id))"))
      })
  }

  private func glance() -> [HTMLText] {
    var lines = contents.assessment.maturity.map(maturityLines) ?? []
    if let earlier = say.earlierLevel(of: contents) { lines.append(link(.changes, "\(earlier)")) }
    let accepted = contents.gaps(.accepted).count
    if accepted > 0 { lines.append(link(.decisions, "\(say(Words.acceptedRisks(accepted)))")) }
    lines.append(sum(OutcomeCounts(of: contents.assessment.rules)))
    return lines
  }

  private func maturityLines(_ maturity: AssessedMaturity) -> [HTMLText] {
    guard let level = maturity.overall else { return [] }
    var lines: [HTMLText] = []
    if contents.provenance.model?.isDraft == true {
      lines.append("<a href=\"#model\">\(say(Words.draftModel))</a>")
    }
    if let target = say.targetSentence(of: contents) { lines.append(link(.blockers, "\(target)")) }
    lines += say.domainTargets(of: contents).map { "<a href=\"#domains\">\($0)</a>" }
    lines.append(sentence(Words.weakest, link(.blockers, "\(say.weakest(of: contents))")))
    if level.low != level.high { lines.append("\(say(Words.boundsExplained))") }
    if maturity.counts.dispensed > 0 {
      let strict = say.bounds(maturity.overallWithoutDispensations, in: contents.provenance.model)
      lines.append(link(.decisions, "\(say(Words.dispensed(maturity.counts.dispensed, without: strict)))"))
    }
    let open = say.value(.unknown, of: maturity, in: contents)
    lines.append(sentence(Words.openRules, link(Outcome.unknown, "\(open)")))
    return lines
  }

  /// The counts of rules by outcome as a sum, each count leading to its rules; outcomes without a rule are left out.
  func sum(_ counts: OutcomeCounts) -> HTMLText {
    let parts = Outcome.allCases.filter { counts[$0] > 0 }
      .map { link($0, "\(counts[$0]) \(say($0.counted))") }
    let sum: HTMLText = parts.isEmpty ? "\(say(Words.none))" : parts.joined(by: " + ")
    return sentence({ Words.sum(counts.total, $0) }, sum)
  }

  private func step(_ item: ReportContents.Item, note: LocalizedText? = nil) -> HTMLText {
    let rule = item.rule
    let title = link(rule, "<strong>\(say.gapTitle(rule))</strong> (\(rule.id))")
    let noted: HTMLText = note.map { "\(title) <span class=\"badge aside\">\(say($0))</span>" } ?? title
    return rule.texts.fix.map { "\(noted)<br>\(say($0))" } ?? noted
  }

  private func step(_ item: ReportContents.Item) -> HTMLText { step(item, note: nil) }

  private func step(_ question: OpenQuestion) -> HTMLText {
    let name = question.text.map { say($0) } ?? question.subject
    let step: HTMLText = "\(say(Words.answerNext)): \(link(.questions, "\(name)"))"
    return question.effect.best > 0 ? "\(step)<br>\(say.effect(of: question, in: contents))" : step
  }
}
