// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension MemberSplit {
  /// The whole, then the domains whose level changed: what, then, now, and why the guaranteed and the possible level
  /// changed.
  func rows(_ say: Phrasing, domain: (String) -> String) -> [[ReportText]] {
    [Self.row(say.capitalised(Words.whole), overall, say)]
      + domains.map { Self.row(domain($0.id), $0.level, say) }
  }

  private static func row(_ title: String, _ level: LevelChange, _ say: Phrasing) -> [ReportText] {
    let why = say.reasons(of: level)
    let cells = [
      title, say.level(level.before), say.level(level.after), why.guaranteed.joined(separator: "; "),
      why.possible.joined(separator: "; "),
    ]
    return cells.map { ReportText($0) }
  }
}

extension [OutcomeChange] {
  /// How many rules had each outcome, and why that changed.
  func table(under caption: String, _ say: Phrasing) -> ReportTable {
    ReportTable(
      caption: caption,
      columns: [
        .text(say.capitalised(Words.outcome)), .number(say.capitalised(Words.then)),
        .number(say.capitalised(Words.now)), .text(say.capitalised(Words.why)),
      ],
      rows: map { change in
        let why = change.count.shares.map { say.part($0) }.joined(separator: "; ")
        let cells = [
          say.capitalised(change.outcome.meaning), String(change.count.before), String(change.count.after),
          why,
        ]
        return cells.map { ReportText($0) }
      })
  }
}
