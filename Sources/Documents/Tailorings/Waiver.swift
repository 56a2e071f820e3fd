// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// An accepted risk. It never raises a score.
package struct Waiver: DocumentPart {
  package var location: SourceLocation
  /// The pack and the rule.
  package var rule: RuleReference
  /// The pack, where it has a key of its own; `rule` names it as well.
  var pack: Identifier?
  /// The labels of the subjects it is for; empty for all.
  package var subjects: [Identifier] = []
  /// The first day.
  package var from: Located<CivilDate>
  /// The last day, inclusive.
  package var until: Located<CivilDate>
  /// Why the risk is accepted.
  package var reason = ""
  /// The role or board that accepted it.
  package var approver = ""

  package init(at location: SourceLocation) {
    self.location = location
    rule = RuleReference(pack: nil, rule: "", location: location)
    from = Located(CivilDate(daysSinceEpoch: 0), at: location)
    until = from
  }
}

/// A rule that the municipality declares dispensable ("entbehrlich").
package struct Dispensation: DocumentPart {
  package var location: SourceLocation
  /// The pack and the rule.
  package var rule: RuleReference
  /// The pack, where it has a key of its own; `rule` names it as well.
  var pack: Identifier?
  /// Why it is dispensable.
  package var reason = ""
  /// The role or board that decided it.
  package var approver = ""
  /// The day of the decision.
  package var date: Located<CivilDate>

  package init(at location: SourceLocation) {
    self.location = location
    rule = RuleReference(pack: nil, rule: "", location: location)
    date = Located(CivilDate(daysSinceEpoch: 0), at: location)
  }
}
