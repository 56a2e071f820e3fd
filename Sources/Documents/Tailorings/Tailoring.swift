// SPDX-License-Identifier: EUPL-1.2

package import SourceText
package import Values

/// What one municipality sets for itself.
package struct Tailoring: DocumentPart {
  package var location: SourceLocation
  /// The id of the municipality.
  package var commune: Identifier
  /// The levels it wants to reach.
  package var targets: Targets?
  /// Parameters it sets.
  package var parameters: [ParameterSetting] = []
  /// Rules it leaves out.
  package var deselected: [Deselection] = []
  /// Accepted risks.
  package var waivers: [Waiver] = []
  /// Measures that soften a gap; listed beside it, never scored.
  package var compensations: [Compensation] = []
  /// Rules it declares dispensable.
  package var dispensations: [Dispensation] = []

  package init(at location: SourceLocation) {
    self.location = location
    commune = Identifier("", at: location)
  }
}

/// The levels that a municipality wants to reach.
package struct Targets: DocumentPart {
  package var location: SourceLocation
  /// The level of the whole.
  package var overall: Located<Int>?
  /// The levels of single domains.
  package var domains: [DomainTarget] = []

  package init(at location: SourceLocation) { self.location = location }

  /// The target of a domain: its own, else that of the whole.
  package func level(of domain: String) -> Int? {
    domains.first { $0.domain.value.utf8Key == domain.utf8Key }?.level.value ?? overall?.value
  }
}

/// The target of one domain.
package struct DomainTarget: Sendable {
  /// The domain.
  package var domain: Identifier
  /// The level.
  package var level: Located<Int>

  /// Creates a target.
  package init(domain: Identifier, level: Located<Int>) {
    self.domain = domain
    self.level = level
  }
}

/// A parameter of a pack that the municipality sets. The text is read by the parameter's type: `read(as:)`.
package struct ParameterSetting: Sendable {
  /// The pack.
  package var pack: Identifier
  /// The parameter.
  package var parameter: Identifier
  /// The value as it is written.
  package var value: Located<String>

  /// Creates a setting.
  package init(pack: Identifier, parameter: Identifier, value: Located<String>) {
    self.pack = pack
    self.parameter = parameter
    self.value = value
  }
}

/// A rule that the municipality leaves out.
package struct Deselection: DocumentPart {
  package var location: SourceLocation
  /// The pack and the rule.
  package var rule: RuleReference
  /// The pack, where it has a key of its own; `rule` names it as well.
  var pack: Identifier?
  /// Why.
  package var reason = ""

  package init(at location: SourceLocation) {
    self.location = location
    rule = RuleReference(pack: nil, rule: "", location: location)
  }
}

/// A measure that softens a gap.
package struct Compensation: DocumentPart {
  package var location: SourceLocation
  /// The pack and the rule whose gap it softens.
  package var rule: RuleReference
  /// The pack, where it has a key of its own; `rule` names it as well.
  var pack: Identifier?
  /// What is done.
  package var measure = ""
  /// Since when.
  package var since: CivilDate?

  package init(at location: SourceLocation) {
    self.location = location
    rule = RuleReference(pack: nil, rule: "", location: location)
  }
}
