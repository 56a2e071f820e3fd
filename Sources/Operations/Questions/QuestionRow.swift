// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText

/// A row of a filled list of questions.
struct QuestionRow {
  /// The number of the row as a spreadsheet counts.
  let number: Int
  private let cells: [(column: QuestionColumn, cell: CSVCell)]
  private let file: SourceFile
  private let span: SourceSpan

  /// Why a row is left out.
  struct Mistake: Error {
    let diagnostic: Diagnostic
    /// The column that is wrong.
    let column: QuestionColumn

    init(_ message: some DiagnosticMessage, in column: QuestionColumn) {
      self.init(Diagnostic(message, at: nil), in: column)
    }

    init(_ diagnostic: Diagnostic, in column: QuestionColumn) {
      self.diagnostic = diagnostic
      self.column = column
    }
  }

  init(_ row: CSVRow, _ columns: [QuestionColumn?], in file: SourceFile) {
    number = row.number
    cells = zip(columns, row.cells).compactMap { column, cell in column.map { ($0, cell) } }
    self.file = file
    span = row.span
  }

  /// The cell of a column, if the table has it.
  func cell(_ column: QuestionColumn) -> CSVCell? { cells.first { $0.column == column }?.cell }

  /// The text in a column; empty if the table does not have it.
  func text(_ column: QuestionColumn) -> String { cell(column)?.text ?? "" }

  /// The text in a column, if there is any.
  func nonempty(_ column: QuestionColumn) -> String? {
    let text = text(column)
    return text.isEmpty ? nil : text
  }

  /// Where a column of the row stands, or the row if there is nothing in it.
  func place(of column: QuestionColumn) -> SourceLocation {
    let span = cell(column).flatMap { $0.span.length > 0 ? $0.span : nil } ?? self.span
    return SourceLocation(file: file, span: span)
  }
}
