// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Documents
package import SourceText
import Values

extension RuleExplanation {
  /// The explanation for a terminal: the rule in plain words, its verdict, and how it came about.
  /// - Parameter width: the number of columns to wrap lines to; at least 40 are used.
  package func terminal(in language: Language, usesColour: Bool, width: Int = 80) -> String {
    var report = ExplanationReport(
      explanation: self, say: Phrasing(language: language),
      writer: TerminalWriter(width: width, usesColour: usesColour))
    return report.render()
  }
}

/// An explanation in the making.
struct ExplanationReport {
  let explanation: RuleExplanation
  let say: Phrasing
  var writer: TerminalWriter

  var rule: AssessedRule { explanation.rule }

  mutating func render() -> String {
    writeHead()
    writeRule()
    writeVerdict()
    writeExpressions()
    writeSubjects()
    writeFacts()
    return writer.text
  }

  /// An empty line and a heading.
  mutating func part(_ title: LocalizedText) {
    writer.blank()
    writer.line(say(title), .strong)
  }

  /// A label and a text, if there is one.
  private mutating func field(_ label: LocalizedText, _ text: String?) {
    if let text, !text.isEmpty { writer.line(say(label) + ": " + text, indent: 2) }
  }

  // MARK: - Parts

  private mutating func writeHead() {
    writer.line(rule.id + ": " + say(rule.texts.title), .strong)
    writer.line(say(explanation.packTitle) + "; " + say.attributes(rule))
    let age = explanation.asOf.daysSinceEpoch - explanation.taken.daysSinceEpoch
    let taken = say(Words.taken(say.date(explanation.taken), age: age))
    writer.line("\(explanation.communeName); \(say(Words.asOf)) \(say.date(explanation.asOf)); \(taken)")
  }

  private mutating func writeRule() {
    let texts = rule.texts
    let isSilent = [texts.ask, texts.why, texts.fix, texts.evidence].allSatisfy { $0 == nil }
    if isSilent, rule.references.isEmpty { return }
    part(Words.whatItAsks)
    field(Words.question, texts.ask.map { say($0) })
    field(Words.why, texts.why.map { say($0) })
    field(Words.fix, texts.fix.map { say($0) })
    field(Words.evidence, texts.evidence.map { say($0) })
    field(Words.criteria, rule.references.joined(separator: ", "))
  }

  private mutating func writeVerdict() {
    let verdict = rule.verdict
    part(Words.outcome)
    guard explanation.bearer == .commune else {
      writer.line(say(Words.dutyOf(explanation.bearer.meaning)), indent: 2)
      return
    }
    writer.line(say.state(rule), indent: 2, .strong)
    field(Words.whyNotJudged, verdict.exclusion.map(exclusion))
    field(Words.trialOutcome, verdict.trial.map { say($0.meaning) })
    field(Words.subjects, verdict.tally.map { say.tally($0) })
    for fact in verdict.missing { field(Words.missingFact, say.missingFact(fact)) }
    field(Words.answer, verdict.answer.map(answer))
    for prerequisite in explanation.prerequisites { field(Words.prerequisite, text(of: prerequisite)) }
    for waiver in verdict.waivers { field(Words.waiver, text(of: waiver)) }
    field(Words.dispensed, verdict.dispensation.map { "\($0.reason) (\($0.approver), \(say.date($0.date)))" })
    field(Words.compensations, verdict.compensations.joined(separator: "; "))
    for defect in verdict.defects {
      field(Words.defects, say(defect.text) + (defect.place.map { " (" + $0 + ")" } ?? ""))
    }
  }

  private func exclusion(_ exclusion: Exclusion) -> String {
    say(exclusion.kind.name) + (exclusion.reason.map { ": " + $0 } ?? "")
  }

  private func answer(_ answer: AssessedAnswer) -> String {
    let age = explanation.asOf.daysSinceEpoch - answer.on.daysSinceEpoch
    let end = say(
      answer.isExpired
        ? Words.expired(say.date(answer.validUntil)) : Words.validUntil(say.date(answer.validUntil)))
    let parts = [
      say(answer.value.meaning), answer.by, say.date(answer.on), say(Words.days(age)),
      say(answer.evidence.meaning), end,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func text(of prerequisite: ExplainedPrerequisite) -> String {
    let text = prerequisite.name + " (" + say(prerequisite.title) + "): " + say(prerequisite.outcome.meaning)
    return prerequisite.isBlocking ? text + "; " + say(Words.blocks) : text
  }

  private func text(of waiver: AssessedWaiver) -> String {
    let subjects = waiver.subjects.isEmpty ? "" : " (" + waiver.subjects.joined(separator: ", ") + ")"
    let period = say(Words.range(from: say.date(waiver.from), to: say.date(waiver.until)))
    return say(waiver.status.name) + subjects + ", " + period + ", " + waiver.approver + ": " + waiver.reason
  }
}
