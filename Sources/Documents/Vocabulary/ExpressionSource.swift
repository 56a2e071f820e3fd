// SPDX-License-Identifier: EUPL-1.2

package import Markup
package import SourceText

/// The text of an expression as it stands in a document, not yet read as an expression.
package struct ExpressionSource: Sendable {
  /// The expression after the document's own escapes and foldings are undone.
  package var text: String
  /// How it is written in the document.
  package var style: ScalarStyle
  /// Where it stands in the document.
  package var location: SourceLocation

  /// Creates the text of an expression.
  package init(text: String, style: ScalarStyle, location: SourceLocation) {
    self.text = text
    self.style = style
    self.location = location
  }

  /// Maps offsets of `text` to the document. Linear in the text: made only for messages.
  package var map: SourceMap {
    SourceMap(of: text, style: style, span: location.span, in: location.file)
  }
}
