// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

extension HTMLReport {
  /// What has changed since the last snapshot and why, and the course over all of them.
  mutating func writeChanges() {
    guard let history = contents.assessment.history else { return }
    let changes = ChangeContents(comparison: history.change, say: say)
    section(.changes) { report in
      report.writer.paragraph("\(report.say(changes.comparedDates)) \(report.say(Words.sameYardstick))")
      report.writer.write(changes, links: report.changeLinks)
      report.writeTrend(of: history)
    }
  }

  private var changeLinks: ChangeLinks {
    ChangeLinks(domain: link(domain:_:), rule: link(ruleNamed:))
  }

  // MARK: - Course

  private mutating func writeTrend(of history: AssessedHistory) {
    writer.heading(3, "\(say(Words.trend))", id: "trend")
    paragraph(Words.trendExplained)
    if history.omitted > 0 { paragraph(Words.olderOmitted(history.omitted)) }
    writer.add("<div class=\"beside\">")
    let levels = levelChart(of: history.points)
    writer.add(
      "<figure><figcaption>\(say.capitalised(Words.levelOfWhole))</figcaption>\(levels.svg)</figure>")
    let shares = shareChart(of: history.points)
    writer.add(
      "<figure><figcaption>\(say.capitalised(Words.scoredAchieved))</figcaption>\(shares.svg)</figure>")
    writer.add("</div>")
    let legend = BarChart(name: "chart-trend", title: "", bars: [], ticks: [])
    writer.add(legend.legend([(.sure, say(Words.guaranteed)), (.maybe, say(Words.possible))]))
    let numbers: [LocalizedText] = [Words.passed, Words.failed, Words.open]
    writer.table(
      "\(say(Words.trend))",
      columns(Words.dataOf, Words.guaranteed, Words.possible) + numbers.map { .number(say($0)) },
      history.points.map(row))
  }

  private func levelChart(of points: [HistoryPoint]) -> TrendChart {
    let numbers = (contents.provenance.model?.levels ?? []).map(\.number).filter { $0 > 0 }
    let scale = [0] + Set(numbers).sorted().prefix(BarChart.maximumTicks)
    let highest = Double(max(1, scale.last ?? 1))
    return TrendChart(
      name: "chart-trend", title: say(Words.chart(Words.trend)),
      columns: points.map { point in
        TrendChart.Column(
          label: label(of: point, among: points), value: point.overall.map { say.level($0) } ?? "–",
          ends: point.overall.map { (Double($0.low) / highest, Double($0.high) / highest) })
      }, ticks: scale.map { (String($0), Double($0) / highest) })
  }

  private func shareChart(of points: [HistoryPoint]) -> TrendChart {
    TrendChart(
      name: "chart-trend-rules", title: say(Words.chart(Words.scoredAchieved)),
      columns: points.map { point in
        let all = point.achieved + point.missed + point.open
        let (low, high) = (
          Rational(point.achieved, max(1, all)), Rational(point.achieved + point.open, max(1, all))
        )
        return TrendChart.Column(
          label: label(of: point, among: points),
          value: all == 0 ? "–" : say.wholePercent(from: low, to: high),
          ends: all == 0
            ? nil : (Double(point.achieved) / Double(all), Double(point.achieved + point.open) / Double(all)))
      }, ticks: [0, 50, 100].map { (say.percent(Rational($0, 100)), Double($0) / 100) })
  }

  /// The day, or only its month where there is little room.
  private func label(of point: HistoryPoint, among points: [HistoryPoint]) -> String {
    points.count > 4 ? String(point.taken.description.prefix(7)) : say.date(point.taken)
  }

  private func row(_ point: HistoryPoint) -> [HTMLText] {
    let none: HTMLText = "\(say(Words.notAssessable))"
    return [
      "\(say.date(point.taken))", point.overall.map { "\($0.low)" } ?? none,
      point.overall.map { "\($0.high)" } ?? none, "\(point.achieved)", "\(point.missed)", "\(point.open)",
    ]
  }
}
