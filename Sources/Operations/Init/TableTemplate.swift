// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// An empty table for German spreadsheets: the header, and below it lines with `#` that explain every column and show an
/// example. The reader passes over these lines.
struct TableTemplate {
  private let fact: InventoryFact
  private let template: WorkspaceTemplate
  private let fields: [InventoryField]

  init(of fact: InventoryFact, in template: WorkspaceTemplate) {
    self.fact = fact
    self.template = template
    fields = template.schema.type(named: fact.typeName)?.fields.filter(\.fitsInCell) ?? []
  }

  /// The table: UTF-8 with byte order mark, semicolons, CRLF.
  var text: String {
    let rows = [
      fields.map(\.name.value),
      commented(fields.map(template.title)), commented(fields.map { template.text($0.help) }),
      commented(fields.map(template.place)),
      commented(fields.map { template.classification($0.classification) }),
      commented(fields.map { $0.allowed(in: template.language) }),
      commented(fields.map { $0.type.example(for: fact, $0).cell }),
    ]
    let shown = rows.filter { row in row.contains { !$0.isEmpty && $0 != "# " } }
    return "\u{FEFF}" + shown.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  /// A line of explanations. Its first cell is never in quotes, so that it stays a comment when a spreadsheet saves it.
  private func commented(_ cells: [String]) -> [String] {
    cells.enumerated().map { index, cell in
      let plain = String(cell.map { $0 == ";" ? "," : $0 == "\"" ? "'" : $0 })
      let isFormula = plain.first.map { "=+-@".contains($0) && plain.count > 1 } ?? false
      return (index == 0 ? "# " : isFormula ? "'" : "") + plain
    }
  }
}
