// SPDX-License-Identifier: EUPL-1.2

import SourceText
package import Values

/// One side of a comparison, as it is named on the command line.
package enum CompareTarget: Sendable {
  /// A day of the workspace: `2026-01-31`.
  case day(CivilDate)
  /// Another folder with a workspace, as it was then: `../2026@2026-01-31`, or without a day its latest snapshots.
  case workspace(FilePath, CivilDate?)
  /// A stored assessment: `reports/2026/musterstadt/assessment.json`.
  case stored(FilePath)

  /// Whether it is a result by itself, for which no workspace is needed.
  package var isStored: Bool {
    switch self {
    case .stored: true
    case .day, .workspace: false
    }
  }

  /// Reads an argument; `nil` if it is nothing of this kind.
  package init?(_ text: String) {
    if let day = CivilDate(iso: text.utf8) {
      self = .day(day)
      return
    }
    if let target = Self.place(text, on: nil) {
      self = target
      return
    }
    guard let at = text.lastIndex(of: "@"), let day = CivilDate(iso: text[text.index(after: at)...].utf8),
      let target = Self.place(String(text[..<at]), on: day)
    else { return nil }
    self = target
  }

  private static func place(_ text: String, on day: CivilDate?) -> CompareTarget? {
    let path = FilePath(text).withoutTrailingSlash
    switch path.kind {
    case .folder?: return .workspace(path, day)
    case .regular? where day == nil: return .stored(path)
    case .regular?, .other?, nil: return nil
    }
  }
}
