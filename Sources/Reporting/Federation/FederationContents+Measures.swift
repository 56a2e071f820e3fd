// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// Joint measures: what they close, take and save, and who would pay what.
extension FederationContents {
  var measures: ReportPart {
    let measures = assessment.measures
    return ReportPart(
      id: "measures", title: say(Words.jointMeasures),
      blocks: [paragraph(measures.isEmpty ? Words.noMeasures : Words.jointMeasuresExplained)]
        + measures.flatMap(blocks))
  }

  /// The place of a measure in the report.
  func anchor(of measure: AssessedMeasure) -> String { "measure-" + measure.id.encoded(with: "_") }

  private func blocks(of measure: AssessedMeasure) -> [ReportBlock] {
    let heading = ReportBlock.heading(say(measure.title), id: anchor(of: measure))
    let lines = state(of: measure) + effort(of: measure) + cost(of: measure) + candidates(of: measure)
    return [heading, .list(lines.map { ReportText($0) })]
      + (measure.participantCount > 0 ? [.table(split(of: measure))] : [paragraph(Words.nobodyTakesPart)])
  }

  private func state(of measure: AssessedMeasure) -> [String] {
    let gaps = measure.rules.map { gap($0) + " (" + $0 + ")" }.joined(separator: "; ")
    var lines = [say(Words.closesRules) + ": " + gaps]
    if let lead = measure.lead { lines.append(say(Words.ledBy(say(lead.name)))) }
    if let day = measure.startsAt { lines.append(say(Words.startsOn(say.date(day)))) }
    switch (measure.settlement, measure.settledAt) {
    case (.settled, let day?): lines.append(say(Words.settledOn(say.date(day))))
    case (.startsUnsettled, _): lines.append(say(Words.startsUnsettled(say(measure.title))))
    case (.pending, let day?): lines.append(say(Words.settledFrom(say.date(day))))
    case (.pending, nil), (.settled, nil): lines.append(say(Words.notSettled))
    }
    return lines + [say(measure.choice.text)]
  }

  private func effort(of measure: AssessedMeasure) -> [String] {
    guard let effort = measure.effort else { return [] }
    let (alone, all) = (say.personDays(effort.alone), say.personDays(effort.allAlone))
    let joint = say.personDays(effort.joint)
    let words =
      effort.saving < .zero
      ? Words.effortMore(alone, all, joint, say.personDays(effort.saving))
      : Words.effortTogether(alone, all, joint, say.personDays(effort.saving))
    return [say(words)]
  }

  private func cost(of measure: AssessedMeasure) -> [String] {
    let cost = measure.cost
    var lines = [
      say(
        Words.costOf(
          oneOff: say.money(cost.oneOff), grants: say.money(cost.oneOff - cost.net), net: say.money(cost.net),
          perMember: say.money(cost.perMember), total: say.money(cost.total)))
    ]
    if cost.unusedGrants > 0 { lines.append(say(Words.unusedGrants(say.money(cost.unusedGrants)))) }
    if let key = measure.key { lines.append(say(Words.splitBy(key.meaning))) }
    return lines
  }

  private func candidates(of measure: AssessedMeasure) -> [String] {
    let names = names(of: measure.candidates)
    var lines = names.isEmpty ? [] : [say(Words.couldJoin) + ": " + names]
    if let count = measure.unnamedWithGap, count > 0 { lines.append(say(Words.unnamedWithGap(count))) }
    return lines
  }

  /// Who pays what, with the sums.
  private func split(of measure: AssessedMeasure) -> ReportTable {
    let cost = measure.cost
    var rows = sorted(measure.participants) { $0.member }.map { participant in
      [
        ReportText(name(participant.member)), ReportText(participant.gaps.joined(separator: ", ")),
        ReportText(say.money(participant.share)),
        ReportText(say.money(participant.total - participant.share)),
        ReportText(say.money(participant.total)),
      ]
    }
    if let others = measure.others, others.count > 0 {
      let alone = others.count * cost.perMember
      rows.append([
        ReportText(say(Words.othersUnnamed(others.count))), ReportText(""),
        ReportText(say.money(others.total - alone)), ReportText(say.money(alone)),
        ReportText(say.money(others.total)),
      ])
    }
    return ReportTable(
      caption: say(Words.costSplit) + ": " + say(measure.title),
      columns: columns(Words.participant, Words.ownGaps)
        + [Words.oneOffShare, Words.perMember, Words.totals].map { .number(say($0)) },
      rows: rows,
      totals: [
        ReportText(say(Words.totals)), ReportText(""), ReportText(say.money(cost.net)),
        ReportText(say.money(cost.total - cost.net)), ReportText(say.money(cost.total)),
      ])
  }
}
