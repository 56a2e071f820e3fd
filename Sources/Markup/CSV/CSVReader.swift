// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// Reads a table row by row, as German Excel writes it.
///
/// - The delimiter is what a first line `sep=;` says, else whichever of semicolon, tab and comma the header has most.
/// - Without valid UTF-8 the file is read as Windows-1252; see ``file``.
/// - The first row is the header. Lines that start with `#` and rows without any content are passed over.
/// - Cells in `"` may hold delimiters, line breaks and doubled quotes.
package struct CSVReader {
  /// The file that all spans point into: the given one, or its UTF-8 form if it was in Windows-1252. The two have
  /// the same lines and columns, so messages lead to the same place in the user's editor.
  package let file: SourceFile
  /// The columns with their names. Unnamed columns in between have an empty text; empty ones at the end are cut off.
  package private(set) var header: [CSVCell] = []
  /// What separates cells: `;`, `,`, a tab, or what a `sep=` line says.
  package let delimiter: UInt8

  private var findings: Findings
  private var scanner: CSVScanner
  private var isAtEnd = false

  /// Reads the header of a table.
  package init(_ source: SourceFile, limits: MarkupLimits = .standard) {
    var findings = Findings(file: source, limit: limits.diagnostics)
    let decoded = CSVDecoding.file(source, limits: limits, findings: &findings)
    file = decoded ?? source
    var scanner = CSVScanner(file: file, limits: limits)
    scanner.readDialect()
    delimiter = scanner.delimiter
    self.scanner = scanner
    self.findings = findings
    isAtEnd = decoded == nil
    readHeader()
  }

  /// What was found wrong so far.
  package var diagnostics: [Diagnostic] { findings.diagnostics }

  /// The next row with content; nil at the end and after an error that ends reading.
  package mutating func next() -> CSVRow? {
    guard let record = nextRecord() else { return nil }
    return CSVRow(number: record.number, span: record.span, cells: fitted(record))
  }

  private mutating func readHeader() {
    guard !isAtEnd else { return }
    guard let record = nextRecord() else {
      if diagnostics.allSatisfy({ $0.severity != .error }) {
        findings.report(.empty, at: SourceSpan(start: file.bytes.count, end: file.bytes.count))
      }
      return
    }
    header = record.cells
    while header.last?.isBlank == true { header.removeLast() }
    checkNames()
  }

  private mutating func checkNames() {
    var first: [UTF8Key: SourceSpan] = [:]
    for (index, cell) in header.enumerated() {
      if cell.text.isEmpty {
        findings.report(.unnamedColumn(index + 1), at: cell.span)
      } else if let earlier = first[cell.text.utf8Key] {
        let note = Note(text: MarkupMessage.firstHere, location: findings.location(earlier))
        findings.report(.duplicateKey(cell.text), at: cell.span, notes: [note])
      } else {
        first[cell.text.utf8Key] = cell.span
      }
    }
  }

  /// The next record that is neither a comment nor without content.
  private mutating func nextRecord() -> CSVScanner.Record? {
    while !isAtEnd {
      switch scanner.next(&findings) {
      case .record(let record):
        if record.cells.contains(where: { !$0.isBlank }) { return record }
      case .comment:
        continue
      case .end:
        isAtEnd = true
      }
    }
    return nil
  }

  /// The cells of a record, filled up or cut to the number of columns.
  private mutating func fitted(_ record: CSVScanner.Record) -> [CSVCell] {
    var cells = record.cells
    while cells.count > header.count, cells.last?.isBlank == true { cells.removeLast() }
    let counts = (row: record.number, found: cells.count, expected: header.count)
    if cells.count > header.count {
      let extra = cells[header.count].span.joined(with: cells[cells.count - 1].span)
      findings.report(.extraCells(row: counts.row, found: counts.found, expected: counts.expected), at: extra)
      cells.removeSubrange(header.count...)
    } else if cells.count < header.count {
      findings.report(
        .shortRow(row: counts.row, found: counts.found, expected: counts.expected), at: record.span)
      let end = SourceSpan(start: record.span.end, end: record.span.end)
      let missing = CSVCell(text: "", span: end, isQuoted: false)
      cells += Array(repeating: missing, count: header.count - cells.count)
    }
    return cells
  }
}
