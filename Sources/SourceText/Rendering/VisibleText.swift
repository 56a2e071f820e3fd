// SPDX-License-Identifier: EUPL-1.2

extension Unicode.Scalar {
  /// The scalar as it may be sent to a terminal.
  var visible: String { replacement ?? String(Character(self)) }

  /// What is shown in place of the scalar: controls, and format characters that could reorder or hide text, are replaced
  /// by something that can be seen. `nil` for one that is shown as it is.
  package var replacement: String? {
    switch value {
    case 0x20..<0x7F: nil
    case 0..<0x20: String(Character(Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"))
    case 0x7F: "␡"
    default: isHazardous ? "\\u{\(String(value, radix: 16))}" : nil
    }
  }

  private var isHazardous: Bool {
    guard value >= 0x80 else { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// The number of terminal columns that `visible` takes: 0 for combining marks, 2 for wide characters.
  package var visibleWidth: Int {
    guard value >= 0x80 else { return 1 }
    if isHazardous { return visible.utf8.count }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// Whether Unicode's East Asian Width is wide or fullwidth, to the block, or the scalar is shown as a picture.
  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF,
      0x1B000...0x1B2FF,
      0x20000...0x3FFFD:
      return true
    default:
      return properties.isEmojiPresentation
    }
  }
}

extension String {
  /// The string on one line, safe to send to a terminal, and cut after `limit` scalars.
  package func visible(limit: Int) -> String {
    let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex) ?? endIndex
    let shown = self[..<end].replacingScalars { $0.replacement }
    return end < endIndex ? shown + "…" : shown
  }
}

extension Substring {
  /// The text with other text in place of the scalars that `replacement` has some for. Linear in its length; what stays
  /// is copied in as large pieces as possible.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    var rest = startIndex
    var index = startIndex
    while index < endIndex {
      let next = unicodeScalars.index(after: index)
      if let text = replacement(unicodeScalars[index]) {
        result += self[rest..<index]
        result += text
        rest = next
      }
      index = next
    }
    return rest == startIndex ? String(self) : result + self[rest...]
  }
}
