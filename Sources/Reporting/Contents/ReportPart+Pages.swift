// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

extension HTMLWriter {
  /// Writes the table of contents.
  mutating func contents(of parts: [ReportPart], say: Phrasing) {
    let items = parts.map { part -> HTMLText in "<li><a href=\"#\(part.id)\">\(part.title)</a></li>" }
    add(
      """
      <nav class="contents" aria-labelledby="contents"><h2 id="contents">\(say(Words.contents))</h2>\
      <ol>\(items)</ol></nav>
      """)
  }
}

extension MarkdownWriter {
  /// Writes title, classification and day.
  mutating func head(_ title: String, _ subtitle: String, _ classification: Classification, _ say: Phrasing) {
    heading(1, "\(title)")
    paragraph("**\(say(Words.classification)): \(say(classification.name))**")
    paragraph("\(subtitle)")
  }
}
