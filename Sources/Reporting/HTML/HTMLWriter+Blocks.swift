// SPDX-License-Identifier: EUPL-1.2

extension HTMLWriter {
  /// Writes a part with its heading.
  mutating func part(_ part: ReportPart, class name: HTMLText? = nil) {
    let style: HTMLText = name.map { " class=\"\($0)\"" } ?? ""
    add("<section id=\"\(part.id)\"\(style)>")
    heading(2, "\(part.title)")
    for block in part.blocks { write(block) }
    add("</section>")
  }

  private mutating func write(_ block: ReportBlock) {
    switch block {
    case .heading(let title, let id): heading(3, "\(title)", id: id.map { "\($0)" })
    case .paragraph(let text): paragraph("\(text)")
    case .list(let items): list(items.map(\.html))
    case .table(let shown):
      table(
        "\(shown.caption)", shown.columns.map { Column(title: "\($0.title)", isNumber: $0.isNumber) },
        shown.rows.map { $0.map(\.html) }, totals: shown.totals.map(\.html))
    case .beside(let left, let right):
      add("<div class=\"beside\"><div>")
      for block in left { write(block) }
      add("</div><div>")
      for block in right { write(block) }
      add("</div></div>")
    }
  }
}

extension ReportText {
  /// The text; a level on a ground that is the darker the higher it is. What the shade says, the text says as well.
  fileprivate var html: HTMLText {
    var html: HTMLText = isHash ? "<code class=\"hash\">\(text)</code>" : "\(text)"
    if let link { html = "<a href=\"#\(link)\">\(html)</a>" }
    return height.map { .level(html, height: $0) } ?? html
  }
}

extension HTMLText {
  /// A level on a ground that is the darker the higher it is up the scale, from 0 to 1.
  static func level(_ text: HTMLText, height: Double) -> HTMLText {
    let share = Int((height * darkest).rounded())
    return "<span class=\"level-cell\" style=\"--share:\(share)%\">\(text)</span>"
  }

  /// The share of colour in the ground of the highest level, in per cent: dark enough to be seen, and light enough that the
  /// text on it keeps a contrast of 4.5 to 1 in both themes.
  private static var darkest: Double { 35 }
}
