// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A document as a tree, every part with its place in the file: for all documents but large snapshots.
package struct MarkupNode: Sendable {
  /// What the node is.
  package enum Content: Sendable {
    /// A value without parts: its decoded text and how it was written.
    case scalar(String, ScalarStyle)
    /// Values in order.
    case sequence([MarkupNode])
    /// Keys and values in the order written; keys are unique.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  package struct Entry: Sendable {
    /// The decoded key.
    package let key: String
    /// How the key is written.
    package let keyStyle: ScalarStyle
    /// Where the key stands.
    package let keySpan: SourceSpan
    /// What it leads to.
    package let value: MarkupNode

    /// Creates an entry.
    package init(key: String, keyStyle: ScalarStyle, keySpan: SourceSpan, value: MarkupNode) {
      self.key = key
      self.keyStyle = keyStyle
      self.keySpan = keySpan
      self.value = value
    }
  }

  /// What the node is.
  package let content: Content
  /// All of the node, from its first byte to its last. A part that came in through an alias has the span of the
  /// anchored original.
  package let span: SourceSpan

  /// Creates a node.
  package init(content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }

  /// Whether it says "none": JSON `null`, or YAML `null`, `~` or nothing, without quotes.
  package var isNull: Bool {
    switch content {
    case .scalar(let text, .plain): isPlainNull(text.utf8)
    case .scalar(_, .jsonNull): true
    case .scalar, .sequence, .mapping: false
    }
  }

  /// The entry with a key, compared byte by byte. Linear in the number of entries; nil for what is no mapping.
  package func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.utf8.elementsEqual(key.utf8) }
  }
}
