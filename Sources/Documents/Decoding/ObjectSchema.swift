// SPDX-License-Identifier: EUPL-1.2

package import Markup
package import SourceText

/// The declaration of a mapping with known keys: the one source of its decoder and of its JSON Schema.
package struct ObjectSchema<Root: DocumentPart>: Sendable {
  /// The name under which the JSON Schema defines it.
  package let name: String
  /// What it is, as messages name it.
  package let title: LocalizedText
  /// The keys.
  package let keys: [KeySchema<Root>]
  /// The positions of the keys by name.
  private let positions: [UTF8Key: Int]
  /// The key that a single scalar in place of the mapping stands for.
  private let shorthand: String?
  /// The last step over all keys; runs only if no required key is missing.
  private var complete: @Sendable (Root, inout DecodingContext) -> Root?

  /// Declares a mapping.
  package init(
    _ name: String, de: String, en: String, shorthand: String? = nil,
    keys declare: (inout KeyList<Root>) -> Void
  ) {
    self.name = name
    title = LocalizedText(de: de, en: en)
    var list = KeyList<Root>()
    declare(&list)
    keys = list.keys
    positions = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1.description.name.utf8Key, $0) })
    self.shorthand = shorthand
    complete = { root, _ in root }
  }

  /// The same mapping with a check of what concerns several keys; it runs only if no required key is missing.
  package func checked(by check: @escaping @Sendable (Root, inout DecodingContext) -> Void) -> ObjectSchema {
    completed { root, context in
      check(root, &context)
      return root
    }
  }

  /// The same mapping with a last step over all its keys, which may also find that the mapping cannot be used.
  package func completed(
    by complete: @escaping @Sendable (Root, inout DecodingContext) -> Root?
  ) -> ObjectSchema {
    var result = self
    result.complete = complete
    return result
  }

  /// Reads a mapping. All keys are read, whatever is wrong with the others.
  ///
  /// - Parameter ignoring: Further keys that are allowed and read elsewhere.
  /// - Returns: `nil` if it is no mapping or a required key is missing or unusable.
  package func decode(
    _ node: MarkupNode, ignoring: [String] = [], _ context: inout DecodingContext
  ) -> Root? {
    guard let entries = entries(of: node, &context) else { return nil }
    var root = Root(at: context.location(node.span))
    var states = [KeyState](repeating: .absent, count: keys.count)
    for entry in entries {
      if let position = positions[entry.key.utf8Key] {
        let isUsable = decode(entry, as: keys[position], into: &root, &context)
        states[position] = isUsable ? .usable : .unusable
      } else {
        reportUnknown(entry, ignoring: ignoring, &context)
      }
    }
    var isComplete = true
    for (key, state) in zip(keys, states) where state != .usable && key.isNeeded(root) {
      isComplete = false
      guard state == .absent else { continue }
      context.report(.missingKey(key.description.name, in: title), at: opening(of: node))
    }
    guard isComplete else { return nil }
    return complete(root, &context)
  }

  /// A decoder of such mappings.
  package var decoder: ValueDecoder<Root> {
    let object = ValueShape.object { description }
    let short = keys.first { $0.description.name == shorthand }.map(\.description.shape)
    let shape = short.map { ValueShape.either([$0, object]) } ?? object
    return ValueDecoder(shape) { node, context in decode(node, &context) }
  }

  /// What the mapping looks like.
  package var description: ObjectDescription {
    ObjectDescription(name: name, documentation: title, keys: keys.map(\.description))
  }

  /// The keys as they stand in the document, or as a shorthand implies them.
  private func entries(of node: MarkupNode, _ context: inout DecodingContext) -> [MarkupNode.Entry]? {
    switch node.content {
    case .mapping(let entries):
      return entries
    case .scalar where shorthand != nil && !node.isNull:
      return [MarkupNode.Entry(key: shorthand ?? "", keyStyle: .plain, keySpan: node.span, value: node)]
    case .scalar, .sequence:
      context.report(.wrongType(expected: .mapping, found: FoundShape(node)), at: node)
      return nil
    }
  }

  private func reportUnknown(
    _ entry: MarkupNode.Entry, ignoring: [String], _ context: inout DecodingContext
  ) {
    guard !ignoring.contains(where: { $0.utf8Key == entry.key.utf8Key }) else { return }
    let known = keys.map(\.description.name) + ignoring
    let nearest = nearestName(to: entry.key, among: known)
    context.report(.unknownKey(entry.key, in: title, nearest: nearest, known: known), at: entry.keySpan)
  }

  /// Reads one key; returns whether there is a value to use.
  private func decode(
    _ entry: MarkupNode.Entry, as key: KeySchema<Root>, into root: inout Root,
    _ context: inout DecodingContext
  ) -> Bool {
    guard !entry.value.isNull else {
      context.report(.emptyValue(entry.key), at: entry.keySpan)
      return false
    }
    return key.read(entry.value, &root, &context)
  }

  /// The first byte of a mapping, as the place where a key is missing.
  private func opening(of node: MarkupNode) -> SourceSpan {
    guard case .mapping(let entries) = node.content, let first = entries.first else { return node.span }
    return SourceSpan(start: node.span.start, end: max(first.keySpan.end, node.span.start))
  }
}

/// What became of a key.
private enum KeyState {
  case absent, unusable, usable
}
