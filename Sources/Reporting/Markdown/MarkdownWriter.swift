// SPDX-License-Identifier: EUPL-1.2

/// Writes Markdown block by block, with one empty line between blocks.
struct MarkdownWriter: Sendable {
  /// What has been written.
  private(set) var text = ""

  /// Writes a heading; the title of the report has level 1.
  mutating func heading(_ level: Int, _ title: MarkdownText) {
    block(String(repeating: "#", count: level) + " " + title.source)
  }

  /// Writes a paragraph.
  mutating func paragraph(_ paragraph: MarkdownText) { block(paragraph.source) }

  /// Writes a list; an item may have a list of its own.
  mutating func list(_ items: [Item]) {
    guard !items.isEmpty else { return }
    let lines = items.flatMap { item in
      ["- " + item.text.source] + item.children.map { "  - " + $0.source }
    }
    block(lines.joined(separator: "\n"))
  }

  /// One item of a list.
  struct Item: Sendable {
    let text: MarkdownText
    var children: [MarkdownText] = []
  }

  /// Writes a list without inner lists.
  mutating func list(_ items: [MarkdownText]) { list(items.map { Item(text: $0) }) }

  /// Writes a table, or nothing if it has no rows. A row that is too short is filled up.
  mutating func table(_ columns: [Column], _ rows: [[MarkdownText]]) {
    guard !rows.isEmpty else { return }
    let head = columns.map(\.title.source)
    let rule = columns.map { $0.isNumber ? "---:" : "---" }
    let body = rows.map { row in
      columns.indices.map { $0 < row.count && !row[$0].source.isEmpty ? row[$0].source : "–" }
    }
    block(([head, rule] + body).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
  }

  /// A column of a table.
  struct Column: Sendable {
    let title: MarkdownText
    var isNumber = false

    static func text(_ title: String) -> Column { Column(title: MarkdownText(plain: title)) }
    static func number(_ title: String) -> Column {
      Column(title: MarkdownText(plain: title), isNumber: true)
    }
  }

  private mutating func block(_ block: String) {
    if !text.isEmpty { text += "\n" }
    text += block + "\n"
  }
}
