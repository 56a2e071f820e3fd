// SPDX-License-Identifier: EUPL-1.2

extension MarkdownWriter {
  /// Writes a part with its heading.
  mutating func part(_ part: ReportPart) {
    heading(2, "\(part.title)")
    write(part.blocks, under: part.title)
  }

  /// Writes blocks; a table that is called like the heading above it needs no name of its own.
  private mutating func write(_ blocks: [ReportBlock], under title: String) {
    var title = title
    for block in blocks {
      write(block, under: title)
      if case .heading(let next, _) = block { title = next }
    }
  }

  private mutating func write(_ block: ReportBlock, under title: String) {
    switch block {
    case .heading(let title, _): heading(3, "\(title)")
    case .paragraph(let text): paragraph("\(text)")
    case .list(let items): list(items.map { item -> MarkdownText in "\(item.text)" })
    case .table(let shown):
      guard !shown.rows.isEmpty else { return }
      if shown.caption != title { paragraph("**\(shown.caption)**") }
      let sums = shown.totals.map { cell -> MarkdownText in cell.text.isEmpty ? "" : "**\(cell.text)**" }
      table(
        shown.columns.map { Column(title: "\($0.title)", isNumber: $0.isNumber) },
        shown.rows.map { $0.map { "\($0.text)" } } + (sums.isEmpty ? [] : [sums]))
    case .beside(let left, let right): write(left + right, under: title)
    }
  }
}
