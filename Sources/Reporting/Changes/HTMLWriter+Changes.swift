// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// Where a page has places for rules and domains, links to them.
struct ChangeLinks {
  /// The title of a domain by its id, as a link where there is a place for it.
  var domain: (_ id: String, _ title: HTMLText) -> HTMLText
  /// The name of a rule, as a link where there is a place for it.
  var rule: (_ name: String) -> HTMLText

  /// On a page that has no such places.
  static var none: ChangeLinks { ChangeLinks(domain: { $1 }, rule: { "\($0)" }) }
}

extension HTMLWriter {
  /// Writes what changed and why: levels, numbers, rules.
  mutating func write(_ changes: ChangeContents, links: ChangeLinks) {
    let say = changes.say
    if changes.comparison.isUndivided { paragraph("\(say(Words.undividedExplained))") }
    if changes.isUnchanged {
      paragraph("\(say(Words.levelsAndRulesSame))")
      return
    }
    paragraph("<strong>\(say(changes.overall))</strong> \(say(Words.partsExplained))")
    writeLevels(of: changes, links)
    table(
      "\(say.capitalised(Words.changedNumbers))",
      titles(say, Words.figure) + [.number(say(Words.before)), .number(say(Words.now))]
        + titles(say, Words.why),
      changes.changedCounts.map { row in
        ["\(row.title)", "\(row.count.before)", "\(row.count.after)", lines(row.shares)]
      }, stacks: true)
    heading(3, "\(say(Words.changedRules))")
    for group in changes.groups { write(group, of: changes, links) }
  }

  private mutating func writeLevels(of changes: ChangeContents, _ links: ChangeLinks) {
    let say = changes.say
    if changes.changedLevels.isEmpty { paragraph("\(say(Words.levelsUnchanged))") }
    table(
      "\(say(Words.changedLevels))",
      titles(say, Words.domain, Words.before, Words.now, Words.whyGuaranteed, Words.whyPossible),
      changes.changedLevels.map { row in
        let title: HTMLText = "\(row.title)"
        return [
          row.domain.map { links.domain($0, title) } ?? title, "\(row.before)", "\(row.after)",
          lines(row.guaranteed), lines(row.possible),
        ]
      }, stacks: true)
    let same = changes.unchangedDomains
    if !same.isEmpty, !changes.changedLevels.isEmpty {
      paragraph("\(say(Words.unchangedDomains(same.joined(separator: ", "))))")
    }
  }

  private mutating func write(_ group: ChangeContents.Group, of changes: ChangeContents, _ links: ChangeLinks)
  {
    let say = changes.say
    let title = say.capitalised(group.kind.title)
    add("<details><summary>\(title): \(say(Words.rules(group.rules.count)))</summary>")
    table(
      "\(title)", titles(say, Words.rule, Words.ruleTitle, Words.before, Words.now, Words.why),
      group.rules.map { change in
        [
          links.rule(change.name), "\(changes.title(of: change))", "\(changes.before(change))",
          "\(changes.after(change))", "\(changes.reason(of: change))",
        ]
      }, stacks: true)
    add("</details>")
  }

  private func titles(_ say: Phrasing, _ titles: LocalizedText...) -> [Column] {
    titles.map { .text(say.capitalised($0)) }
  }

  private func lines(_ texts: [String]) -> HTMLText {
    texts.map { text -> HTMLText in "\(text)" }.joined(by: "<br>")
  }
}
