// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// What shares of a cost are measured by.
package enum CostMeasure: String, Term {
  case equal, inhabitants, staff, tiered

  package var meaning: LocalizedText {
    switch self {
    case .equal: LocalizedText(de: "zu gleichen Teilen", en: "in equal parts")
    case .inhabitants: LocalizedText(de: "nach Zahl der Einwohner", en: "by number of inhabitants")
    case .staff: LocalizedText(de: "nach Zahl der Beschäftigten", en: "by number of employees")
    case .tiered:
      LocalizedText(
        de: "nach den Beträgen der Stufen im Jahr des Stichtags",
        en: "by the amounts of the tiers in the year of the assessment")
    }
  }
}

/// The key by which the federation shares costs.
package struct CostKey: DocumentPart {
  package var location: SourceLocation
  /// The title.
  package var title: LocalizedText?
  /// What shares are measured by.
  package var measure = CostMeasure.tiered
  /// The tiers; empty where nothing is shared by them.
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
