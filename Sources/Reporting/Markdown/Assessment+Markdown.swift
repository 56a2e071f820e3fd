// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import SourceText

extension Assessment {
  /// The full report on one municipality in Markdown: a first page to decide by, then everything it rests on.
  package func markdown(in language: Language) -> String {
    var report = MarkdownReport(contents: ReportContents(self), say: Phrasing(language: language))
    return report.render()
  }
}

/// The report in the making: one function per part, each in a file of its own.
struct MarkdownReport {
  let contents: ReportContents
  let say: Phrasing
  var writer = MarkdownWriter()

  init(contents: ReportContents, say: Phrasing) {
    self.contents = contents
    self.say = say
  }

  mutating func render() -> String {
    writeHead()
    writeGlance()
    writeLevels()
    writeChanges()
    writeBlockers()
    writePlan()
    writeGaps()
    writeDecisions()
    writeQuestions()
    writePacks()
    writeCriteria()
    writeRemarks()
    writeVerdicts()
    writeUnjudged()
    writeProvenance()
    return writer.text
  }

  /// A heading of a part.
  mutating func part(_ title: LocalizedText) { writer.heading(2, "\(say(title))") }

  /// A paragraph of fixed words.
  mutating func paragraph(_ text: LocalizedText) { writer.paragraph("\(say(text))") }

  /// The columns of a table that hold text.
  func columns(_ titles: LocalizedText...) -> [MarkdownWriter.Column] { titles.map { .text(say($0)) } }
}
