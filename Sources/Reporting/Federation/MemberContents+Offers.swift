// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// What a member could need, offer and join.
extension MemberContents {
  var exchange: ReportPart {
    var blocks: [ReportBlock] = [.paragraph(say(Words.exchangeExplained))]
    if !position.takesPartInExchange { blocks.append(.paragraph(say(Words.noExchange))) }
    blocks.append(position.needs.isEmpty ? .paragraph(say(Words.noNeeds)) : .table(needs))
    blocks.append(position.offers.isEmpty ? .paragraph(say(Words.noOffers)) : .table(offers))
    if !position.gives.isEmpty { blocks.append(.table(gives)) }
    return ReportPart(id: "exchange", title: say(Words.offersAndNeeds), blocks: blocks)
  }

  private var needs: ReportTable {
    ReportTable(
      caption: say(Words.needs),
      columns: columns(Words.domain, Words.need, Words.suggestion, Words.because, Words.alternatives),
      rows: position.needs.map { need in
        let suggestion = need.suggestion
        let others = need.carriers.filter { $0.utf8Key != suggestion?.carrier.utf8Key }.map(name)
        return [
          ReportText(domain(need.need.domain)),
          ReportText(say(Words.fromLevelTo(need.need.level, need.need.target))),
          ReportText(suggestion.map { name($0.carrier) + ", " + say.personDays($0.days) } ?? ""),
          ReportText(suggestion.map { say(Words.carrierHas($0.level, isSpecialist: $0.isSpecialist)) } ?? ""),
          ReportText(say.list(others)),
        ]
      })
  }

  private var offers: ReportTable {
    ReportTable(
      caption: say(Words.offers), columns: columns(Words.domain, Words.levelColumn, Words.knowledge),
      rows: position.offers.map { offer in
        [
          ReportText(domain(offer.domain)), ReportText(String(offer.level)),
          ReportText(say(offer.isSpecialist ? Words.yes : Words.no)),
        ]
      })
  }

  private var gives: ReportTable {
    ReportTable(
      caption: say(Words.gives),
      columns: columns(Words.participant, Words.need) + [.number(say(Words.daysColumn))],
      rows: position.gives.map { given in
        let level = say(Words.fromLevelTo(given.need.level, given.need.target))
        return [
          ReportText(name(given.need.member)), ReportText(domain(given.need.domain) + " (" + level + ")"),
          ReportText(say.number(given.days)),
        ]
      })
  }

  /// The name of another member; its id where it has none.
  private func name(_ id: String) -> String {
    position.names.first { $0.id.utf8Key == id.utf8Key }?.name ?? id
  }

  var measures: ReportPart {
    let table = ReportTable(
      caption: say(Words.measuresToJoin),
      columns: columns(Words.measure, Words.ownGaps, Words.ownPossibleGaps, Words.takesPart)
        + [.number(say(Words.oneOffShare)), .number(say(Words.wouldPay))],
      rows: position.measures.map { measure in
        [
          ReportText(say(measure.title)), ReportText(measure.certain.map(gap).joined(separator: "; ")),
          ReportText(measure.possible.map(gap).joined(separator: "; ")),
          ReportText(say(measure.isParticipant ? Words.yes : Words.no)),
          ReportText(measure.share.map(say.money) ?? ""), ReportText(measure.total.map(say.money) ?? ""),
        ]
      })
    return ReportPart(
      id: "measures", title: say(Words.measuresToJoin),
      blocks: position.measures.isEmpty
        ? [.paragraph(say(Words.noMeasuresToJoin))]
        : [.paragraph(say(Words.jointMeasuresExplained)), .table(table)])
  }

  var sharedGaps: ReportPart {
    let items = position.sharedGaps.map { rule in
      ReportText(gap(rule) + (attributes(rule).isEmpty ? "" : ": " + attributes(rule)))
    }
    return ReportPart(
      id: "shared-gaps", title: say(Words.gapsOfOthersToo),
      blocks: [items.isEmpty ? .paragraph(say(Words.noneShared)) : .list(items)])
  }
}
