// SPDX-License-Identifier: EUPL-1.2

import Markup

/// Writes random texts in one style of scalars, as the value of the key `wert`.
enum SampleStyle: CaseIterable, CustomStringConvertible {
  case plain, singleQuoted, doubleQuoted, literal, folded, json

  var description: String { "\(style)" }

  var format: MarkupFormat { self == .json ? .json : .yaml }

  var style: ScalarStyle {
    switch self {
    case .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    case .json: .jsonString
    }
  }

  /// A whole document.
  func sample(using generator: inout SeededGenerator) -> String {
    let lineBreak = Bool.random(using: &generator) ? "\n" : "\r\n"
    let value = value(using: &generator)
    let document =
      switch self {
      case .json: "{\"ä\": 1, \"wert\": \"\(value)\", \"x\": [2]}"
      case .plain, .singleQuoted, .doubleQuoted, .literal, .folded: "ä: 1\nwert: \(value)\nx: 2\n"
      }
    return document.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineBreak)
  }

  private func value(using generator: inout SeededGenerator) -> String {
    switch self {
    case .plain: "w" + flow(words: ["ab", "ü", "x's", "a:b", "c#d", "\u{1F600}", "e\"", "[f]"], &generator)
    case .singleQuoted:
      "'" + flow(words: ["ab", "ü", "x''s", "''", "\u{1F600}", ": #", "\\n"], &generator) + "'"
    case .doubleQuoted:
      "\""
        + flow(
          words: [
            "ab", "ü", "\\\"", "\\\\", "\\n", "\\t", "\\x41", "\\u00e4", "\\U0001F600", "'", " \\\n  ",
            "\\\n\n ",
          ], &generator) + "\""
    case .json:
      flow(
        words: ["ab", "ü", "\\\"", "\\n", "\\/", "\\u00e4", "\\uD83D\\uDE00", "\u{1F600}", "'"], &generator)
    case .literal: "|" + block(&generator)
    case .folded: ">" + block(&generator)
    }
  }

  /// Words with white space between; line breaks, too, except in JSON.
  private func flow(words: [String], _ generator: inout SeededGenerator) -> String {
    let spaces = self == .json ? ["", " ", "   "] : ["", " ", "  ", "\n ", "  \n   ", "\n\n ", "\n  \n\n  "]
    var text = ""
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      text += (spaces.randomElement(using: &generator) ?? "") + (words.randomElement(using: &generator) ?? "")
    }
    return text
  }

  /// Header and lines of a block scalar: some blank, some indented further.
  private func block(_ generator: inout SeededGenerator) -> String {
    let indentation = String(repeating: " ", count: Int.random(in: 1...4, using: &generator))
    var text =
      ["", "-", "+", "  # Bemerkung", "\(indentation.utf8.count)"].randomElement(using: &generator) ?? ""
    let words = ["ab", "ü", "\u{1F600}", "# kein Kommentar", "- x", "a: 'b'"]
    text += "\n" + indentation + "erste"
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let further = ["", "", "", " ", "   "].randomElement(using: &generator) ?? ""
      let line =
        (words.randomElement(using: &generator) ?? "") + " " + (words.randomElement(using: &generator) ?? "")
      text += Int.random(in: 0..<4, using: &generator) == 0 ? "\n" : "\n" + indentation + further + line
    }
    return text
  }
}
