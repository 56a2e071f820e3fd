// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Aligns a scalar that is written in the run of a line, with or without quotes, with its decoded text.
///
/// Reads the raw bytes part by part (characters as they are, white space with line breaks, escapes) and notes where
/// the distance between the two changes.
struct FlowAlignment {
  private(set) var anchors: [SourceMap.Anchor] = []
  private let decoded: [UInt8]
  private let style: ScalarStyle
  private let bytes: [UInt8]
  private let end: Int
  private var raw: Int
  private var position = 0

  init(_ decoded: [UInt8], style: ScalarStyle, bytes: [UInt8], range: Range<Int>) {
    self.decoded = decoded
    self.style = style
    self.bytes = bytes
    raw = range.lowerBound
    end = range.upperBound
  }

  mutating func run() {
    if style != .plain, raw < end { raw += 1 }
    note()
    while raw < end, position < decoded.count, step() {}
  }

  /// Moves over one part; false where the raw bytes do not fit the decoded text.
  private mutating func step() -> Bool {
    let byte = bytes[raw]
    if isFolding, isSpace(byte) {
      space(afterEscapedBreak: false)
    } else if byte == UInt8(ascii: "\\"), style == .doubleQuoted || style == .jsonString {
      escape()
    } else if let quote, byte == quote {
      return doubledQuote()
    } else if byte == UInt8(ascii: "\r"), style == .quotedCell, decoded[position] == UInt8(ascii: "\n") {
      move(raw: 1, decoded: 0)
    } else {
      guard byte == decoded[position] else { return false }
      raw += 1
      position += 1
    }
    return true
  }

  /// Whether line breaks become spaces.
  private var isFolding: Bool {
    style == .plain || style == .singleQuoted || style == .doubleQuoted
  }

  /// The quote that stands for itself when doubled.
  private var quote: UInt8? {
    switch style {
    case .singleQuoted: UInt8(ascii: "'")
    case .quotedCell: UInt8(ascii: "\"")
    case .plain, .doubleQuoted, .literal, .folded, .jsonString, .jsonNumber, .jsonBool, .jsonNull, .cell: nil
    }
  }

  private mutating func doubledQuote() -> Bool {
    guard raw + 1 < end, bytes[raw + 1] == bytes[raw], decoded[position] == bytes[raw] else { return false }
    move(raw: 2, decoded: 1)
    return true
  }

  /// Moves over white space. Without line breaks it stays as it is; one break becomes a space, and of several the
  /// first is dropped; after an escaped break, all the others stay.
  private mutating func space(afterEscapedBreak: Bool) {
    let start = raw
    var breaks = 0
    while raw < end, isSpace(bytes[raw]) {
      if isBreak(at: raw) { breaks += 1 }
      raw += 1
    }
    switch (breaks, afterEscapedBreak) {
    case (0, true): break
    case (0, false): position += raw - start
    case (_, true): position += breaks
    case (1, false): position += 1
    case (_, false): position += breaks - 1
    }
    if breaks > 0 || afterEscapedBreak { note() }
  }

  private mutating func escape() {
    let length = ScalarEscape.length(at: raw, in: bytes, end: end)
    if raw + 1 < end, bytes[raw + 1] == UInt8(ascii: "\n") || bytes[raw + 1] == UInt8(ascii: "\r") {
      let isPair =
        bytes[raw + 1] == UInt8(ascii: "\r") && raw + 2 < end && bytes[raw + 2] == UInt8(ascii: "\n")
      raw += isPair ? 3 : 2
      space(afterEscapedBreak: true)
    } else {
      move(raw: length, decoded: characterLength(at: position))
    }
  }

  /// Moves over a part whose two forms differ in length.
  private mutating func move(raw rawLength: Int, decoded decodedLength: Int) {
    note()
    raw = min(raw + rawLength, end)
    position = min(position + decodedLength, decoded.count)
    note()
  }

  private mutating func note() {
    if anchors.last?.decodedOffset == position { anchors.removeLast() }
    anchors.append(SourceMap.Anchor(decodedOffset: position, fileOffset: raw))
  }

  /// How many bytes the decoded character at a position has.
  private func characterLength(at position: Int) -> Int {
    switch decoded[position] {
    case 0xC0...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  /// Whether a line break ends here; the first byte of CRLF does not count.
  private func isBreak(at index: Int) -> Bool {
    if bytes[index] == UInt8(ascii: "\n") { return true }
    guard bytes[index] == UInt8(ascii: "\r") else { return false }
    return index + 1 >= end || bytes[index + 1] != UInt8(ascii: "\n")
  }
}

/// The escapes of double-quoted YAML and of JSON, which are a part of them.
enum ScalarEscape {
  /// How many raw bytes the escape at an offset has, cut to `end`.
  static func length(at offset: Int, in bytes: [UInt8], end: Int) -> Int {
    guard offset + 1 < end else { return 1 }
    switch bytes[offset + 1] {
    case UInt8(ascii: "x"): return 4
    case UInt8(ascii: "u"): return isSurrogate(at: offset, in: bytes, end: end) ? 12 : 6
    case UInt8(ascii: "U"): return 10
    default: return 2
    }
  }

  /// Whether `\uXXXX` is the first half of a pair, as JSON writes characters outside the basic plane.
  private static func isSurrogate(at offset: Int, in bytes: [UInt8], end: Int) -> Bool {
    guard offset + 3 < end, let first = hexadecimalDigit(bytes[offset + 2]) else { return false }
    guard let second = hexadecimalDigit(bytes[offset + 3]) else { return false }
    return first == 0xD && second >= 0x8
  }
}
