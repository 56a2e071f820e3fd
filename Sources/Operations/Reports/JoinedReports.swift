// SPDX-License-Identifier: EUPL-1.2

import Assessments
import Reporting
import SourceText

/// Puts the texts of single municipalities together, one after the other as they come.
struct JoinedReports {
  private let format: ReportFormat
  /// The heading that all tables of gaps share.
  private let tableHead: String
  private var isFirst = true

  init(_ format: ReportFormat, in language: Language) {
    self.format = format
    tableHead = format == .csv ? [Assessment]().gapsCSV(in: language) : ""
  }

  /// The text as it follows those before it; nothing for one that is empty.
  mutating func next(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    defer { isFirst = false }
    if isFirst { return text }
    switch format {
    case .terminal, .markdown: return "\n" + text
    case .csv: return String(decoding: text.utf8.dropFirst(tableHead.utf8.count), as: UTF8.self)
    case .html, .json, .verdicts, .xccdf: return text
    }
  }
}
