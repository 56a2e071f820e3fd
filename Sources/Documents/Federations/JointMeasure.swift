// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// A measure that several members take together.
package struct JointMeasure: DocumentPart {
  package var location: SourceLocation
  /// The id.
  package var id: Identifier
  /// The title.
  package var title = LocalizedText(de: "", en: "")
  /// The rules whose gaps it closes.
  package var rules: [RuleReference] = []
  /// The member or board that leads it.
  package var lead: Identifier?
  /// The members that take part; empty for those with a certain gap.
  package var participants: [Identifier] = []
  /// The cost that arises once, in cents.
  package var oneOffCents: Int64 = 0
  /// The cost of each participant, in cents.
  package var perMemberCents: Int64 = 0
  /// Person-days for a member that does it alone.
  package var daysAlone: Decimal?
  /// Person-days for all together.
  package var daysJoint: Decimal?
  /// Grants in cents, taken off the cost before it is split.
  package var grantCents: Int64 = 0
  /// What shares of the cost that arises once are measured by, where it differs from the federation's key.
  package var key: Located<CostMeasure>?
  /// The day on which it starts.
  package var startsAt: CivilDate?
  /// The day from which finance, staff and law are settled.
  package var settledAt: CivilDate?

  package init(at location: SourceLocation) {
    self.location = location
    id = Identifier("", at: location)
  }
}
