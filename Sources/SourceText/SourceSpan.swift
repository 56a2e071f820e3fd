// SPDX-License-Identifier: EUPL-1.2

/// A half-open range of UTF-8 byte offsets into one file.
public struct SourceSpan: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte; equal to `start` for a place between two bytes.
  public var end: Int

  /// Creates a span; `end` is raised to `start` where it lies before it.
  public init(start: Int, end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes covered.
  public var length: Int { end - start }

  /// The smallest span that covers both.
  public func joined(with other: SourceSpan) -> SourceSpan {
    SourceSpan(start: min(start, other.start), end: max(end, other.end))
  }
}

/// A span together with the file it points into.
public struct SourceLocation: Sendable {
  /// The file.
  public var file: SourceFile
  /// The bytes meant.
  public var span: SourceSpan

  /// Creates a location.
  public init(file: SourceFile, span: SourceSpan) {
    self.file = file
    self.span = span
  }

  /// Where the span starts, as people count.
  public var position: SourcePosition { file.position(of: span.start) }
}

/// Maps offsets of a text that was decoded from a file (a YAML scalar, say) back to offsets of that file.
///
/// Folding, indentation and escapes make the two differ; the map is a list of places where the distance
/// changes, sorted by the decoded offset.
public struct SourceMap: Sendable {
  /// From this decoded offset on, file offset = `fileOffset` + (decoded offset - `decodedOffset`).
  public struct Anchor: Sendable, Hashable {
    /// An offset of the decoded text.
    public var decodedOffset: Int
    /// The offset of the same byte in the file.
    public var fileOffset: Int

    /// Creates an anchor.
    public init(decodedOffset: Int, fileOffset: Int) {
      self.decodedOffset = decodedOffset
      self.fileOffset = fileOffset
    }
  }

  /// The file the decoded text comes from.
  public let file: SourceFile
  private let anchors: [Anchor]

  /// Creates a map from anchors sorted by decoded offset.
  public init(file: SourceFile, anchors: [Anchor]) {
    self.file = file
    self.anchors = anchors
  }

  /// The offset in the file of an offset in the decoded text. Logarithmic in the number of anchors.
  public func fileOffset(of decodedOffset: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].decodedOffset <= decodedOffset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return anchors.first?.fileOffset ?? 0 }
    let anchor = anchors[low - 1]
    return min(anchor.fileOffset + decodedOffset - anchor.decodedOffset, file.bytes.count)
  }

  /// The location in the file of a span of the decoded text.
  public func location(of span: SourceSpan) -> SourceLocation {
    let start = fileOffset(of: span.start)
    let end = span.length == 0 ? start : fileOffset(of: span.end - 1) + 1
    return SourceLocation(file: file, span: SourceSpan(start: start, end: end))
  }
}
