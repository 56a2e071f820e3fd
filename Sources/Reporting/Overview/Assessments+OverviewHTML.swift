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
        "\(say(Words.overview))", [.text(say(Words.municipality))] + overview.rows.map { .text($0.title) },
        overview.assessments.indices.map { position in
          [overview.link(to: position)] + overview.rows.map { "\($0.cells[position])" }
        })
    }
    let page = HTMLPage(
      title: say(Words.overview), classification: overview.classification,
      subtitle: say(Words.municipalities) + ": \(count)", say: say)
    return page.html(writer.text)
  }
}

extension AssessmentOverview {
  /// The name of a municipality, leading to its report in the folder beside the overview.
  fileprivate func link(to position: Int) -> HTMLText {
    let provenance = assessments[position].provenance
    let folder = HTMLText(plain: provenance.commune.encoded(with: "%"))
    return "<a href=\"./\(folder)/report.html\">\(provenance.communeName)</a>"
  }
}
