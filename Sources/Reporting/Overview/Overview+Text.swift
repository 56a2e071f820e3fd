// SPDX-License-Identifier: EUPL-1.2

import Assessments
package import SourceText

extension Overview {
  /// A table of all municipalities with the bounds of their levels, in Markdown.
  package func markdown(in language: Language) -> String {
    let say = Phrasing(language: language)
    let contents = OverviewContents(self, say: say)
    var writer = MarkdownWriter()
    writer.heading(1, "\(say(Words.overview))")
    writer.paragraph("**\(say(Words.classification)): \(say(contents.classification.name))**")
    if entries.isEmpty {
      writer.paragraph("\(say(Words.noAssessments))")
    } else {
      for note in contents.notes { writer.paragraph("\(say(note))") }
      writer.table(
        [.text("")] + contents.names.map { .text($0) },
        contents.rows.map { row in ["\(row.title)"] + row.cells.map { "\($0.text)" } })
    }
    if let missing = contents.missing { writer.paragraph("\(missing)") }
    return writer.text
  }

  /// The same table for a terminal; columns that do not fit follow below.
  package func terminal(in language: Language, usesColour: Bool, width: Int = 80) -> String {
    let say = Phrasing(language: language)
    let contents = OverviewContents(self, say: say)
    var writer = TerminalWriter(width: width, usesColour: usesColour)
    writer.line(say(Words.overview) + " (" + say(contents.classification.name) + ")", .strong)
    guard !entries.isEmpty else {
      writer.line(say(Words.noAssessments))
      if let missing = contents.missing { writer.line(missing) }
      return writer.text
    }
    writer.blank()
    writer.table(head: [""] + contents.names, contents.rows.map { [$0.title] + $0.cells.map(\.text) })
    writer.blank()
    for note in contents.notes { writer.line(say(note)) }
    if let missing = contents.missing { writer.line(missing) }
    return writer.text
  }
}
