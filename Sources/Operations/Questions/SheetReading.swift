// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
import Markup
import RuleGraphs
import SourceText

/// Reads the spreadsheet of a publication, saved as CSV: rows are matched by list and number, rows without a number are
/// headings, and rows without an answer change nothing. A row with a mistake is left out whole and reported with its
/// number.
struct SheetReading {
  /// The answers in the rows without mistakes.
  private(set) var changes: [SnapshotChange] = []
  /// What is wrong.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many rows were left out.
  private(set) var skipped = 0

  private let opened: OpenSnapshot
  private let by: String
  private let defaults: QuestionDefaults
  private var seen: Set<RuleName> = []

  /// Reads a table.
  ///
  /// - Parameter by: The role that has answered; the spreadsheet names none.
  init(_ source: SourceFile, for opened: OpenSnapshot, by: String, defaults: QuestionDefaults) {
    self.opened = opened
    self.by = by
    self.defaults = defaults
    var csv = CSVReader(source)
    let sheets = opened.request.graph.packs.compactMap { pack in pack.sheet.map { (pack, $0) } }
    let match = sheets.first { SheetColumns($1, in: csv.header).areComplete }
    if let (pack, sheet) = match {
      let columns = SheetColumns(sheet, in: csv.header)
      while let row = csv.next() { read(SheetRow(row, columns), sheet, of: pack, in: csv.file) }
    } else if !csv.diagnostics.hasErrors {
      let span = csv.header.map(\.span).reduce(SourceSpan(start: 0, end: 0)) { $0.joined(with: $1) }
      let message = RecordMessage.noSheet(known: sheets.first?.1.headings ?? [])
      diagnostics.append(Diagnostic(message, at: SourceLocation(file: csv.file, span: span)))
    }
    diagnostics = csv.diagnostics + diagnostics
  }

  // MARK: - Rows

  private mutating func read(
    _ row: SheetRow, _ sheet: QuestionSheet, of pack: RulePack, in file: SourceFile
  ) {
    guard !row.question.text.folded.isEmpty, !row.answer.text.folded.isEmpty else { return }
    do throws(SheetRow.Mistake) {
      let statement = try statement(in: row, on: try rule(of: row, sheet, of: pack))
      let check = StatementCheck(opened: opened, today: defaults.today)
      if let mistake = check.mistake(in: .answer(statement)) {
        throw SheetRow.Mistake(mistake, in: row.answer)
      }
      guard seen.insert(statement.rule).inserted else {
        throw SheetRow.Mistake(RecordMessage.asksTwice(statement.rule.description), in: row.question)
      }
      changes.append(.answer(statement))
    } catch {
      skipped += 1
      let message = RecordMessage.rowSkipped(row: row.number, reason: error.diagnostic.text)
      var diagnostic = Diagnostic(message, at: row.place(of: error.cell, in: file))
      diagnostic.help = error.diagnostic.help ?? diagnostic.help
      diagnostics.append(diagnostic)
    }
  }

  /// The rule of a row, by list and number.
  private func rule(
    of row: SheetRow, _ sheet: QuestionSheet, of pack: RulePack
  ) throws(SheetRow.Mistake) -> LinkedRule {
    let name = row.list.text.folded
    guard let list = sheet.lists.first(where: { $0.name.folded.utf8Key == name.utf8Key }) else {
      let nearest = nearestName(to: row.list.text, among: sheet.lists.map(\.name))
      throw SheetRow.Mistake(RecordMessage.unknownList(row.list.text, nearest: nearest), in: row.list)
    }
    let (graph, number) = (opened.request.graph, row.question.text.onOneLine)
    let id = RuleName(pack: pack.id.value, rule: list.key.value + "-" + number)
    guard let position = graph.position(of: id) else {
      throw SheetRow.Mistake(RecordMessage.unknownNumber(number, list: list.name), in: row.question)
    }
    return graph.rules[position]
  }

  /// What a row states.
  private func statement(
    in row: SheetRow, on rule: LinkedRule
  ) throws(SheetRow.Mistake) -> AnswerStatement {
    guard let scale = rule.document.scale?.value else {
      throw SheetRow.Mistake(GraphMessage.noQuestion(rule.name.description), in: row.question)
    }
    guard let value = AnswerValue(stated: row.answer.text.onOneLine, on: scale) else {
      throw SheetRow.Mistake(
        RecordMessage.invalidAnswer(row.answer.text, allowed: scale.answers), in: row.answer)
    }
    var statement = AnswerStatement(rule: rule.name, value: value, on: defaults.on, by: by)
    let (note, wording) = (row.note.text.onOneLine, row.wording.text.onOneLine)
    statement.note = note.isEmpty ? nil : note
    statement.asked = wording.isEmpty ? nil : wording
    if defaults.keepsDays, let recorded = recorded(answer: statement) {
      (statement.on, statement.by) = (recorded.on.value, recorded.by)
    }
    return statement
  }

  /// The answer that is recorded already with the same value and remark.
  private func recorded(answer statement: AnswerStatement) -> RecordedAnswer? {
    guard let position = opened.request.graph.position(of: statement.rule),
      let recorded = opened.request.answers[position], recorded.value.value == statement.value,
      statement.note.map({ $0.utf8Key == recorded.note?.utf8Key }) ?? true
    else { return nil }
    return recorded
  }
}
