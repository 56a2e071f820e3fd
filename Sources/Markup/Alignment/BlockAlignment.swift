// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Aligns a YAML block scalar (`|` or `>`) with its decoded text, line by line.
///
/// The content of every raw line, behind the indentation, appears unchanged in the decoded text; only what separates
/// the lines differs: line breaks, or one space where two lines were joined.
struct BlockAlignment {
  private(set) var anchors: [SourceMap.Anchor] = []
  private let decoded: [UInt8]
  private let bytes: [UInt8]
  private let firstLine: Int
  private var position = 0

  init(_ decoded: [UInt8], bytes: [UInt8], start: Int) {
    self.decoded = decoded
    self.bytes = bytes
    let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
    firstLine = newline.map { $0 + 1 } ?? bytes.count
  }

  mutating func run() {
    let indentation = indentation()
    var line = firstLine
    anchors.append(SourceMap.Anchor(decodedOffset: 0, fileOffset: min(line + indentation, bytes.count)))
    while line < bytes.count, position < decoded.count {
      let end = endOfLine(from: line)
      let start = line + min(indentation, leadingSpaces(bytes[line..<end]))
      if start < end, !take(start..<end) { return }
      line = nextLine(after: end)
    }
  }

  /// Moves over the content of one line; false where it does not fit the decoded text.
  private mutating func take(_ content: Range<Int>) -> Bool {
    skipSeparator()
    let rest = decoded[position...]
    guard rest.starts(with: bytes[content]) else { return false }
    if anchors.last?.decodedOffset == position { anchors.removeLast() }
    anchors.append(SourceMap.Anchor(decodedOffset: position, fileOffset: content.lowerBound))
    position += content.count
    return true
  }

  /// Moves over what separates two lines: one space where they were joined, else line breaks.
  private mutating func skipSeparator() {
    guard position < decoded.count else { return }
    if position > 0, decoded[position] == UInt8(ascii: " ") {
      position += 1
    } else {
      while position < decoded.count, decoded[position] == UInt8(ascii: "\n") { position += 1 }
    }
  }

  /// By how many spaces the block is indented: those before the first line that is not all spaces, less those of
  /// the same line in the decoded text.
  private func indentation() -> Int {
    var line = firstLine
    while line < bytes.count {
      let end = endOfLine(from: line)
      let spaces = leadingSpaces(bytes[line..<end])
      if line + spaces < end { return max(0, spaces - decodedSpaces()) }
      line = nextLine(after: end)
    }
    return 0
  }

  private func decodedSpaces() -> Int {
    for line in decoded.split(separator: UInt8(ascii: "\n")) {
      let spaces = leadingSpaces(line)
      if spaces < line.count { return spaces }
    }
    return 0
  }

  private func leadingSpaces(_ line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// The end of a line without its line break.
  private func endOfLine(from start: Int) -> Int {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }

  private func nextLine(after end: Int) -> Int {
    let next = bytes[end...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return min(next + 1, bytes.count)
  }
}
