// SPDX-License-Identifier: EUPL-1.2

package import Markup
import SourceText

/// One key of a mapping and the property it is read into.
package struct KeySchema<Root: DocumentPart>: Sendable {
  /// Name, documentation and shape.
  package let description: KeyDescription
  /// Reads the value of the key into the part; returns whether there was a value to use.
  package let read: @Sendable (MarkupNode, inout Root, inout DecodingContext) -> Bool
  /// Whether the key has to be there, given the other keys.
  let isNeeded: @Sendable (Root) -> Bool

  fileprivate init(
    _ name: String, isRequired: Bool, _ shape: ValueShape, _ documentation: LocalizedText,
    isNeeded: (@Sendable (Root) -> Bool)? = nil,
    read: @escaping @Sendable (MarkupNode, inout Root, inout DecodingContext) -> Bool
  ) {
    description = KeyDescription(
      name: name, isRequired: isRequired, documentation: documentation, shape: shape)
    self.isNeeded = isNeeded ?? { _ in isRequired }
    self.read = read
  }
}

/// The keys of a mapping, declared line by line.
package struct KeyList<Root: DocumentPart> {
  /// The keys so far.
  var keys: [KeySchema<Root>] = []

  /// A key that has to be there.
  package mutating func required<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ decoder: ValueDecoder<Value>,
    de: String, en: String
  ) {
    add(name, isRequired: true, path, decoder, { $0 }, LocalizedText(de: de, en: en))
  }

  /// A key without which the property keeps its default.
  package mutating func optional<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ decoder: ValueDecoder<Value>,
    de: String, en: String
  ) {
    add(name, isRequired: false, path, decoder, { $0 }, LocalizedText(de: de, en: en))
  }

  /// A key without which the property stays `nil`.
  package mutating func optional<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ decoder: ValueDecoder<Value>,
    de: String, en: String
  ) {
    add(name, isRequired: false, path, decoder, { $0 }, LocalizedText(de: de, en: en))
  }

  /// A key that has to be there only where the other keys say so.
  package mutating func optional<Value>(
    _ name: String, _ path: any WritableKeyPath<Root, Value?> & Sendable, _ decoder: ValueDecoder<Value>,
    neededIf isNeeded: @escaping @Sendable (Root) -> Bool, de: String, en: String
  ) {
    add(
      name, isRequired: false, path, decoder, { $0 }, LocalizedText(de: de, en: en), neededIf: isNeeded)
  }

  /// A key that is allowed here and read in a way of its own.
  package mutating func elsewhere(_ name: String, _ shape: ValueShape, de: String, en: String) {
    let documentation = LocalizedText(de: de, en: en)
    keys.append(KeySchema(name, isRequired: false, shape, documentation) { _, _, _ in true })
  }

  private mutating func add<Value, Property>(
    _ name: String, isRequired: Bool, _ path: any WritableKeyPath<Root, Property> & Sendable,
    _ decoder: ValueDecoder<Value>, _ convert: @escaping @Sendable (Value) -> Property,
    _ documentation: LocalizedText, neededIf isNeeded: (@Sendable (Root) -> Bool)? = nil
  ) {
    keys.append(
      KeySchema(name, isRequired: isRequired, decoder.shape, documentation, isNeeded: isNeeded) {
        node, root, context in
        guard let value = decoder.decode(node, &context) else { return false }
        root[keyPath: path] = convert(value)
        return true
      })
  }
}
