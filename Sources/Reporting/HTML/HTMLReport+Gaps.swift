// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// What holds up the next level, domain by domain.
  mutating func writeBlockers() {
    guard contents.assessment.maturity != nil else { return }
    section(.blockers) { report in
      let heldUp = report.contents.heldUpDomains
      if heldUp.isEmpty { report.paragraph(Words.nothingBlocks) }
      for domain in heldUp {
        report.writer.heading(3, "\(report.say.heldUp(domain)):")
        report.writer.list(domain.blockers.map(report.blocker))
      }
      let open = report.contents.unassessableDomains.map { report.say($0.title) }
      if !open.isEmpty { report.paragraph(Words.notAssessableDomains(open.joined(separator: ", "))) }
    }
  }

  private func blocker(_ rule: AssessedRule) -> HTMLText {
    """
    \(link(idOf: rule)), \(say(rule.obligation.name)): <strong>\(say.gapTitle(rule))</strong> – \
    \(say.blocking(rule))
    """
  }

  /// Quick wins, certain gaps, possible gaps, those that wait for another, advice and drafts.
  mutating func writeGaps() {
    writeGaps(.quickWins, Words.quickWinsExplained, contents.quickWins)
    writeGaps(.certainGaps, Words.certainExplained, contents.gaps(.certain))
    writeGaps(.possibleGaps, Words.possibleExplained, contents.gaps(.possible))
    let blocked = contents.gaps(.blocked)
    if !blocked.isEmpty { writeGaps(.blockedGaps, nil, blocked) }
    writeAdvice()
  }

  private mutating func writeGaps(
    _ part: Part, _ explanation: LocalizedText?, _ gaps: [ReportContents.Item]
  ) {
    section(part) { report in
      guard !gaps.isEmpty else { return report.paragraph(Words.noGaps) }
      if let explanation { report.paragraph(explanation) }
      report.writer.table(
        "\(report.say(part.title))",
        report.columns(
          Words.rule, Words.gap, Words.domain, Words.obligation, Words.levelColumn, Words.effort)
          + [.text(report.say(part.detail))],
        gaps.map { report.row($0, in: part) })
    }
  }

  private func row(_ item: ReportContents.Item, in part: Part) -> [HTMLText] {
    let rule = item.rule
    var cells: [HTMLText] = [
      link(idOf: rule), "\(say.gapTitle(rule))\(others(of: item))",
      "\(say(contents.title(ofDomain: rule.domain)))",
      "\(say(rule.obligation.name))", rule.level.map { "\($0)" } ?? "", rule.effort.map { "\($0)" } ?? "",
    ]
    switch part {
    case .possibleGaps: cells.append("\(say.blocking(rule))")
    case .blockedGaps: cells.append(links(toRules: item.gap.prerequisites))
    default: cells.append(rule.texts.fix.map { "\(say($0))" } ?? "")
    }
    return cells
  }

  /// The other rules whose gaps are the same measure.
  private func others(of item: ReportContents.Item) -> HTMLText {
    guard !item.others.isEmpty else { return "" }
    return "<br><small>\(say(Words.origins)): \(links(toRules: item.others.map(\.name)))</small>"
  }

  private mutating func writeAdvice() {
    let (advice, drafts) = (contents.gaps(.advice), contents.drafts)
    guard !advice.isEmpty || !drafts.isEmpty else { return }
    section(.advice) { report in
      report.paragraph(Words.adviceExplained)
      report.writer.table(
        "\(report.say.capitalised(Words.adviceColumn))",
        report.columns(Words.rule, Words.gap, Words.outcome, Words.fix), advice.map(report.adviceRow))
      report.writer.table(
        "\(report.say(Words.trialOutcome))",
        report.columns(Words.rule, Words.requirement, Words.trialOutcome), drafts.map(report.draftRow))
    }
  }

  private func adviceRow(_ item: ReportContents.Item) -> [HTMLText] {
    let rule = item.rule
    let label: HTMLText = say.basisLabel(rule).map { " (\($0))" } ?? ""
    return [
      "\(link(idOf: rule))\(label)", "\(say.gapTitle(rule))", "\(say.blocking(rule))",
      rule.texts.fix.map { "\(say($0))" } ?? "",
    ]
  }

  private func draftRow(_ rule: AssessedRule) -> [HTMLText] {
    [link(idOf: rule), "\(say(rule.texts.title))", rule.verdict.trial.map(badge) ?? ""]
  }
}

extension HTMLReport.Part {
  /// What the last column of its gaps says.
  fileprivate var detail: LocalizedText {
    switch self {
    case .possibleGaps: Words.state
    case .blockedGaps: Words.prerequisites
    default: Words.fix
    }
  }
}
