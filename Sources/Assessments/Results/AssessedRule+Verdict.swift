// SPDX-License-Identifier: EUPL-1.2

import CEL
import Documents
import RuleGraphs
import SourceText

extension AssessedRule {
  /// Puts together what reports show of a verdict.
  ///
  /// - Parameter finder: looks up what the verdict rests on; without it that is left out.
  init(
    _ verdict: Verdict, in request: AssessmentRequest, standings: Standings, places: RowPlaces,
    finder: FactFinder? = nil
  ) {
    let rule = request.graph.rules[verdict.rule]
    let document = rule.document
    self.init(
      name: rule.name.description, pack: rule.name.pack, id: rule.name.rule, texts: RuleTexts(document),
      domain: rule.domain, obligation: document.obligation, level: rule.level, weight: document.weight,
      effort: document.effort?.value, atLeast: document.atLeast, basis: document.basis,
      isAdvice: document.isAdvice,
      isDraft: document.isDraft, references: document.references.map { $0.source + ":" + $0.criterion },
      requires: rule.requires.map(request.name),
      published: document.published.map { AssessedFigures(priority: $0.priority, effort: $0.effort) },
      verdict: AssessedVerdict(verdict, in: request, standings: standings, places: places))
    texts.ask = request.question(of: verdict.rule)
    if let finder {
      self.verdict.passing = finder.passing(of: verdict)
      self.verdict.facts = finder.facts(of: verdict)
    }
  }
}

extension RuleTexts {
  init(_ rule: Rule) {
    self.init(
      title: rule.title, missing: rule.missing, ask: rule.ask, evidence: rule.evidence, why: rule.why,
      fix: rule.fix, inapplicable: rule.inapplicable)
  }
}

extension AssessedVerdict {
  init(_ verdict: Verdict, in request: AssessmentRequest, standings: Standings, places: RowPlaces) {
    let settings = request.settings
    self.init(
      outcome: verdict.outcome, trial: verdict.trial, achievement: verdict.achievement,
      counts: CountsAsAchieved(standings[verdict.rule]), basis: verdict.basis, exclusion: verdict.exclusion,
      mayNotApply: verdict.mayNotApply, tally: verdict.tally,
      subjects: verdict.subjects.filter { $0.outcome != .pass || $0.isUncertain }
        .map { AssessedSubject($0, places: places) },
      missing: MissingFact.facts(verdict.missing, places: places),
      blockedBy: standings.blockers[verdict.rule].map(request.name),
      answer: verdict.answer.map { AssessedAnswer($0, isExpired: verdict.isAnswerExpired) },
      isContradicted: verdict.isContradicted, settledBy: verdict.settledBy.map(request.assessed),
      isSettledByFacts: verdict.isSettledByFacts, conflicts: verdict.conflicts.map(request.assessed),
      defects: verdict.defects.map(AssessedDefect.init),
      waivers: (settings.waivers[verdict.rule] ?? []).map {
        AssessedWaiver($0, status: WaiverStatus(of: $0, for: verdict.outcome, on: request.date))
      },
      dispensation: settings.dispensations[verdict.rule].map {
        AssessedDispensation(reason: $0.reason, approver: $0.approver, date: $0.date.value)
      },
      compensations: (settings.compensations[verdict.rule] ?? []).map(\.measure))
  }
}

extension AssessmentRequest {
  /// A relation with the full name of its rule.
  fileprivate func assessed(_ relation: LinkedRule.Relation) -> AssessedRelation {
    AssessedRelation(rule: name(of: relation.rule), kind: relation.kind)
  }
}

extension CountsAsAchieved {
  init(_ standing: Standing) {
    if !standing.mayCount {
      self = .excluded
    } else if standing.mayBeAchieved {
      self = standing.mayBeMissed || standing.mayBeExcluded ? .open : .yes
    } else {
      self = standing.mayBeExcluded ? .open : .no
    }
  }
}

extension AssessedSubject {
  init(_ subject: SubjectVerdict, places: RowPlaces) {
    let path = subject.record.path
    self.init(
      label: subject.label, outcome: subject.outcome, isUncertain: subject.isUncertain,
      place: places.place(ofRow: subject.record.row, in: path.root),
      missing: subject.missing.paths.map(\.description))
  }
}

extension MissingFact {
  /// How many rows are named; the rest is counted only.
  static let namedRows = 20

  static func facts(_ missing: UnknownSet, places: RowPlaces) -> [MissingFact] {
    missing.groups.map { group in
      let rows = group.rows?.prefix(namedRows).map { places.label(ofRow: $0, in: group.path.root) } ?? []
      return MissingFact(
        path: group.path.description, count: group.rows?.count ?? 1, rows: rows,
        title: places.title(of: group.path))
    }
  }
}

extension AssessedAnswer {
  init(_ answer: RecordedAnswer, isExpired: Bool) {
    self.init(
      value: answer.value.value, on: answer.on.value, validUntil: answer.lastValidDate, by: answer.by,
      evidence: answer.evidence, isExpired: isExpired)
  }
}

extension AssessedDefect {
  init(_ diagnostic: Diagnostic) {
    let place = diagnostic.location.map { location in
      let position = location.position
      return "\(location.file.name):\(position.line):\(position.column)"
    }
    self.init(code: diagnostic.code, text: diagnostic.text, place: place)
  }
}

extension AssessedWaiver {
  init(_ waiver: Waiver, status: WaiverStatus) {
    self.init(
      status: status, subjects: waiver.subjects.map(\.value), from: waiver.from.value,
      until: waiver.until.value,
      reason: waiver.reason, approver: waiver.approver)
  }
}
