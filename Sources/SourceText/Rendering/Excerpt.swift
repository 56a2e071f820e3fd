// SPDX-License-Identifier: EUPL-1.2

/// The part of one line that a diagnostic shows, as it looks on a terminal, and where the underline goes.
struct Excerpt {
  /// The most columns that an excerpt takes, without the gutter.
  static let maximumWidth = 100
  /// How much of a line that is too long is shown before the span.
  static let leadingWidth = 40

  /// The visible text.
  private(set) var text = ""
  /// The column, from 0, at which the underline starts.
  private(set) var underlineStart = 0
  /// The length of the underline in columns, at least 1.
  private(set) var underlineWidth = 1
  private var shownWidth = 0

  /// Cuts out the line that holds the start of a span. What the span covers of later lines is left out.
  init(_ file: SourceFile, _ span: SourceSpan) {
    let start = file.codePointStart(atOrBefore: max(span.start, file.textStart))
    let window = file.window(around: start, bytes: Self.maximumWidth * 4)
    let before = cells(file.bytes[window.start..<start])
    let after = cells(file.bytes[start..<window.end])
    let total = before.width + after.width
    let room = Self.maximumWidth
    let isCut = window.isCutBefore || window.isCutAfter || total > room
    let shownBefore =
      isCut ? before.suffix(width: max(Self.leadingWidth, room - 1 - after.width)) : before[...]
    append(shownBefore, isCutBefore: window.isCutBefore || shownBefore.count < before.count)
    underlineStart = shownWidth
    appendSpan(after, from: start, to: span.end, isCutAfter: window.isCutAfter)
  }

  private mutating func append(_ cells: ArraySlice<Cell>, isCutBefore: Bool) {
    if isCutBefore {
      text += "…"
      shownWidth += 1
    }
    for cell in cells { show(cell) }
  }

  private mutating func appendSpan(_ cells: [Cell], from start: Int, to end: Int, isCutAfter: Bool) {
    var isCutAfter = isCutAfter
    var covered = 0
    for cell in cells {
      if shownWidth + cell.width(at: shownWidth) > Self.maximumWidth {
        isCutAfter = true
        break
      }
      let width = show(cell)
      if start + cell.offset < end { covered += width }
    }
    if isCutAfter { text += "…" }
    underlineWidth = max(1, covered)
  }

  @discardableResult
  private mutating func show(_ cell: Cell) -> Int {
    let width = cell.width(at: shownWidth)
    text += cell.isTab ? String(repeating: " ", count: width) : cell.scalar.visible
    shownWidth += width
    return width
  }
}

/// One scalar of a line.
private struct Cell {
  static let tabWidth = 4

  var scalar: Unicode.Scalar
  /// Its offset in bytes from the start of the text it was read from.
  var offset: Int

  var isTab: Bool { scalar == "\t" }

  /// The columns it takes where `column` columns come before it.
  func width(at column: Int) -> Int {
    isTab ? Self.tabWidth - column % Self.tabWidth : scalar.visibleWidth
  }

  /// The columns it takes at most.
  var maximumWidth: Int { isTab ? Self.tabWidth : scalar.visibleWidth }
}

private func cells(_ bytes: ArraySlice<UInt8>) -> [Cell] {
  var result: [Cell] = []
  var decoder = Unicode.UTF8.ForwardParser()
  var input = bytes.makeIterator()
  var offset = 0
  while true {
    switch decoder.parseScalar(from: &input) {
    case .valid(let encoded):
      result.append(Cell(scalar: Unicode.UTF8.decode(encoded), offset: offset))
      offset += encoded.count
    case .error(let length):
      result.append(Cell(scalar: "\u{FFFD}", offset: offset))
      offset += length
    case .emptyInput:
      return result
    }
  }
}

extension [Cell] {
  fileprivate var width: Int { reduce(0) { $0 + $1.maximumWidth } }

  fileprivate func suffix(width: Int) -> ArraySlice<Cell> {
    var rest = width
    var start = endIndex
    while start > startIndex, self[start - 1].maximumWidth <= rest {
      start -= 1
      rest -= self[start].maximumWidth
    }
    return self[start...]
  }
}

extension SourceFile {
  /// The part of the line around an offset that lies at most `limit` bytes before and after it.
  fileprivate func window(
    around offset: Int, bytes limit: Int
  ) -> (start: Int, end: Int, isCutBefore: Bool, isCutAfter: Bool) {
    let newline = UInt8(ascii: "\n")
    let earliest = max(codePointStart(atOrBefore: offset - limit), textStart)
    let latest = codePointStart(atOrBefore: offset + limit)
    let start = bytes[max(earliest - 1, 0)..<offset].lastIndex(of: newline).map { $0 + 1 }
    let end = bytes[offset..<min(latest + 1, bytes.count)].firstIndex(of: newline)
    let isLineEnd = end != nil || latest == bytes.count
    var last = end ?? latest
    if isLineEnd, last > offset, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
    return (start ?? earliest, last, start == nil && earliest > textStart, !isLineEnd)
  }
}
