// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Reporting
package import SourceText

/// Writes the reports of an evaluation into a folder: all of them, or none.
package enum ReportFolder {
  /// The name of the stored assessment in the folder of a municipality.
  package static let assessmentName = "assessment.json"
  /// The name of the report in the folder of a municipality.
  package static let reportName = "report.md"
  /// The name of the report for browsers in the folder of a municipality.
  package static let pageName = "report.html"
  /// The name of the table of gaps in the folder of a municipality.
  package static let gapsName = "gaps.csv"
  /// The name of the overview for browsers beside the folders of municipalities.
  package static let overviewPageName = "overview.html"
  /// The name of the overview beside the folders of municipalities.
  package static let overviewName = "overview.md"

  /// Writes `assessment.json`, `report.md`, `report.html` and `gaps.csv` for each into the folder `COMMUNE`, and
  /// `overview.md` and `overview.html`.
  ///
  /// - Parameters:
  ///   - assessments: what is to be written.
  ///   - folder: where to.
  ///   - language: the language of the reports.
  ///   - hasOverview: whether the assessments are all that were asked for and more than one, so that a table of them
  ///     says something.
  /// - Returns: the files written, in this order.
  package static func write(
    _ assessments: [Assessment], to folder: FilePath, in language: Language, hasOverview: Bool
  ) throws(OutputFailure) -> [FilePath] {
    let files = files(of: assessments, in: language, hasOverview: hasOverview)
    var output = try OutputFolder(folder)
    for file in files { try output.add(file.name, file.text.utf8) }
    try output.commit()
    return files.map { folder.appending($0.name) }
  }

  private static func files(
    of assessments: [Assessment], in language: Language, hasOverview: Bool
  ) -> [(name: String, text: String)] {
    let single = assessments.flatMap { assessment in
      let folder = assessment.provenance.commune + "/"
      return [
        (folder + assessmentName, assessment.json), (folder + reportName, assessment.markdown(in: language)),
        (folder + pageName, assessment.html(in: language)),
        (folder + gapsName, assessment.gapsCSV(in: language)),
      ]
    }
    return single
      + (hasOverview
        ? [
          (overviewName, assessments.overviewMarkdown(in: language)),
          (overviewPageName, assessments.overviewHTML(in: language)),
        ] : [])
  }
}
