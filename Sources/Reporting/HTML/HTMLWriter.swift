// SPDX-License-Identifier: EUPL-1.2

/// Writes the parts of a page one after the other.
struct HTMLWriter: Sendable {
  /// What has been written.
  private(set) var text = ""
  /// How many tables have been written, for their ids.
  private var tables = 0

  init() {}

  /// Goes on after another writer, so that no id is given twice.
  init(after other: HTMLWriter) { tables = other.tables }

  /// Writes a line as it is.
  mutating func add(_ html: HTMLText) { text += html.source + "\n" }

  /// Writes a heading.
  mutating func heading(_ level: Int, _ title: HTMLText, id: HTMLText? = nil) {
    let identity: HTMLText = id.map { " id=\"\($0)\"" } ?? ""
    add("<h\(level)\(identity)>\(title)</h\(level)>")
  }

  /// Writes a paragraph.
  mutating func paragraph(_ paragraph: HTMLText) { add("<p>\(paragraph)</p>") }

  /// Writes a list, or nothing if it has no items.
  mutating func list(_ items: [HTMLText], isOrdered: Bool = false) {
    guard !items.isEmpty else { return }
    let name: HTMLText = isOrdered ? "ol" : "ul"
    add("<\(name)>")
    for item in items { add("<li>\(item)</li>") }
    add("</\(name)>")
  }

  /// Writes a table, or nothing if it has no rows. The first cell of a row is its header; a row that is too short is
  /// filled up. What is too wide for the page scrolls by itself, with the keyboard too. Totals stand below the rows.
  ///
  /// - Parameter stacks: whether on a phone the cells of a row stand below each other, each with the title of its column:
  ///   for tables whose last columns matter as much as the first.
  mutating func table(
    _ caption: HTMLText, _ columns: [Column], _ rows: [[HTMLText]], totals: [HTMLText] = [],
    id: HTMLText? = nil, stacks: Bool = false
  ) {
    guard !rows.isEmpty else { return }
    tables += 1
    let identity: HTMLText = id.map { " id=\"\($0)\"" } ?? ""
    let style: HTMLText = stacks ? "scroll stacks" : "scroll"
    add(
      "<div class=\"\(style)\"\(identity) role=\"group\" tabindex=\"0\" aria-labelledby=\"table-\(tables)\">")
    let roles = stacks ? TableRoles.stated : TableRoles.implied
    add("<table\(roles.table)><caption id=\"table-\(tables)\">\(caption)</caption>")
    add("<thead\(roles.group)><tr\(roles.row)>\(columns.map { Self.header($0, roles) })</tr></thead>")
    add("<tbody\(roles.group)>")
    for row in rows {
      add("<tr\(roles.row)>\(columns.indices.map { Self.cell($0, of: row, columns[$0], roles) })</tr>")
    }
    let sums = columns.indices.map { Self.cell($0, of: totals, columns[$0], roles) }
    let foot: HTMLText =
      totals.isEmpty ? "" : "<tfoot\(roles.group)><tr\(roles.row)>\(sums)</tr></tfoot>"
    add("</tbody>\(foot)</table></div>")
  }

  private static func header(_ column: Column, _ roles: TableRoles) -> HTMLText {
    "<th scope=\"col\"\(roles.columnHeader)\(column.style)>\(column.title)</th>"
  }

  private static func cell(
    _ position: Int, of row: [HTMLText], _ column: Column, _ roles: TableRoles
  ) -> HTMLText {
    let text: HTMLText = position < row.count && !row[position].isEmpty ? row[position] : "–"
    if position == 0 { return "<th scope=\"row\"\(roles.rowHeader)\(column.style)>\(text)</th>" }
    return "<td\(roles.cell)\(roles.label(column.title))\(column.style)>\(text)</td>"
  }

  /// A column of a table.
  struct Column: Sendable {
    let title: HTMLText
    var isNumber = false

    fileprivate var style: HTMLText { isNumber ? " class=\"number\"" : "" }

    static func text(_ title: String) -> Column { Column(title: HTMLText(plain: title)) }
    static func number(_ title: String) -> Column { Column(title: HTMLText(plain: title), isNumber: true) }
  }
}
