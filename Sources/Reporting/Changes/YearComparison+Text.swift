// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText

extension YearComparison {
  /// The comparison for a terminal: levels and numbers with their reasons, then the rules.
  package func terminal(in language: Language, usesColour: Bool, width: Int) -> String {
    var report = ComparisonText(
      changes: ChangeContents(comparison: self, say: Phrasing(language: language)),
      writer: TerminalWriter(width: width, usesColour: usesColour))
    return report.render()
  }

  /// The comparison in Markdown.
  package func markdown(in language: Language) -> String {
    let changes = ChangeContents(comparison: self, say: Phrasing(language: language))
    var writer = MarkdownWriter()
    writer.heading(1, "\(changes.say(Words.comparisonTitle(communeName)))")
    writer.paragraph(
      "**\(changes.say(Words.classification)): \(changes.say(classification.name))**")
    writer.paragraph("\(changes.say(changes.comparedDates))")
    writer.write(changes)
    return writer.text
  }
}

/// The comparison on a terminal in the making.
private struct ComparisonText {
  let changes: ChangeContents
  var writer: TerminalWriter

  private var say: Phrasing { changes.say }

  mutating func render() -> String {
    writer.line(say(Words.comparisonTitle(changes.comparison.communeName)), .strong)
    writer.line(say(changes.comparedDates))
    if changes.comparison.isUndivided { writer.line(say(Words.undividedExplained)) }
    writer.line(say(changes.overall))
    if changes.isUnchanged { writer.line(say(Words.levelsAndRulesSame)) }
    writeLevels()
    writeCounts()
    for group in changes.groups { write(group) }
    return writer.text
  }

  private mutating func writeLevels() {
    guard !changes.changedLevels.isEmpty else { return }
    heading(Words.changedLevels)
    for row in changes.changedLevels {
      writer.line("\(row.title): \(row.before) → \(row.after)", indent: 2)
      for reason in row.guaranteed { writer.line("\(say(Words.guaranteed)): \(reason)", indent: 4) }
      for reason in row.possible where !row.guaranteed.contains(reason) {
        writer.line("\(say(Words.possible)): \(reason)", indent: 4)
      }
    }
  }

  private mutating func writeCounts() {
    guard !changes.changedCounts.isEmpty else { return }
    heading(Words.changedNumbers)
    for row in changes.changedCounts {
      writer.line("\(row.title): \(row.count.before) → \(row.count.after)", indent: 2)
      for share in row.shares { writer.line(share, indent: 4) }
    }
  }

  private mutating func write(_ group: ChangeContents.Group) {
    heading(group.kind.title)
    for change in group.rules {
      let states = "\(changes.before(change)) → \(changes.after(change))"
      writer.line(
        "\(changes.id(change.name)) \(changes.title(of: change)): \(states); \(changes.reason(of: change))",
        indent: 2)
    }
  }

  private mutating func heading(_ title: LocalizedText) {
    writer.blank()
    writer.line(say.capitalised(title), .strong)
  }
}
