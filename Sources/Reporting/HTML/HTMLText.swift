// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Text in HTML. Literals are taken as they are; whatever is put into them is escaped.
///
/// So no name, title or reason from a document can become an element or leave an attribute: there is no way to
/// interpolate a string unescaped. Escaped text is safe between tags and in quoted attributes.
struct HTMLText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The text as it stands in the file.
  let source: String

  init(stringLiteral value: String) { source = value }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Plain text that shows exactly as given.
  init(plain text: String) { source = text.escapedForHTML }

  /// What is markup already.
  fileprivate init(markup: String) { source = markup }

  var isEmpty: Bool { source.isEmpty }

  /// Collects literals and escaped texts.
  struct StringInterpolation: StringInterpolationProtocol {
    var source = ""

    init(literalCapacity: Int, interpolationCount: Int) { source.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += text.escapedForHTML }
    mutating func appendInterpolation(_ text: HTMLText) { source += text.source }
    mutating func appendInterpolation(_ texts: [HTMLText]) { for text in texts { source += text.source } }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
  }
}

extension [HTMLText] {
  /// All texts in one, with a text between each two.
  func joined(by separator: HTMLText) -> HTMLText {
    HTMLText(markup: map(\.source).joined(separator: separator.source))
  }
}

extension String {
  /// The text so that a browser shows it as it is: what begins markup as entities, line breaks and tabs as blanks, other
  /// control and direction characters made visible.
  var escapedForHTML: String {
    self[...].replacingScalars { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": " "
      default: scalar.replacement
      }
    }
  }

  /// The text for the inside of a quoted CSS string: all but letters and digits as code points.
  var escapedForCSS: String {
    unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
  }

  /// The text as part of an identifier or address: all but letters, digits, `.` and `-` as `mark` and two digits a byte.
  /// No two texts give the same.
  func encoded(with mark: Character) -> String {
    utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += String(mark) + (byte < 16 ? "0" : "") + digits
      }
    }
  }
}
