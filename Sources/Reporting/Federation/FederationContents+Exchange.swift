// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

/// Who could support whom, and the duties of boards and federation.
extension FederationContents {
  var exchange: ReportPart {
    let exchange = assessment.exchange
    var blocks = [paragraph(Words.exchangeExplained)]
    if let days = exchange.supportDays {
      blocks.append(paragraph(Words.supportDays(say.personDays(days))))
      blocks.append(
        exchange.suggestions.isEmpty ? paragraph(Words.noSuggestions) : .table(suggestions))
      if !exchange.isOrdered { blocks.append(paragraph(Words.notOrdered)) }
    } else {
      blocks.append(paragraph(Words.noSupportDays))
    }
    return ReportPart(
      id: "exchange", title: say(Words.exchange), blocks: blocks + [.table(openNeeds), .table(givers)])
  }

  private var suggestions: ReportTable {
    let rows = sorted(assessment.exchange.suggestions) { $0.need.member }.map { suggestion in
      [
        ReportText(name(suggestion.need.member)), ReportText(need(suggestion.need)),
        ReportText(name(suggestion.carrier)),
        ReportText(say(Words.carrierHas(suggestion.level, isSpecialist: suggestion.isSpecialist))),
        ReportText(say.number(suggestion.days)), ReportText(say(Words.membersCount(suggestion.alternatives))),
      ]
    }
    return ReportTable(
      caption: say(Words.supportSuggested),
      columns: columns(Words.participant, Words.need, Words.suggestion, Words.because)
        + [.number(say(Words.daysColumn)), .text(say(Words.alternatives))], rows: rows)
  }

  /// A domain with the level there and the target.
  private func need(_ need: ExchangeNeed) -> String {
    domain(need.domain) + " (" + say(Words.fromLevelTo(need.level, need.target)) + ")"
  }

  private var openNeeds: ReportTable {
    ReportTable(
      caption: say(Words.openNeeds), columns: columns(Words.participant, Words.need, Words.because),
      rows: sorted(assessment.exchange.open) { $0.need.member }.map { open in
        [
          ReportText(name(open.need.member)), ReportText(need(open.need)), ReportText(say(open.reason.text)),
        ]
      })
  }

  private var givers: ReportTable {
    ReportTable(
      caption: say(Words.givers),
      columns: columns(Words.participant)
        + [.number(say(Words.daysGiven)), .number(say(Words.daysSuggested))],
      rows: sorted(assessment.exchange.givers) { $0.member }.map { giver in
        [
          ReportText(name(giver.member)), ReportText(say.number(giver.days)),
          ReportText(say.days(giver.suggested)),
        ]
      })
  }

  var duties: ReportPart {
    var blocks = [paragraph(Words.noDuties)]
    if let duties = assessment.duties {
      let table = ReportTable(
        caption: say(Words.duties), columns: columns(Words.rule, Words.requirement, Words.outcome),
        rows: duties.rules.map { rule in
          [ReportText(rule.name), ReportText(say(rule.texts.title)), ReportText(say.state(rule))]
        })
      blocks = [
        paragraph(Words.dutiesTaken(say.date(duties.taken))), .paragraph(say.sum(duties.outcomes)),
        .table(table),
      ]
    }
    return ReportPart(id: "duties", title: say(Words.duties), blocks: blocks)
  }
}
