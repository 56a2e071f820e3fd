// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText
import Values

extension Phrasing {
  /// The short title of the gap that a rule leaves, else what it requires. A rule that only waits for another leaves no
  /// gap of its own.
  func gapTitle(_ rule: AssessedRule) -> String {
    self(rule.verdict.isWaiting ? rule.texts.title : rule.texts.missing ?? rule.texts.title)
  }

  /// How binding a rule is, for which level, with what effort, and what sets it apart.
  func attributes(_ rule: AssessedRule) -> String {
    var parts = [self(rule.obligation.name)]
    if let level = rule.level { parts.append(self(Words.levelOf(level))) }
    if let effort = rule.effort { parts.append(self(Words.effortOf(effort))) }
    if let priority = rule.published?.priority { parts.append(self(Words.publishedPriority(priority))) }
    if let effort = rule.published?.effort { parts.append(self(Words.publishedEffort(effort))) }
    if rule.isAdvice { parts.append(self(Words.isAdvice)) }
    if let label = basisLabel(rule) { parts.append(label) }
    return parts.joined(separator: ", ")
  }

  /// That a rule was not checked against its source, where that is so.
  func basisLabel(_ rule: AssessedRule) -> String? {
    switch rule.basis {
    case .c: self(rule.hasOwnKeys ? Words.notVerified : Basis.c.meaning)
    case .a, .b, .none: nil
    }
  }

  /// The outcome of a rule in one line: with its basis, its achievement, and what keeps it from counting.
  func state(_ rule: AssessedRule) -> String {
    let verdict = rule.verdict
    var parts = [self(verdict.outcome.meaning)]
    if verdict.basis != .none { parts.append(self(Words.restsOn(basis(verdict)))) }
    if let achievement = verdict.achievement, !achievement.isPlain(for: verdict.outcome) {
      parts.append(self(Words.achieved(self.achievement(achievement))))
      if rule.atLeast != .one { parts.append(self(Words.needed(percent(Rational(rule.atLeast))))) }
    }
    if verdict.mayNotApply { parts.append(self(Words.mayNotApply)) }
    if verdict.isContradicted { parts.append(self(Words.contradicted)) }
    if !verdict.conflicts.isEmpty {
      parts.append(self(Words.conflicts) + ": " + verdict.conflicts.map(\.rule).joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }

  /// What a verdict rests on: facts, an answer with who gave it and when, or related rules.
  func basis(_ verdict: AssessedVerdict) -> String {
    let name = self(verdict.basis.name)
    if verdict.basis == .related {
      let rules = verdict.settledBy.map { self(Words.settled($0.kind, by: $0.rule)) }
      return name + " (" + rules.joined(separator: ", ") + ")"
    }
    guard verdict.basis == .attested, let answer = verdict.answer else { return name }
    let parts = [self(answer.value.meaning), answer.by, date(answer.on), self(answer.evidence.meaning)]
    return name + " (" + parts.filter { !$0.isEmpty }.joined(separator: ", ") + ")"
  }

  /// Why a rule holds a level up, in a few words.
  func blocking(_ rule: AssessedRule) -> String {
    let verdict = rule.verdict
    guard !verdict.isWaiting else { return self(Words.waits(for: list(verdict.blockedBy, atMost: 5))) }
    var parts = [self(verdict.outcome.meaning)]
    if let tally = verdict.tally { parts.append(self.tally(tally)) }
    if !verdict.missing.isEmpty {
      let facts = verdict.missing.map { missingFact($0, rows: 3) }
      parts.append(self(Words.missing(list(facts, atMost: 3))))
    } else if verdict.outcome == .unknown, let ask = rule.texts.ask {
      parts.append(self(Words.question) + ": " + self(ask))
    }
    if !verdict.blockedBy.isEmpty { parts.append(self(Words.requires(list(verdict.blockedBy, atMost: 5)))) }
    return parts.joined(separator: "; ")
  }

  /// A fact that is missing, with its title, its path and the first of its rows.
  func missingFact(_ fact: MissingFact, rows limit: Int = ReportContents.listed) -> String {
    var details = fact.title == nil ? [] : [fact.path]
    if !fact.rows.isEmpty {
      let rows = fact.rows.prefix(limit)
      let more = fact.count > rows.count ? " " + self(Words.andMore(fact.count - rows.count)) : ""
      details.append(self(Words.rows(fact.count)) + ": " + rows.joined(separator: ", ") + more)
    }
    let name = fact.title.map { self($0) } ?? fact.path
    return details.isEmpty ? name : name + " (" + details.joined(separator: "; ") + ")"
  }

  /// How many subjects ended how.
  func tally(_ tally: SubjectTally) -> String {
    var parts = [counts(tally.certain)]
    if tally.uncertain.total > 0 {
      parts.append(self(Words.uncertainSubjects(words(tally.uncertain))))
    }
    if !tally.isTableComplete { parts.append(self(Words.openTable)) }
    return parts.joined(separator: "; ")
  }

  private func counts(_ counts: SubjectTally.Counts) -> String { self(words(counts)) }

  private func words(_ counts: SubjectTally.Counts) -> LocalizedText {
    Words.tally(passed: counts.passed, failed: counts.failed, open: counts.open)
  }

  /// The subjects that pass: the first by name, and how many more there are.
  func passing(_ verdict: AssessedVerdict) -> String? {
    guard !verdict.passing.isEmpty else { return nil }
    let names = verdict.passing.joined(separator: ", ")
    let more = (verdict.tally?.certain.passed ?? 0) - verdict.passing.count
    return names + (more > 0 ? " " + self(Words.andMore(more)) : "")
  }

  /// A fact with its row, its value and its place.
  func fact(_ fact: AssessedFact) -> String {
    var name = fact.title.map { self($0) } ?? fact.path
    if let row = fact.row { name += " [" + row + "]" }
    let place = fact.place.map { " (" + $0 + ")" } ?? ""
    return name + ": " + value(of: fact) + place
  }

  private func value(of fact: AssessedFact) -> String {
    switch fact.state {
    case .present?: return self(Words.isRecorded)
    case .absent?: return self(Words.isNone)
    case .withheld?: return self(Words.withheldValue)
    case nil: break
    }
    guard let value = fact.value else { return self(Words.notRecorded) }
    if value == "true" { return self(Words.yes) }
    if value == "false" { return self(Words.no) }
    if let day = CivilDate(iso: value.utf8) { return date(day) }
    let isQuoted = value.utf8.count > 1 && value.utf8.first == quote && value.utf8.last == quote
    return isQuoted ? String(value.dropFirst().dropLast()) : value
  }

  private var quote: UInt8 { UInt8(ascii: "\"") }

  /// A subject with its place and the facts that would decide it.
  func subject(_ subject: AssessedSubject) -> String {
    var parts = [self(subject.outcome.meaning)]
    if subject.isUncertain { parts.append(self(Words.perhapsNone)) }
    if !subject.missing.isEmpty {
      parts.append(self(Words.missing(list(subject.missing, atMost: ReportContents.listed))))
    }
    let place = subject.place.map { " (" + $0 + ")" } ?? ""
    return subject.label + place + ": " + parts.joined(separator: "; ")
  }

  /// The counts of rules by outcome, as a sum; outcomes without a rule are left out.
  func sum(_ counts: OutcomeCounts) -> String {
    let parts = Outcome.allCases.filter { counts[$0] > 0 }.map { "\(counts[$0]) " + self($0.counted) }
    return self(Words.sum(counts.total, parts.isEmpty ? self(Words.none) : parts.joined(separator: " + ")))
  }
}

extension AssessedRule {
  /// Whether it stands under one of Pegel's own keys for the yardsticks of the courts of audit.
  var hasOwnKeys: Bool {
    id.utf8.starts(with: "RH-".utf8) || references.contains { $0.hasOwnKey }
  }
}

extension String {
  /// Whether it is a criterion under one of Pegel's own keys, `rh:RH-IS-18`.
  var hasOwnKey: Bool {
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return utf8[utf8.index(after: colon)...].starts(with: "RH-".utf8)
  }
}

extension Achievement {
  /// Whether it says no more than the outcome.
  fileprivate func isPlain(for outcome: Outcome) -> Bool {
    switch outcome {
    case .pass: self == .full
    case .fail: self == .none
    case .unknown, .error: self == .open
    case .notapplicable, .notchecked, .notselected: false
    }
  }
}
