// SPDX-License-Identifier: EUPL-1.2

import CLibYAML
import SourceText

extension YAMLParser {
  /// Where a node itself starts, behind its anchor and tag; reports the tag.
  ///
  /// libyaml's mark of a node includes both.
  func readProperties(
    _ place: SourceSpan, tag: UnsafePointer<yaml_char_t>?, _ findings: inout Findings
  ) -> SourceSpan {
    var offset = place.start
    while let word = property(at: offset, before: place.end) {
      if tag != nil, byte(at: word.start) == UInt8(ascii: "!") {
        findings.report(.tag(findings.file.text(in: word)), at: word)
      }
      offset = endOfSpace(from: word.end, before: place.end)
    }
    return SourceSpan(start: offset, end: place.end)
  }

  /// The anchor or tag that starts at an offset.
  private func property(at offset: Int, before end: Int) -> SourceSpan? {
    guard offset < end, byte(at: offset) == UInt8(ascii: "&") || byte(at: offset) == UInt8(ascii: "!") else {
      return nil
    }
    var last = offset
    while last < end, !isSpace(byte(at: last)) { last += 1 }
    return SourceSpan(start: offset, end: last)
  }

  /// The end of white space and comments.
  private func endOfSpace(from offset: Int, before end: Int) -> Int {
    var offset = offset
    while offset < end {
      if byte(at: offset) == UInt8(ascii: "#") {
        while offset < end, byte(at: offset) != UInt8(ascii: "\n") { offset += 1 }
      } else if isSpace(byte(at: offset)) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// The span of a block scalar without the empty lines behind it.
  func trimmingEnd(_ place: SourceSpan) -> SourceSpan {
    var end = place.end
    while end > place.start + 1, isSpace(byte(at: end - 1)) { end -= 1 }
    return SourceSpan(start: place.start, end: end)
  }

  func isSpace(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}

extension ScalarStyle {
  /// The style that libyaml found.
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
