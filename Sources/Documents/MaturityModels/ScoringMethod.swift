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
  /// Why this method was chosen.
  package var reason: LocalizedText?
  /// Rules by the role they play in the method, such as `plan` of `bsi-run` or an attribute of `iso33020`.
  package var inputs: [MethodInput] = []

  package init(at location: SourceLocation) { self.location = location }
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
