// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import SourceText

extension RuleGraph {
  private static let otherAnswer = LocalizedText(de: "die andere Antwort", en: "the other answer")

  /// The answers of a snapshot by the position of the rule they answer; of several the last, which a person has stated
  /// beside the snapshot. All mistakes are reported.
  package func linking(answersOf snapshot: Snapshot) -> ([Int: RecordedAnswer], [Diagnostic]) {
    var answers: [Int: RecordedAnswer] = [:]
    var diagnostics: [Diagnostic] = []
    for answer in snapshot.answers {
      let (position, unknown) = resolve(answer.rule)
      if let unknown { diagnostics.append(unknown) }
      guard let position else { continue }
      if let mistake = mistake(in: answer, to: rules[position]) { diagnostics.append(mistake) }
      if let earlier = answers[position], earlier.value.value != answer.value.value {
        let note = Note(text: Self.otherAnswer, location: earlier.value.location)
        let message = GraphMessage.answerTwice(rules[position].name.description)
        diagnostics.append(Diagnostic(message, at: answer.value.location, notes: [note]))
      }
      answers[position] = answer
    }
    return (diagnostics.hasErrors ? [:] : answers, diagnostics)
  }

  private func mistake(in answer: RecordedAnswer, to rule: LinkedRule) -> Diagnostic? {
    guard let scale = rule.document.scale?.value else {
      return Diagnostic(GraphMessage.noQuestion(rule.name.rule), at: answer.rule.location)
    }
    if answer.value.value == .irrelevant, answer.note?.allSatisfy(\.isWhitespace) ?? true {
      return Diagnostic(GraphMessage.missingReason(rule.name.rule), at: answer.value.location)
    }
    guard !answer.value.value.isOn(scale) else { return nil }
    let allowed = AnswerValue.allCases.filter { $0.isOn(scale) }.map(\.rawValue)
    return Diagnostic(
      GraphMessage.scaleMismatch(
        answer: answer.value.value.rawValue, scale: scale.rawValue, allowed: allowed),
      at: answer.value.location)
  }
}
