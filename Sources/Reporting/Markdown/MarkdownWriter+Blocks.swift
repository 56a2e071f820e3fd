// SPDX-License-Identifier: EUPL-1.2

extension MarkdownWriter {
  /// Writes a part with its heading.
  mutating func part(_ part: ReportPart) {
    heading(2, "\(part.title)")
    for block in part.blocks { write(block) }
  }

  private mutating func write(_ block: ReportBlock) {
    switch block {
    case .heading(let title, _): heading(3, "\(title)")
    case .paragraph(let text): paragraph("\(text)")
    case .list(let items): list(items.map { item -> MarkdownText in "\(item.text)" })
    case .table(let shown):
      guard !shown.rows.isEmpty else { return }
      paragraph("**\(shown.caption)**")
      let sums = shown.totals.map { cell -> MarkdownText in cell.text.isEmpty ? "" : "**\(cell.text)**" }
      table(
        shown.columns.map { Column(title: "\($0.title)", isNumber: $0.isNumber) },
        shown.rows.map { $0.map { "\($0.text)" } } + (sums.isEmpty ? [] : [sums]))
    case .beside(let left, let right): for block in left + right { write(block) }
    }
  }
}
