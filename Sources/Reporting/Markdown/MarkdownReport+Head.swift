// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// Title, classification and dates.
  mutating func writeHead() {
    let provenance = contents.provenance
    writer.heading(1, "\(say(Words.title(provenance.communeName)))")
    writer.paragraph("**\(say(Words.classification)): \(say(contents.classification.name))**")
    let taken = say(Words.taken(say.date(provenance.taken), age: provenance.ageInDays))
    writer.paragraph("\(say(Words.asOf)) \(say.date(provenance.asOf)); \(taken).")
  }

  /// The first page: what to know, and what to do.
  mutating func writeGlance() {
    part(Words.atAGlance)
    writer.list(glance())
    let due = contents.dueDecisions
    if !due.isEmpty { writer.heading(3, "\(say(Words.toDecide))") }
    writer.list(
      due.map { decision in
        "\(say(say.due(decision)(say.gapTitle(decision.rule) + " (" + decision.rule.id + ")")))"
      })
    writer.heading(3, "\(say(Words.nextSteps))")
    let steps = NextSteps(contents)
    guard !steps.isEmpty else {
      paragraph(Words.noSteps)
      return
    }
    writer.list(
      steps.quickWins.map(gapStep(suffix: Words.quickWin)) + steps.gaps.map(gapStep(suffix: nil))
        + steps.questions.map(questionStep))
  }

  private func glance() -> [MarkdownText] {
    var lines: [MarkdownText] = maturityLines()
    if let earlier = say.earlierLevel(of: contents) { lines.append("\(earlier)") }
    let accepted = contents.gaps(.accepted).count
    if accepted > 0 { lines.append("\(say(Words.acceptedRisks(accepted)))") }
    lines.append("\(say.sum(OutcomeCounts(of: contents.assessment.rules)))")
    return lines
  }

  private func maturityLines() -> [MarkdownText] {
    guard let maturity = contents.assessment.maturity else { return ["\(say(Words.withoutModel))"] }
    guard let level = maturity.overall else { return ["\(say(Words.wholeNotAssessable))"] }
    let bounds = say.bounds(level, in: contents.provenance.model)
    var lines: [MarkdownText] = ["**\(say(Words.whole(bounds)))**"]
    if contents.provenance.model?.isDraft == true { lines.append("\(say(Words.draftModel))") }
    if level.low != level.high { lines.append("\(say(Words.boundsExplained))") }
    if let target = say.targetSentence(of: contents) { lines.append("\(target)") }
    lines += say.domainTargets(of: contents).map { "\($0)" }
    lines.append("\(say(Words.weakest(say.weakest(of: contents))))")
    if maturity.counts.dispensed > 0 {
      let strict = say.bounds(maturity.overallWithoutDispensations, in: contents.provenance.model)
      lines.append("\(say(Words.dispensed(maturity.counts.dispensed, without: strict)))")
    }
    let outcomes = maturity.counts.outcomes
    let open = outcomes[.unknown] + outcomes[.error]
    lines.append("\(say(Words.openRules(say.part(open, of: outcomes.judged))))")
    return lines
  }

  private func gapStep(suffix: LocalizedText?) -> (ReportContents.Item) -> MarkdownText {
    { item in
      let note: MarkdownText = suffix.map { " (\(say($0)))" } ?? ""
      let title: MarkdownText = "**\(say.gapTitle(item.rule))** (\(item.rule.id))\(note)"
      guard let fix = item.rule.texts.fix else { return title }
      return "\(title): \(say(fix))"
    }
  }

  private func questionStep(_ question: OpenQuestion) -> MarkdownText {
    "\(say(Words.answerNext)): \(say.step(question, named: say.question(question), in: contents))"
  }
}
