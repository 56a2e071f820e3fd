// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// The text of an expression as it stands in a document, not yet read as an expression.
package struct ExpressionSource: Sendable {
  /// The expression after the document's own escapes and foldings are undone.
  package var text: String
  /// Where it stands in the document.
  package var location: SourceLocation
  /// Maps offsets of `text` to the document.
  package var map: SourceMap

  /// Creates the text of an expression.
  package init(text: String, location: SourceLocation, map: SourceMap) {
    self.text = text
    self.location = location
    self.map = map
  }
}
