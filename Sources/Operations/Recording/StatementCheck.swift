// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import RuleGraphs
import SourceText
import Values

/// Finds out what is wrong with single statements before they are recorded.
struct StatementCheck {
  let opened: OpenSnapshot
  /// The latest day on which something can have been stated.
  let today: CivilDate

  /// What is wrong with a statement, without a place; `nil` if it can be recorded.
  func mistake(in change: SnapshotChange) -> Diagnostic? {
    switch change {
    case .answer(let answer): mistake(in: answer) ?? mistake(on: answer.on, by: answer.by)
    case .fact(let fact): mistake(in: fact).map(diagnostic) ?? mistake(on: fact.on, by: fact.by)
    case .completeness(let statement):
      mistake(in: statement).map(diagnostic) ?? mistake(on: statement.on, by: statement.by)
    }
  }

  private func diagnostic(_ message: RecordMessage) -> Diagnostic { Diagnostic(message, at: nil) }

  private func mistake(on date: CivilDate, by role: String) -> Diagnostic? {
    if date > today { return diagnostic(.futureDate(date.description)) }
    return role.isEmpty ? diagnostic(.noRole) : nil
  }

  private func mistake(in answer: AnswerStatement) -> Diagnostic? {
    let graph = opened.request.graph
    guard let position = graph.position(of: answer.rule) else {
      let names = graph.rules.map(\.name.description)
      let name = answer.rule.description
      return diagnostic(.unknownQuestion(name, nearest: nearestName(to: name, among: names)))
    }
    guard let scale = graph.rules[position].document.scale?.value else {
      return Diagnostic(GraphMessage.noQuestion(answer.rule.description), at: nil)
    }
    guard answer.value.isOn(scale) else {
      return diagnostic(.invalidAnswer(answer.value.rawValue, allowed: scale.answers))
    }
    guard answer.value == .irrelevant, !hasReason(answer, to: position) else { return nil }
    return Diagnostic(GraphMessage.missingReason(answer.rule.rule), at: nil)
  }

  /// Whether there will be a remark beside an answer: its own, or the one that stands there already.
  private func hasReason(_ answer: AnswerStatement, to rule: Int) -> Bool {
    let recorded = opened.request.answers[rule]
    let isKept = recorded?.location.file.name.utf8Key == opened.entry.path(of: .answers).utf8Key
    let note = answer.note ?? (isKept ? recorded?.note : nil) ?? ""
    return !note.allSatisfy(\.isWhitespace)
  }

  private func mistake(in statement: FactStatement) -> RecordMessage? {
    let cell = statement.cell
    guard let schema = opened.schema, let (declaration, fact) = opened.fact(named: cell.fact),
      declaration.isTable == (cell.row != nil)
    else { return .unknownQuestion(cell.description, nearest: nil) }
    if let row = cell.row {
      let keys = fact.keys(of: declaration, in: schema) ?? []
      guard keys.contains(where: { $0.utf8Key == row.utf8Key }) else {
        return .unknownRow(row, table: cell.fact, nearest: nearestName(to: row, among: keys))
      }
      if declaration.key?.value.utf8Key == cell.field.utf8Key { return .keyField(cell.field) }
    }
    let fields = schema.type(named: declaration.typeName)?.fields ?? []
    guard let field = fields.first(where: { $0.name.value.utf8Key == cell.field.utf8Key }) else {
      let nearest = nearestName(to: cell.field, among: fields.map(\.name.value))
      return .unknownField(cell.field, fact: cell.fact, nearest: nearest)
    }
    return field.fitsInCell ? nil : .notInCell(cell.field)
  }

  private func mistake(in statement: CompletenessStatement) -> RecordMessage? {
    guard let (declaration, fact) = opened.fact(named: statement.table), declaration.isTable else {
      return .unknownQuestion(statement.table, nearest: nil)
    }
    switch statement.extent {
    case .none where fact.table.rowCount > 0: return .noneDespiteRows(statement.table)
    case .complete where fact.table.rowCount == 0: return .completeWithoutRows(statement.table)
    case .none, .complete, .open: return nil
    }
  }
}

extension AnswerScale {
  /// The answers on the scale.
  var answers: [String] { AnswerValue.allCases.filter { $0.isOn(self) }.map(\.rawValue) }
}
