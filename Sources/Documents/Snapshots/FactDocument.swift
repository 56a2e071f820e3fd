// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText

/// Reads a document that holds facts: its other keys as a tree, the facts as they stream by.
enum FactDocument {
  /// What the head of a snapshot must say; only once it has may reading end before the facts.
  private static let headKeys = ["pegel", "kind", "commune", "taken", "schema"]

  /// - Parameters:
  ///   - endsBeforeFacts: Whether to end before the facts, if the head of a snapshot is whole by then.
  ///   - facts: Reads the value of `facts`, or passes over it.
  static func read<Root: DocumentPart>(
    _ file: SourceFile, as kind: DocumentKind, _ schema: ObjectSchema<Root>,
    endsBeforeFacts: Bool = false, facts: (inout DecodingContext, inout MarkupCursor, MarkupEvent) -> Void
  ) -> (value: Root?, diagnostics: [Diagnostic]) {
    var context = DecodingContext(file: file)
    guard let format = MarkupFormat(fileName: file.name) else {
      context.report(.unknownFormat(file.name), at: SourceSpan(start: 0, end: 0))
      return (nil, context.diagnostics)
    }
    var cursor = MarkupCursor(file, as: format, reading: endsBeforeFacts ? .beginning : .whole)
    let node = head(&context, &cursor, endsBeforeFacts: endsBeforeFacts, facts)
    if !endsBeforeFacts { while cursor.next() != nil {} }
    context.add(cursor.diagnostics)
    guard let node else { return (nil, context.diagnostics) }
    let root = DocumentKind.decode(node, as: kind, schema, &context)
    return (root, context.diagnostics)
  }

  /// The document without its facts; `nil` if it could not be read to its end.
  private static func head(
    _ context: inout DecodingContext, _ cursor: inout MarkupCursor, endsBeforeFacts: Bool,
    _ facts: (inout DecodingContext, inout MarkupCursor, MarkupEvent) -> Void
  ) -> MarkupNode? {
    guard let begin = cursor.next() else { return nil }
    guard case .beginMapping(let start) = begin else { return MarkupNode.read(begin, from: &cursor) }
    var entries: [MarkupNode.Entry] = []
    while let event = cursor.next() {
      guard case .scalar(let key) = event else {
        let span = SourceSpan(start: start.start, end: event.span.end)
        return MarkupNode(content: .mapping(entries), span: span)
      }
      let (name, style, span) = (key.text, key.style, key.span)
      guard let value = cursor.next() else { return nil }
      if name == "facts" {
        if endsBeforeFacts, headKeys.allSatisfy({ key in entries.contains { $0.key == key } }) {
          return MarkupNode(
            content: .mapping(entries), span: SourceSpan(start: start.start, end: span.start))
        }
        facts(&context, &cursor, value)
        continue
      }
      guard let node = MarkupNode.read(value, from: &cursor) else { return nil }
      entries.append(MarkupNode.Entry(key: name, keyStyle: style, keySpan: span, value: node))
    }
    return nil
  }
}

extension FactReader {
  /// Reads the value of `facts`: a mapping, or nothing.
  mutating func readFacts(_ event: MarkupEvent, from cursor: inout MarkupCursor) {
    if case .beginMapping = event {
      readFacts(from: &cursor)
      return
    }
    if case .scalar(let scalar) = event, scalar.isNull { return }
    report(.wrongType(expected: .mapping, found: FoundShape(event)), at: event.span)
    cursor.skip(event)
  }
}
