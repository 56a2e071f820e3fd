// SPDX-License-Identifier: EUPL-1.2

package import Documents
package import Values

extension RecordedAnswer {
  /// The last day on which the answer counts.
  package var lastValidDate: CivilDate {
    switch maximumAge {
    case .months(let months): on.value.adding(months: months)
    case .duration(let duration): on.value.adding(days: Int(duration.nanoseconds / 86_400_000_000_000))
    }
  }

  /// Whether the answer counts on a day: it was given, and it is not older than it may be. The limit is inclusive.
  package func isValid(on date: CivilDate) -> Bool { on.value <= date && date <= lastValidDate }
}
