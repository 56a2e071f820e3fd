// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// A value together with the place it was read from, so that later steps can point at it.
package struct Located<Value: Sendable>: Sendable {
  /// The value.
  package var value: Value
  /// Where it stands.
  package var location: SourceLocation

  /// Creates a located value.
  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}

/// An identifier that is defined or used here, such as the id of a pack, a domain or a member.
package typealias Identifier = Located<String>
