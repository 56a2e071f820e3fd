// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MarkdownWriter {
  /// Writes what changed and why: levels, numbers, rules.
  mutating func write(_ changes: ChangeContents) {
    let say = changes.say
    if changes.comparison.isUndivided { paragraph("\(say(Words.undividedExplained))") }
    if changes.isUnchanged {
      paragraph("\(say(Words.levelsAndRulesSame))")
      return
    }
    paragraph("\(say(changes.overall)) \(say(Words.partsExplained))")
    if changes.changedLevels.isEmpty { paragraph("\(say(Words.levelsUnchanged))") }
    table(
      titles(say, Words.domain, Words.before, Words.now, Words.whyGuaranteed, Words.whyPossible),
      changes.changedLevels.map { row in
        [
          "\(row.title)", "\(row.before)", "\(row.after)", "\(row.guaranteed.joined(separator: "; "))",
          "\(row.possible.joined(separator: "; "))",
        ]
      })
    let same = changes.unchangedDomains
    if !same.isEmpty, !changes.changedLevels.isEmpty {
      paragraph("\(say(Words.unchangedDomains(same.joined(separator: ", "))))")
    }
    table(
      [.text(say.capitalised(Words.changedNumbers)), .number(say(Words.before)), .number(say(Words.now))]
        + titles(say, Words.why),
      changes.changedCounts.map { row in
        [
          "\(row.title)", "\(row.count.before)", "\(row.count.after)",
          "\(row.shares.joined(separator: "; "))",
        ]
      })
    for group in changes.groups { write(group, of: changes) }
  }

  private mutating func write(_ group: ChangeContents.Group, of changes: ChangeContents) {
    let say = changes.say
    heading(3, "\(say.capitalised(group.kind.title))")
    table(
      titles(say, Words.rule, Words.ruleTitle, Words.before, Words.now, Words.why),
      group.rules.map { change in
        [
          "\(change.name)", "\(changes.title(of: change))", "\(changes.before(change))",
          "\(changes.after(change))", "\(changes.reason(of: change))",
        ]
      })
  }

  private func titles(_ say: Phrasing, _ titles: LocalizedText...) -> [Column] {
    titles.map { .text(say.capitalised($0)) }
  }
}

extension MarkdownReport {
  /// What has changed since the last snapshot, and the course over all of them.
  mutating func writeChanges() {
    guard let history = contents.assessment.history else { return }
    let changes = ChangeContents(comparison: history.change, say: say)
    part(Words.yearChanges)
    writer.paragraph("\(say(changes.comparedDates)) \(say(Words.sameYardstick))")
    writer.write(changes)
    writer.heading(3, "\(say(Words.trend))")
    paragraph(Words.trendExplained)
    if history.omitted > 0 { paragraph(Words.olderOmitted(history.omitted)) }
    let numbers: [LocalizedText] = [Words.passed, Words.failed, Words.open]
    writer.table(
      columns(Words.dataOf, Words.guaranteed, Words.possible) + numbers.map { .number(say($0)) },
      history.points.map { point in
        let none = say(Words.notAssessable)
        return [
          "\(say.date(point.taken))", "\(point.overall.map { String($0.low) } ?? none)",
          "\(point.overall.map { String($0.high) } ?? none)", "\(point.achieved)", "\(point.missed)",
          "\(point.open)",
        ]
      })
  }
}
