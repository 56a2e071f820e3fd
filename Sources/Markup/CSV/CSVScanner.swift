// SPDX-License-Identifier: EUPL-1.2

import SourceText

/// Splits a text into records and cells.
struct CSVScanner {
  /// One record of the file.
  struct Record {
    let number: Int
    let span: SourceSpan
    let cells: [CSVCell]
  }

  /// What a step of the scanner finds.
  enum Step {
    case record(Record)
    case comment
    case end
  }

  private(set) var delimiter = UInt8(ascii: ";")
  private let bytes: [UInt8]
  private let limits: MarkupLimits
  private var offset: Int
  private var number = 0

  init(file: SourceFile, limits: MarkupLimits) {
    bytes = file.bytes
    self.limits = limits
    offset = file.textStart
  }

  /// Takes the delimiter from a `sep=` line, else from the header.
  mutating func readDialect() {
    let line = bytes[offset..<endOfLine(from: offset)]
    if line.count == 5, line.prefix(4).elementsEqual("sep=".utf8), let last = line.last {
      delimiter = last
      offset = line.endIndex
      skipLineBreak()
    } else {
      delimiter = likeliestDelimiter()
    }
  }

  /// The next record or comment. After a mistake that leaves unclear where records start, reading ends.
  mutating func next(_ findings: inout Findings) -> Step {
    guard offset < bytes.count else { return .end }
    number += 1
    if bytes[offset] == UInt8(ascii: "#") {
      offset = endOfLine(from: offset)
      skipLineBreak()
      return .comment
    }
    let start = offset
    var cells: [CSVCell] = []
    while let cell = cell(&findings) {
      cells.append(cell)
      guard cells.count <= limits.columns else {
        findings.report(.tooManyColumns(limit: limits.columns), at: cell.span)
        return stop()
      }
      guard current == delimiter else {
        let span = SourceSpan(start: start, end: offset)
        skipLineBreak()
        return .record(Record(number: number, span: span, cells: cells))
      }
      offset += 1
    }
    return stop()
  }

  private mutating func stop() -> Step {
    offset = bytes.count
    return .end
  }

  /// The byte that is looked at; nil at the end.
  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Reads one cell and stops at what ends it; nil after a mistake that ends reading.
  private mutating func cell(_ findings: inout Findings) -> CSVCell? {
    skipSpaces()
    let cell = current == UInt8(ascii: "\"") ? quotedCell(&findings) : plainCell()
    guard let cell else { return nil }
    guard cell.span.length <= limits.cellBytes else {
      findings.report(
        .cellTooLong(limit: limits.cellBytes), at: SourceSpan(start: cell.span.start, end: cell.span.start))
      return nil
    }
    return cell
  }

  private mutating func plainCell() -> CSVCell {
    let start = offset
    while let byte = current, byte != delimiter, !isLineBreak(byte) { offset += 1 }
    var end = offset
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return CSVCell(text: text, span: SourceSpan(start: start, end: end), isQuoted: false)
  }

  private mutating func quotedCell(_ findings: inout Findings) -> CSVCell? {
    let start = offset
    guard let text = quotedText() else {
      findings.report(.cellNotClosed, at: SourceSpan(start: start, end: start + 1))
      return nil
    }
    let cell = CSVCell(text: text, span: SourceSpan(start: start, end: offset), isQuoted: true)
    skipSpaces()
    let rest = plainCell()
    if rest.span.length > 0 { findings.report(.textAfterQuote, at: rest.span) }
    return cell
  }

  /// Reads from the opening quote to behind the closing one; nil if there is none.
  private mutating func quotedText() -> String? {
    var text: [UInt8] = []
    offset += 1
    while let byte = current {
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard current == byte else { return String(decoding: text, as: UTF8.self) }
        offset += 1
      }
      let isFirstOfTwo = byte == UInt8(ascii: "\r") && current == UInt8(ascii: "\n")
      if !isFirstOfTwo { text.append(byte) }
    }
    return nil
  }
}

extension CSVScanner {
  /// Which of semicolon, tab and comma the first record has most, outside quotes; the first of them on a tie.
  private func likeliestDelimiter() -> UInt8 {
    var counts = (semicolons: 0, tabs: 0, commas: 0)
    var isQuoted = false
    for byte in bytes[startOfHeader()...] {
      if isLineBreak(byte), !isQuoted { break }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == UInt8(ascii: ";") { counts.semicolons += 1 }
      if byte == UInt8(ascii: "\t") { counts.tabs += 1 }
      if byte == UInt8(ascii: ",") { counts.commas += 1 }
    }
    if counts.semicolons >= max(counts.tabs, counts.commas) { return UInt8(ascii: ";") }
    return counts.tabs >= counts.commas ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }

  /// Where the first line starts that is neither empty nor a comment.
  private func startOfHeader() -> Int {
    var start = offset
    while start < bytes.count {
      if bytes[start] == UInt8(ascii: "#") {
        start = endOfLine(from: start)
      } else if isLineBreak(bytes[start]) || isSpace(bytes[start]) {
        start += 1
      } else {
        break
      }
    }
    return start
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(where: isLineBreak) ?? bytes.count
  }

  private mutating func skipLineBreak() {
    let isPair =
      current == UInt8(ascii: "\r") && offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
    offset = min(offset + (isPair ? 2 : 1), bytes.count)
  }

  private mutating func skipSpaces() {
    while let byte = current, isSpace(byte) { offset += 1 }
  }

  private func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Whether a byte is a space around a cell; a tab is none where it separates cells.
  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") && delimiter != byte
  }
}
