// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import SourceText

/// How the verdict came about: expressions, subjects and facts.
extension ExplanationReport {
  /// The most columns by which parts are indented.
  private static let deepest = 24

  mutating func writeExpressions() {
    for expression in explanation.expressions { write(expression, indent: 0) }
  }

  private mutating func write(_ expression: ExplainedExpression, indent: Int) {
    if indent == 0 { part(title(of: expression.role)) }
    writer.line(
      expression.role.rawValue + ": " + expression.text + " (" + expression.place + ")", indent: indent + 2)
    for part in expression.parts { write(part, indent: indent + 4) }
  }

  private func title(of role: ExplainedExpression.Role) -> LocalizedText {
    switch role {
    case .when: Words.whenItApplies
    case .each: Words.whatIsChecked
    case .check: Words.howItIsChecked
    }
  }

  private mutating func write(_ part: ExplainedPart, indent: Int) {
    let indent = indent + min(part.depth * 2, Self.deepest)
    switch part.result {
    case .element: writer.line(part.text + ":", indent: indent)
    case .omitted(let count): writer.line(say(Words.more(count)), indent: indent)
    case .value, .unknown, .error:
      writer.line(part.text + " → " + text(of: part.result), indent: indent, style(of: part.result))
    }
  }

  private func text(of result: ExplainedPart.Result) -> String {
    switch result {
    case .value(let value): value
    case .unknown(let facts, let more):
      say(Words.notRecorded) + ": " + facts.joined(separator: ", ")
        + (more > 0 ? " " + say(Words.andMore(more)) : "")
    case .error(let text): say(Words.error) + ": " + say(text)
    case .element, .omitted: ""
    }
  }

  private func style(of result: ExplainedPart.Result) -> TerminalWriter.Style {
    switch result {
    case .value("true"): .good
    case .value("false"), .error: .low
    case .unknown: .open
    case .value, .element, .omitted: .plain
    }
  }

  mutating func writeSubjects() {
    guard !explanation.subjects.isEmpty || explanation.passing.count > 0 else { return }
    part(Words.subjects)
    for explained in explanation.subjects {
      writer.line(say.subject(explained.subject), indent: 2, .strong)
      if let check = explained.check { write(check, indent: 2) }
    }
    let shown = explanation.subjects.count
    let open = rule.verdict.subjects
    if open.count > shown {
      let others = open.dropFirst(shown).map { $0.label + ($0.place.map { " (" + $0 + ")" } ?? "") }
      writer.line(say(Words.furtherOpen) + ": " + say.list(others, atMost: ReportContents.listed), indent: 2)
    }
    let passing = explanation.passing
    guard passing.count > 0 else { return }
    let more =
      passing.count > passing.names.count ? " " + say(Words.andMore(passing.count - passing.names.count)) : ""
    writer.line(
      say(Words.passingSubjects) + " (\(passing.count)): " + passing.names.joined(separator: ", ") + more,
      indent: 2)
  }

  mutating func writeFacts() {
    guard !explanation.facts.isEmpty else { return }
    part(Words.factsUsed)
    for fact in explanation.facts {
      let title = fact.title.map { say($0) + ", " } ?? ""
      let row = fact.row.map { " [" + $0 + "]" } ?? ""
      let place = fact.place.map { " (" + $0 + ")" } ?? ""
      writer.line("- " + title + fact.path + row + " = " + text(of: fact.value) + place, indent: 2)
    }
    if explanation.furtherFacts > 0 { writer.line(say(Words.more(explanation.furtherFacts)), indent: 2) }
  }
}
