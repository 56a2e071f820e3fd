// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// What changed for a member since its earlier submission, and why.
extension MemberContents {
  var changes: ReportPart {
    guard let day = position.since, let change = position.change, let split = change.split else {
      return part([.paragraph(say(Words.noEarlierOwn))])
    }
    let own = Words.ownLevelChanged(
      from: say.level(change.then), to: say.level(change.now), since: say.date(day))
    let table = ReportTable(
      caption: say(Words.changedLevels),
      columns: columns(Words.domain, Words.then, Words.now, Words.whyGuaranteed, Words.whyPossible),
      rows: split.rows(say, domain: domain))
    let reason =
      split.undivided.map { [ReportBlock.paragraph(say(Words.ownUndivided(say($0.meaning))))] } ?? []
    return part(
      [.paragraph(say(own)), .paragraph(say(Words.splitExplained)), .paragraph(say(Words.partsExplained))]
        + reason + [
          .table(table), .table(split.outcomes.table(under: say.capitalised(Words.ownOutcomes), say)),
        ])
  }

  private func part(_ blocks: [ReportBlock]) -> ReportPart {
    ReportPart(id: "changes", title: say(Words.changes), blocks: blocks)
  }
}
