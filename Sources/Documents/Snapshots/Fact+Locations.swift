// SPDX-License-Identifier: EUPL-1.2

import Markup
package import SourceText

/// One cell of a fact.
package struct CellAddress: Sendable, Hashable {
  /// The row, from 0; 0 for a record.
  package var row: Int
  /// The position of the field in the type, or `nil` for the row as a whole.
  package var field: Int?

  /// Creates an address.
  package init(row: Int, field: Int?) {
    self.row = row
    self.field = field
  }
}

extension Fact {
  /// Where cells stand, found by reading the file again: once for all cells, so ask for many at a time. Linear in the
  /// file.
  ///
  /// A cell that the row does not have is placed at the row; `nil` where the fact has no rows.
  package func locations(
    of cells: [CellAddress], schema: InventorySchema, fact: InventoryFact
  ) -> [SourceLocation?] {
    guard let file = origin.file, !cells.isEmpty else { return cells.map { _ in origin.location } }
    let fields = schema.type(named: fact.typeName)?.fields.map(\.name.value) ?? []
    var wanted: Set<Int> = []
    for cell in cells where origin.rowOffsets.indices.contains(cell.row) {
      wanted.insert(Int(origin.rowOffsets[cell.row]))
    }
    let rows: [Int: RowSpans]
    if let format = MarkupFormat(fileName: file.name) {
      rows = RowSpans.read(file, as: format, at: wanted)
    } else {
      rows = RowSpans.readCSV(file, at: wanted)
    }
    return cells.map { cell in
      guard origin.rowOffsets.indices.contains(cell.row) else { return origin.location }
      guard let row = rows[Int(origin.rowOffsets[cell.row])] else { return origin.location }
      let name = cell.field.flatMap { fields.indices.contains($0) ? fields[$0] : nil }
      return SourceLocation(file: file, span: name.flatMap { row.cells[$0.utf8Key] } ?? row.span)
    }
  }
}

/// Where one row and its cells stand.
private struct RowSpans {
  var span: SourceSpan
  var cells: [UTF8Key: SourceSpan] = [:]

  /// Finds the mappings that start at some offsets.
  static func read(_ file: SourceFile, as format: MarkupFormat, at offsets: Set<Int>) -> [Int: RowSpans] {
    var result: [Int: RowSpans] = [:]
    var cursor = MarkupCursor(file, as: format)
    while result.count < offsets.count, let event = cursor.next() {
      guard case .beginMapping(let span) = event, offsets.contains(span.start), result[span.start] == nil
      else {
        continue
      }
      guard let node = MarkupNode.read(event, from: &cursor), case .mapping(let entries) = node.content else {
        break
      }
      var row = RowSpans(span: node.span)
      for entry in entries { row.cells[entry.key.utf8Key] = entry.value.span }
      result[span.start] = row
    }
    return result
  }

  /// Finds the rows of a CSV table that start at some offsets.
  static func readCSV(_ file: SourceFile, at offsets: Set<Int>) -> [Int: RowSpans] {
    var result: [Int: RowSpans] = [:]
    var csv = CSVReader(file)
    let names = csv.header.map(\.text.utf8Key)
    while result.count < offsets.count, let record = csv.next() {
      guard offsets.contains(record.span.start) else { continue }
      var row = RowSpans(span: record.span)
      for (name, cell) in zip(names, record.cells) where row.cells[name] == nil && cell.span.length > 0 {
        row.cells[name] = cell.span
      }
      result[record.span.start] = row
    }
    return result
  }
}
