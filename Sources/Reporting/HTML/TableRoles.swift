// SPDX-License-Identifier: EUPL-1.2

/// What the parts of a table are, for those who hear a page.
///
/// Elements of a table imply it, unless they are laid out as something else: then it has to be said. A table that is laid
/// out so repeats the titles of its columns beside the cells.
struct TableRoles: Sendable {
  private let areStated: Bool

  /// Implied by the elements.
  static let implied = TableRoles(areStated: false)
  /// Stated, for tables that stack on a phone.
  static let stated = TableRoles(areStated: true)

  var table: HTMLText { role("table") }
  var group: HTMLText { role("rowgroup") }
  var row: HTMLText { role("row") }
  var columnHeader: HTMLText { role("columnheader") }
  var rowHeader: HTMLText { role("rowheader") }
  var cell: HTMLText { role("cell") }

  /// The title of a column, to be shown beside a cell.
  func label(_ title: HTMLText) -> HTMLText { areStated ? " data-title=\"\(title)\"" : "" }

  private func role(_ name: HTMLText) -> HTMLText { areStated ? " role=\"\(name)\"" : "" }
}
