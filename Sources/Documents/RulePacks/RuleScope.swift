// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// The municipalities a rule is meant for; an empty list means all.
package struct RuleScope: DocumentPart {
  package var location: SourceLocation
  /// Size classes, as the federation and the snapshot name them.
  package var sizeClasses: [Identifier] = []
  /// Services of which the municipality runs at least one.
  package var services: [Identifier] = []

  package init(at location: SourceLocation) { self.location = location }
}
