// SPDX-License-Identifier: EUPL-1.2

package import Assessments
import Reporting
package import SourceText
package import Values

/// The folder in which submissions lie: one folder per day, in it one file per municipality.
package struct SubmissionFolder: Sendable {
  /// The folder.
  package let path: FilePath

  /// Names the folder; it need not exist yet.
  package init(_ path: FilePath) { self.path = path }

  /// Where the submission of a municipality for a day lies, relative to the folder.
  package static func name(of commune: String, asOf: CivilDate) -> String { "\(asOf)/\(commune).json" }

  /// The last submission of a municipality for a day or an earlier one; `nil` if there is none that can be read, with a
  /// warning if there is one that cannot.
  package func last(of commune: String, upTo day: CivilDate) -> (Submission?, [Diagnostic]) {
    guard path.kind == .folder else { return (nil, []) }
    let days = path.names().0.compactMap { CivilDate(iso: $0.utf8) }.filter { $0 <= day }.sorted(by: >)
    for day in days {
      let file = path.appending(Self.name(of: commune, asOf: day))
      guard file.kind != nil else { continue }
      guard let source = SourceFile.reading(file).0, let submission = Submission.read(source).0 else {
        return (nil, [Diagnostic(SubmitMessage.brokenSubmission(file.text), at: nil)])
      }
      return (submission, [])
    }
    return (nil, [])
  }
}
