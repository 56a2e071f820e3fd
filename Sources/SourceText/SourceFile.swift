// SPDX-License-Identifier: EUPL-1.2

/// A text that documents and expressions are read from, with the name under which messages cite it.
///
/// Immutable and shared by reference: every location that points into a file carries the file itself.
public final class SourceFile: Sendable {
  /// The name as a user would write it: a path relative to where they stand, or `<expression>`.
  public let name: String
  /// The content as UTF-8.
  public let bytes: [UInt8]
  /// The offset at which the text starts: 3 behind a byte order mark, which is no part of the first line, else 0.
  public let textStart: Int

  /// Creates a file from UTF-8 bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Creates a file from a string.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text a span covers, with the span cut to the file; invalid UTF-8 is shown with replacement characters.
  public func text(in span: SourceSpan) -> String {
    let start = min(max(span.start, 0), bytes.count)
    let end = min(max(span.end, start), bytes.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The whole content as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The line and column of a byte offset; within a code point, those of the code point.
  /// - Complexity: O(offset): computed only when a message is shown.
  public func position(of offset: Int) -> SourcePosition {
    var mark = PositionMark()
    mark.advance(over: 0..<codePointStart(atOrBefore: offset), of: self)
    return mark.position
  }

  /// The offset, kept within the file, moved back to the start of the code point that it lies in.
  func codePointStart(atOrBefore offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    var start = offset
    while start > 0, start < bytes.count, offset - start < 3, bytes[start].isUTF8Continuation { start -= 1 }
    return start
  }

  /// The span of the line that holds a byte offset, without its line break and without a byte order mark.
  public func lineSpan(around offset: Int) -> SourceSpan {
    let offset = min(max(offset, textStart), bytes.count)
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? textStart
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceSpan(start: start, end: end)
  }
}

extension UInt8 {
  /// Whether the byte continues a code point that an earlier byte began.
  var isUTF8Continuation: Bool { self & 0b1100_0000 == 0b1000_0000 }
}

/// A place as people count it: both numbers start at 1, columns count Unicode code points.
public struct SourcePosition: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in code points, from 1.
  public let column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
