// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// One step through a document: the vocabulary that all formats share.
///
/// In a mapping, events come in pairs: a scalar that is the key, then the value. Duplicate keys, merge keys and keys
/// that are no scalars are diagnosed and left out together with their values, so a consumer never meets them.
package enum MarkupEvent {
  /// A key or a value without parts.
  case scalar(MarkupScalar)
  /// A mapping starts; the span covers what opens it.
  case beginMapping(SourceSpan)
  /// A mapping ends; the span covers what closes it. Where only indentation does, it is the empty span behind the
  /// last part.
  case endMapping(SourceSpan)
  /// A sequence starts.
  case beginSequence(SourceSpan)
  /// A sequence ends.
  case endSequence(SourceSpan)

  /// Where it is written.
  package var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .beginMapping(let span), .endMapping(let span), .beginSequence(let span), .endSequence(let span):
      span
    }
  }
}

/// A scalar as the cursor hands it out, without copying.
package struct MarkupScalar {
  /// The decoded text as valid UTF-8. Points into memory of the cursor: valid until its next step.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Where it stands in the file, with its quotes.
  package let span: SourceSpan
  /// How it is written.
  package let style: ScalarStyle

  /// Creates a scalar over bytes that somebody else keeps alive.
  package init(bytes: UnsafeBufferPointer<UInt8>, span: SourceSpan, style: ScalarStyle) {
    self.bytes = bytes
    self.span = span
    self.style = style
  }

  /// The decoded text, copied. Linear in its length.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it says "none": JSON `null`, or YAML `null`, `Null`, `NULL`, `~` or nothing, without quotes.
  package var isNull: Bool {
    switch style {
    case .jsonNull: true
    case .plain: isPlainNull(bytes)
    case .singleQuoted, .doubleQuoted, .literal, .folded, .jsonString, .jsonNumber, .jsonBool, .cell,
      .quotedCell:
      false
    }
  }

  /// Whether the decoded text has exactly these bytes.
  package func equals(_ text: StaticString) -> Bool {
    bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

/// Whether an unquoted YAML scalar means "none" (core schema of YAML 1.2, which YAML 1.1 agrees with).
func isPlainNull(_ bytes: some Collection<UInt8>) -> Bool {
  switch bytes.count {
  case 0: true
  case 1: bytes.first == UInt8(ascii: "~")
  case 4:
    bytes.elementsEqual("null".utf8) || bytes.elementsEqual("Null".utf8) || bytes.elementsEqual("NULL".utf8)
  default: false
  }
}
