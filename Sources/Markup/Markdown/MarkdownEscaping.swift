// SPDX-License-Identifier: EUPL-1.2

import SourceText

extension String {
  /// The text so that CommonMark and GitHub's tables show it as it is, on one line.
  ///
  /// Characters that could begin markup are escaped with a backslash, those that could begin HTML as entities; control
  /// and direction characters are made visible; blanks and line breaks become single blanks. At the beginning also what
  /// would make a heading, a list or a rule out of a line. Web addresses are broken so that no reader makes them links.
  package var escapedForMarkdown: String {
    let blanksAtEnd = unicodeScalars.reversed().prefix { $0.isBlank }.count
    let text = Substring(unicodeScalars.dropLast(blanksAtEnd).drop { $0.isBlank })
    var escaping = MarkdownEscaping(of: text)
    return text.replacingScalars { escaping.replacement(of: $0) }
  }

  /// The text as code, on one line, within a fence longer than any in it. Not for tables, which end a cell at every `|`.
  package var asMarkdownCode: String {
    let text = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 && !text.isEmpty ? fence + text + fence : fence + " " + text + " " + fence
  }
}

/// Escapes the scalars of a text one after the other. The text neither begins nor ends with a blank.
private struct MarkdownEscaping {
  private var last: Unicode.Scalar?
  private var isInFirstWord = true
  /// Whether the first word is a number with one more scalar, as at the beginning of a numbered list.
  private let startsWithNumber: Bool
  /// How many `w` stand directly before.
  private var doubleUs = 0

  init(of text: Substring) {
    let rest = text.unicodeScalars.drop { ("0"..."9").contains($0) }
    startsWithNumber = rest.dropFirst().first?.isBlank ?? true
  }

  /// What takes the place of the next scalar; `nil` if it stays.
  mutating func replacement(of scalar: Unicode.Scalar) -> String? {
    defer {
      last = scalar
      doubleUs = scalar == "w" || scalar == "W" ? doubleUs + 1 : 0
    }
    guard !scalar.isBlank else {
      isInFirstWord = false
      if last?.isBlank == true { return "" }
      return scalar == " " ? nil : " "
    }
    switch scalar {
    case "&": return "&amp;"
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$": return "\\" + String(scalar)
    case "#", "+", "-", "=": return last == nil ? "\\" + String(scalar) : nil
    case ".", ")": return isInFirstWord && startsWithNumber || doubleUs >= 3 ? "\\" + String(scalar) : nil
    case "/": return last == ":" ? "\\/" : nil
    default: return scalar.replacement
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is white space.
  fileprivate var isBlank: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
