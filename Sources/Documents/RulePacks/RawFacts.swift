// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// Facts that are read once the schema is known: a mapping from fact to table or record, as a snapshot writes it.
package struct RawFacts: Sendable {
  /// Where the mapping stands.
  package var location: SourceLocation

  /// Names the facts at a place.
  package init(location: SourceLocation) { self.location = location }
}
