// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What a publication says about a criterion, in its own scale: shown, never converted.
package struct PublishedFigures: DocumentPart {
  package var location: SourceLocation
  /// The priority.
  package var priority: String?
  /// The effort.
  package var effort: String?

  package init(at location: SourceLocation) { self.location = location }
}
