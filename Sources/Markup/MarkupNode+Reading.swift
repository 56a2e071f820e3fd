// SPDX-License-Identifier: EUPL-1.2

package import SourceText

extension MarkupNode {
  /// Reads a whole document: the tree, if the document could be read to its end, and everything found wrong.
  ///
  /// A tree may come with errors (duplicate keys, say): what was in error is left out of it.
  package static func read(
    _ file: SourceFile, as format: MarkupFormat, limits: MarkupLimits = .standard
  ) -> (node: MarkupNode?, diagnostics: [Diagnostic]) {
    var cursor = MarkupCursor(file, as: format, limits: limits)
    var builder = TreeBuilder()
    while let event = cursor.next() { builder.add(event) }
    return (builder.root, cursor.diagnostics)
  }

  /// Reads the value that an event begins, and leaves the cursor behind it; nil if reading ended within it.
  package static func read(_ event: MarkupEvent, from cursor: inout MarkupCursor) -> MarkupNode? {
    var builder = TreeBuilder()
    builder.add(event)
    while builder.root == nil, let event = cursor.next() { builder.add(event) }
    return builder.root
  }
}

/// Builds a tree from events without recursion.
private struct TreeBuilder {
  /// The finished tree.
  private(set) var root: MarkupNode?
  private var open: [Frame] = []

  private struct Frame {
    let isMapping: Bool
    let start: Int
    var key: (text: String, style: ScalarStyle, span: SourceSpan)?
    var items: [MarkupNode] = []
    var entries: [MarkupNode.Entry] = []
  }

  mutating func add(_ event: MarkupEvent) {
    switch event {
    case .scalar(let scalar): add(scalar)
    case .beginMapping(let span): open.append(Frame(isMapping: true, start: span.start))
    case .beginSequence(let span): open.append(Frame(isMapping: false, start: span.start))
    case .endMapping(let span), .endSequence(let span): close(at: span)
    }
  }

  private mutating func add(_ scalar: MarkupScalar) {
    if let last = open.indices.last, open[last].isMapping, open[last].key == nil {
      open[last].key = (scalar.text, scalar.style, scalar.span)
    } else {
      add(MarkupNode(content: .scalar(scalar.text, scalar.style), span: scalar.span))
    }
  }

  private mutating func add(_ node: MarkupNode) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    if let key = open[last].key {
      open[last].key = nil
      open[last].entries.append(
        MarkupNode.Entry(key: key.text, keyStyle: key.style, keySpan: key.span, value: node))
    } else {
      open[last].items.append(node)
    }
  }

  private mutating func close(at end: SourceSpan) {
    guard let frame = open.popLast() else { return }
    let content: MarkupNode.Content = frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items)
    add(MarkupNode(content: content, span: SourceSpan(start: frame.start, end: end.end)))
  }
}
