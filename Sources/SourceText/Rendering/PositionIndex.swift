// SPDX-License-Identifier: EUPL-1.2

/// Finds lines and columns of many offsets of one file.
///
/// Keeps the position of every 4096th byte, so that a position costs a constant time even in a file of one long line,
/// after one pass over the file.
struct PositionIndex {
  private static let stride = 4096
  private let file: SourceFile
  /// The position just before byte `i * stride`: the line, and how many code points of it came before.
  private var marks: [Mark]

  private struct Mark {
    var line = 1
    var codePoints = 0

    mutating func advance(over bytes: ArraySlice<UInt8>) {
      for byte in bytes {
        if byte == UInt8(ascii: "\n") {
          line += 1
          codePoints = 0
        } else if !byte.isUTF8Continuation {
          codePoints += 1
        }
      }
    }
  }

  init(_ file: SourceFile) {
    self.file = file
    marks = [Mark()]
    var mark = Mark()
    var offset = 0
    while offset + Self.stride <= file.bytes.count {
      mark.advance(over: file.bytes[offset..<offset + Self.stride])
      marks.append(mark)
      offset += Self.stride
    }
  }

  /// The same as `SourceFile.position(of:)`.
  func position(of offset: Int) -> SourcePosition {
    let end = file.codePointStart(atOrBefore: offset)
    let index = end / Self.stride
    var mark = marks[index]
    mark.advance(over: file.bytes[index * Self.stride..<end])
    return SourcePosition(line: mark.line, column: mark.codePoints + 1)
  }
}

/// The positions of several files, each indexed when it is first asked for.
struct PositionFinder {
  private var indexes: [ObjectIdentifier: PositionIndex] = [:]

  /// Where a location starts and ends.
  mutating func positions(of location: SourceLocation) -> (start: SourcePosition, end: SourcePosition) {
    let index = indexes[ObjectIdentifier(location.file)] ?? PositionIndex(location.file)
    indexes[ObjectIdentifier(location.file)] = index
    let span = location.span
    return (index.position(of: span.start), index.position(of: span.end))
  }
}
