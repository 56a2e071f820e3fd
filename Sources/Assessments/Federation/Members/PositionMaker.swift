// SPDX-License-Identifier: EUPL-1.2

import Documents
import RuleGraphs
import SourceText

/// What is known of all members when one member's own page is made.
struct PositionMaker {
  let request: FederationRequest
  let members: FederationMembers
  let compared: MemberComparison
  let measures: [MeasureAssessment]
  let assessment: FederationAssessment
  let ways: MemberWays?

  /// What concerns one member alone.
  func position(of standing: MemberStanding) -> MemberPosition {
    let graph = request.graph
    let submission = standing.submission
    var position = MemberPosition()
    position.member = standing.id
    position.name = standing.member.name
    position.federation = request.federation.title
    position.asOf = request.date
    position.taken = submission.taken
    position.programVersion = request.documents.programVersion
    position.classification = max(submission.classification, .confidential)
    position.isNamed = standing.isNamed
    position.domains = assessment.domains
    position.own = ComparedLevels(submission.tailored)
    position.targets = graph.domains.compactMap { domain in
      submission.target(of: domain.id).map { MemberTarget(domain: domain.id, level: $0) }
    }
    position.common = compared.levels.levels(of: standing)
    position.spread = compared.comparison.domains
    position.overallSpread = compared.comparison.spread
    position.takesPartInExchange = standing.member.takesPartInExchange
    position.needs = standing.needs(in: graph).map { need(of: standing, $0) }
    position.gives = assessment.exchange.suggestions.filter { $0.carrier.utf8Key == standing.id.utf8Key }
    position.offers = offers(of: standing)
    position.measures = measures.compactMap { measure(standing, $0) }
    position.sharedGaps = sharedGaps(of: standing)
    position.withheld = submission.tailored.counts.withheld
    if let way = ways?.way(of: standing.id) {
      position.since = way.earlier.asOf
      position.change = MemberChange(
        member: standing.id, then: way.earlier.tailored.overall, now: submission.tailored.overall,
        split: way.split)
    }
    position.names = names(in: position)
    position.rules = graph.told(
      position.sharedGaps + position.measures.flatMap { $0.certain + $0.possible }
        + (position.change?.split?.rules ?? []))
    return position
  }

  /// The names of those it mentions, who all may be named.
  private func names(in position: MemberPosition) -> [MemberName] {
    let mentioned = position.needs.flatMap { $0.carriers + ($0.suggestion.map { [$0.carrier] } ?? []) }
    let ids = Set((mentioned + position.gives.map(\.need.member)).map(\.utf8Key))
    return assessment.membership.members.filter { ids.contains($0.id.utf8Key) }
      .map { MemberName(id: $0.id, name: $0.name) }
  }

  private func need(of standing: MemberStanding, _ need: ExchangeNeed) -> MemberNeed {
    let carriers = members.named.filter { $0.member.takesPartInExchange && $0.canSupport(need) }
    return MemberNeed(
      need: need, suggestion: assessment.exchange.suggestions.first { $0.need == need },
      carriers: standing.member.takesPartInExchange ? carriers.map(\.id) : [])
  }

  /// The domains in which it could support anybody: where it is guaranteed to have reached a level at all.
  private func offers(of standing: MemberStanding) -> [MemberOffer] {
    request.graph.domains.compactMap { domain in
      guard let level = standing.guaranteedLevel(in: domain.id), level > 0 else { return nil }
      return MemberOffer(domain: domain.id, level: level, isSpecialist: standing.isSpecialist(in: domain.id))
    }
  }

  private func measure(_ standing: MemberStanding, _ measure: MeasureAssessment) -> MemberMeasure? {
    let isParticipant = measure.participants.contains { $0.id.value.utf8Key == standing.id.utf8Key }
    let certain = measure.rules.filter { standing.gaps[$0] == .certain }
    let possible = measure.rules.filter { standing.gaps[$0] == .possible || standing.gaps[$0] == .waived }
    guard isParticipant || !certain.isEmpty || !possible.isEmpty else { return nil }
    let share = measure.share(ofJoining: standing.member)
    return MemberMeasure(
      id: measure.assessment.id, title: measure.assessment.title,
      certain: certain.map { request.graph.rules[$0].name.description },
      possible: possible.map { request.graph.rules[$0].name.description }, isParticipant: isParticipant,
      total: share.map { Int($0.total) }, share: share.map { Int($0.share) })
  }

  /// Its certain gaps that another one of those who may be told has for certain too.
  private func sharedGaps(of standing: MemberStanding) -> [String] {
    standing.gaps.keys.sorted().filter { rule in
      let document = request.graph.rules[rule].document
      guard standing.gaps[rule] == .certain, !document.isAdvice, !document.isDraft else { return false }
      return members.told.contains { $0.id.utf8Key != standing.id.utf8Key && $0.gaps[rule] == .certain }
    }.map { request.graph.rules[$0].name.description }
  }
}

extension RuleGraph {
  /// Rules by their full names as results show them, each once, in the order of the packs.
  func told(_ names: [String]) -> [FederationRule] {
    let wanted = Set(names.map(\.utf8Key))
    return rules.filter { wanted.contains($0.name.description.utf8Key) }.map { rule in
      FederationRule(
        name: rule.name.description, texts: RuleTexts(rule.document), domain: rule.domain,
        obligation: rule.document.obligation, level: rule.level, effort: rule.document.effort?.value)
    }
  }
}
