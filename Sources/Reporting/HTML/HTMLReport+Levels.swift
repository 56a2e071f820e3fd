// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// The vector of figures, and charts with their tables: levels, rules by level, and what verdicts rest on.
  mutating func writeLevels() {
    guard let maturity = contents.assessment.maturity else { return }
    section(.levels) { report in
      report.writer.table(
        "\(report.say(Words.figures))", report.columns(Words.figure, Words.value),
        report.contents.figures(of: maturity).map { figure in
          let value = report.say.value(figure, of: maturity, in: report.contents)
          return ["\(report.say.capitalised(figure.title))", report.link(figure, "\(value)")]
        })
      report.paragraph(Words.scoredRulesOnly)
      report.writeDomains(of: maturity)
      report.writeHeatmap(of: maturity)
      report.writeCounts(of: maturity)
      report.writeShares(of: maturity)
    }
  }

  /// A figure, leading to what it is made of.
  func link(_ figure: Figure, _ text: HTMLText) -> HTMLText {
    switch figure {
    case .level, .method, .cutback: "<a href=\"#domains\">\(text)</a>"
    case .target, .weakest: link(.blockers, text)
    case .coverage: link(Outcome.pass, text)
    case .unknown: link(Outcome.unknown, text)
    case .decided: link(DecisionBasis.decided, text)
    case .attested: link(DecisionBasis.attested, text)
    case .dispensed, .undispensed: link(.decisions, text)
    }
  }

  // MARK: - Levels by domain

  private mutating func writeDomains(of maturity: AssessedMaturity) {
    let chart = BarChart(
      name: "chart-levels", title: say(Words.chart(Words.charts)),
      bars: maturity.domains.map { bar($0.title, level: $0.level, target: $0.target) }
        + [bar(Words.whole, level: maturity.overall, target: maturity.target)],
      ticks: scale.map { ($0, fraction($0)) })
    writer.heading(3, "\(say(Words.charts))", id: "domains")
    writer.add("<div class=\"beside\"><figure>\(chart.svg)")
    writer.add(
      chart.legend([
        (.sure, say(Words.guaranteed)), (.maybe, say(Words.possible)), (.mark, say(Words.target)),
      ]))
    writer.add("</figure><div>")
    writer.table(
      "\(say(Words.charts))", columns(Words.domain, Words.guaranteed, Words.possible, Words.target),
      maturity.domains.map(row) + [total(of: maturity)])
    writer.add("</div></div>")
  }

  private mutating func writeCounts(of maturity: AssessedMaturity) {
    let counts: [LocalizedText] = [
      Words.rulesColumn, Words.passed, Words.failed, Words.open, Words.notApplicable, Words.notJudgedColumn,
    ]
    writer.table(
      "\(say(Words.rulesByDomain))",
      columns(Words.domain) + counts.map { .number(say($0)) },
      maturity.domains.map { domain in
        countRow(say(domain.title), domain.counts.outcomes) { link(domain: domain.id, $0) }
      } + [countRow(say(Words.whole), maturity.counts.outcomes) { link(.verdicts, $0) }])
  }

  /// The levels of the model, from the lowest, with 0 before them.
  private var scale: [Int] {
    let numbers = (contents.provenance.model?.levels ?? []).map(\.number).filter { $0 > 0 }
    return [0] + Set(numbers).sorted().prefix(BarChart.maximumTicks)
  }

  private func fraction(_ level: Int) -> Double {
    min(1, max(0, Double(level) / Double(max(1, scale.last ?? 1))))
  }

  private func bar(_ title: LocalizedText, level: LevelBounds?, target: Int?) -> BarChart.Bar {
    BarChart.Bar(
      label: say(title), value: say.level(level), sure: level.map { fraction($0.low) } ?? 0,
      maybe: level.map { fraction($0.high) } ?? 0, mark: target.map(fraction))
  }

  private func row(_ domain: AssessedDomain) -> [HTMLText] {
    levelRow(link(domain: domain.id, "\(say(domain.title))"), domain.level, target: domain.target)
  }

  private func total(of maturity: AssessedMaturity) -> [HTMLText] {
    levelRow("\(say(Words.whole))", maturity.overall, target: maturity.target)
  }

  private func levelRow(_ title: HTMLText, _ level: LevelBounds?, target: Int?) -> [HTMLText] {
    let none: HTMLText = "\(say(Words.notAssessable))"
    return [
      title, level.map { "\($0.low)" } ?? none, level.map { "\($0.high)" } ?? none,
      target.map { "\(say.target($0, for: level))" } ?? "",
    ]
  }

  private func countRow(
    _ title: String, _ outcomes: OutcomeCounts, _ link: (HTMLText) -> HTMLText
  ) -> [HTMLText] {
    let counts = [
      outcomes.total, outcomes[.pass], outcomes[.fail], outcomes[.unknown] + outcomes[.error],
      outcomes[.notapplicable], outcomes[.notchecked] + outcomes[.notselected],
    ]
    return ["\(title)"] + counts.map { $0 > 0 ? link("\($0)") : "0" }
  }

  // MARK: - What verdicts rest on

  private mutating func writeShares(of maturity: AssessedMaturity) {
    let shares = Figure.shares.compactMap { figure in figure.share(of: maturity.counts).map { (figure, $0) } }
    let chart = BarChart(
      name: "chart-shares", title: say(Words.chart(Words.shares)),
      bars: shares.map { figure, share in
        let fraction = share.whole > 0 ? Double(share.part) / Double(share.whole) : 0
        let value = say.percent(Rational(share.part, max(1, share.whole)))
        return BarChart.Bar(
          label: say.capitalised(figure.title), value: value, sure: min(1, max(0, fraction)), maybe: 0,
          mark: nil)
      }, ticks: [])
    writer.heading(3, "\(say(Words.shares))")
    writer.add("<div class=\"beside\"><figure>\(chart.svg)</figure><div>")
    writer.table(
      "\(say(Words.shares))", columns(Words.figure, Words.share),
      shares.map { figure, _ in
        let value = say.value(figure, of: maturity, in: contents)
        return ["\(say.capitalised(figure.title))", link(figure, "\(value)")]
      })
    writer.add("</div></div>")
  }
}
