// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

@testable import Assessments

extension Sample {
  /// Three snapshots of the invented town, and what has changed since the second: a joint effect among it.
  static func history(name: String) -> AssessedHistory {
    var history = AssessedHistory()
    history.points = [
      point("2024-12-01", LevelBounds(low: 0, high: 1), 1, 2, 1),
      point("2025-12-01", LevelBounds(low: 2, high: 3), 3, 0, 1), point("2026-12-01", nil, 0, 0, 0),
    ]
    history.omitted = 1
    history.change = comparison(name: name)
    return history
  }

  private static func point(
    _ day: String, _ level: LevelBounds?, _ achieved: Int, _ missed: Int, _ open: Int
  ) -> HistoryPoint {
    var point = HistoryPoint()
    point.taken = .on(day)
    point.asOf = .on(day)
    point.overall = level
    point.achieved = achieved
    point.missed = missed
    point.open = open
    return point
  }

  static func comparison(name: String) -> YearComparison {
    var comparison = YearComparison()
    comparison.commune = "musterstadt"
    comparison.communeName = name
    comparison.old.asOf = .on("2025-12-31")
    comparison.old.taken = .on("2025-12-01")
    comparison.new.asOf = .on("2026-12-31")
    comparison.new.taken = .on("2026-12-01")
    comparison.split = split
    comparison.domains = [DomainTitle(id: "backup", title: LocalizedText(de: "Datensicherung", en: "Backup"))]
    comparison.rules = [
      RuleTitle(
        name: "isb-basis/BCK-03",
        title: LocalizedText(de: "Rücksicherung | <erprobt>", en: "Restore | <tested>")),
      RuleTitle(name: "isb-basis/NEU-01", title: LocalizedText(de: "Eine neue Regel", en: "A new rule")),
    ]
    return comparison
  }

  private static var split: ChangeSplit {
    var split = ChangeSplit()
    split.steps = [[.time], [.applicability], [.facts], [.rules], [.notRecorded]]
    let joint = ChangeShare(
      causes: [.facts, .rules], isJoint: true, amount: -2, rules: ["isb-basis/BCK-03", "isb-basis/NEU-01"])
    split.overall.before = LevelBounds(low: 2, high: 3)
    split.overall.after = LevelBounds(low: 0, high: 3)
    split.overall.guaranteed = [joint]
    var domain = DomainChange()
    domain.id = "backup"
    domain.level = split.overall
    split.domains = [domain]
    split.achieved.before = 3
    split.achieved.after = 2
    split.achieved.shares = [
      ChangeShare(causes: [.time], amount: -1, rules: ["isb-basis/BCK-03"])
    ]
    split.rules = [
      change("isb-basis/BCK-03", .pass, .fail, [.time]),
      change("isb-basis/NEU-01", nil, .unknown, [.notRecorded], then: .unknown),
      change("isb-basis/ALT-01", .pass, nil, [.rules]),
    ]
    return split
  }

  private static func change(
    _ name: String, _ before: Outcome?, _ after: Outcome?, _ causes: [ChangeCause], then: Outcome? = nil
  ) -> RuleChange {
    var change = RuleChange()
    change.name = name
    change.before = before.map { CrossRule(name: name, outcome: $0, domain: "backup", level: 1) }
    change.after = after.map { CrossRule(name: name, outcome: $0, domain: "backup", level: 1) }
    change.causes = causes
    change.then = then
    return change
  }
}
