// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A part of a document that is read from one mapping, key by key, into its stored properties.
package protocol DocumentPart: Sendable {
  /// Creates the part with every property at its default, for the mapping at a place.
  ///
  /// Required properties hold a placeholder until they are read; a part in which one is missing is never
  /// handed out.
  init(at location: SourceLocation)

  /// Where the part stands.
  var location: SourceLocation { get }
}
