// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// What concerns one member alone, sorted into what its page shows.
struct MemberContents: Sendable {
  let position: MemberPosition
  let say: Phrasing
  private let rules: [UTF8Key: FederationRule]

  init(_ position: MemberPosition, say: Phrasing) {
    self.position = position
    self.say = say
    rules = Dictionary(
      position.rules.map { ($0.name.utf8Key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var parts: [ReportPart] { [ownPosition, changes, exchange, measures, sharedGaps, provenance] }

  /// The confidentiality: never below `vertraulich`.
  var classification: Classification { max(position.classification, .confidential) }

  var title: String { say(Words.memberTitle(position.name)) }

  var subtitle: String {
    let age = position.asOf.daysSinceEpoch - position.taken.daysSinceEpoch
    let taken = say(Words.taken(say.date(position.taken), age: age))
    return say(Words.asOf) + " " + say.date(position.asOf) + "; " + taken
  }

  // MARK: - Own position

  private var ownPosition: ReportPart {
    let lines = [
      say(Words.ownWhole(say.bounds(position.own.overall, in: nil))),
      say(Words.commonWhole(say.bounds(position.common.overall, in: nil))) + spread,
      say(position.isNamed ? Words.isNamed : Words.isUnnamed),
    ]
    let withheld = position.withheld > 0 ? [say(Words.ownWithheld(position.withheld))] : []
    let notes = [Words.boundsNotation, Words.comparisonExplained, Words.noRanking].map {
      ReportBlock.paragraph(say($0))
    }
    return ReportPart(
      id: "position", title: say(Words.ownPosition),
      blocks: [.list((lines + withheld).map { ReportText($0) })] + notes + [.table(levels)])
  }

  /// How the levels of all compared spread, after the own level.
  private var spread: String {
    guard let spread = position.overallSpread else { return "" }
    let words = Words.overallSpread(fromTo(spread.guaranteed), fromTo(spread.possible))
    return " " + say(words)
  }

  private var levels: ReportTable {
    let rows = position.domains.filter { hasLevel($0.id) }.map { domain in
      let own = position.own.domain(domain.id)?.level
      let spread = position.spread.first { $0.id.utf8Key == domain.id.utf8Key }?.spread
      return [
        ReportText(say(domain.title)), ReportText(say.level(own)),
        ReportText(say.target(target(domain.id), for: own)),
        ReportText(position.common.domain(domain.id).map { say.level($0.level) } ?? ""),
        ReportText(spread.map { fromTo($0.guaranteed) } ?? ""),
        ReportText(spread.map { fromTo($0.possible) } ?? ""),
      ]
    }
    return ReportTable(
      caption: say(Words.charts),
      columns: columns(
        Words.domain, Words.ownLevels, Words.ownTarget, Words.commonLevels, Words.guaranteedSpread,
        Words.possibleSpread), rows: rows)
  }

  private func hasLevel(_ domain: String) -> Bool {
    position.own.domain(domain) != nil || position.common.domain(domain) != nil
  }

  private func target(_ domain: String) -> Int? {
    position.targets.first { $0.domain.utf8Key == domain.utf8Key }?.level
  }

  private var provenance: ReportPart {
    ReportPart(
      id: "provenance", title: say(Words.provenance),
      blocks: [
        .list([
          ReportText(say(Words.program) + ": Pegel " + position.programVersion),
          ReportText(say(Words.federation) + ": " + say(position.federation)),
          ReportText(say(Words.asOf) + ": " + say.date(position.asOf)),
          ReportText(say(Words.snapshot) + ": " + say.date(position.taken)),
        ]), .paragraph(say(Words.inManifest)),
      ])
  }

  // MARK: - Pieces

  func fromTo(_ bounds: LevelBounds) -> String { say(Words.fromTo(bounds.low, bounds.high)) }

  func columns(_ titles: LocalizedText...) -> [ReportTable.Column] {
    titles.map { .text(say.capitalised($0)) }
  }

  func domain(_ id: String) -> String {
    position.domains.first { $0.id.utf8Key == id.utf8Key }.map { say($0.title) } ?? id
  }

  /// The short title of the gap that a rule leaves, with its full name.
  func gap(_ name: String) -> String {
    guard let rule = rules[name.utf8Key] else { return name }
    return say(rule.texts.missing ?? rule.texts.title) + " (" + name + ")"
  }

  /// How binding the rule of a full name is.
  func attributes(_ name: String) -> String { say.attributes(rules[name.utf8Key]) }
}
