// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What is wrong with tailorings. A municipality whose tailoring has an error is not judged, since its parameters and
/// accepted risks are not known; the others are.
package struct BrokenTailorings: Sendable {
  /// What is wrong with any of them, warnings included.
  package private(set) var findings: [Diagnostic] = []
  /// The file with errors by its municipality.
  private var files: [UTF8Key: String] = [:]
  /// A file with errors of which not even the municipality can be told.
  private var stray: String?

  /// Takes note of what was found in a file.
  mutating func add(_ diagnostics: [Diagnostic], of file: SourceFile, for commune: String?) {
    findings += diagnostics
    guard diagnostics.hasErrors else { return }
    if let commune { files[commune.utf8Key] = file.name } else { stray = file.name }
  }

  /// Why a municipality cannot be judged, if so. One without a tailoring may be the one that a file without a name
  /// belongs to.
  func obstacle(to commune: String, hasTailoring: Bool) -> Diagnostic? {
    if let file = files[commune.utf8Key] {
      return Diagnostic(OperationMessage.brokenTailoring(commune: commune, file: file), at: nil)
    }
    guard let stray, !hasTailoring else { return nil }
    return Diagnostic(OperationMessage.strayTailoring(commune: commune, file: stray), at: nil)
  }
}
