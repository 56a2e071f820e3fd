// SPDX-License-Identifier: EUPL-1.2

package import Markup

/// Reads one kind of value from a node, and says what the value looks like for the JSON Schema.
///
/// `decode` reports whatever is wrong and returns `nil` if there is no value to use.
package struct ValueDecoder<Value: Sendable>: Sendable {
  /// What the value looks like.
  package let shape: ValueShape
  /// Reads a value.
  package let decode: @Sendable (MarkupNode, inout DecodingContext) -> Value?

  /// Creates a decoder.
  package init(
    _ shape: ValueShape, decode: @escaping @Sendable (MarkupNode, inout DecodingContext) -> Value?
  ) {
    self.shape = shape
    self.decode = decode
  }

  /// A decoder of what a function makes of the values of this one; it reports what is wrong itself.
  package func flatMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Value, MarkupNode, inout DecodingContext) -> Result?
  ) -> ValueDecoder<Result> {
    ValueDecoder<Result>(shape) { node, context in
      decode(node, &context).flatMap { transform($0, node, &context) }
    }
  }

  /// A decoder that also keeps the place of the value.
  package var located: ValueDecoder<Located<Value>> {
    flatMap { value, node, context in Located(value, at: context.location(node.span)) }
  }
}
