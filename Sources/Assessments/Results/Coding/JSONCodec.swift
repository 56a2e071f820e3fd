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

  /// Says that a key is missing.
  func reportMissing(_ key: KeyDescription, _ context: inout DecodingContext) {
    context.report(.missingKey(key.name, in: title), at: node)
  }
}
