// SPDX-License-Identifier: EUPL-1.2

import Documents
import SourceText

/// Related rules, and what publications say in their own scale.
extension Words {
  static let origins = LocalizedText(de: "Schließt zugleich", en: "Closes as well")
  static let conflicts = LocalizedText(de: "Passt nicht zu", en: "Does not go with")
  static let measure = LocalizedText(de: "Maßnahme", en: "Measure")

  static func publishedPriority(_ priority: String) -> LocalizedText {
    LocalizedText(
      de: "Priorität \(priority) laut Veröffentlichung", en: "priority \(priority) by the publication")
  }

  static func publishedEffort(_ effort: String) -> LocalizedText {
    LocalizedText(de: "Aufwand \(effort) laut Veröffentlichung", en: "effort \(effort) by the publication")
  }

  /// What a related rule says here.
  static func settled(_ kind: RelationKind, by rule: String) -> LocalizedText {
    switch kind {
    case .proves: LocalizedText(de: "belegt durch \(rule)", en: "proved by \(rule)")
    case .refutes: LocalizedText(de: "widerlegt durch \(rule)", en: "refuted by \(rule)")
    case .equal: LocalizedText(de: "wie \(rule)", en: "the same as \(rule)")
    }
  }

  static func counted(_ title: LocalizedText, _ share: String, open: LocalizedText) -> LocalizedText {
    LocalizedText(
      de: "\(title.de): \(share). Offene Fragen zählen dabei als \(open.de), nicht anwendbare zählen nicht.",
      en: "\(title.en): \(share). Open questions count as \(open.en), those that do not apply do not count.")
  }
}
