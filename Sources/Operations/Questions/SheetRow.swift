// SPDX-License-Identifier: EUPL-1.2

import Documents
import Markup
import SourceText

/// A row of the spreadsheet of a publication.
struct SheetRow {
  /// The number of the row as a spreadsheet counts.
  let number: Int
  /// The cells, in the order of the headings of the sheet.
  let list, question, wording, answer, note: CSVCell
  private let span: SourceSpan

  /// Why a row is left out, and the cell that is wrong.
  struct Mistake: Error {
    let diagnostic: Diagnostic
    let cell: CSVCell

    init(_ message: some DiagnosticMessage, in cell: CSVCell) {
      self.init(Diagnostic(message, at: nil), in: cell)
    }

    init(_ diagnostic: Diagnostic, in cell: CSVCell) {
      self.diagnostic = diagnostic
      self.cell = cell
    }
  }

  /// - Parameter columns: The positions of the headings of the sheet.
  init(_ row: CSVRow, _ columns: SheetColumns) {
    number = row.number
    span = row.span
    let nothing = CSVCell(text: "", span: row.span, isQuoted: false)
    let cell = { (column: Int?) in
      guard let column, row.cells.indices.contains(column) else { return nothing }
      return row.cells[column]
    }
    list = cell(columns.list)
    question = cell(columns.number)
    wording = cell(columns.question)
    answer = cell(columns.answer)
    note = cell(columns.note)
  }

  /// Where a cell stands, or the row if there is nothing in it.
  func place(of cell: CSVCell, in file: SourceFile) -> SourceLocation {
    SourceLocation(file: file, span: cell.span.length > 0 ? cell.span : span)
  }
}

/// Where the columns of a spreadsheet stand.
struct SheetColumns {
  let list, number, question, answer, note: Int?

  init(_ sheet: QuestionSheet, in header: [CSVCell]) {
    let headings = header.map(\.text.folded.utf8Key)
    let place = { (heading: String) in headings.firstIndex(of: heading.folded.utf8Key) }
    (list, number, question) = (place(sheet.list), place(sheet.number), place(sheet.question))
    (answer, note) = (place(sheet.answer), place(sheet.note))
  }

  /// Whether the table has all of them.
  var areComplete: Bool { [list, number, question, answer, note].allSatisfy { $0 != nil } }
}

extension String {
  /// The text in small letters with single blanks, as people who copy tables change both.
  var folded: String { onOneLine.lowercased() }

  /// The text with single blanks in place of line breaks and runs of blanks.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
