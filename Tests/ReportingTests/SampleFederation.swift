// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

@testable import Assessments

extension Sample {
  /// A joint evaluation with something in every part of its report.
  static func federation(naming name: String = "Öbisfeld") -> FederationAssessment {
    var result = FederationAssessment()
    result.provenance = federationProvenance
    result.membership.members = [
      member("zeit", "Zeitlingen", isNew: true), member("oebis", name),
      member("must", "Musterstadt", .missing),
      member("alt", "Altdorf", .left),
    ]
    (result.membership.unnamed, result.membership.unnamedSubmitted) = (4, 3)
    result.domains = domains
    result.rules = [
      federationRule("isb-basis/BCK-03", "backup"), federationRule("isb-basis/SRV-01", "servers"),
    ]
    result.comparison = comparison
    result.sharedGaps = [
      SharedGap(
        rule: "isb-basis/BCK-03", isCertain: true,
        certain: AffectedMembers(members: ["zeit", "oebis"], others: 2), possible: AffectedMembers(others: 1),
        waived: AffectedMembers(members: ["zeit"]), measures: ["restore"]),
      SharedGap(rule: "wiba/fax-1", isCertain: true, certain: AffectedMembers(members: ["zeit", "oebis"])),
    ]
    result.measures = [measure]
    result.exchange = exchangePlan
    result.duties = duties
    result.withheld = WithheldSummary(members: [WithheldMember(member: "oebis", rules: 2)], others: 1)
    result.changes = changes
    return result
  }

  private static var changes: FederationChanges {
    let (one, two) = (LevelBounds(low: 1, high: 2), LevelBounds(low: 2, high: 2))
    return FederationChanges(
      since: .on("2025-06-30"),
      causes: [
        FederationCause(kind: .facts), FederationCause(kind: .time),
        FederationCause(kind: .pack, id: "isb-basis", then: "2025.1.0", now: "2026.1.0"),
        FederationCause(kind: .model, id: "modell", then: nil, now: "1.0.0"), FederationCause(kind: .members),
      ], joined: ["zeit"], left: ["alt"], membersThen: 7, rulesThen: 3, rulesInBoth: 1,
      members: [
        MemberChange(member: "oebis", then: one, now: two, split: memberSplit),
        MemberChange(member: "zeit", then: one, now: one, split: undivided),
      ],
      together: JointSplit(
        members: 5, undivided: 2, leftOut: 1,
        outcomes: [
          outcomes(.pass, 20, 24, [(.facts, 5), (.time, -1)]), outcomes(.fail, 9, 5, [(.facts, -4)]),
        ]),
      newGaps: ["isb-basis/BCK-03"], closedGaps: ["isb-basis/SRV-01"],
      dutiesThen: OutcomeCounts([(.pass, 1), (.fail, 2)]))
  }

  /// A rise by facts and time, and by what only both sides together bring about.
  static var memberSplit: MemberSplit {
    var overall = LevelChange()
    overall.before = LevelBounds(low: 0, high: 2)
    overall.after = LevelBounds(low: 1, high: 2)
    overall.guaranteed = [ChangeShare(causes: [.facts], amount: 1, rules: ["isb-basis/BCK-03"])]
    var backup = DomainChange()
    backup.id = "backup"
    backup.level.before = LevelBounds(low: 0, high: 2)
    backup.level.after = LevelBounds(low: 2, high: 3)
    backup.level.guaranteed = [
      ChangeShare(causes: [.facts], amount: 3, rules: ["isb-basis/BCK-03"]),
      ChangeShare(causes: [.time], amount: -2, rules: ["isb-basis/SRV-01"]),
      ChangeShare(causes: [.facts, .rules], isJoint: true, amount: 1),
    ]
    backup.level.possible = [ChangeShare(causes: [.model], amount: 1)]
    return MemberSplit(
      overall: overall, domains: [backup], outcomes: [outcomes(.pass, 4, 6, [(.facts, 3), (.rules, -1)])])
  }

  /// The same without cross-evaluations.
  private static var undivided: MemberSplit {
    var split = MemberSplit(undivided: .noCrossEvaluation)
    split.overall.before = LevelBounds(low: 1, high: 2)
    split.overall.after = LevelBounds(low: 2, high: 2)
    split.overall.guaranteed = [ChangeShare(causes: [.facts, .applicability, .time], amount: 1)]
    return split
  }

  private static func outcomes(
    _ outcome: Outcome, _ before: Int, _ after: Int, _ shares: [(ChangeCause, Int)]
  ) -> OutcomeChange {
    var change = OutcomeChange()
    change.outcome = outcome
    change.count.before = before
    change.count.after = after
    change.count.shares = shares.map { ChangeShare(causes: [$0.0], amount: $0.1) }
    return change
  }

  private static var federationProvenance: FederationProvenance {
    let own = musterstadt().provenance
    return FederationProvenance(
      programVersion: "0.0.0-test", federation: "verbund",
      title: LocalizedText(de: "Verbund der Muster", en: "Federation of samples"), asOf: .on("2026-06-30"),
      classification: .confidential, packs: own.packs, model: own.model,
      inputs: [AssessmentInput("federation", path: "federation.yaml", sha256: "ab12")])
  }

  private static func member(
    _ id: String, _ name: String, _ status: FederationMember.Status = .submitted, isNew: Bool = false
  ) -> FederationMember {
    FederationMember(
      id: id, name: name, joined: .on("2024-01-01"), left: status == .left ? .on("2026-03-31") : nil,
      isNew: isNew, status: status, taken: status == .submitted ? .on("2026-06-01") : nil)
  }

  private static func federationRule(_ name: String, _ domain: String) -> FederationRule {
    FederationRule(
      name: name,
      texts: RuleTexts(
        title: LocalizedText(de: "Verlangt: \(name)", en: "Required: \(name)"),
        missing: LocalizedText(de: "Es fehlt: \(name)", en: "Missing: \(name)")),
      domain: domain, obligation: .muss, level: 2, effort: 3)
  }

  private static func levels(_ backup: LevelBounds, _ servers: LevelBounds) -> ComparedLevels {
    ComparedLevels(
      overall: LevelBounds(low: min(backup.low, servers.low), high: min(backup.high, servers.high)),
      domains: [ComparedLevel(id: "backup", level: backup), ComparedLevel(id: "servers", level: servers)],
      share: ScoreBounds(Rational(1, 3), Rational(1, 2)))
  }

  private static var comparison: FederationComparison {
    let (one, two) = (LevelBounds(low: 1, high: 2), LevelBounds(low: 2, high: 2))
    let spread = LevelSpread(members: 5, guaranteed: LevelBounds(low: 0, high: 2), possible: two)
    return FederationComparison(
      rules: ["isb-basis/BCK-03"],
      excluded: [
        ExcludedRule(rule: "isb-basis/SRV-01", reason: .open, members: AffectedMembers(members: ["oebis"]))
      ],
      members: [
        ComparedMember(id: "must", hasSubmitted: false, common: levels(LevelBounds(low: 0, high: 2), two)),
        ComparedMember(id: "oebis", common: levels(one, two), own: levels(two, two)),
        ComparedMember(id: "zeit", common: levels(two, two), own: levels(one, one)),
      ],
      group: ComparedGroup(count: 3, common: levels(LevelBounds(low: 0, high: 2), one)), leftOut: 0,
      domains: [
        ComparedDomain(id: "backup", rules: 1, spread: spread), ComparedDomain(id: "servers", rules: 1),
      ], spread: spread)
  }

  private static var measure: AssessedMeasure {
    AssessedMeasure(
      id: "restore", title: LocalizedText(de: "Wiederherstellung üben", en: "Practise restoring"),
      rules: ["isb-basis/BCK-03"],
      lead: MeasureLead(id: "isb", name: LocalizedText(de: "ISB-Gremium", en: "ISB board")),
      participants: [
        MeasureParticipant(member: "oebis", gaps: ["isb-basis/BCK-03"], share: 310_345, total: 410_345),
        MeasureParticipant(member: "zeit", gaps: ["isb-basis/BCK-03"], share: 489_655, total: 589_655),
      ], others: OtherParticipants(count: 2, total: 400_000),
      candidates: AffectedMembers(members: ["must"], others: 1), unnamedWithGap: 2, key: .inhabitants,
      cost: MeasureCost(
        oneOff: 1_200_000, perMember: 100_000, grants: 200_000, net: 1_000_000, total: 1_400_000),
      effort: MeasureEffort(
        alone: days(4), allAlone: Rational(16), joint: days(6), saving: Rational(10)),
      startsAt: .on("2026-05-01"), settledAt: .on("2026-09-01"), settlement: .startsUnsettled)
  }

  private static func days(_ days: Int32) -> Decimal { Decimal(days) }

  private static var exchangePlan: ExchangePlan {
    let need = ExchangeNeed(member: "oebis", domain: "backup", level: 1, target: 2)
    return ExchangePlan(
      supportDays: days(5),
      suggestions: [
        ExchangeSuggestion(
          need: need, carrier: "zeit", level: 2, isSpecialist: true, days: days(5), alternatives: 1)
      ],
      open: [
        OpenNeed(need: ExchangeNeed(member: "zeit", domain: "servers", level: 1, target: 3), reason: .nobody)
      ],
      givers: [ExchangeGiver(member: "zeit", days: days(10), suggested: Rational(5))])
  }

  private static var duties: FederationDuties {
    let rules = Array(musterstadt().rules.prefix(3))
    return FederationDuties(
      taken: .on("2026-05-01"), schema: "verbund@1.0.0", rules: rules, outcomes: OutcomeCounts(of: rules))
  }

  /// The page of the member that is below its target.
  static func position(naming name: String = "Öbisfeld") -> MemberPosition {
    let federation = federation()
    let need = ExchangeNeed(member: "oebis", domain: "backup", level: 1, target: 2)
    return MemberPosition(
      member: "oebis", name: name, federation: federation.provenance.title, asOf: .on("2026-06-30"),
      taken: .on("2026-06-01"), programVersion: "0.0.0-test", classification: .confidential, isNamed: true,
      domains: domains, rules: federation.rules, own: federation.comparison.members[1].own,
      targets: [MemberTarget(domain: "backup", level: 2)], common: federation.comparison.members[1].common,
      spread: federation.comparison.domains, overallSpread: federation.comparison.spread,
      needs: [
        MemberNeed(need: need, suggestion: federation.exchange.suggestions[0], carriers: ["zeit", "must"])
      ],
      gives: [
        ExchangeSuggestion(
          need: ExchangeNeed(member: "zeit", domain: "servers", level: 1, target: 2), carrier: "oebis",
          level: 2,
          days: days(5))
      ], offers: [MemberOffer(domain: "servers", level: 2, isSpecialist: false)], takesPartInExchange: true,
      measures: [
        MemberMeasure(
          id: "restore", title: measure.title, certain: ["isb-basis/BCK-03"], isParticipant: true,
          total: 410_345, share: 310_345)
      ], sharedGaps: ["isb-basis/BCK-03"], withheld: 2,
      since: .on("2025-06-30"),
      change: MemberChange(
        member: "oebis", then: LevelBounds(low: 1, high: 2), now: LevelBounds(low: 2, high: 2),
        split: memberSplit),
      names: [MemberName(id: "must", name: "Musterstadt"), MemberName(id: "zeit", name: "Zeitlingen")])
  }
}
