// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownReport {
  /// The vector of figures and the table of domains.
  mutating func writeLevels() {
    guard let maturity = contents.assessment.maturity else { return }
    part(Words.levels)
    writer.table(columns(Words.figure, Words.value), figures(of: maturity))
    paragraph(Words.scoredRulesOnly)
    let counts: [LocalizedText] = [
      Words.rulesColumn, Words.passed, Words.failed, Words.open, Words.notApplicable, Words.notJudgedColumn,
    ]
    let numbers = counts.map { MarkdownWriter.Column.number(say($0)) }
    writer.table(
      columns(Words.domain, Words.guaranteed, Words.possible, Words.target) + numbers,
      maturity.domains.map(row) + [total(of: maturity)])
  }

  private func figures(of maturity: AssessedMaturity) -> [[MarkdownText]] {
    contents.figures(of: maturity).map { figure in
      ["\(say.capitalised(figure.title))", "\(say.value(figure, of: maturity, in: contents))"]
    }
  }

  private func row(_ domain: AssessedDomain) -> [MarkdownText] {
    cells(
      domain.title, level: domain.level,
      target: domain.target.map { _ in say.target(domain.target, for: domain.level) }, domain.counts.outcomes)
  }

  private func total(of maturity: AssessedMaturity) -> [MarkdownText] {
    cells(
      Words.whole, level: maturity.overall,
      target: maturity.target.map { _ in say.target(maturity.target, for: maturity.overall) },
      maturity.counts.outcomes)
  }

  private func cells(
    _ title: LocalizedText, level: LevelBounds?, target: String?, _ outcomes: OutcomeCounts
  ) -> [MarkdownText] {
    let none = say(Words.notAssessable)
    let counts = [
      outcomes.total, outcomes[.pass], outcomes[.fail], outcomes[.unknown] + outcomes[.error],
      outcomes[.notapplicable], outcomes[.notchecked] + outcomes[.notselected],
    ]
    return [
      "\(say(title))", "\(level.map { String($0.low) } ?? none)", "\(level.map { String($0.high) } ?? none)",
      "\(target ?? "")",
    ] + counts.map { "\($0)" }
  }

  /// What holds up the next level, domain by domain.
  mutating func writeBlockers() {
    guard contents.assessment.maturity != nil else { return }
    part(Words.blockers)
    let heldUp = contents.heldUpDomains
    if heldUp.isEmpty { paragraph(Words.nothingBlocks) }
    for domain in heldUp {
      writer.paragraph("**\(say.heldUp(domain)):**")
      writer.list(domain.blockers.map(blocker))
    }
    let open = contents.unassessableDomains.map { say($0.title) }
    if !open.isEmpty { paragraph(Words.notAssessableDomains(open.joined(separator: ", "))) }
  }

  private func blocker(_ rule: AssessedRule) -> MarkdownText {
    "\(rule.id), \(say(rule.obligation.name)): \(say.gapTitle(rule)) – \(say.blocking(rule))"
  }
}

extension Phrasing {
  /// Which level of a domain is not reached yet.
  func heldUp(_ domain: HeldUpDomain) -> String {
    let title = self(domain.domain.title)
    return domain.level.high >= domain.next
      ? self(Words.notGuaranteed(title, level: domain.next, high: domain.level.high))
      : self(Words.notYet(title, level: domain.next))
  }

  /// The cut-back mean with its bounds and the greatest value it can have.
  func cutback(_ mean: CutbackMean?) -> String {
    guard let mean else { return self(Words.notAssessable) }
    let (low, high) = (number(mean.low, places: 2), number(mean.high, places: 2))
    let value = mean.low == mean.high ? low : self(Words.range(from: low, to: high))
    return self(Words.outOfAtMost(value, number(mean.maximum, places: 2)))
  }

  /// The share of judged rules that are achieved, as an interval.
  func coverage(_ outcomes: OutcomeCounts) -> String {
    guard let coverage = outcomes.coverage else { return self(Words.notAssessable) }
    return percent(from: coverage.low, to: coverage.high)
  }
}
