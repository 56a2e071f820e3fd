// SPDX-License-Identifier: EUPL-1.2

import Assessments
package import SourceText

extension [Assessment] {
  /// A table of all municipalities with the bounds of their levels, in Markdown.
  package func overviewMarkdown(in language: Language) -> String {
    let say = Phrasing(language: language)
    let overview = AssessmentOverview(self, say: say)
    var writer = MarkdownWriter()
    writer.heading(1, "\(say(Words.overview))")
    writer.paragraph("**\(say(Words.classification)): \(say(overview.classification.name))**")
    guard !isEmpty else {
      writer.paragraph("\(say(Words.noAssessments))")
      return writer.text
    }
    for note in overview.notes { writer.paragraph("\(say(note))") }
    writer.table(
      [.text("")] + overview.names.map { .text($0) },
      overview.rows.map { row in ["\(row.title)"] + row.cells.map { "\($0)" } })
    return writer.text
  }

  /// The same table for a terminal; columns that do not fit follow below.
  package func overviewTerminal(in language: Language, usesColour: Bool, width: Int = 80) -> String {
    let say = Phrasing(language: language)
    let overview = AssessmentOverview(self, say: say)
    var writer = TerminalWriter(width: width, usesColour: usesColour)
    writer.line(say(Words.overview) + " (" + say(overview.classification.name) + ")", .strong)
    guard !isEmpty else {
      writer.line(say(Words.noAssessments))
      return writer.text
    }
    writer.blank()
    writer.table(head: [""] + overview.names, overview.rows.map { [$0.title] + $0.cells })
    writer.blank()
    for note in overview.notes { writer.line(say(note)) }
    return writer.text
  }
}
