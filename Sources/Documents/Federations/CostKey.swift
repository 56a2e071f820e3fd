// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// The key by which costs are shared: an amount per tier and year.
package struct CostKey: DocumentPart {
  package var location: SourceLocation
  /// The title.
  package var title: LocalizedText?
  /// The tiers.
  package var tiers: [CostTier] = []

  package init(at location: SourceLocation) { self.location = location }
}

/// A tier of the cost key.
package struct CostTier: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The title.
  package var title: LocalizedText?
  /// The amounts, by year.
  package var amounts: [YearlyAmount] = []

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}

/// The amount of one year.
package struct YearlyAmount: Sendable {
  /// The year.
  package var year: Int
  /// The amount in cents.
  package var cents: Int64
  /// Where it stands.
  package var location: SourceLocation

  /// Creates an amount.
  package init(year: Int, cents: Int64, location: SourceLocation) {
    self.year = year
    self.cents = cents
    self.location = location
  }
}
