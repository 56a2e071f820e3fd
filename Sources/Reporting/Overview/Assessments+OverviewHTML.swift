// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
package import SourceText

extension [Assessment] {
  /// The overview of all municipalities as one HTML file, to stand beside the folders with their reports.
  ///
  /// Alphabetical and without ranking: there is no way to sort it.
  package func overviewHTML(in language: Language) -> String {
    let say = Phrasing(language: language)
    let overview = AssessmentOverview(self, say: say)
    var writer = HTMLWriter()
    if isEmpty {
      writer.paragraph("\(say(Words.noAssessments))")
    } else {
      writer.list(overview.notes.map { "\(say($0))" })
      writer.table(
        "\(say(Words.overview))",
        [.text(say(Words.figure))] + overview.assessments.map { HTMLWriter.Column(title: $0.linkedName) },
        overview.rows.map { row in ["\(row.title)"] + row.cells.map { "\($0)" } })
    }
    let page = HTMLPage(
      title: say(Words.overview), classification: overview.classification,
      subtitle: say(Words.municipalities) + ": \(count)", say: say)
    return page.html(writer.text)
  }
}

extension ReportContents {
  /// The name of the municipality, leading to its report in the folder beside the overview.
  fileprivate var linkedName: HTMLText {
    let folder = HTMLText(plain: provenance.commune.encoded(with: "%"))
    return "<a href=\"./\(folder)/report.html\">\(provenance.communeName)</a>"
  }
}
