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
  /// A benchmark of XCCDF 1.2 with its test result. One document per municipality.
  case xccdf
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

extension Assessment {
  /// The assessment as one text.
  package func rendered(as format: ReportFormat, in language: Language, style: TerminalStyle) -> String {
    switch format {
    case .terminal: terminal(in: language, usesColour: style.usesColour, width: style.width)
    case .markdown: markdown(in: language)
    case .html: html(in: language)
    case .csv: gapsCSV(in: language)
    case .json: json
    case .verdicts: verdictLine
    case .xccdf: xccdf(in: language)
    }
  }
}
