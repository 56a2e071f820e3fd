// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// Facts that are read once the schema is known: the span of a mapping from fact to table or record.
package struct RawFacts: Sendable {
  /// Where the mapping stands.
  package var location: SourceLocation

  /// Creates the facts at a place.
  package init(location: SourceLocation) { self.location = location }
}
