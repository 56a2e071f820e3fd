// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

extension HTMLReport {
  /// Everything about a rule, behind its title. The place to link to is inside, so that a browser opens it on the way.
  mutating func write(_ rule: AssessedRule) {
    writer.add(
      """
      <details><summary><span class="id">\(rule.id)</span> \(say(rule.texts.title)) \(badge(rule.verdict.outcome))\
      \(notes(on: rule))</summary>
      """)
    writer.add("<dl id=\"\(place(of: rule))\" class=\"rule\">")
    for (label, value) in required(by: rule) + found(for: rule) + decided(on: rule) + texts(of: rule) {
      writer.add("<div><dt>\(say(label))</dt><dd>\(value)</dd></div>")
    }
    writer.add("</dl></details>")
  }

  /// A label with what it says of a rule.
  private typealias Line = (label: LocalizedText, value: HTMLText)

  private func notes(on rule: AssessedRule) -> HTMLText {
    var notes: [LocalizedText] = []
    if rule.verdict.dispensation != nil { notes.append(Words.dispensedRules) }
    if contents.isAccepted(rule) { notes.append(Words.isWaived) }
    if rule.isAdvice { notes.append(Words.isAdvice) }
    return "\(notes.map { note -> HTMLText in " <span class=\"badge aside\">\(say(note))</span>" })"
  }

  private func required(by rule: AssessedRule) -> [Line] {
    var lines: [Line] = [
      (Words.requirement, "\(say(rule.texts.title)) (\(say.attributes(rule)))"),
      (Words.state, "\(say.state(rule))"),
    ]
    if let reason = say.exclusion(rule) { lines.append((Words.whyNotJudged, "\(reason)")) }
    if let trial = rule.verdict.trial { lines.append((Words.trialOutcome, badge(trial))) }
    if !rule.requires.isEmpty { lines.append((Words.prerequisite, links(toRules: rule.requires))) }
    if !rule.verdict.blockedBy.isEmpty {
      lines.append((Words.prerequisites, links(toRules: rule.verdict.blockedBy)))
    }
    let dependents = contents.dependents(of: rule)
    if !dependents.isEmpty { lines.append((Words.dependents, links(toRules: dependents))) }
    return lines
  }

  private func found(for rule: AssessedRule) -> [Line] {
    let verdict = rule.verdict
    var lines: [Line] = []
    if let tally = verdict.tally {
      lines.append(
        (Words.subjects, "\(say.tally(tally))\(list(verdict.subjects.map { "\(say.subject($0))" }))"))
      if let passing = say.passing(verdict) { lines.append((Words.passingSubjects, "\(passing)")) }
    }
    if let facts = verdict.facts {
      lines.append((Words.factsUsed, list(facts.facts.map { "\(say.fact($0))" }, further: facts.further)))
    }
    if !verdict.missing.isEmpty {
      lines.append((Words.missingFacts, list(verdict.missing.map { "\(say.missingFact($0))" })))
    }
    if let answer = verdict.answer { lines.append((Words.answer, words(answer))) }
    if verdict.outcome == .unknown, let ask = rule.texts.ask { lines.append((Words.question, "\(say(ask))")) }
    if !verdict.defects.isEmpty {
      lines.append((Words.defects, list(verdict.defects.map { "\(say.defect($0))" })))
    }
    return lines
  }

  private func words(_ answer: AssessedAnswer) -> HTMLText {
    let until = say.date(answer.validUntil)
    let parts = [
      say(answer.value.meaning), answer.by, say.date(answer.on), say(answer.evidence.meaning),
      say(answer.isExpired ? Words.expired(until) : Words.validUntil(until)),
    ]
    return "\(parts.filter { !$0.isEmpty }.joined(separator: ", "))"
  }

  private func decided(on rule: AssessedRule) -> [Line] {
    let verdict = rule.verdict
    var lines: [Line] = verdict.waivers.map { waiver in
      let period = say(Words.period(say.date(waiver.from), say.date(waiver.until)))
      let parts = [period, waiver.reason, waiver.approver, say(waiver.status.name)].filter { !$0.isEmpty }
      return (Words.waivers, "\(parts.joined(separator: "; "))")
    }
    if let dispensation = verdict.dispensation {
      let parts = [say.date(dispensation.date), dispensation.reason, dispensation.approver]
      lines.append((Words.dispensed, "\(parts.filter { !$0.isEmpty }.joined(separator: "; "))"))
    }
    if !verdict.compensations.isEmpty {
      lines.append((Words.compensations, list(verdict.compensations.map { "\($0)" })))
    }
    return lines
  }

  private func texts(of rule: AssessedRule) -> [Line] {
    let texts = [
      (Words.why, rule.texts.why), (Words.fix, rule.texts.fix), (Words.evidence, rule.texts.evidence),
    ]
    var lines: [Line] = texts.compactMap { label, text in text.map { (label, "\(say($0))") } }
    if !rule.references.isEmpty {
      lines.append((Words.criteria, rule.references.map(link(criterion:)).joined(by: ", ")))
    }
    return lines
  }

  /// A list within a line; what is too much is counted.
  private func list(_ items: [HTMLText], further: Int = 0) -> HTMLText {
    guard !items.isEmpty else { return "" }
    let more = max(0, items.count - ReportContents.listed) + further
    let rest: HTMLText = more > 0 ? "<li>\(say(Words.more(more)))</li>" : ""
    return
      "<ul>\(items.prefix(ReportContents.listed).map { item -> HTMLText in "<li>\(item)</li>" })\(rest)</ul>"
  }
}
