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
      if changes.isUnchanged {
        report.paragraph(Words.levelsAndRulesSame)
      } else {
        report.write(changes)
      }
      report.writeTrend(of: history)
    }
  }

  private mutating func write(_ changes: ChangeContents) {
    writer.paragraph("<strong>\(say(changes.overall))</strong> \(say(Words.partsExplained))")
    if changes.changedLevels.isEmpty { paragraph(Words.levelsUnchanged) }
    writer.table(
      "\(say(Words.changedLevels))",
      columns(Words.domain, Words.before, Words.now, Words.whyGuaranteed, Words.whyPossible),
      changes.changedLevels.map { row in
        let title: HTMLText = "\(row.title)"
        return [
          row.domain.map { link(domain: $0, title) } ?? title, "\(row.before)", "\(row.after)",
          lines(row.guaranteed), lines(row.possible),
        ]
      })
    let same = changes.unchangedDomains
    if !same.isEmpty, !changes.changedLevels.isEmpty {
      paragraph(Words.unchangedDomains(same.joined(separator: ", ")))
    }
    writer.table(
      "\(say.capitalised(Words.changedNumbers))",
      columns(Words.figure) + [.number(say(Words.before)), .number(say(Words.now))] + columns(Words.why),
      changes.changedCounts.map { row in
        ["\(row.title)", "\(row.count.before)", "\(row.count.after)", lines(row.shares)]
      })
    writer.heading(3, "\(say(Words.changedRules))")
    for group in changes.groups { write(group, of: changes) }
  }

  private func lines(_ texts: [String]) -> HTMLText {
    texts.map { text -> HTMLText in "\(text)" }.joined(by: "<br>")
  }

  private mutating func write(_ group: ChangeContents.Group, of changes: ChangeContents) {
    let title = say.capitalised(group.kind.title)
    writer.add("<details><summary>\(title): \(say(Words.rules(group.rules.count)))</summary>")
    writer.table(
      "\(title)", columns(Words.rule, Words.ruleTitle, Words.before, Words.now, Words.why),
      group.rules.map { change in
        [
          link(ruleNamed: change.name), "\(changes.title(of: change))", "\(changes.before(change))",
          "\(changes.after(change))", "\(changes.reason(of: change))",
        ]
      })
    writer.add("</details>")
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
