// SPDX-License-Identifier: EUPL-1.2

extension PatchText {
  /// The scalar in YAML, fit for block and flow context.
  var yaml: String {
    switch self {
    case .plain(let text): text
    case .none: "~"
    case .text(let text): text.isPlainInYAML ? text : text.quotedForYAML
    }
  }

  /// What a reader makes of it.
  var content: MarkupNode.Content {
    switch self {
    case .plain(let text): .scalar(text, .plain)
    case .none: .scalar("~", .plain)
    case .text(let text): .scalar(text, text.isPlainInYAML ? .plain : .singleQuoted)
    }
  }
}

extension String {
  /// Whether a text can stand in YAML without quotes, whatever surrounds it: letters, digits and some signs within, and
  /// nothing that reads as "none".
  var isPlainInYAML: Bool {
    guard let first = unicodeScalars.first, first.properties.isAlphabetic || ("0"..."9").contains(first)
    else {
      return false
    }
    let isSafe = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " -_./".unicodeScalars.contains(scalar)
    }
    return isSafe && last != " " && !isPlainNull(utf8)
  }

  /// The text in quotes on one line: in single ones, unless it holds what these cannot.
  fileprivate var quotedForYAML: String {
    let needsEscapes = unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0xA0).contains($0.value) || Self.breaks.contains($0)
    }
    guard needsEscapes else { return "'" + replacing("'", with: "''") + "'" }
    let escaped = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _
      where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || Self.breaks.contains(scalar):
        "\\u" + Self.fourDigits(scalar.value)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// Line breaks outside ASCII, and the mark of byte orders.
  private static let breaks: [Unicode.Scalar] = ["\u{2028}", "\u{2029}", "\u{FEFF}"]

  private static func fourDigits(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}

extension MarkupPatch {
  /// The value on one line, as YAML.
  package var text: String { flow }

  /// The value on one line.
  var flow: String {
    switch self {
    case .scalar(let text): text.yaml
    case .list(let texts): "[" + texts.map(\.yaml).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map(\.flow).joined(separator: ", ") + "}"
    case .rows(let key, let rows): "[" + rows.map { $0.flow(key: key) }.joined(separator: ", ") + "]"
    }
  }

  /// The lines of a value that stands below its key, at an indentation.
  func lines(indent: Int) -> [String] {
    switch self {
    case .scalar, .list: [String(repeating: " ", count: indent) + flow]
    case .mapping(let entries): entries.flatMap { $0.lines(indent: indent) }
    case .rows(let key, let rows):
      rows.map { String(repeating: " ", count: indent) + "- " + $0.flow(key: key) }
    }
  }
}

extension MarkupPatch.Row {
  func flow(key: String) -> String {
    MarkupPatch.mapping([MarkupPatch.Entry(key, .scalar(.text(id)))] + entries).flow
  }
}

extension MarkupPatch.Entry {
  var flow: String { PatchText.text(key).yaml + ": " + value.flow }

  /// The entry in a block mapping: on one line if the value is flat, else with the value on lines of its own.
  func lines(indent: Int) -> [String] {
    let start = String(repeating: " ", count: indent) + PatchText.text(key).yaml + ":"
    guard !value.isFlat else { return [start + " " + value.flow] }
    return [start] + value.lines(indent: indent + 2)
  }
}
