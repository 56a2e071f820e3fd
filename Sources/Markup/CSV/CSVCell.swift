// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// One cell of a CSV table.
package struct CSVCell: Sendable {
  /// The text: without quotes, doubled quotes halved, line breaks as `\n`; around a cell without quotes, spaces are
  /// cut off. Empty for a cell that a short row lacks.
  package let text: String
  /// Where the cell stands, with its quotes; empty for a cell that is empty or missing.
  package let span: SourceSpan
  /// Whether it is written in `"`.
  package let isQuoted: Bool

  /// Creates a cell.
  package init(text: String, span: SourceSpan, isQuoted: Bool) {
    self.text = text
    self.span = span
    self.isQuoted = isQuoted
  }

  /// Whether there is nothing, not even quotes.
  package var isBlank: Bool { text.isEmpty && !isQuoted }
}

/// One row of a CSV table.
package struct CSVRow: Sendable {
  /// The number of the row as a spreadsheet counts: comments and empty lines have numbers, too, a `sep=` line has
  /// none, and a line break within a cell starts no row.
  package let number: Int
  /// The row without its line break.
  package let span: SourceSpan
  /// Exactly as many cells as the header has.
  package let cells: [CSVCell]
}
