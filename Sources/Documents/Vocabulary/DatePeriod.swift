// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// A period of days; both ends are inclusive, and a missing end is open.
package struct DatePeriod: DocumentPart {
  package var location: SourceLocation
  /// The first day.
  package var from: CivilDate?
  /// The last day.
  package var until: CivilDate?

  package init(at location: SourceLocation) { self.location = location }

  /// Whether a day lies in the period.
  package func contains(_ date: CivilDate) -> Bool {
    if let from, date < from { return false }
    if let until, date > until { return false }
    return true
  }
}
