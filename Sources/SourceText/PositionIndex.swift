// SPDX-License-Identifier: EUPL-1.2

/// Finds lines and columns of many offsets of one file.
///
/// Keeps the position of every 4096th byte, so that a position costs a constant time even in a file of one long line,
/// after one pass over the file.
public struct PositionIndex: Sendable {
  private static let step = 4096
  private let file: SourceFile
  /// The position just before byte `i * step`.
  private var marks: [PositionMark]

  /// Indexes a file. Linear in its size.
  public init(_ file: SourceFile) {
    self.file = file
    var mark = PositionMark()
    marks = [mark]
    for offset in stride(from: 0, through: file.bytes.count - Self.step, by: Self.step) {
      mark.advance(over: offset..<offset + Self.step, of: file)
      marks.append(mark)
    }
  }

  /// The same as `SourceFile.position(of:)`.
  public func position(of offset: Int) -> SourcePosition {
    let end = file.codePointStart(atOrBefore: offset)
    let index = end / Self.step
    var mark = marks[index]
    mark.advance(over: index * Self.step..<end, of: file)
    return mark.position
  }
}

/// A position between two bytes: the line, and how many code points of it come before.
struct PositionMark: Sendable {
  private var line = 1
  private var codePoints = 0

  /// What comes next, as people count.
  var position: SourcePosition { SourcePosition(line: line, column: codePoints + 1) }

  /// Moves over bytes of a file; those of a byte order mark do not count.
  mutating func advance(over range: Range<Int>, of file: SourceFile) {
    for byte in file.bytes[max(range.lowerBound, min(file.textStart, range.upperBound))..<range.upperBound] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        codePoints = 0
      } else if !byte.isUTF8Continuation {
        codePoints += 1
      }
    }
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
