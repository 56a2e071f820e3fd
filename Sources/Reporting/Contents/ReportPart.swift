// SPDX-License-Identifier: EUPL-1.2

/// A part of a report under its heading, the same in every format.
struct ReportPart: Sendable {
  /// The place to link to: small letters and hyphens.
  let id: String
  let title: String
  var blocks: [ReportBlock]
}

/// A piece of a report, the same in every format.
enum ReportBlock: Sendable {
  /// A heading below that of the part, with the place to link to if it has one.
  case heading(String, id: String?)
  case paragraph(String)
  case list([ReportText])
  case table(ReportTable)
  /// Two columns where there is room.
  case beside([ReportBlock], [ReportBlock])
}

/// A line of text, or what stands in a cell.
struct ReportText: Sendable {
  let text: String
  /// The place it leads to, if any.
  var link: String?
  /// How far up the scale a level is, from 0 to 1; `nil` for what is no level.
  var height: Double?
  /// Whether it is the digest of a file.
  var isHash = false

  init(_ text: String, link: String? = nil, height: Double? = nil, isHash: Bool = false) {
    self.text = text
    self.link = link
    self.height = height
    self.isHash = isHash
  }
}

/// A table with a heading in the first cell of each row.
struct ReportTable: Sendable {
  let caption: String
  let columns: [Column]
  let rows: [[ReportText]]
  /// The sums; empty without.
  var totals: [ReportText] = []

  /// A column.
  struct Column: Sendable {
    let title: String
    var isNumber = false

    static func text(_ title: String) -> Column { Column(title: title) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }
}
