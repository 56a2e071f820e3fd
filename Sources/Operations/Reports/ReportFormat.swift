// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Reporting
package import SourceText

/// The forms in which assessments go to standard output.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// Short, for people at a terminal.
  case terminal
  /// The whole report.
  case markdown
  /// The whole report as one page for browsers; of several municipalities, the overview.
  case html
  /// The gaps as a table for spreadsheets.
  case csv
  /// The stored form: exact, and enough to make the other forms again. One document per municipality.
  case json
  /// One line of JSON per municipality with the outcome of every rule.
  case verdicts
}

/// How a report is to look on a terminal; other forms always look the same.
package struct TerminalStyle: Sendable {
  /// Whether colours may be used.
  package let usesColour: Bool
  /// The width of a line in columns.
  package let width: Int

  /// Creates a style.
  package init(usesColour: Bool, width: Int) {
    self.usesColour = usesColour
    self.width = width
  }

  /// For files and pipes.
  package static let plain = TerminalStyle(usesColour: false, width: 80)
}

extension [Assessment] {
  /// All assessments in one text.
  package func rendered(as format: ReportFormat, in language: Language, style: TerminalStyle) -> String {
    guard count > 0 else { return "" }
    switch format {
    case .terminal:
      let reports = map {
        $0.terminal(in: language, usesColour: style.usesColour, width: style.width)
      }
      let overview = overviewTerminal(in: language, usesColour: style.usesColour, width: style.width)
      return (count > 1 ? reports + [overview] : reports).joined(separator: "\n")
    case .markdown: return map { $0.markdown(in: language) }.joined(separator: "\n")
    case .html: return count == 1 ? map { $0.html(in: language) }.joined() : overviewHTML(in: language)
    case .csv: return gapsCSV(in: language)
    case .json: return map(\.json).joined()
    case .verdicts: return map(\.verdictLine).joined()
    }
  }
}
