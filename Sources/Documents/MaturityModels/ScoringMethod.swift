// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// The method of scoring with its inputs.
package struct ScoringMethod: DocumentPart {
  /// The methods there are.
  package enum Name: String, Term {
    case staged, weighted, cutback, c2m2, iso33020
    case bsiRun = "bsi-run"
    case xccdf
  }

  package var location: SourceLocation
  /// The method.
  package var name: Name = .staged
  /// Which of several variants, where the method has any (`flat` of `xccdf`).
  package var variant: Identifier?
  /// The target of `cutback`, from 1: what is above it does not count. Without it the municipality's own targets count.
  package var target: Located<Int>?
  /// The obligations whose rules count; without the key those that the method says.
  package var obligations: [Obligation]?
  /// Why this method was chosen.
  package var reason: LocalizedText?
  /// Rules by the role they play in the method, such as `plan` of `bsi-run` or an attribute of `iso33020`.
  package var inputs: [MethodInput] = []

  package init(at location: SourceLocation) { self.location = location }

  /// The rules that play a role.
  package func rules(inRole role: String) -> [RuleReference] {
    inputs.first { $0.role.value.utf8Key == role.utf8Key }?.rules ?? []
  }
}

/// The rules that play one role in a method.
package struct MethodInput: Sendable {
  /// The role.
  package var role: Identifier
  /// The rules.
  package var rules: [RuleReference]

  /// Creates an input.
  package init(role: Identifier, rules: [RuleReference]) {
    self.role = role
    self.rules = rules
  }
}

extension ScoringMethod.Name {
  /// The variants of the method, the usual one first; empty where it has none.
  package var variants: [String] {
    switch self {
    case .xccdf: ["default", "flat", "flat-unweighted", "absolute"]
    case .weighted: ["rules", "domains"]
    case .iso33020: ["achievements", "ratings"]
    case .staged, .cutback, .c2m2, .bsiRun: []
    }
  }

  /// The roles that rules may play in the method.
  package var roles: [String] {
    switch self {
    case .bsiRun: ["plan", "improvement", "extra"]
    case .iso33020:
      ["PA1.1", "PA2.1", "PA2.2", "PA3.1", "PA3.2", "PA4.1", "PA4.2", "PA5.1", "PA5.2"]
    case .staged, .weighted, .cutback, .c2m2, .xccdf: []
    }
  }

  /// Whether every role has to be filled.
  package var needsRoles: Bool {
    switch self {
    case .bsiRun: true
    case .staged, .weighted, .cutback, .c2m2, .iso33020, .xccdf: false
    }
  }

  /// Whether the method makes levels; the others make a share or a mean.
  package var makesLevels: Bool {
    switch self {
    case .staged, .c2m2, .iso33020, .bsiRun: true
    case .weighted, .cutback, .xccdf: false
    }
  }

  /// Whether a model may choose the obligations that count; the other methods treat each obligation in its own way.
  package var choosesObligations: Bool {
    switch self {
    case .weighted, .c2m2, .iso33020, .xccdf: true
    case .staged, .cutback, .bsiRun: false
    }
  }

  package var meaning: LocalizedText {
    switch self {
    case .staged: LocalizedText(de: "Stufen mit Schwellen", en: "levels with thresholds")
    case .weighted: LocalizedText(de: "gewichteter Mittelwert", en: "weighted mean")
    case .cutback: LocalizedText(de: "gekappter Mittelwert (VDA ISA)", en: "cut-back mean (VDA ISA)")
    case .c2m2: LocalizedText(de: "C2M2", en: "C2M2")
    case .iso33020: LocalizedText(de: "ISO/IEC 33020", en: "ISO/IEC 33020")
    case .bsiRun:
      LocalizedText(
        de: "Umsetzungsgrade nach BSI (RUN, OH SzA)", en: "degrees of implementation of the BSI (RUN, OH SzA)"
      )
    case .xccdf: LocalizedText(de: "XCCDF 1.2", en: "XCCDF 1.2")
    }
  }
}
