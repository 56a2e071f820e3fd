// SPDX-License-Identifier: EUPL-1.2

import Documents
package import SourceText

/// Why a result differs from an earlier one.
package enum ChangeCause: String, Term {
  /// The municipality's facts, answers and what it says about completeness.
  case facts
  /// A rule applies now, or no longer does, because the municipality is another than it was.
  case applicability
  /// What was recorded has grown older: ages, deadlines, answers that no longer count.
  case time
  /// Parameters, rules left out and rules declared dispensable.
  case settings
  /// Accepted risks. They change no outcome and no level, only which gaps are open.
  case waivers
  /// Fields of the inventory that were renamed, withdrawn, or are of another type.
  case schema
  /// New, changed or withdrawn rules, and rules whose dates began or ended.
  case rules
  /// New rules that nobody has recorded facts for yet: no decline.
  case notRecorded = "not-recorded"
  /// Levels, thresholds and the maturity model's own choice of level and domain.
  case model

  package var meaning: LocalizedText {
    switch self {
    case .facts: LocalizedText(de: "Bestand und Antworten", en: "facts and answers")
    case .applicability: LocalizedText(de: "Anwendbarkeit", en: "applicability")
    case .time: LocalizedText(de: "Zeitablauf", en: "the passing of time")
    case .settings: LocalizedText(de: "Parameter und Anpassung", en: "parameters and tailoring")
    case .waivers: LocalizedText(de: "Ausnahmen", en: "waivers")
    case .schema: LocalizedText(de: "Bestandsschema", en: "inventory schema")
    case .rules:
      LocalizedText(de: "neue, geänderte oder entfallene Regeln", en: "new, changed or withdrawn rules")
    case .notRecorded: LocalizedText(de: "damals nicht erfasst", en: "not recorded then")
    case .model: LocalizedText(de: "Reifegradmodell", en: "maturity model")
    }
  }

  /// Whether it lies with rules, schema or model rather than with the municipality.
  package var isOfRules: Bool {
    switch self {
    case .schema, .rules, .notRecorded, .model: true
    case .facts, .applicability, .time, .settings, .waivers: false
    }
  }
}
