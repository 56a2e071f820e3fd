// SPDX-License-Identifier: EUPL-1.2

import Markup
import SourceText
import Values

extension ValueDecoder {
  /// A list; elements that cannot be read are reported and left out.
  package static func list<Element>(
    of element: ValueDecoder<Element>
  ) -> ValueDecoder where Value == [Element] {
    ValueDecoder(.list(element.shape)) { node, context in
      guard case .sequence(let items) = node.content else {
        context.report(.wrongType(expected: .list, found: FoundShape(node)), at: node)
        return nil
      }
      return items.compactMap { element.decode($0, &context) }
    }
  }

  /// A list in which no identifier stands twice.
  package static func set<Element>(
    of element: ValueDecoder<Element>, named id: @escaping @Sendable (Element) -> Identifier
  ) -> ValueDecoder where Value == [Element] {
    list(of: element).flatMap { elements, _, context in
      context.reportDuplicates(elements.map(id))
      return elements
    }
  }

  /// A mapping with free keys, in the order of the file; entries that cannot be read are reported and left out.
  package static func dictionary<Key, Element, Entry>(
    _ key: ValueDecoder<Key>, _ element: ValueDecoder<Element>,
    _ combine: @escaping @Sendable (Key, Element) -> Entry
  ) -> ValueDecoder where Value == [Entry] {
    ValueDecoder(.dictionary(keys: key.shape.keyPattern, element.shape)) { node, context in
      guard let entries = node.entries(&context) else { return nil }
      return entries.compactMap { entry in
        let decodedKey = key.decode(entry.keyNode, &context)
        guard !entry.value.isNull else {
          context.report(.emptyValue(entry.key), at: entry.keySpan)
          return nil
        }
        guard let value = element.decode(entry.value, &context), let decodedKey else { return nil }
        return combine(decodedKey, value)
      }
    }
  }

  /// A mapping with free keys, each of which becomes a property of its element.
  package static func keyed<Element: DocumentPart, Key>(
    _ path: any WritableKeyPath<Element, Key> & Sendable, _ key: ValueDecoder<Key>,
    _ schema: ObjectSchema<Element>
  ) -> ValueDecoder where Value == [Element] {
    dictionary(key, schema.decoder) { key, element in
      var element = element
      element[keyPath: path] = key
      return element
    }
  }
}

extension ValueShape {
  /// The regular expression for keys of this shape, if there is one.
  var keyPattern: String? {
    switch self {
    case .text(let pattern): pattern
    case .integer: "^[0-9]+$"
    case .number, .truth, .word, .list, .dictionary, .object, .either, .anything: nil
    }
  }
}

extension MarkupNode {
  /// The entries of a mapping; anything else is reported.
  func entries(_ context: inout DecodingContext) -> [Entry]? {
    guard case .mapping(let entries) = content else {
      context.report(.wrongType(expected: .mapping, found: FoundShape(self)), at: self)
      return nil
    }
    return entries
  }
}

extension MarkupNode.Entry {
  /// The key as a node of its own.
  var keyNode: MarkupNode {
    MarkupNode(content: .scalar(key, keyStyle == .jsonString ? .plain : keyStyle), span: keySpan)
  }
}

extension DecodingContext {
  /// Reports every identifier that stands in a list for the second time, with a note on the first.
  package mutating func reportDuplicates(_ ids: [Identifier]) {
    var first: [UTF8Key: Identifier] = [:]
    for id in ids {
      guard let earlier = first[id.value.utf8Key] else {
        first[id.value.utf8Key] = id
        continue
      }
      add([
        Diagnostic(DocumentMessage.duplicate(id.value), at: id.location, notes: [.first(earlier.location)])
      ])
    }
  }
}

extension Note {
  /// Points at the first of two definitions.
  static func first(_ location: SourceLocation?) -> Note {
    Note(text: LocalizedText(de: "steht zuerst hier", en: "first stands here"), location: location)
  }
}

extension ValueDecoder<LocalizedText> {
  /// A text for people: one text for all languages, or one for each.
  static let text = ValueDecoder(
    .either([.text(pattern: nil), .object { LocalizedTextPart.schema.description }])
  ) { node, context in
    if case .scalar = node.content {
      return ValueDecoder<String>.string.decode(node, &context).map { LocalizedText(de: $0, en: $0) }
    }
    return LocalizedTextPart.schema.decode(node, &context).map { LocalizedText(de: $0.de, en: $0.en) }
  }
}

/// A text for people in every language.
struct LocalizedTextPart: DocumentPart {
  var location: SourceLocation
  var de = ""
  var en = ""

  init(at location: SourceLocation) { self.location = location }

  static let schema = ObjectSchema<LocalizedTextPart>(
    "Text", de: "ein Text in zwei Sprachen", en: "a text in two languages"
  ) {
    $0.required("de", \.de, .string, de: "auf Deutsch", en: "in German")
    $0.required("en", \.en, .string, de: "auf Englisch", en: "in English")
  }
}

extension ValueDecoder where Value == ExpressionSource {
  /// An expression, kept as text.
  package static let expression = ValueDecoder(.text(pattern: nil)) { node, context in
    guard let text = ValueDecoder<String>.string.decode(node, &context) else { return nil }
    guard case .scalar(_, let style) = node.content else { return nil }
    return ExpressionSource(text: text, style: style, location: context.location(node.span))
  }
}
