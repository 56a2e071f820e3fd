// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Documents
package import SourceText

extension Overview {
  /// The overview of all municipalities as one HTML file, to stand beside the folders with their reports.
  ///
  /// Alphabetical and without ranking: there is no way to sort it.
  package func html(in language: Language) -> String {
    let say = Phrasing(language: language)
    let contents = OverviewContents(self, say: say)
    var writer = HTMLWriter()
    if entries.isEmpty {
      writer.paragraph("\(say(Words.noAssessments))")
    } else {
      writer.list(contents.notes.map { "\(say($0))" })
      writer.table(
        "\(say(Words.overview))",
        [.text(say(Words.figure))] + contents.entries.map { HTMLWriter.Column(title: $0.linkedName) },
        contents.rows.map { row in ["\(row.title)"] + row.cells.map(\.html) })
    }
    if let missing = contents.missing { writer.paragraph("\(missing)") }
    let page = HTMLPage(
      title: say(Words.overview), classification: contents.classification,
      subtitle: say(Words.municipalities) + ": \(entries.count)", say: say)
    return page.html(writer.text)
  }
}

extension OverviewContents.Cell {
  /// The text; a level on a ground that is the darker the higher it is. What the shade says, the text says as well.
  fileprivate var html: HTMLText {
    guard let height else { return "\(text)" }
    return .level("\(text)", height: height)
  }
}

extension OverviewEntry {
  /// The name of the municipality, leading to its report in the folder beside the overview.
  fileprivate var linkedName: HTMLText {
    let folder = HTMLText(plain: commune.encoded(with: "%"))
    return "<a href=\"./\(folder)/report.html\">\(name)</a>"
  }
}
