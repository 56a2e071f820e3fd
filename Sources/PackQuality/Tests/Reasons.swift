// SPDX-License-Identifier: EUPL-1.2

import Assessments
import CEL
import Documents
import RuleGraphs
import SourceText

/// Says why an outcome is what it is, for a reader who expected another: the part of an expression that decided, what is
/// missing, what could not be evaluated.
struct Reasons {
  /// How many subjects and missing facts are named; the rest is left out.
  private static let namedAtMost = 5

  private let verdict: Verdict
  private let request: AssessmentRequest

  init(_ verdict: Verdict, _ request: AssessmentRequest) {
    self.verdict = verdict
    self.request = request
  }

  private var rule: LinkedRule { request.graph.rules[verdict.rule] }

  private var activation: Activation? { request.activation(ofRule: verdict.rule) }

  /// Why the rule has its outcome.
  var notes: [Note] {
    if let exclusion = verdict.exclusion { return [note(on: exclusion)] }
    var notes = answerNotes
    switch verdict.outcome {
    case .pass, .fail: notes += decisionNotes
    case .unknown, .error: notes += defectNotes + missingNotes(verdict.missing)
    case .notapplicable, .notchecked, .notselected: break
    }
    return notes
  }

  /// Why one subject has its outcome.
  func notes(on subject: SubjectVerdict) -> [Note] {
    switch subject.outcome {
    case .pass, .fail: [decision(on: subject)].compactMap(\.self)
    case .unknown: missingNotes(subject.missing)
    case .error: defectNotes
    case .notapplicable, .notchecked, .notselected: []
    }
  }

  // MARK: - What decided

  private var decisionNotes: [Note] {
    guard verdict.basis == .decided else { return [] }
    guard rule.subjects != nil else { return [decision(activation, about: nil)].compactMap(\.self) }
    let wanted = verdict.subjects.filter { $0.outcome == (verdict.outcome == .pass ? .pass : .fail) }
    return wanted.prefix(Self.namedAtMost).compactMap(decision)
  }

  private func decision(on subject: SubjectVerdict) -> Note? {
    var activation = activation
    activation?.bind("it", to: .record(subject.record))
    return decision(activation, about: subject.label)
  }

  /// The smallest part of the check that made it true or false.
  private func decision(_ activation: Activation?, about subject: String?) -> Note? {
    guard let activation, let check = rule.check, let source = rule.document.check else { return nil }
    let explanation = check.explain(activation)
    guard case .value(.bool(let isTrue)) = explanation.result else { return nil }
    let span = decisiveSpan(of: check.checked.root, explanation.trace, isTrue)
    let text = SourceFile(name: "", text: source.text).text(in: span).onOneLine
    let prefix = subject.map { "`\($0)`: " } ?? ""
    return Note(
      text: LocalizedText(
        de: "\(prefix)`\(text)` ist \(isTrue ? "wahr" : "falsch")",
        en: "\(prefix)`\(text)` is \(isTrue ? "true" : "false")"),
      location: source.map.location(of: span))
  }

  /// Of a conjunction that is false the first false part, of a disjunction that is true the first true one.
  private func decisiveSpan(of expression: CheckedExpression, _ trace: Trace, _ isTrue: Bool) -> SourceSpan {
    let candidates: [CheckedExpression]
    switch expression.kind {
    case .and(let operands): candidates = isTrue ? [] : operands
    case .or(let operands): candidates = isTrue ? operands : []
    case .bind(_, _, _, let body): candidates = [body]
    case .literal, .variable, .local, .field, .optionalField, .has, .index, .optionalIndex, .equality,
      .membership, .call, .sum, .not, .conditional, .list, .map, .comprehension:
      candidates = []
    }
    for candidate in candidates {
      guard let part = trace.parts.first(where: { $0.id == candidate.id }),
        case .value(.bool(isTrue)) = part.result
      else { continue }
      return decisiveSpan(of: candidate, part, isTrue)
    }
    return expression.span
  }

  // MARK: - What did not

  private var defectNotes: [Note] {
    verdict.defects.map { Note(text: $0.text, location: $0.location) }
  }

  private func missingNotes(_ missing: UnknownSet) -> [Note] {
    guard !missing.isEmpty else { return [] }
    let names = missing.groups.map { $0.path.description }
    let text = names.prefix(Self.namedAtMost).map { "`\($0)`" }.joined(separator: ", ")
    let more = names.count > Self.namedAtMost ? ", ..." : ""
    return [
      Note(
        text: LocalizedText(de: "nicht erfasst: \(text)\(more)", en: "not recorded: \(text)\(more)"),
        location: nil)
    ]
  }

  private var answerNotes: [Note] {
    guard let answer = verdict.answer else { return [] }
    let text =
      verdict.basis == .attested
      ? LocalizedText(de: "die Antwort entscheidet", en: "the answer decides")
      : LocalizedText(de: "die Antwort zählt hier nicht", en: "the answer does not count here")
    return [Note(text: text, location: answer.value.location)]
  }

  private func note(on exclusion: Exclusion) -> Note {
    switch exclusion.kind {
    case .condition:
      Note(
        text: LocalizedText(de: "`when` ist falsch", en: "`when` is false"),
        location: rule.document.when?.location)
    case .noSubjects:
      Note(
        text: LocalizedText(de: "es gibt kein Prüfobjekt", en: "there is no subject"),
        location: rule.document.each?.location)
    case .stated:
      Note(
        text: LocalizedText(
          de: "die Antwort sagt, dass die Frage nicht relevant ist",
          en: "the answer says that the question is not relevant"),
        location: verdict.answer?.value.location)
    case .draft:
      Note(text: LocalizedText(de: "die Regel ist ein Entwurf", en: "the rule is a draft"), location: nil)
    case .outOfDates:
      Note(
        text: LocalizedText(
          de: "der Stichtag liegt außerhalb der Gültigkeit", en: "the date lies outside the dates of validity"
        ),
        location: nil)
    case .outOfScope:
      Note(
        text: LocalizedText(
          de: "die Regel ist für andere Kommunen bestimmt", en: "the rule is meant for other municipalities"),
        location: nil)
    case .deselected, .skipped:
      Note(text: LocalizedText(de: "die Regel ist abgewählt", en: "the rule is left out"), location: nil)
    }
  }
}

extension String {
  /// The text with every run of blanks and line breaks as one blank.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
