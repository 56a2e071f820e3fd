// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension String {
  /// The text as a field of a file for spreadsheets: in quotes, on one line, and never a formula.
  ///
  /// A field that begins as a formula does gets an apostrophe before it, which spreadsheets take as "this is text".
  /// Blanks before the sign do not help an attacker, nor do its wide forms.
  var escapedForSpreadsheet: String {
    let field = self[...].replacingScalars { scalar in
      switch scalar {
      case "\"": "\"\""
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": " "
      default: scalar.replacement
      }
    }
    return "\"" + (beginsFormula ? "'" : "") + field + "\""
  }

  private var beginsFormula: Bool {
    if let first = unicodeScalars.first, ["\t", "\r", "\n"].contains(first) { return true }
    guard let sign = unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
    return ["=", "+", "-", "@", "＝", "＋", "－", "＠"].contains(sign)
  }
}

/// A table for German spreadsheets: UTF-8 with byte order mark, semicolons, CRLF.
package struct CSVWriter: Sendable {
  /// What has been written.
  package private(set) var text = "\u{FEFF}"

  /// Starts a table without rows.
  package init() {}

  /// Writes a row.
  package mutating func row(_ fields: [String]) {
    text += fields.map(\.escapedForSpreadsheet).joined(separator: ";") + "\r\n"
  }
}
