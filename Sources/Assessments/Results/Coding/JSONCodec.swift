// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import Markup
package import SourceText

/// Writes and reads one kind of value as JSON, and says what it looks like for the JSON Schema: one declaration for all
/// three, so that a stored assessment is read just as it was written.
package struct JSONCodec<Value: Sendable>: Sendable {
  /// What the value looks like.
  package let shape: ValueShape
  /// Writes a value.
  package let write: @Sendable (Value, inout JSONWriter) -> Void
  /// Reads a value; reports whatever is wrong and returns `nil` if there is no value to use.
  package let read: @Sendable (MarkupNode, inout DecodingContext) -> Value?

  /// Creates a codec.
  package init(
    _ shape: ValueShape, write: @escaping @Sendable (Value, inout JSONWriter) -> Void,
    read: @escaping @Sendable (MarkupNode, inout DecodingContext) -> Value?
  ) {
    self.shape = shape
    self.write = write
    self.read = read
  }
}

/// One key of a JSON object.
package struct JSONField<Root: Sendable, Value: Sendable>: Sendable {
  let description: KeyDescription
  let write: @Sendable (Root, inout JSONWriter) -> Void
  let read: @Sendable (MarkupNode, inout DecodingContext) -> Value?
  /// The value where the key is absent; `nil` if it must not be.
  let absent: Value?

  /// A key that is always there.
  package static func field(
    _ name: String, _ path: any KeyPath<Root, Value> & Sendable, _ codec: JSONCodec<Value>,
    _ documentation: LocalizedText
  ) -> JSONField {
    JSONField(
      description: KeyDescription(
        name: name, isRequired: true, documentation: documentation, shape: codec.shape),
      write: { root, writer in writer.member(name) { codec.write(root[keyPath: path], &$0) } },
      read: codec.read, absent: nil)
  }

  /// A key that is left out where there is no value.
  package static func optional<Wrapped>(
    _ name: String, _ path: any KeyPath<Root, Value> & Sendable, _ codec: JSONCodec<Wrapped>,
    _ documentation: LocalizedText
  ) -> JSONField where Value == Wrapped? {
    JSONField(
      description: KeyDescription(
        name: name, isRequired: false, documentation: documentation, shape: codec.shape),
      write: { root, writer in
        if let value = root[keyPath: path] { writer.member(name) { codec.write(value, &$0) } }
      },
      read: { node, context in codec.read(node, &context).map(Optional.some) }, absent: .some(nil))
  }
}

extension JSONCodec {
  /// An object with known keys, in this order.
  package static func object<each Field: Sendable>(
    _ name: String, de: String, en: String, _ fields: repeat JSONField<Value, each Field>,
    make: @escaping @Sendable (repeat each Field) -> Value
  ) -> JSONCodec {
    let fields = (repeat each fields)
    let title = LocalizedText(de: de, en: en)
    var keys: [KeyDescription] = []
    repeat keys.append((each fields).description)
    let description = ObjectDescription(name: name, documentation: title, keys: keys)
    return JSONCodec(.object { description }) { value, writer in
      writer.object { writer in repeat (each fields).write(value, &writer) }
    } read: { node, context in
      guard let reader = ObjectReader(node, description, &context) else { return nil }
      let values = (repeat reader.value(of: each fields, &context))
      do {
        return make(repeat try unwrapped(each values))
      } catch {
        return nil
      }
    }
  }
}

private struct MissingValue: Error {}

private func unwrapped<Value>(_ value: Value?) throws(MissingValue) -> Value {
  guard let value else { throw MissingValue() }
  return value
}

/// The entries of one object, checked against the keys it may have.
struct ObjectReader {
  private let node: MarkupNode
  private let title: LocalizedText

  init?(_ node: MarkupNode, _ description: ObjectDescription, _ context: inout DecodingContext) {
    guard case .mapping(let entries) = node.content else {
      context.report(.wrongType(expected: .mapping, found: FoundShape(node)), at: node)
      return nil
    }
    self.node = node
    title = description.documentation
    let known = description.keys.map(\.name)
    for entry in entries where !known.contains(where: { $0.utf8Key == entry.key.utf8Key }) {
      let nearest = nearestName(to: entry.key, among: known)
      context.report(.unknownKey(entry.key, in: title, nearest: nearest, known: known), at: entry.keySpan)
    }
  }

  func value<Root, Value>(of field: JSONField<Root, Value>, _ context: inout DecodingContext) -> Value? {
    if let entry = node.entry(field.description.name) { return field.read(entry.value, &context) }
    if field.absent == nil { reportMissing(field.description, &context) }
    return field.absent
  }

  /// Says that a key is missing.
  func reportMissing(_ key: KeyDescription, _ context: inout DecodingContext) {
    context.report(.missingKey(key.name, in: title), at: node)
  }
}
