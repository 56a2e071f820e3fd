// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// The members of a federation and what they share.
package struct Federation: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// The members, in the order of the file.
  package var members: [Member] = []
  /// The boards.
  package var boards: [Board] = []
  /// The key for sharing costs.
  package var costKey: CostKey?
  /// The days of staff exchange that one member gives per year, unless it says otherwise.
  package var exchangeDays: Decimal?
  /// Joint measures.
  package var measures: [JointMeasure] = []

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}

/// A municipality in the federation.
package struct Member: DocumentPart {
  package var location: SourceLocation
  /// The id of the municipality.
  package var id: Identifier
  /// The name.
  package var name = ""
  /// The first day of membership.
  package var joined: Located<CivilDate>
  /// The last day of membership.
  package var left: Located<CivilDate>?
  /// The number of inhabitants.
  package var inhabitants: Int?
  /// The number of employees.
  package var staff: Int?
  /// The size class that the scope of rules names.
  package var sizeClass: Identifier?
  /// The services it runs that the scope of rules names.
  package var services: [Identifier] = []
  /// Whether it gives and receives staff.
  package var takesPartInExchange = false
  /// The days it gives per year, where they differ from the federation's.
  package var exchangeDays: Decimal?
  /// Whether it agrees to be named in reports of the federation.
  package var consentsToBeNamed = false
  /// The domains in which it has declared knowledge.
  package var specialisms: [Identifier] = []
  /// Its tier of the cost key.
  package var tier: Identifier?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
    joined = Located(CivilDate(daysSinceEpoch: 0), at: location)
  }

  /// Whether it is a member on a day.
  package func isMember(on date: CivilDate) -> Bool {
    if let left, date > left.value { return false }
    return date >= joined.value
  }
}

/// A board of the federation.
package struct Board: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The title.
  package var title = LocalizedText(de: "", en: "")

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}
