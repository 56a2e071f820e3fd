// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// What changed since the earlier evaluation, and what may be behind it.
extension FederationContents {
  var changes: ReportPart {
    guard let changes = assessment.changes else {
      return ReportPart(id: "changes", title: say(Words.changes), blocks: [paragraph(Words.noEarlier)])
    }
    let causes = changes.causes.map { ReportText(say($0.text)) }
    let lines = changesInShort(changes).map { ReportText($0) } + duties(then: changes)
    let opening: [ReportBlock] = [
      paragraph(Words.changesExplained(say.date(changes.since))), .list(lines), .table(moved(changes)),
    ]
    let behind: [ReportBlock] = [.heading(say(Words.whatMayBeBehind), id: nil), .list(causes)]
    let hint = changes.newGaps.isEmpty ? [] : [paragraph(Words.gapsMayBeOlder)]
    let gaps =
      list(changes.newGaps, under: Words.newGaps) + hint
      + list(changes.closedGaps, under: Words.closedGaps)
    return ReportPart(
      id: "changes", title: say(Words.changes),
      blocks: opening + whyChanged(changes) + behind + gaps)
  }

  /// The changes of levels and outcomes, split by cause.
  private func whyChanged(_ changes: FederationChanges) -> [ReportBlock] {
    guard let together = changes.together else { return [paragraph(Words.causesNotSplit)] }
    let counted = Words.outcomesTogether(together.members)
    return [
      .heading(say(Words.yearChanges), id: nil), paragraph(Words.splitExplained),
      paragraph(Words.partsExplained), .table(levels(changes)),
      .table(together.outcomes.table(under: say.capitalised(counted), say)),
    ] + undivided(changes, together)
  }

  /// Of whom the causes cannot be told apart, and who is not counted.
  private func undivided(_ changes: FederationChanges, _ together: JointSplit) -> [ReportBlock] {
    var items = sorted(changes.members) { $0.member }.compactMap { member -> String? in
      member.split?.undivided.map { say(Words.causesUndivided(name(member.member), say($0.meaning))) }
    }
    let others = together.undivided - items.count
    if others > 0 { items.append(say(Words.othersUndivided(others))) }
    if together.leftOut > 0 { items.append(say(Words.notCounted(together.leftOut))) }
    return items.isEmpty ? [] : [.list(items.map { ReportText($0) })]
  }

  /// Members and compared rules then and now.
  private func changesInShort(_ changes: FederationChanges) -> [String] {
    var lines = [
      say(Words.membersThenNow(changes.membersThen, assessment.membership.count)),
      say(
        Words.rulesThenNow(changes.rulesThen, assessment.comparison.rules.count, both: changes.rulesInBoth)),
    ]
    let (joined, left) = (sorted(changes.joined) { $0 }, sorted(changes.left) { $0 })
    if !joined.isEmpty { lines.append(say(Words.joinedSince(say.list(joined.map(name))))) }
    if !left.isEmpty { lines.append(say(Words.leftSince(say.list(left.map(name))))) }
    return lines
  }

  private func duties(then changes: FederationChanges) -> [ReportText] {
    guard let then = changes.dutiesThen, let now = assessment.duties?.outcomes else { return [] }
    return [
      ReportText(
        say(Words.dutiesThenNow(then[.pass], of: then.judged, now[.pass], of: now.judged)), link: "duties")
    ]
  }

  private func moved(_ changes: FederationChanges) -> ReportTable {
    ReportTable(
      caption: say(Words.ownLevelsThenNow), columns: columns(Words.participant, Words.then, Words.now),
      rows: sorted(changes.members) { $0.member }.map {
        [ReportText(name($0.member)), ReportText(say.level($0.then)), ReportText(say.level($0.now))]
      })
  }

  private func levels(_ changes: FederationChanges) -> ReportTable {
    let rows = sorted(changes.members) { $0.member }.flatMap { member in
      (member.split?.rows(say, domain: domain) ?? []).map { [ReportText(name(member.member))] + $0 }
    }
    return ReportTable(
      caption: say(Words.changedLevels),
      columns: columns(
        Words.participant, Words.domain, Words.then, Words.now, Words.whyGuaranteed, Words.whyPossible),
      rows: rows)
  }

  private func list(_ rules: [String], under title: LocalizedText) -> [ReportBlock] {
    guard !rules.isEmpty else { return [] }
    return [
      .heading(say(title), id: nil), .list(rules.map { ReportText(gap($0) + " (" + $0 + ")") }),
    ]
  }
}

extension FederationChanges {
  /// How many members have a domain that is guaranteed higher than then.
  var raised: Int {
    members.count { member in
      (member.split?.domains ?? []).contains { change in
        guard let then = change.level.before?.low, let now = change.level.after?.low else { return false }
        return now > then
      }
    }
  }
}
