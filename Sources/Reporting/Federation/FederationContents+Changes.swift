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
    return ReportPart(
      id: "changes", title: say(Words.changes),
      blocks: [
        paragraph(Words.changesExplained(say.date(changes.since))), .list(lines), .table(moved(changes)),
        .table(domains(changes)), .heading(say(Words.whatMayBeBehind), id: nil),
        paragraph(Words.causesNotSplit), .list(causes),
      ] + list(changes.newGaps, under: Words.newGaps) + list(changes.closedGaps, under: Words.closedGaps))
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

  private func domains(_ changes: FederationChanges) -> ReportTable {
    let rows = sorted(changes.members) { $0.member }.flatMap { member in
      member.domains.map { change in
        [
          ReportText(name(member.member)), ReportText(domain(change.domain)),
          ReportText(say.level(change.then)), ReportText(say.level(change.now)),
        ]
      }
    }
    return ReportTable(
      caption: say(Words.domainsThenNow),
      columns: columns(Words.participant, Words.domain, Words.then, Words.now), rows: rows)
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
      member.domains.contains { change in
        guard let then = change.then?.low, let now = change.now?.low else { return false }
        return now > then
      }
    }
  }
}
