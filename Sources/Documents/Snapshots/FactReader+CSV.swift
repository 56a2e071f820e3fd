// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText

extension FactReader {
  /// Reads a table from CSV. The reader's file is the one in UTF-8 that the CSV reader made.
  static func readCSV(_ source: SourceFile, into builder: TableBuilder, schema: InventorySchema)
    -> [Diagnostic]
  {
    var csv = CSVReader(source)
    var reader = FactReader(schema: schema, builders: [], file: csv.file)
    builder.origin.file = csv.file
    builder.hasRows = true
    let columns = reader.columns(of: csv.header, builder)
    while let row = csv.next() { reader.read(row, columns, into: builder) }
    reader.add(csv.diagnostics)
    return reader.context.diagnostics
  }

  /// What a column of a CSV table is read into.
  private enum Target {
    case field(Int)
    case rowClass
    case skipped
  }

  private mutating func columns(of header: [CSVCell], _ builder: TableBuilder) -> [Target] {
    let table = builder.fact.name.value
    let fields = builder.rows.fields
    var given: Set<Int> = []
    let targets = header.map { cell -> Target in
      if let position = builder.rows.type?.position(of: cell.text) {
        guard given.insert(position).inserted else { return .skipped }
        guard fields[position].type.fitsInCell else {
          report(.notInCSV(cell.text, type: fields[position].type.description), at: cell.span)
          return .skipped
        }
        return .field(position)
      }
      if cell.text == "_class" { return .rowClass }
      let withdrawn = builder.rows.type?.withdrawn ?? []
      guard !cell.text.isEmpty, !withdrawn.contains(where: { $0.utf8Key == cell.text.utf8Key }) else {
        return .skipped
      }
      let nearest = nearestName(to: cell.text, among: fields.map(\.name.value))
      report(.extraColumn(cell.text, table: table, nearest: nearest), at: cell.span)
      return .skipped
    }
    let line = header.map(\.span).reduce(SourceSpan(start: 0, end: 0)) { $0.joined(with: $1) }
    for (position, field) in fields.enumerated() where !given.contains(position) && field.type.fitsInCell {
      report(.missingColumn(field.name.value, table: table), at: line)
    }
    return targets
  }

  private mutating func read(_ row: CSVRow, _ targets: [Target], into builder: TableBuilder) {
    for (cell, target) in zip(row.cells, targets) {
      switch target {
      case .field(let position):
        read(cell, into: builder.rows, at: position)
      case .rowClass:
        if !cell.isBlank { readClass(cell, builder) }
      case .skipped: continue
      }
    }
    builder.endRow(at: row.span.start)
    checkKey(builder, at: row.span)
  }

  private mutating func readClass(_ cell: CSVCell, _ builder: TableBuilder) {
    guard let mark = Classification(rawValue: cell.text) else {
      let words = Classification.allCases.map(\.rawValue)
      let nearest = nearestName(to: cell.text, among: words)
      report(.unknownWord(cell.text, nearest: nearest, known: words), at: cell.span)
      return
    }
    raiseRow(builder, to: mark, at: cell.span)
  }

  /// Reads one cell: empty is not recorded, `-` is "there is none", elements of a list stand between `|`.
  private mutating func read(_ cell: CSVCell, into row: RecordBuilder, at position: Int) {
    guard !cell.isBlank else { return }
    let column = row.column(at: position)
    if cell.text == "-", !cell.isQuoted {
      let mayBeNone = row.mayBeNone[position]
      if !mayBeNone { report(.noneNotAllowed(row.fields[position].name.value), at: cell.span) }
      column.appendAbsent(isNone: mayBeNone)
    } else if case .list = column.type, let element = column.element {
      readList(cell, into: element)
      column.appendParts()
    } else {
      append(cell.text, cell, to: column)
    }
  }

  private mutating func readList(_ cell: CSVCell, into element: ColumnBuilder) {
    guard cell.text != "|" else { return }
    for part in cell.text.split(separator: "|", omittingEmptySubsequences: false) {
      append(part.trimmed, cell, to: element)
    }
  }

  private mutating func append(_ text: String, _ cell: CSVCell, to column: ColumnBuilder) {
    let style: ScalarStyle = cell.isQuoted ? .quotedCell : .cell
    if let message = text.withUTF8Bytes({ column.append($0, style) }) { report(message, at: cell.span) }
  }
}

extension FieldType {
  /// Whether a value can stand in one cell of a CSV table.
  var fitsInCell: Bool {
    switch self {
    case .list(let element): element.isScalar
    case .string, .int, .double, .bool, .date, .timestamp, .duration, .enumeration, .reference: true
    case .map, .object: false
    }
  }
}
