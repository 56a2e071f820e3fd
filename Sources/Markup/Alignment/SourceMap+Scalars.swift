// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension SourceMap {
  /// Maps the decoded text of a scalar back to the file, past indentation, folding and escapes.
  ///
  /// Only for messages about parts of the text: it reads the scalar once more. Exact for line breaks that are LF or
  /// CRLF; behind a Unicode line separator within a folded text, places are approximate.
  /// - Complexity: O(length of the scalar).
  package init(of text: String, style: ScalarStyle, span: SourceSpan, in file: SourceFile) {
    let start = min(max(span.start, 0), file.bytes.count)
    let end = min(max(span.end, start), file.bytes.count)
    let anchors: [Anchor]
    switch style {
    case .plain, .singleQuoted, .doubleQuoted, .jsonString, .quotedCell:
      var alignment = FlowAlignment(Array(text.utf8), style: style, bytes: file.bytes, range: start..<end)
      alignment.run()
      anchors = alignment.anchors
    case .literal, .folded:
      var alignment = BlockAlignment(Array(text.utf8), bytes: file.bytes, start: start)
      alignment.run()
      anchors = alignment.anchors
    case .jsonNumber, .jsonBool, .jsonNull, .cell:
      anchors = [Anchor(decodedOffset: 0, fileOffset: start)]
    }
    self.init(file: file, anchors: anchors)
  }
}
