// SPDX-License-Identifier: EUPL-1.2

package import Assessments
package import Reporting
package import SourceText

/// Writes reports into a folder: those of one municipality all together, or none of them.
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

  /// Writes `assessment.json`, `report.md`, `report.html` and `gaps.csv` into the folder named like the municipality.
  ///
  /// - Returns: the files written, in this order.
  package static func write(
    _ assessment: Assessment, to folder: FilePath, in language: Language
  ) throws(OutputFailure) -> [FilePath] {
    let own = assessment.provenance.commune + "/"
    return try write(
      [
        (own + assessmentName, assessment.json), (own + reportName, assessment.markdown(in: language)),
        (own + pageName, assessment.html(in: language)), (own + gapsName, assessment.gapsCSV(in: language)),
      ], to: folder)
  }

  /// Writes `overview.md` and `overview.html`.
  ///
  /// - Returns: the files written, in this order.
  package static func write(
    _ overview: Overview, to folder: FilePath, in language: Language
  ) throws(OutputFailure) -> [FilePath] {
    try write(
      [(overviewName, overview.markdown(in: language)), (overviewPageName, overview.html(in: language))],
      to: folder)
  }

  private static func write(
    _ files: [(name: String, text: String)], to folder: FilePath
  ) throws(OutputFailure) -> [FilePath] {
    var output = try OutputFolder(folder)
    for file in files { try output.add(file.name, file.text.utf8) }
    try output.commit()
    return files.map { folder.appending($0.name) }
  }
}
