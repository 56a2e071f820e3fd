// SPDX-License-Identifier: EUPL-1.2

/// The replacement of `regex.replace`: text in which `\0` to `\9` stand for groups and `\\` for a backslash.
struct ReplacementTemplate {
  private enum Piece {
    case text([UInt8])
    case group(Int)
  }

  private let pieces: [Piece]

  /// Reads a replacement; fails on another escape and on a group that the pattern does not have.
  init(_ source: String, groupCount: Int) throws(EvaluationError) {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    var rest = Array(source.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\\"): text.append(byte)
      case .some(let digit) where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit):
        let group = Int(digit - UInt8(ascii: "0"))
        guard group <= groupCount else { throw Self.invalid(source) }
        pieces += [.text(text), .group(group)]
        text = []
      default: throw Self.invalid(source)
      }
    }
    self.pieces = pieces + [.text(text)]
  }

  /// The text with every match replaced.
  func replacing(_ matches: [[Range<Int>?]], in text: [UInt8]) throws(EvaluationError) -> String {
    var result: [UInt8] = []
    var position = 0
    for match in matches {
      guard let whole = match[0] else { continue }
      result += text[position..<whole.lowerBound]
      append(match, of: text, to: &result)
      position = whole.upperBound
      try Growth.check(text: result.count)
    }
    return String(decoding: result + text[position...], as: UTF8.self)
  }

  private func append(_ match: [Range<Int>?], of text: [UInt8], to result: inout [UInt8]) {
    for piece in pieces {
      switch piece {
      case .text(let bytes): result += bytes
      case .group(let number):
        if let range = match[number] { result += text[range] }
      }
    }
  }

  private static func invalid(_ source: String) -> EvaluationError {
    .invalid(
      "regex.replace",
      de: "in der Ersetzung `\(source)` sind nur `\\\\` und Nummern von Gruppen wie `\\1` erlaubt",
      en: "the replacement `\(source)` may only hold `\\\\` and numbers of groups such as `\\1`")
  }
}
