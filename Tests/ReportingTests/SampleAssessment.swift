// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText
import Values

@testable import Assessments

extension Sample {
  /// A municipality with something in every part of a report.
  static func musterstadt(name: String = "Musterstadt") -> Assessment {
    var assessment = Assessment()
    assessment.provenance = provenance(name: name)
    assessment.rules = baseline + yardsticks + checklist
    assessment.gaps = gaps
    assessment.questions = questions
    assessment.remarks = [remark]
    assessment.maturity = maturity
    assessment.domains = domains
    assessment.publications = [publication]
    assessment.coverage = [
      AssessedCoverage(of: checklist, pack: "wiba", domain: nil, counting: counting)
    ]
    assessment.history = history(name: name)
    return assessment
  }

  static func provenance(name: String) -> AssessmentProvenance {
    var provenance = AssessmentProvenance()
    provenance.programVersion = "0.1.0"
    provenance.commune = "musterstadt"
    provenance.communeName = name
    provenance.asOf = .on("2026-12-31")
    provenance.taken = .on("2026-12-01")
    provenance.schema = "kommune@1.0.0"
    provenance.packs = [
      pack(
        "isb-basis", title: LocalizedText(de: "ISB-Basisstandard", en: "ISB baseline"), buildsLevels: true),
      pack(
        "rechnungshof-it", title: LocalizedText(de: "IT-Maßstäbe", en: "IT yardsticks"), buildsLevels: false),
      pack("wiba", title: LocalizedText(de: "WiBA", en: "WiBA"), buildsLevels: false),
    ]
    provenance.packs[2].counting = counting
    provenance.model = model
    provenance.isTailored = true
    provenance.inputs = [
      AssessmentInput(
        "snapshot", path: "snapshots/musterstadt.json", sha256: String(repeating: "ab", count: 32))
    ]
    var source = AssessedSource()
    (source.part, source.source, source.on) = ("servers", "CMDB", .on("2026-11-30"))
    provenance.sources = [source]
    return provenance
  }

  static var model: AssessedModel {
    var model = AssessedModel()
    (model.id, model.version) = ("reifegradmodell", "0.1.0")
    model.title = LocalizedText(de: "Reifegradmodell", en: "Maturity model")
    (model.isDraft, model.owner) = (true, LocalizedText(de: "Lenkungskreis", en: "Steering group"))
    let names = [("Begonnen", "Started"), ("Geschützt", "Protected"), ("Geregelt", "Established")]
    model.levels = names.enumerated().map { index, name in
      var level = AssessedLevel()
      level.number = index + 1
      level.title = LocalizedText(de: name.0, en: name.1)
      level.sollte = Decimal("0.7")
      level.reason = LocalizedText(de: "Die meisten, nicht alle.", en: "Most, not all.")
      return level
    }
    let reason = LocalizedText(de: "Weil es so beschlossen ist.", en: "Because it was agreed so.")
    model.method = AssessedMethod(name: .xccdf, variant: "flat", reason: reason)
    model.packs = [AssessedLevelPack(id: "isb-basis", reason: reason)]
    model.effort = [AssessedEstimate(effort: 1, days: Decimal("0.5") ?? .zero, reason: reason)]
    model.support = AssessedEstimate(days: Decimal(3))
    model.domains = [
      AssessedModelDomain(
        id: "backup", owner: LocalizedText(de: "IT-Runde", en: "IT group"),
        thresholds: [AssessedThreshold(level: 2, sollte: .one, reason: reason)])
    ]
    return model
  }

  static var baseline: [AssessedRule] {
    [backedUp, restored, kept, patched, trained, dispensed, draft, skipped]
  }

  private static let backedUp = rule("BCK-01", .pass) { rule in
    var approved = AssessedFact()
    (approved.path, approved.row, approved.value) = ("documents[3].approved_on", "leitlinie", "2026-02-20")
    approved.title = LocalizedText(de: "Freigegeben am", en: "Approved on")
    approved.place = "documents.csv:5"
    var hidden = AssessedFact()
    (hidden.path, hidden.state, hidden.place) = ("logging.central", .withheld, "snapshot.yaml:7")
    rule.verdict.facts = AssessedFacts(facts: [approved, hidden], further: 2)
  }

  static let restored = rule(
    "BCK-03", .fail, title: LocalizedText(de: "Die Rücksicherung ist erprobt", en: "The restore is tested"),
    missing: LocalizedText(de: "Rücksicherung nicht erprobt", en: "Restore not tested"), level: 2
  ) { rule in
    rule.references = ["gspp:NOT.4.16.1", "rh:RH-IS-18"]
    rule.texts.why = LocalizedText(de: "Sonst fehlt sie im Ernstfall.", en: "Else it is missing in earnest.")
    rule.texts.fix = LocalizedText(de: "Rücksicherung üben.", en: "Practise the restore.")
    rule.texts.evidence = LocalizedText(de: "Protokoll", en: "Log")
    rule.verdict.achievement = Achievement(Rational(1, 2), Rational(2, 3))
    rule.verdict.tally = SubjectTally(certain: .init(passed: 1, failed: 1), uncertain: .init(passed: 1))
    rule.verdict.subjects = [subject("S2", .fail, place: "servers.csv:3")]
    rule.verdict.passing = ["S1 (servers.csv:2)"]
    rule.verdict.compensations = ["Zweite Kopie im Nachbarrathaus"]
  }

  static let kept = rule(
    "BCK-04", .unknown, missing: LocalizedText(de: "Kopie nicht getrennt", en: "Copy not separate"), level: 2
  ) { rule in
    var fact = MissingFact()
    (fact.path, fact.count, fact.rows) = ("backups[*].offline", 30, (1...20).map { "B\($0)" })
    fact.title = LocalizedText(de: "Getrennt aufbewahrt", en: "Kept offline")
    rule.verdict.missing = [fact]
    rule.requires = ["isb-basis/BCK-03"]
  }

  static let patched = rule("SRV-01", domain: "servers", .error) { rule in
    var defect = AssessedDefect()
    (defect.code, defect.place) = ("CEL301", "rules/servers.yaml:12:9")
    defect.text = LocalizedText(de: "Teilung durch null", en: "division by zero")
    rule.verdict.defects = [defect]
  }

  static let trained = rule("AWA-01", domain: "servers", .fail) { rule in
    rule.obligation = .sollte
    var waiver = AssessedWaiver()
    (waiver.from, waiver.until, waiver.status) = (.on("2026-01-01"), .on("2027-02-28"), .active)
    (waiver.reason, waiver.approver) = ("Umzug des Rathauses", "Bürgermeister")
    rule.verdict.waivers = [waiver]
  }

  private static let dispensed = rule("SRV-02", domain: "servers", .fail) { rule in
    var dispensation = AssessedDispensation()
    (dispensation.reason, dispensation.approver) = ("Keine eigenen Server", "ISB")
    dispensation.date = .on("2026-03-01")
    rule.verdict.dispensation = dispensation
  }

  private static let draft = rule("BCK-09", .notselected) { rule in
    rule.isDraft = true
    rule.verdict.exclusion = Exclusion(kind: .draft)
    rule.verdict.trial = .pass
  }

  private static let skipped = rule("SRV-09", domain: "servers", .notapplicable)

  static let yardsticks = [
    rule("RH-WI-01", pack: "rechnungshof-it", domain: "economy", .pass, level: nil) { attest(&$0) },
    rule("RH-WI-04", pack: "rechnungshof-it", domain: "economy", .fail, level: nil) {
      $0.obligation = .sollte
    },
    rule("RH-WI-05", pack: "rechnungshof-it", domain: "economy", .unknown, level: nil) { rule in
      rule.texts.ask = LocalizedText(de: "Wurde verglichen?", en: "Was it compared?")
    },
    rule("RH-KI-01", pack: "rechnungshof-it", domain: "topics", .fail, level: nil) { rule in
      (rule.isAdvice, rule.basis, rule.obligation) = (true, .c, .kann)
    },
  ]

  /// Questions: one refuted and part of a measure, one proved although a related rule says otherwise, two left out.
  static let checklist = [
    rule(
      "backup-7", pack: "wiba", domain: "wiba-backup", .fail,
      missing: LocalizedText(de: "Rückspielen nicht geprobt", en: "Restoring not tested"), level: nil
    ) { rule in
      rule.effort = nil
      rule.published = AssessedFigures(priority: "1", effort: "2-3")
      rule.references = ["gspp:NOT.4.16.10", "gspp:NOT.4.16.1"]
      settle(&rule, .refutes)
    },
    rule("backup-3", pack: "wiba", domain: "wiba-backup", .pass, level: nil) { rule in
      settle(&rule, .proves)
      rule.verdict.conflicts = [AssessedRelation(rule: "isb-basis/BCK-03", kind: .equal)]
    },
    rule("fax-1", pack: "wiba", domain: "wiba-fax", .notapplicable, level: nil) { rule in
      rule.verdict.exclusion = Exclusion(kind: .condition)
      rule.texts.inapplicable = LocalizedText(de: "Es gibt kein Fax.", en: "There is no fax.")
    },
    rule("fax-2", pack: "wiba", domain: "wiba-fax", .notapplicable, level: nil) { rule in
      rule.verdict.exclusion = Exclusion(kind: .stated, reason: "Faxgerät abgegeben")
      rule.verdict.basis = .attested
    },
  ]

  private static func settle(_ rule: inout AssessedRule, _ kind: RelationKind) {
    rule.verdict.basis = .related
    rule.verdict.isSettledByFacts = true
    rule.verdict.settledBy = [AssessedRelation(rule: "isb-basis/BCK-03", kind: kind)]
  }

  static var counting: AssessedCounting {
    var counting = AssessedCounting()
    counting.title = LocalizedText(de: "Fortschritt nach WiBA", en: "Progress as WiBA counts it")
    return counting
  }

  private static func attest(_ rule: inout AssessedRule) {
    var answer = AssessedAnswer()
    (answer.value, answer.by, answer.evidence) = (.yes, "Kämmerei", .written)
    (answer.on, answer.validUntil) = (.on("2026-06-01"), .on("2027-06-01"))
    rule.verdict.answer = answer
    rule.verdict.basis = .attested
  }

  static func subject(_ label: String, _ outcome: Outcome, place: String?) -> AssessedSubject {
    var subject = AssessedSubject()
    (subject.label, subject.outcome, subject.place) = (label, outcome, place)
    return subject
  }

  static var gaps: [AssessedGap] {
    [
      measure(gap(restored, .certain, isQuickWin: true)), gap(yardsticks[1], .certain),
      measure(gap(checklist[0], .certain)),
      gap(trained, .certain, isWaived: true),
      gap(kept, .possible), gap(patched, .possible), gap(yardsticks[2], .possible),
      gap(yardsticks[3], .certain),
    ]
  }

  private static func measure(_ gap: AssessedGap) -> AssessedGap {
    var gap = gap
    gap.measure = [restored.name, checklist[0].name]
    return gap
  }

  static var questions: [OpenQuestion] {
    var fact = OpenQuestion()
    (fact.kind, fact.subject, fact.rules) = (.fact, "backups[*].offline", [kept.name])
    fact.text = LocalizedText(de: "Getrennt aufbewahrt", en: "Kept offline")
    var question = OpenQuestion()
    (question.kind, question.subject) = (.question, yardsticks[2].name)
    (question.text, question.rules) = (yardsticks[2].texts.ask, [yardsticks[2].name])
    fact.effect = AnswerEffect(
      settled: 1, guaranteed: 1, best: 3,
      moves: [
        LevelMove(domain: "servers", now: LevelBounds(low: 0, high: 2), raised: 1, lowered: 0),
        LevelMove(now: LevelBounds(low: 0, high: 1), lowered: 0),
      ])
    return [fact, question]
  }

  static var remark: Remark {
    var remark = Remark()
    remark.kind = .assumedComplete
    remark.text = LocalizedText(
      de: "Die Tabelle servers wurde als vollständig behandelt.",
      en: "The table servers was treated as complete.")
    return remark
  }

  static var domains: [DomainTitle] {
    let titles = [
      ("backup", "Datensicherung", "Backup"), ("servers", "Server", "Servers"),
      ("economy", "Wirtschaftlichkeit", "Economy"), ("topics", "Einzelthemen", "Selected topics"),
      ("wiba-backup", "Sicherung", "Saving"), ("wiba-fax", "Fax", "Fax"),
    ]
    return titles.map { id, de, en in
      var domain = DomainTitle()
      (domain.id, domain.title) = (id, LocalizedText(de: de, en: en))
      return domain
    }
  }

  static var publication: AssessedPublication {
    var publication = AssessedPublication()
    (publication.id, publication.edition) = ("gspp", "30.07.2026")
    publication.title = LocalizedText(de: "Grundschutz++", en: "Grundschutz++")
    publication.publisher = "BSI"
    publication.verified = LocalizedText(de: "Kennungen geprüft", en: "ids checked")
    return publication
  }

  static var maturity: AssessedMaturity {
    var maturity = AssessedMaturity()
    maturity.overall = LevelBounds(low: 0, high: 1)
    maturity.overallWithoutDispensations = LevelBounds(low: 0, high: 0)
    maturity.target = 2
    maturity.domains = [
      domain("backup", LevelBounds(low: 1, high: 1), target: 2, blockers: [restored, kept]),
      domain("servers", LevelBounds(low: 0, high: 1), target: nil, blockers: [patched]),
    ]
    maturity.cutback = CutbackMean(low: Rational(1, 2), high: Rational(1), maximum: Rational(5, 2))
    maturity.counts = counts(baseline)
    maturity.weakestDomains = ["servers"]
    maturity.plan = plan
    return maturity
  }

  /// A plan with every kind of step, by a model that makes its levels in another way.
  private static var plan: AssessedPlan {
    var plan = AssessedPlan()
    plan.levelsBy = .c2m2
    plan.goals = [
      PlanGoal(domain: "backup", from: 1, to: 2, byMethod: 1), PlanGoal(domain: "servers", from: 0, to: 2),
    ]
    plan.notAssessable = ["economy"]
    plan.steps = [
      PlanStep(rule: kept.name, kind: .answer, days: Rational(2), after: []),
      PlanStep(rule: restored.name, days: Rational(5, 2), isEffortAssumed: true),
      PlanStep(rule: trained.name, reason: .sollte, isWaived: true, sharedWith: restored.name),
      PlanStep(rule: patched.name, kind: .follows, reason: .prerequisite, after: [restored.name]),
    ]
    (plan.days, plan.possibleDays) = (Rational(5, 2), Rational(2))
    return plan
  }

  private static func domain(
    _ id: String, _ level: LevelBounds, target: Int?, blockers: [AssessedRule]
  ) -> AssessedDomain {
    var domain = AssessedDomain()
    domain.id = id
    domain.title = domains.first { $0.id == id }?.title ?? .both(id)
    (domain.level, domain.levelWithoutDispensations, domain.target) = (level, level, target)
    domain.blockers = blockers.map(\.name)
    domain.counts = counts(baseline.filter { $0.domain == id })
    return domain
  }

  static func counts(_ rules: [AssessedRule]) -> ScoredCounts {
    var counts = ScoredCounts()
    counts.outcomes = OutcomeCounts(
      Outcome.allCases.map { outcome in
        (outcome, rules.count { $0.verdict.outcome == outcome })
      })
    counts.decided = rules.count { $0.verdict.basis == .decided }
    counts.attested = rules.count { $0.verdict.basis == .attested }
    counts.dispensed = rules.count { $0.verdict.dispensation != nil }
    return counts
  }
}
