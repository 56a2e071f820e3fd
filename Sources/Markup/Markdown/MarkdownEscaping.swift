// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension String {
  /// The text so that CommonMark and GitHub's tables show it as it is, on one line.
  ///
  /// Characters that could begin markup are escaped with a backslash, those that could begin HTML as entities; control
  /// and direction characters are made visible; blanks and line breaks become single blanks. At the beginning also what
  /// would make a heading, a list or a rule out of a line. Web addresses are broken so that no reader makes them links.
  package var escapedForMarkdown: String {
    var result = ""
    for (index, word) in split(whereSeparator: \.isWhitespace).enumerated() {
      if index > 0 { result += " " }
      appendEscaped(word, isFirst: index == 0, to: &result)
    }
    return result
  }

  /// The text as code, on one line, within a fence longer than any in it. Not for tables, which end a cell at every `|`.
  package var asMarkdownCode: String {
    let text = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 && !text.isEmpty ? fence + text + fence : fence + " " + text + " " + fence
  }
}

private func appendEscaped(_ word: Substring, isFirst: Bool, to result: inout String) {
  let isNumber = isFirst && word.unicodeScalars.dropLast().allSatisfy { ("0"..."9").contains($0) }
  for (index, scalar) in word.unicodeScalars.enumerated() {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\" + String(scalar)
    case "#", "+", "-", "=": result += (isFirst && index == 0 ? "\\" : "") + String(scalar)
    case ".", ")": result += (isNumber || endsInWWW(result) ? "\\" : "") + String(scalar)
    case "/" where result.utf8.last == UInt8(ascii: ":"): result += "\\/"
    default: result += String(scalar).visible(limit: 1)
    }
  }
}

private func endsInWWW(_ text: String) -> Bool {
  let end = text.utf8.suffix(3)
  return end.count == 3 && end.allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
}
