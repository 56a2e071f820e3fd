// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// The first page: one sheet of paper for the steering board.
extension FederationContents {
  /// The most lines of each list on the sheet; the parts behind have all.
  private static let (domainLimit, lineLimit) = (18, 8)

  var board: ReportPart {
    ReportPart(
      id: "board", title: say(Words.forTheBoard),
      blocks: [
        .list(facts), .beside(domainsInShort + decisions, gaps + measuresInShort + support),
      ])
  }

  /// What the evaluation covers, and how it came out for all together.
  private var facts: [ReportText] {
    let (membership, comparison) = (assessment.membership, assessment.comparison)
    let compared = Words.comparedRules(comparison.rules.count, excluded: comparison.excluded.count)
    var facts = [
      ReportText(say(Words.submissions(membership.submitted, of: membership.count)), link: "members"),
      ReportText(say(compared), link: "comparison"),
    ]
    if let spread = comparison.spread {
      let text = Words.overallSpread(fromTo(spread.guaranteed), fromTo(spread.possible))
      facts.append(ReportText(say(text) + " " + say(Words.noRanking)))
    }
    if let duties = assessment.duties?.outcomes {
      let text = Words.dutiesAchieved(
        duties[.pass], of: duties.judged, open: duties[.unknown] + duties[.error])
      facts.append(ReportText(say(text), link: "duties"))
    }
    if let changes = assessment.changes {
      let text = Words.changedSince(
        say.date(changes.since), raised: changes.raised, of: changes.members.count,
        gaps: changes.newGaps.count,
        closed: changes.closedGaps.count)
      facts.append(ReportText(say(text), link: "changes"))
      facts += achievedTogether(changes)
    }
    return facts
  }

  /// How many more rules are achieved than then, and why.
  private func achievedTogether(_ changes: FederationChanges) -> [ReportText] {
    guard let together = changes.together,
      let count = together.outcomes.first(where: { $0.outcome == .pass })?.count
    else { return [] }
    let why = count.shares.map { say.part($0) }.joined(separator: "; ")
    let text = Words.achievedTogether(
      count.before, count.after, members: together.members, why: why.isEmpty ? "" : " (" + why + ")")
    return [ReportText(say(text), link: "changes")]
  }

  private var domainsInShort: [ReportBlock] {
    [.heading(say(Words.domainsOfAll), id: nil), .table(domainSpreads)]
  }

  private var domainSpreads: ReportTable {
    let domains = assessment.comparison.domains
    let rows = domains.prefix(Self.domainLimit).map { domain in
      [
        ReportText(self.domain(domain.id), link: "comparison"), ReportText(fromTo(domain.spread?.guaranteed)),
        ReportText(fromTo(domain.spread?.possible)),
      ]
    }
    return ReportTable(
      caption: say(Words.domainsOfAll), columns: columns(Words.domain, Words.guaranteed, Words.possible),
      rows: rows + rest(domains.count - Self.domainLimit))
  }

  /// A row that says how many more there are.
  private func rest(_ count: Int) -> [[ReportText]] {
    count > 0 ? [[ReportText(say(Words.andMore(count)))]] : []
  }

  /// What the board has to look after.
  private var decisions: [ReportBlock] {
    var items = assessment.measures.filter { $0.settlement == .startsUnsettled }.map { measure in
      ReportText(say(Words.startsUnsettled(say(measure.title))), link: anchor(of: measure))
    }
    let missing = sorted(assessment.membership.members.filter { $0.status == .missing }) { $0.id }
    if !missing.isEmpty {
      let names = say.list(missing.map(\.name), atMost: Self.lineLimit)
      items.append(ReportText(say(Words.missingSubmissions(names)), link: "members"))
    }
    guard !items.isEmpty else { return [] }
    return [.heading(say(Words.toDecide), id: nil), .list(limited(items))]
  }

  private var gaps: [ReportBlock] {
    let items = (levelGaps.isEmpty ? assessment.sharedGaps : levelGaps).map { gap in
      ReportText(self.gap(gap.rule) + ": " + extent(of: gap), link: "shared-gaps")
    }
    let heading = ReportBlock.heading(say(Words.mostShared), id: nil)
    return [heading] + (items.isEmpty ? [paragraph(Words.nothingShared)] : [.list(limited(items))])
  }

  private var measuresInShort: [ReportBlock] {
    guard !assessment.measures.isEmpty else { return [] }
    let rows = assessment.measures.prefix(Self.lineLimit).map { measure in
      [
        ReportText(say(measure.title), link: anchor(of: measure)),
        ReportText(String(measure.participantCount)), ReportText(say.money(measure.cost.total)),
        ReportText(measure.effort.map { say.days($0.saving) } ?? ""),
      ]
    }
    let table = ReportTable(
      caption: say(Words.jointMeasuresSuggested),
      columns: columns(Words.measure)
        + [.number(say(Words.participants)), .number(say(Words.cost)), .number(say(Words.daysSaved))],
      rows: rows + rest(assessment.measures.count - Self.lineLimit))
    return [.heading(say(Words.jointMeasuresSuggested), id: nil), .table(table)]
  }

  private var support: [ReportBlock] {
    let items = assessment.exchange.suggestions.map { suggestion in
      let text = Words.couldSupport(
        name(suggestion.carrier), name(suggestion.need.member), domain(suggestion.need.domain))
      return ReportText(say(text), link: "exchange")
    }
    let heading = ReportBlock.heading(say(Words.supportSuggested), id: nil)
    return [heading] + (items.isEmpty ? [paragraph(Words.noSuggestions)] : [.list(limited(items))])
  }

  private func limited(_ items: [ReportText]) -> [ReportText] {
    let more = items.count - Self.lineLimit
    let shown = Array(items.prefix(Self.lineLimit))
    return more > 0 ? shown + [ReportText(say(Words.andMore(more)), link: shown.last?.link)] : shown
  }
}

extension AssessedMeasure {
  /// How many take part.
  var participantCount: Int { participants.count + (others?.count ?? 0) }
}
