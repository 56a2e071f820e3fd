// SPDX-License-Identifier: EUPL-1.2

package import SourceText

/// How a rule stands to rules of other packs. Every rule keeps its own verdict.
package struct RuleRelations: DocumentPart {
  package var location: SourceLocation
  /// Rules whose pass means yes here.
  package var proves: [RuleReference] = []
  /// Rules whose fail means no here.
  package var refutes: [RuleReference] = []
  /// Rules that ask the same and count once per score, as the lowest achievement.
  package var equal: [RuleReference] = []

  package init(at location: SourceLocation) { self.location = location }
}

/// The kinds of relation between rules of different packs.
package enum RelationKind: String, Term {
  case proves, refutes, equal

  package var meaning: LocalizedText {
    switch self {
    case .proves: LocalizedText(de: "dort erfüllt heißt hier ja", en: "a pass there means yes here")
    case .refutes: LocalizedText(de: "dort nicht erfüllt heißt hier nein", en: "a fail there means no here")
    case .equal: LocalizedText(de: "verlangt dasselbe", en: "asks the same")
    }
  }
}
