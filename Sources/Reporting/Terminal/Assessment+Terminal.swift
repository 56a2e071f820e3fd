// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import SourceText

extension Assessment {
  /// The short report for a terminal: levels with bounds, what holds them up, what is open, what to do next.
  /// - Parameter width: the number of columns to wrap lines to; at least 40 are used.
  package func terminal(in language: Language, usesColour: Bool, width: Int = 80) -> String {
    var report = TerminalReport(
      contents: ReportContents(self), say: Phrasing(language: language),
      writer: TerminalWriter(width: width, usesColour: usesColour))
    return report.render()
  }
}

/// The short report in the making.
struct TerminalReport {
  let contents: ReportContents
  let say: Phrasing
  var writer: TerminalWriter

  mutating func render() -> String {
    writeHead()
    writeLevels()
    writeBlockers()
    writeCoverage()
    writeOpen()
    writeNextSteps()
    writeRemarks()
    writer.blank()
    writer.line(say.sum(OutcomeCounts(of: contents.assessment.rules)))
    return writer.text
  }

  /// An empty line and a heading.
  mutating func part(_ title: LocalizedText) {
    writer.blank()
    writer.line(say(title), .strong)
  }
}
