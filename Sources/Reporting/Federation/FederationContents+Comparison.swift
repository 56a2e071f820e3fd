// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// The members beside each other, and the gaps that several of them have.
extension FederationContents {
  var comparison: ReportPart {
    let compared = assessment.comparison
    var blocks = [
      paragraph(Words.comparisonExplained), paragraph(Words.boundsNotation),
      paragraph(Words.consentExplained),
    ]
    if compared.leftOut > 0 { blocks.append(paragraph(Words.notShown(compared.leftOut))) }
    blocks.append(compared.domains.isEmpty ? paragraph(Words.nobodyCompared) : .table(map))
    if !compared.excluded.isEmpty { blocks.append(.table(excluded)) }
    return ReportPart(id: "comparison", title: say(Words.comparison), blocks: blocks)
  }

  /// A column of the map: a member or the group, with its levels.
  private struct Shown {
    let title: String
    let common: ComparedLevels
    let own: ComparedLevels?
  }

  private var shown: [Shown] {
    let compared = assessment.comparison
    let members = sorted(compared.members) { $0.id }.map { member in
      let name = name(member.id)
      return Shown(
        title: member.hasSubmitted ? name : say(Words.withoutSubmission(name)), common: member.common,
        own: member.hasSubmitted ? member.own : nil)
    }
    let group = compared.group.map {
      Shown(title: say(Words.unnamedMembers($0.count)), common: $0.common, own: nil)
    }
    return members + (group.map { [$0] } ?? [])
  }

  /// Domains by members, with bounds, and how all spread.
  private var map: ReportTable {
    let (shown, compared) = (shown, assessment.comparison)
    let columns = [ReportTable.Column.text(say(Words.domain)), .number(say(Words.comparedCount))]
    let spreads = [ReportTable.Column.text(say(Words.guaranteedSpread)), .text(say(Words.possibleSpread))]
    let rows = compared.domains.map { domain in
      [ReportText(self.domain(domain.id)), ReportText(String(domain.rules))]
        + shown.map { cell($0.common.domain(domain.id)?.level) } + cells(of: domain.spread)
    }
    let whole =
      [ReportText(say(Words.commonLevel)), ReportText(String(compared.rules.count))]
      + shown.map { cell($0.common.overall) } + cells(of: compared.spread)
    let share =
      [ReportText(say(Words.commonShare)), ReportText("")] + shown.map { ReportText(self.share($0.common)) }
    let own =
      [ReportText(say(Words.ownLevel)), ReportText("")]
      + shown.map { ReportText($0.own.map { say.level($0.overall) } ?? "") }
    return ReportTable(
      caption: say(Words.comparison), columns: columns + shown.map { .text($0.title) } + spreads,
      rows: rows + [whole, share, own])
  }

  private func cells(of spread: LevelSpread?) -> [ReportText] {
    [ReportText(fromTo(spread?.guaranteed)), ReportText(fromTo(spread?.possible))]
  }

  private func share(_ levels: ComparedLevels) -> String {
    levels.share.map { say.percent(from: $0.low, to: $0.high) } ?? say(Words.notAssessable)
  }

  private var excluded: ReportTable {
    ReportTable(
      caption: say(Words.excludedRules),
      columns: columns(Words.rule, Words.requirement, Words.whyExcluded, Words.forWhom),
      rows: assessment.comparison.excluded.map { excluded in
        [
          ReportText(excluded.rule), ReportText(rule(excluded.rule).map { say($0.texts.title) } ?? ""),
          ReportText(say(excluded.reason.text)), ReportText(names(of: excluded.members)),
        ]
      })
  }

  var sharedGaps: ReportPart {
    let rows = levelGaps.map { gap in
      [
        ReportText(self.gap(gap.rule) + " (" + gap.rule + ")"), ReportText(say.attributes(rule(gap.rule))),
        ReportText(names(of: gap.certain)), ReportText(names(of: gap.possible)),
        ReportText(names(of: gap.waived)), ReportText(measures(named: gap.measures)),
      ]
    }
    let table = ReportTable(
      caption: say(Words.sharedGaps),
      columns: columns(
        Words.gap, Words.obligation, Words.certainFor, Words.possibleFor, Words.acceptedBy, Words.closedBy),
      rows: rows)
    let isEmpty = assessment.sharedGaps.isEmpty
    return ReportPart(
      id: "shared-gaps", title: say(Words.sharedGaps),
      blocks: [paragraph(isEmpty ? Words.nothingShared : Words.sharedGapsExplained), .table(table)]
        + otherGaps)
  }

  /// The gaps of rules that count for a level.
  var levelGaps: [SharedGap] { assessment.sharedGaps.filter { rule($0.rule)?.level != nil } }

  /// The gaps of other rules, which are many: in a line each, without names.
  private var otherGaps: [ReportBlock] {
    let others = assessment.sharedGaps.filter { rule($0.rule)?.level == nil }
    guard !others.isEmpty else { return [] }
    return [
      .heading(say(Words.gapsWithoutLevel), id: nil),
      .list(others.map { ReportText(gap($0.rule) + " (" + $0.rule + "): " + extent(of: $0)) }),
    ]
  }

  /// How many members have a gap, for certain and possibly.
  func extent(of gap: SharedGap) -> String {
    say(Words.certainAndPossible(gap.certain.count, gap.possible.count))
  }

  private func measures(named ids: [String]) -> String {
    let titles = ids.map { id in
      assessment.measures.first { $0.id.utf8Key == id.utf8Key }.map { say($0.title) } ?? id
    }
    return titles.joined(separator: ", ")
  }
}

extension Phrasing {
  /// How binding a rule is, for which level, with what effort.
  func attributes(_ rule: FederationRule?) -> String {
    guard let rule else { return "" }
    var parts = [self(rule.obligation.name)]
    if let level = rule.level { parts.append(self(Words.levelOf(level))) }
    if let effort = rule.effort { parts.append(self(Words.effortOf(effort))) }
    return parts.joined(separator: ", ")
  }
}
