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
    let fields = schema.type(named: fact.typeName)?.fields.map(\.name.value) ?? []
    let places = CellPlaces(of: cells, in: origin)
    return cells.map { cell in
      let name = cell.field.flatMap { fields.indices.contains($0) ? fields[$0] : nil }
      return places.place(of: cell, field: name) ?? origin.location
    }
  }
}

/// The rows that some cells stand in, in the files that hold them.
private struct CellPlaces {
  private let origin: RowOrigin
  private let own: [Int: RowSpans]
  private let stated: [Int: RowSpans]

  init(of cells: [CellAddress], in origin: RowOrigin) {
    self.origin = origin
    let isStated: (CellAddress) -> Bool = { origin.supplements?.cells.contains($0) ?? false }
    own = Self.rows(of: origin.file, at: cells.filter { !isStated($0) }.compactMap { origin.offset(of: $0) })
    let offsets = cells.filter(isStated).compactMap { origin.supplements?.rowOffsets[$0.row] }.map(Int.init)
    stated = Self.rows(of: origin.supplements?.file, at: offsets)
  }

  private static func rows(of file: SourceFile?, at offsets: [Int]) -> [Int: RowSpans] {
    guard let file, !offsets.isEmpty else { return [:] }
    guard let format = MarkupFormat(fileName: file.name) else {
      return RowSpans.readCSV(file, at: Set(offsets))
    }
    return RowSpans.read(file, as: format, at: Set(offsets))
  }

  /// Where a cell stands; a cell that its row does not have is placed at the row.
  func place(of cell: CellAddress, field: String?) -> SourceLocation? {
    if let supplements = origin.supplements, supplements.cells.contains(cell) {
      guard let row = supplements.rowOffsets[cell.row].flatMap({ stated[Int($0)] }) else { return nil }
      return SourceLocation(file: supplements.file, span: row.span(of: field))
    }
    guard let file = origin.file, let row = origin.offset(of: cell).flatMap({ own[$0] }) else { return nil }
    return SourceLocation(file: file, span: row.span(of: field))
  }
}

extension RowOrigin {
  fileprivate func offset(of cell: CellAddress) -> Int? {
    rowOffsets.indices.contains(cell.row) ? Int(rowOffsets[cell.row]) : nil
  }
}

/// Where one row and its cells stand.
private struct RowSpans {
  var span: SourceSpan
  var cells: [UTF8Key: SourceSpan] = [:]

  func span(of field: String?) -> SourceSpan { field.flatMap { cells[$0.utf8Key] } ?? span }

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
